import { type ReactNode, useId } from 'react';
import styles from './settings.module.css';

interface PartProps {
  readonly title: string;
  /** A sentence or two under the title. */
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}

/** A titled part of a section, which screen readers can jump to. */
export function Part({ title, note, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h3 id={id} className={styles.partTitle}>
        {title}
      </h3>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
