import { isAnswerId } from '../frame/criterion-id.ts';
import { criterionOf, type Frame } from '../frame/frame.ts';
import type { CriterionVerdict, Needed, OpenVerdict } from '../verdict/verdict.ts';
import { isHeartRateVerdict } from '../verdict/verdict.ts';
import type { AspectName } from '../visit/task.ts';
import type { StoredVisit } from '../visit/visit.ts';
import { type Change, change, type SetNumber } from './change.ts';
import { type EntryIndex, entryIndex } from './entry-index.ts';
import { lessTonnage } from './less-tonnage.ts';
import { lessVibration } from './less-vibration.ts';

type Of<Kind extends Needed['change']> = Extract<Needed, { readonly change: Kind }>;

/**
 * The ways to meet a broken criterion, each enough by itself, the mildest first: what the verdict says it would take, as
 * changes that can be applied. The last way of what is done with entries is to do it no longer.
 *
 * @param verdict of this very visit by this frame
 * @returns ways whose numbers a visit can hold; empty where the criterion is not broken
 */
export function waysOut(visit: StoredVisit, frame: Frame, verdict: CriterionVerdict): readonly (readonly Change[])[] {
  if (verdict.outcome !== 'not-met') return [];
  // What is to be done about a heart no number says: the heaviest hour gets lighter, and somebody measures again.
  if (isHeartRateVerdict(verdict)) return [[{ change: 'lighter-hour' }]];
  return candidates(visit, frame, verdict).filter(
    (changes) => changes.length > 0 && changes.every((one) => change.safeParse(one).success),
  );
}

function candidates(visit: StoredVisit, frame: Frame, { id, needed }: OpenVerdict): readonly (readonly Change[])[] {
  if (isAnswerId(id)) return [[{ change: 'answer', criterion: id }]];
  const find = entryIndex(visit);
  switch (id) {
    case 'load-mass':
      return [(needed as Of<'lighten-load'>[]).map((one) => lighter(find, one)), without('loads', needed)];
    case 'daily-tonnage':
      return lessTonnage(visit, criterionOf(frame, id));
    case 'push-pull-mass':
      return [(needed as Of<'change-push'>[]).flatMap((one) => otherPush(find, one)), without('pushes', needed)];
    case 'action-rate':
      return [
        (needed as Of<'slow-actions'>[]).map((one) => cycleSet(one, 'actions', one.mostActions)),
        (needed as Of<'slow-actions'>[]).map((one) =>
          cycleSet(one, 'timeMs', (find(one).actions ?? 0) * one.orMsPerAction),
        ),
        without('cycles', needed),
      ];
    case 'trunk-flexion':
      return [without('bending', needed)];
    case 'posture-breaks':
      return [
        (needed as Of<'longer-break'>[]).map((one) => longerBreak(find, one)),
        without('prolongedPostures', needed),
      ];
    case 'whole-body-vibration':
      return lessVibration(visit, criterionOf(frame, id));
    default:
      return [];
  }
}

interface Place {
  readonly task: string;
  readonly entry: string;
}

function lighter(find: EntryIndex, { task, entry, byG }: Of<'lighten-load'>): SetNumber {
  const to = (find({ task, entry }).massG ?? 0) - byG;
  return { change: 'set', task, aspect: 'loads', entry, value: 'massG', to };
}

function otherPush(find: EntryIndex, { task, entry, lighterByG, wheels }: Of<'change-push'>): SetNumber[] {
  const place = { change: 'set', task, aspect: 'pushes', entry } as const;
  const moved = find({ task, entry }).movedMassG ?? 0;
  return [
    ...(lighterByG === null ? [] : [{ ...place, value: 'movedMassG', to: moved - lighterByG } as const]),
    ...(wheels === null ? [] : [{ ...place, value: 'wheels', to: wheels } as const]),
  ];
}

function cycleSet({ task, entry }: Place, value: 'actions' | 'timeMs', to: number): SetNumber {
  return { change: 'set', task, aspect: 'cycles', entry, value, to };
}

function longerBreak(find: EntryIndex, { task, entry, byMinutesPerHour }: Of<'longer-break'>): SetNumber {
  const to = (find({ task, entry }).breakMinutesPerHour ?? 0) + byMinutesPerHour;
  return { change: 'set', task, aspect: 'prolongedPostures', entry, value: 'breakMinutesPerHour', to };
}

function without(aspect: AspectName, needed: readonly Needed[]): Change[] {
  return (needed as readonly Place[]).map(({ task, entry }) => ({ change: 'remove-entry', task, aspect, entry }));
}
