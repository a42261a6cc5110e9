import type { OpenId } from '../../frame/criterion-id.ts';
import type { AnswerLimit, Criterion, NumericLimit, Quantity } from '../../frame/frame.ts';
import { keeps, ratio } from '../../measure/limit.ts';
import type { Outcome } from '../../visit/visit.ts';
import type { Condition, Decider, Needed, OpenVerdict, Reason } from '../verdict.ts';
import { type Gathered, merged, nothing } from './gather.ts';

/** A known value against a limit, as a fraction of whole numbers. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** A whole number as a fraction; undefined stays unknown. */
export function wholeFraction(value: number | undefined): Fraction | undefined {
  return value === undefined ? undefined : { numerator: value, denominator: 1 };
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

/**
 * Checks every known value against one limit: the worst decides, and all that tie with it.
 *
 * @param read the value of one of them; undefined while it is unknown
 * @param name what to call it where it decides
 */
export function checkWorst<Item>(
  quantity: Quantity,
  limit: NumericLimit,
  items: readonly Item[],
  read: (item: Item) => Fraction | undefined,
  name: (item: Item) => Decider,
): Checked {
  let worst: Use | undefined;
  let ties: Item[] = [];
  for (const item of items) {
    const fraction = read(item);
    if (fraction === undefined) continue;
    const next = shareUsed(limit, fraction);
    const order = worst === undefined ? 1 : compare(limit, next, worst);
    if (order < 0) continue;
    if (order === 0) ties.push(item);
    else ties = [item];
    worst = next;
  }
  if (worst === undefined)
    return { condition: condition(quantity, limit, null, null), broken: false, decidedBy: nothing };
  return {
    condition: condition(quantity, limit, worst.value, Number.isFinite(worst.use) ? worst.use : null),
    broken: worst.broken,
    decidedBy: ties.map(name),
  };
}

function shareUsed(limit: NumericLimit, { numerator, denominator }: Fraction): Use {
  const broken = !keeps(limit, numerator, denominator);
  const use = ratio(limit, numerator, denominator) ?? (broken ? Number.POSITIVE_INFINITY : 0);
  return { broken, use, value: numerator / denominator };
}

/** Above 0 where `one` is worse than `other`. The value decides only against a limit of 0, of which nothing is a share. */
function compare(limit: NumericLimit, one: Use, other: Use): number {
  if (one.broken !== other.broken) return one.broken ? 1 : -1;
  if (one.use !== other.use) return one.use > other.use ? 1 : -1;
  return limit.relation === 'at-most' ? one.value - other.value : other.value - one.value;
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
  const worst = worstOf(checked);
  if (worst.broken) {
    const decidedBy = merged(checked.map((one) => (one.broken ? one.decidedBy : nothing)));
    return openVerdict(criterion, 'not-met', 'limit-broken', { checked, decidedBy, needed: findings.needed() });
  }
  const open = (reason: Reason, decidedBy: readonly Decider[]) =>
    openVerdict(criterion, 'not-assessed', reason, { checked, decidedBy, needed: nothing });
  if (gathered.noTask) return open('no-task', nothing);
  if (gathered.unknown.length > 0) return open('not-looked-at', merged([gathered.unknown, missing]));
  if (missing.length > 0) return open('number-missing', missing);
  const none = gathered.found.length === 0;
  const decidedBy = none ? nothing : worst.decidedBy;
  const reason = none ? 'none-in-any-task' : 'within-limit';
  return openVerdict(criterion, 'met', reason, { checked, decidedBy, needed: nothing });
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

/**
 * A broken condition before a kept one, then the one that uses more of its limit; a tie goes to the frame's order. One
 * without a number comes after those that have one: it cannot say by how much.
 */
function worstOf(checked: readonly [Checked, ...Checked[]]): Checked {
  let worst = checked[0];
  for (const next of checked) {
    const more = (next.condition.ratio ?? -1) > (worst.condition.ratio ?? -1);
    if (next.broken === worst.broken ? more : next.broken) worst = next;
  }
  return worst;
}

/** Made once per criterion: it depends on nothing else. */
const marked = new WeakMap<Criterion<OpenId>, OpenVerdict>();

/** A criterion whose kind of work does not occur here, by a mark with evidence. */
export function doesNotOccur(criterion: Criterion<OpenId>): OpenVerdict {
  const known = marked.get(criterion);
  if (known !== undefined) return known;
  const limits = Object.entries(criterion.limits) as [[Quantity, NumericLimit], ...[Quantity, NumericLimit][]];
  const conditions = limits.map(([quantity, limit]) => condition(quantity, limit, null, null));
  const [[, { limit, unit }]] = limits;
  const verdict: OpenVerdict = {
    id: criterion.id,
    family: criterion.family,
    outcome: 'met',
    reason: 'does-not-occur',
    conditions,
    value: null,
    limit,
    unit,
    ratio: null,
    decidedBy: nothing,
    needed: nothing,
  };
  marked.set(criterion, verdict);
  return verdict;
}
