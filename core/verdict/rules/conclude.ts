import type { OpenId } from '../../frame/criterion-id.ts';
import type { AnswerLimit, Criterion, NumericLimit, Quantity } from '../../frame/frame.ts';
import { keeps, ratio } from '../../measure/limit.ts';
import type { Outcome } from '../../visit/visit.ts';
import type { Condition, Decider, Needed, OpenVerdict, Reason } from '../verdict.ts';
import { type Gathered, ordered } from './gather.ts';

/** A known value against a limit, as a fraction of whole numbers. */
export interface Sample {
  readonly decider: Decider;
  readonly numerator: number;
  readonly denominator?: number;
}

/** A condition that was checked, and what decides it. */
export interface Checked {
  readonly condition: Condition;
  readonly broken: boolean;
  readonly decidedBy: readonly Decider[];
}

interface Use {
  readonly broken: boolean;
  /** Share of the limit that is used; infinite where no number says it. */
  readonly use: number;
  readonly value: number;
}

/** Checks every known value against one limit: the worst decides, and all that tie with it. */
export function checkWorst(quantity: Quantity, limit: NumericLimit, samples: readonly Sample[]): Checked {
  let worst: Use | undefined;
  let decidedBy: Decider[] = [];
  for (const { decider, numerator, denominator = 1 } of samples) {
    const broken = !keeps(limit, numerator, denominator);
    const use = ratio(limit, numerator, denominator) ?? (broken ? Number.POSITIVE_INFINITY : 0);
    const next = { broken, use, value: numerator / denominator };
    const order = worst === undefined ? 1 : compare(limit, next, worst);
    if (order < 0) continue;
    if (order === 0) decidedBy.push(decider);
    else decidedBy = [decider];
    worst = next;
  }
  return {
    condition: condition(quantity, limit, worst?.value ?? null, worst === undefined ? null : finite(worst.use)),
    broken: worst?.broken ?? false,
    decidedBy,
  };
}

/** Above 0 where `one` is worse than `other`. The value decides only against a limit of 0, of which nothing is a share. */
function compare(limit: NumericLimit, one: Use, other: Use): number {
  if (one.broken !== other.broken) return one.broken ? 1 : -1;
  if (one.use !== other.use) return one.use > other.use ? 1 : -1;
  return limit.relation === 'at-most' ? one.value - other.value : other.value - one.value;
}

function finite(use: number): number | null {
  return Number.isFinite(use) ? use : null;
}

export function condition(
  quantity: Quantity,
  limit: NumericLimit | AnswerLimit,
  value: number | boolean | null,
  share: number | null,
): Condition {
  const unit = limit.relation === 'is' ? null : limit.unit;
  return { quantity, value, limit: limit.limit, relation: limit.relation, unit, ratio: share };
}

/** What a rule found out about a criterion that is decided on the tasks. */
export interface Findings {
  readonly gathered: Gathered<unknown>;
  readonly checked: readonly [Checked, ...Checked[]];
  /** Entries that lack a number. */
  readonly missing: readonly Decider[];
  /** What it would take; asked only when the criterion is not met. */
  readonly needed: () => readonly Needed[];
}

/**
 * The order of the rules: (a) what is known breaks a limit: not met; (b) something is unknown: not assessed;
 * (c) met. Source: green-frame, section 2, rule 1.
 */
export function conclude<Id extends OpenId>(criterion: Criterion<Id>, findings: Findings): OpenVerdict<Id> {
  const { gathered, checked, missing } = findings;
  const broken = checked.filter((one) => one.broken);
  const verdict = (outcome: Outcome, reason: Reason, decidedBy: readonly Decider[], needed: readonly Needed[] = []) =>
    openVerdict(criterion, outcome, reason, { checked, decidedBy: ordered(decidedBy), needed });
  if (broken.length > 0) {
    return verdict(
      'not-met',
      'limit-broken',
      broken.flatMap((one) => one.decidedBy),
      findings.needed(),
    );
  }
  if (gathered.noTask) return verdict('not-assessed', 'no-task', []);
  if (gathered.unknown.length > 0) return verdict('not-assessed', 'not-looked-at', [...gathered.unknown, ...missing]);
  if (missing.length > 0) return verdict('not-assessed', 'number-missing', missing);
  if (gathered.found.length === 0) return verdict('met', 'none-in-any-task', []);
  return verdict('met', 'within-limit', worstOf(checked).decidedBy);
}

interface Grounds {
  readonly checked: readonly [Checked, ...Checked[]];
  readonly decidedBy: readonly Decider[];
  readonly needed: readonly Needed[];
}

export function openVerdict<Id extends OpenId>(
  criterion: Criterion<Id>,
  outcome: Outcome,
  reason: Reason,
  { checked, decidedBy, needed }: Grounds,
): OpenVerdict<Id> {
  const { value, limit, unit, ratio: share } = worstOf(checked).condition;
  return {
    id: criterion.id as Id,
    family: criterion.family,
    outcome,
    reason,
    conditions: checked.map((one) => one.condition),
    value,
    limit,
    unit,
    ratio: share,
    decidedBy,
    needed,
  };
}

/** A broken condition before a kept one, then the one that uses more of its limit; a tie goes to the frame's order. */
function worstOf(checked: readonly [Checked, ...Checked[]]): Checked {
  return checked.reduce((worst, next) => {
    if (next.broken !== worst.broken) return next.broken ? next : worst;
    return use(next) > use(worst) ? next : worst;
  });
}

function use({ broken, condition: { ratio: share } }: Checked): number {
  return share ?? (broken ? Number.POSITIVE_INFINITY : -1);
}

/** A criterion whose kind of work does not occur here, by a mark with evidence. */
export function doesNotOccur<Id extends OpenId>(criterion: Criterion<Id>): OpenVerdict<Id> {
  const limits = Object.entries(criterion.limits) as [Quantity, NumericLimit | AnswerLimit][];
  const checked = limits.map(([quantity, limit]) => ({
    condition: condition(quantity, limit, null, null),
    broken: false,
    decidedBy: [],
  })) as unknown as [Checked, ...Checked[]];
  return openVerdict(criterion, 'met', 'does-not-occur', { checked, decidedBy: [], needed: [] });
}
