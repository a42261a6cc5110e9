import styles from './count.module.css';

interface SteadyProps {
  /** Every text that may stand here; the longest decides how much room there is. */
  readonly of: readonly string[];
  readonly shown: string;
  /** Of what is shown, which may be shorter than the room. */
  readonly className?: string | undefined;
}

/** Words that take turns in one place that never changes its size: whoever taps without looking finds the same areas. */
export function Steady({ of, shown, className }: SteadyProps) {
  return (
    <span className={styles.steady}>
      {of.map((text) => (
        // Drawn by CSS alone: no text of the page, met neither by a search nor by a screen reader.
        <span key={text} className={styles.room} data-room={text} aria-hidden="true" />
      ))}
      <span className={className}>{shown}</span>
    </span>
  );
}
