import type { FormEvent, ReactNode } from 'react';
import styles from './field.module.css';

/**
 * Fields that belong together, in a form of their own. Nothing is ever sent: after each key Chromium looks over all fields
 * of the form for its autofill, and over those of the whole page where there is none, which took a quarter of a frame.
 */
export function OwnForm({ children }: { readonly children: ReactNode }) {
  return (
    <form className={styles.ownForm} autoComplete="off" onSubmit={stay}>
      {children}
    </form>
  );
}

function stay(event: FormEvent): void {
  event.preventDefault();
}
