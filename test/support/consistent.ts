import { isHeartRateId } from '../../core/frame/criterion-id.ts';
import type { Frame } from '../../core/frame/frame.ts';
import { isHeartRateVerdict, type OpenVerdict, type Verdict } from '../../core/verdict/verdict.ts';

/** The keys that a heart-rate verdict has: exactly these. */
export const heartRateKeys = [
  'family',
  'id',
  'outcome',
  'personsMeasured',
  'reason',
  'restDefinitions',
  'validMinutes',
];

/** Which reasons go with which outcome. */
const reasons: Readonly<Record<string, readonly string[]>> = {
  met: ['within-limit', 'does-not-occur', 'declared-light', 'none-in-any-task', 'answered-yes'],
  'not-met': ['limit-broken', 'answered-no'],
  'not-assessed': [
    'no-task',
    'not-looked-at',
    'number-missing',
    'not-answered',
    'observed-too-short',
    'no-person-measured',
    'finding-of-other-frame',
    'measurement-not-usable',
  ],
};

function claim(holds: boolean, what: string, about: unknown): void {
  if (!holds) throw new Error(`${what}: ${JSON.stringify(about)}`);
}

/** What must hold of every verdict, whatever the visit: throws otherwise. Fast, for fuzz tests. */
export function expectConsistent(verdict: Verdict, frame: Frame): void {
  const { counts, criteria } = verdict;
  claim(verdict.frame.id === frame.id && verdict.frame.version === frame.version, 'names its frame', verdict.frame);
  claim(criteria.length === frame.criteria.length, 'one verdict per criterion', criteria.length);
  const of = (outcome: string) => criteria.filter((one) => one.outcome === outcome).length;
  claim(counts.met === of('met') && counts.notMet === of('not-met'), 'counts are right', counts);
  claim(counts.notAssessed === of('not-assessed'), 'counts are right', counts);
  claim(counts.met + counts.notMet + counts.notAssessed === criteria.length, 'counts add up', counts);
  const outcome = counts.notMet > 0 ? 'outside' : counts.notAssessed > 0 ? 'incomplete' : 'within';
  claim(verdict.outcome === outcome, 'outcome follows from the counts', verdict.outcome);
  criteria.forEach((one, at) => {
    claim(one.id === frame.criteria[at]?.id && one.family === frame.criteria[at]?.family, 'in frame order', one);
    claim(reasons[one.outcome]?.includes(one.reason) === true, 'reason fits the outcome', one);
    claim(isHeartRateVerdict(one) === isHeartRateId(one.id), 'heart-rate verdicts are those two', one);
    if (isHeartRateVerdict(one)) {
      claim(Object.keys(one).sort().join() === heartRateKeys.join(), 'has the allowed keys and no other', one);
    } else expectConsistentOpen(one);
  });
}

function expectConsistentOpen(one: OpenVerdict): void {
  claim(one.outcome === 'not-met' || one.needed.length === 0, 'needs something only when not met', one);
  const worst = one.conditions.find(
    ({ value, limit, unit, ratio }) =>
      Object.is(value, one.value) && limit === one.limit && unit === one.unit && ratio === one.ratio,
  );
  claim(worst !== undefined, 'its value, limit, unit and ratio are those of one of its conditions', one);
  const highest = Math.max(...one.conditions.map(({ ratio }) => ratio ?? Number.NEGATIVE_INFINITY));
  claim(one.ratio === null || one.ratio === highest, 'no condition uses more of its limit', one);
  for (const { value, ratio, relation, limit } of one.conditions) {
    claim(typeof value !== 'number' || (Number.isFinite(value) && value >= 0), 'values are finite', one);
    claim(ratio === null || (Number.isFinite(ratio) && ratio >= 0), 'ratios are finite', one);
    claim(ratio === null || ratio <= 1 || one.outcome === 'not-met', 'a ratio above 1 is always broken', one);
    claim(relation !== 'is' || (typeof limit === 'boolean' && ratio === null), 'an answer has no ratio', one);
    claim(relation === 'is' || typeof limit === 'number', 'a number is limited by a number', one);
  }
  const keys = one.decidedBy.map(({ task, entry, axis, limb }) => [task, entry, axis, limb].join(' '));
  // A space sorts before every character of an id, so the joined keys order like their parts.
  claim(
    keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key),
    'deciders are ordered by id, each once',
    one,
  );
}
