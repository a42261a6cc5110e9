import type { MapTally } from '../../../core/map/group.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { OutcomeMark } from '../../ui/outcome-mark.tsx';
import styles from './state-counts.module.css';
import { mapStates } from './state-order.ts';

interface StateCountsProps {
  readonly tally: MapTally;
  /** Leaves out what there is nothing of. */
  readonly brief?: boolean;
}

/** How many workstations stand where: signs, numbers and words. */
export function StateCounts({ tally, brief = false }: StateCountsProps) {
  const { t, number } = useTexts();
  return (
    <span className={brief ? styles.brief : styles.counts}>
      {mapStates
        .filter((state) => !brief || tally[state] > 0)
        .map((state) => (
          <span key={state} className={tally[state] === 0 ? styles.none : styles.count}>
            <OutcomeMark outcome={state} size={15} />
            <span className={styles.number}>{number(tally[state])}</span>
            <span className={brief ? styles.word : undefined}>{t(`app.overview.narrow.${state}`)}</span>
          </span>
        ))}
    </span>
  );
}
