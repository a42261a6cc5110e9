import type { MapTally } from '../../../core/map/group.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { OutcomeMark } from '../../ui/outcome-mark.tsx';
import styles from './state-counts.module.css';

const states = ['within', 'incomplete', 'outside', 'unvisited'] as const;

/** How many workstations stand where: signs, numbers and words. */
export function StateCounts({ tally }: { readonly tally: MapTally }) {
  const { t, number } = useTexts();
  return (
    <ul className={styles.counts}>
      {states.map((state) => (
        <li key={state} className={tally[state] === 0 ? styles.none : undefined}>
          <OutcomeMark outcome={state} size={15} />
          <span className={styles.number}>{number(tally[state])}</span> {t(`app.overview.narrow.${state}`)}
        </li>
      ))}
    </ul>
  );
}
