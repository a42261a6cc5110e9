import type { MapTally } from '../../../core/map/group.ts';
import styles from './state-bar.module.css';
import { mapStates } from './state-order.ts';

/** The counts as one bar, told apart by pattern as well as by colour. For the eye: the numbers stand beside it. */
export function StateBar({ tally }: { readonly tally: MapTally }) {
  return (
    <span className={styles.bar} aria-hidden="true">
      {mapStates
        .filter((state) => tally[state] > 0)
        .map((state) => (
          <span key={state} className={styles[state]} style={{ flexGrow: tally[state] }} />
        ))}
    </span>
  );
}
