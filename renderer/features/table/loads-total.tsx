import type { Criterion } from '../../../core/frame/frame.ts';
import { quantityText } from '../../../core/i18n/quantity-text.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import type { Load, Task } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useVisit } from '../visit/session/use-visit.tsx';
import { type LoadsTotal, totalOf } from './folded.ts';
import styles from './loads.module.css';

/** A total in words; a number that misses its limit is never rounded into it. */
export function useTotalWords(): (total: LoadsTotal) => { readonly tonnage: string; readonly mass: string } {
  const texts = useTexts();
  const frame = useVisit((state) => state.frame);
  const limitOf = <Id extends 'load-mass' | 'daily-tonnage'>(id: Id) =>
    (frame.criteria.find((one) => one.id === id) as Criterion<Id> | undefined)?.limits;
  const tonnage = limitOf('daily-tonnage')?.tonnage.limit;
  const mass = limitOf('load-mass')?.['load-mass'].limit;
  return ({ totalG, heaviestG }) => ({
    tonnage: beside(texts, 'g/day', totalG, tonnage),
    mass: beside(texts, 'g', heaviestG, mass),
  });
}

function beside(texts: Texts, unit: 'g' | 'g/day', value: number, limit: number | undefined): string {
  return quantityText(texts, unit, value, limit);
}

/** What all loads of a task come to. */
export function LoadsTotalLine({ loads, task }: { readonly loads: readonly Load[]; readonly task: Task }) {
  const { t } = useTexts();
  const words = useTotalWords();
  const total = totalOf(loads, task);
  if (loads.length < 2 || total.heaviestG === 0) return null;
  return <p className={styles.total}>{t(total.complete ? 'table.total.all' : 'table.total.known', words(total))}</p>;
}
