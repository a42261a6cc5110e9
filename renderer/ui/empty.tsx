import type { ReactNode } from 'react';
import styles from './empty.module.css';

interface EmptyProps {
  /** Why there is nothing here, in a few words. */
  readonly title: string;
  /** What one can do about it. */
  readonly children?: ReactNode;
}

/** Stands where a list would stand when there is nothing in it. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}
