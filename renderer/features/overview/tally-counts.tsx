import type { Tally } from '../../../core/contract/calls/places.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { OutcomeMark } from '../../ui/outcome-mark.tsx';
import styles from './place-panel.module.css';
import { totalOf } from './place-tree.ts';

export const states = ['within', 'outside', 'incomplete', 'unvisited'] as const;

/** How many workstations of a place stand where: signs and numbers, with the words for screen readers. */
export function TallyCounts({ tally }: { readonly tally: Tally }) {
  const { t, number } = useTexts();
  const shown = states.filter((state) => tally[state] > 0);
  const words = [
    t('app.places.number', { count: totalOf(tally) }),
    ...shown.map((state) => `${t(`app.state.${state}`)} ${number(tally[state])}`),
  ];
  return (
    <span className={styles.tally}>
      <span className="visually-hidden">{words.join(', ')}</span>
      {shown.map((state) => (
        <span key={state} className={styles.tallyOne} aria-hidden="true">
          <OutcomeMark outcome={state} size={12} />
          {number(tally[state])}
        </span>
      ))}
      {shown.length === 0 && <span aria-hidden="true">{t('app.places.number', { count: 0 })}</span>}
    </span>
  );
}
