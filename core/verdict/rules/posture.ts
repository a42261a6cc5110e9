import type { Criterion, NumericLimit } from '../../frame/frame.ts';
import { excess, keeps } from '../../measure/limit.ts';
import { observedLongEnough } from '../../measure/posture.ts';
import type { Bend, ProlongedPosture } from '../../visit/visit.ts';
import type { Decider, Needed, OpenVerdict } from '../verdict.ts';
import { type Checked, checkWorst, conclude, condition, openVerdict, wholeFraction } from './conclude.ts';
import { collect, decider, type Found, type Gathered, nothing } from './gather.ts';

/** No visible bending in any task, watched for long enough. */
export function trunkFlexion(
  criterion: Criterion<'trunk-flexion'>,
  gathered: Gathered<Bend>,
): OpenVerdict<'trunk-flexion'> {
  const bent = gathered.found.length > 0;
  const tooShort = watchedTooShort(gathered, criterion.parameters);
  const known = bent || (!gathered.noTask && gathered.unknown.length === 0 && tooShort.length === 0);
  const limit = criterion.limits['visible-bending'];
  const checked: Checked = {
    condition: condition('visible-bending', limit, known ? bent : null, null),
    broken: bent && !limit.limit,
    decidedBy: gathered.found.map(decider),
  };
  if (!bent && gathered.unknown.length === 0 && tooShort.length > 0) {
    const grounds = { checked: [checked] as const, decidedBy: tooShort, needed: nothing };
    return openVerdict(criterion, 'not-assessed', 'observed-too-short', grounds);
  }
  return conclude(criterion, {
    gathered,
    checked: [checked],
    missing: tooShort,
    needed: () =>
      gathered.found.map(({ task, entry }): Needed => ({ change: 'remove-bending', task: task.id, entry: entry.id })),
  });
}

function watchedTooShort(gathered: Gathered<Bend>, least: Criterion<'trunk-flexion'>['parameters']): Decider[] {
  return collect(gathered.none, ({ id, bending }) =>
    bending !== undefined && observedLongEnough(bending, least) ? undefined : { task: id },
  );
}

/** Break from every prolonged posture, per hour of it. */
export function postureBreaks(
  criterion: Criterion<'posture-breaks'>,
  gathered: Gathered<ProlongedPosture>,
): OpenVerdict<'posture-breaks'> {
  const limit = criterion.limits.break;
  return conclude(criterion, {
    gathered,
    checked: [
      checkWorst('break', limit, gathered.found, ({ entry }) => wholeFraction(entry.breakMinutesPerHour), decider),
    ],
    missing: collect(gathered.found, (found) =>
      found.entry.breakMinutesPerHour === undefined ? decider(found) : undefined,
    ),
    needed: () => collect(gathered.found, (found) => longerBreak(found, limit)),
  });
}

function longerBreak({ task, entry }: Found<ProlongedPosture>, limit: NumericLimit): Needed | undefined {
  const minutes = entry.breakMinutesPerHour;
  if (minutes === undefined || keeps(limit, minutes)) return undefined;
  return { change: 'longer-break', task: task.id, entry: entry.id, byMinutesPerHour: excess(limit, minutes) };
}
