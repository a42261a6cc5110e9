import type { Criterion, Frame } from '../../../core/frame/frame.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import { quantityText } from '../../../core/i18n/quantity-text.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import type { Limb } from '../../../core/measure/tally.ts';
import { type LimbTotal, ratePerMinute } from '../../../core/measure/tally-runs.ts';
import { unnamed } from '../../../core/visit/unnamed.ts';
import type { Cycle } from '../../../core/visit/visit.ts';
import { addEntry, changeEntry } from '../visit/edit/entries.ts';
import { byUs } from './instrument.ts';
import type { Proposal } from './proposal.ts';

/** From so long on, time without a tap is left out [ms]. A frame that does not limit the rate says nothing of it: ours does. */
export function pauseFromMsOf(frame: Frame): number | undefined {
  const criterion = rateCriterion(frame) ?? rateCriterion(currentFrame);
  return criterion === undefined ? undefined : criterion.parameters.pauseFromS * 1_000;
}

/** The criterion that limits a rate; undefined where the frame has none. */
export function rateCriterion(frame: Frame): Criterion<'action-rate'> | undefined {
  return frame.criteria.find(({ id }) => id === 'action-rate') as Criterion<'action-rate'> | undefined;
}

interface Into {
  readonly task: string;
  /** The entry from which the counting was started; its limb is filled in there. */
  readonly entry: Cycle | undefined;
  /** Its name, as one reads it. */
  readonly entryName: string | undefined;
  readonly newId: () => string;
  readonly texts: Texts;
}

/** An entry for each limb that was counted; of the limb of the entry one came from, that entry. */
export function actionProposals(totals: readonly LimbTotal[], into: Into): Proposal[] {
  const { task, entry, entryName, texts } = into;
  return totals.map((total) => {
    const { limb } = total;
    const fills = entry?.limb === limb ? entry : undefined;
    const replaces = fills === undefined ? undefined : valueText(texts, fills);
    return {
      key: limb,
      what:
        fills === undefined
          ? texts.t('count.newEntry', { limb: texts.t(`frame.limb.${limb}`) })
          : (entryName ?? fills.what),
      value: valueText(texts, total) ?? '',
      replaces,
      // Whoever started from an entry asked for it to be filled.
      chosen: true,
      edit: () =>
        fills === undefined
          ? addEntry(task, 'cycles', filled({ id: into.newId(), what: unnamed, limb }, total))
          : changeEntry(task, 'cycles', fills.id, 'counted', (one) => filled(one, total)),
    };
  });
}

/** The entry as it was counted. Without whole cycles it names none, not even those of an earlier count. */
function filled(entry: Cycle, { actions, timeMs, cycles }: LimbTotal): Cycle {
  const { cycles: _, ...rest } = entry;
  const { cycles: _mark, ...marks } = entry.provenance ?? {};
  const counted = { ...rest, actions, timeMs, provenance: { ...marks, actions: byUs, timeMs: byUs } };
  return cycles === 0 ? counted : { ...counted, cycles, provenance: { ...counted.provenance, cycles: byUs } };
}

/** `3 tellingen, 38 tot 42/min, variatiecoëfficiënt 5 %`. */
export function spreadText(texts: Texts, { runs, spread }: LimbTotal): string {
  const { t, number, percent } = texts;
  const counted = t('count.runs', { count: runs });
  if (spread === undefined) return counted;
  return t('count.spread', {
    runs: counted,
    lowest: number(spread.lowest, 1),
    highest: quantityText(texts, '1/min', spread.highest),
    variation: percent(spread.variation),
  });
}

/** `21 handelingen in 22 s, 2 cycli: 57,3/min`; undefined while nothing is known. */
function valueText(texts: Texts, { actions, timeMs, cycles }: Pick<Cycle, 'actions' | 'timeMs' | 'cycles'>) {
  const { t, number } = texts;
  if (actions === undefined || timeMs === undefined) return undefined;
  const counted = t('count.value', {
    actions: t('count.actionsIn', { count: actions, number: number(actions), seconds: number(timeMs / 1_000, 1) }),
    rate: quantityText(texts, '1/min', ratePerMinute({ actions, timeMs })),
  });
  return cycles === undefined || cycles === 0
    ? counted
    : `${counted} (${t('count.cycles', { count: cycles, number: number(cycles) })})`;
}

/** The limbs in the order in which one reads them. */
export const limbs: readonly Limb[] = ['left', 'right'];
