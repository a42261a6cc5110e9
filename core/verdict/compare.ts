import type { CriterionId, FamilyId } from '../frame/criterion-id.ts';
import { isSameFrame } from '../frame/frames.ts';
import type { Outcome } from '../visit/visit.ts';
import {
  type Condition,
  type CriterionVerdict,
  type HeartRateVerdict,
  isHeartRateVerdict,
  type OpenVerdict,
  type Verdict,
} from './verdict.ts';

/**
 * How a criterion stands beside an earlier judgement of it. Judged both times: the outcome decides; under one outcome
 * the share of the limit that is used decides, where both have one under the same limit. Judged neither time: `same`.
 */
export type Change = 'better' | 'worse' | 'same' | 'newly-assessed' | 'no-longer-assessed';
export const changes = ['better', 'worse', 'same', 'newly-assessed', 'no-longer-assessed'] as const;

interface Compared<Of extends CriterionVerdict> {
  readonly id: CriterionId;
  readonly family: FamilyId;
  /** Null where the frame of that verdict does not have the criterion. */
  readonly before: Of | null;
  readonly after: Of | null;
  readonly change: Change;
  /** False where the two frames limit something else: then only the outcomes are compared, each under its own limit. */
  readonly sameLimits: boolean;
}

/** One criterion before and after. For a person's heart there are outcomes and nothing else, by type. */
export type CriterionComparison = Compared<OpenVerdict> | Compared<HeartRateVerdict>;

export interface Comparison {
  readonly before: Pick<Verdict, 'frame' | 'outcome' | 'counts'>;
  readonly after: Pick<Verdict, 'frame' | 'outcome' | 'counts'>;
  readonly sameFrame: boolean;
  /** Counts are counts, never a mark. */
  readonly counts: Readonly<Record<Change, number>>;
  /** In the order of the later frame; criteria that only the earlier one has come last. */
  readonly criteria: readonly CriterionComparison[];
}

/** Compares two verdicts. Pure; turned round, better is worse and newly assessed is no longer assessed. */
export function compareVerdicts(before: Verdict, after: Verdict): Comparison {
  const sameFrame = isSameFrame(before.frame, after.frame);
  const earlier = new Map(before.criteria.map((one) => [one.id, one]));
  const later = new Set(after.criteria.map((one) => one.id));
  const criteria = [
    ...after.criteria.map((one) => compareCriterion(earlier.get(one.id) ?? null, one, one, sameFrame)),
    ...before.criteria.filter((one) => !later.has(one.id)).map((one) => compareCriterion(one, null, one, sameFrame)),
  ];
  const counts = { better: 0, worse: 0, same: 0, 'newly-assessed': 0, 'no-longer-assessed': 0 };
  for (const { change } of criteria) counts[change] += 1;
  return { before: summary(before), after: summary(after), sameFrame, counts, criteria };
}

function summary({ frame, outcome, counts }: Verdict): Comparison['before'] {
  return { frame, outcome, counts };
}

type MaybeJudged = CriterionVerdict | null;

function compareCriterion(before: MaybeJudged, after: MaybeJudged, named: CriterionVerdict, sameFrame: boolean) {
  const { id, family } = named;
  const sameLimits = before !== null && after !== null && (sameFrame || haveSameLimits(before, after));
  const change = changeOf(before, after, sameLimits);
  // Both are of one kind: the id says which.
  return { id, family, before, after, change, sameLimits } as CriterionComparison;
}

function changeOf(before: MaybeJudged, after: MaybeJudged, sameLimits: boolean): Change {
  const [was, is]: readonly Outcome[] = [before?.outcome ?? 'not-assessed', after?.outcome ?? 'not-assessed'];
  if (was === 'not-assessed') return is === 'not-assessed' ? 'same' : 'newly-assessed';
  if (is === 'not-assessed') return 'no-longer-assessed';
  if (was !== is) return is === 'met' ? 'better' : 'worse';
  if (!sameLimits || before === null || after === null) return 'same';
  if (isHeartRateVerdict(before) || isHeartRateVerdict(after)) return 'same';
  const less = lessUsed(before, after);
  if (less === 0) return 'same';
  return less > 0 ? 'better' : 'worse';
}

/** Without a number of its own a heart's verdict does not tell its limits: only the same frame has surely the same. */
function haveSameLimits(before: CriterionVerdict, after: CriterionVerdict): boolean {
  if (isHeartRateVerdict(before) || isHeartRateVerdict(after)) return false;
  const key = ({ conditions }: OpenVerdict) =>
    JSON.stringify(conditions.map(({ quantity, relation, limit, unit }) => [quantity, relation, limit, unit]));
  return key(before) === key(after);
}

/** Above 0 where the later one uses less of its limit than the earlier one under the same outcome. */
function lessUsed(before: OpenVerdict, after: OpenVerdict): number {
  const [was, is] = [shareUsed(before), shareUsed(after)];
  // Of a limit of 0 nothing is a share: there the values decide.
  if (was === is) return Number.isFinite(was) ? 0 : valuesOver(before, after);
  return was - is;
}

/** Share of the limit that the worst condition uses; 0 where there is nothing of it, infinite where no number says it. */
function shareUsed({ outcome, ratio, value }: OpenVerdict): number {
  if (ratio !== null) return ratio;
  return outcome === 'not-met' && typeof value === 'number' ? Number.POSITIVE_INFINITY : 0;
}

function valuesOver(before: OpenVerdict, after: OpenVerdict): number {
  const [was, is] = [worstOf(before), worstOf(after)];
  if (was === undefined || is === undefined || was.quantity !== is.quantity) return 0;
  const difference = Number(was.value) - Number(is.value);
  return was.relation === 'at-most' ? difference : -difference;
}

function worstOf({ conditions, value, limit, unit }: OpenVerdict): Condition | undefined {
  return conditions.find((one) => one.value === value && one.limit === limit && one.unit === unit);
}
