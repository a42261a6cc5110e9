import type { CriterionId } from '../frame/criterion-id.ts';
import type { Criterion, Frame } from '../frame/frame.ts';
import { isSame } from '../visit/same.ts';
import type { MarkKind, StoredVisit } from '../visit/visit.ts';
import { answered } from './rules/answers.ts';
import { doesNotOccur } from './rules/conclude.ts';
import { type GatheredVisit, gatherVisit } from './rules/gather.ts';
import { dailyTonnage, loadMass } from './rules/handling.ts';
import { declaredLight, heartRate } from './rules/heavy-work.ts';
import { postureBreaks, trunkFlexion } from './rules/posture.ts';
import { pushPullMass } from './rules/push-pull.ts';
import { actionRateRule } from './rules/repetitive.ts';
import { wholeBodyVibration } from './rules/vibration.ts';
import type { Counts, CriterionVerdict, Verdict, WorkstationOutcome } from './verdict.ts';

/** The mark that answers a criterion; bending, falls and psychosocial items are always answered themselves. */
export const markOfCriterion: Readonly<Partial<Record<CriterionId, MarkKind>>> = {
  'load-mass': 'handling',
  'daily-tonnage': 'handling',
  'push-pull-mass': 'push-pull',
  'action-rate': 'repetitive',
  'cardiac-cost': 'heavy-work',
  'peak-heart-rate': 'heavy-work',
  'posture-breaks': 'prolonged-posture',
  'whole-body-vibration': 'vibration',
};

/** What of a visit counts for its verdict: by type a rule sees nothing else. */
const judgedFields = ['tasks', 'doesNotOccur', 'falls', 'psychosocial', 'findings'] as const;
export type Judged = Pick<StoredVisit, (typeof judgedFields)[number]>;

/**
 * Judges a visit against a frame. Pure: the same visit and frame give the same verdict, and the order of tasks and
 * entries never matters. The frame is the one that the visit names (`parseVisit` gives both) or any other: a finding
 * that was made by another frame than this one is not assessed.
 */
export function judge(visit: Judged, frame: Frame): Verdict {
  const gathered = gatherVisit(visit);
  const criteria = frame.criteria.map((criterion) => judgeCriterion(criterion, visit, gathered, frame));
  const counts = count(criteria);
  return { frame: { id: frame.id, version: frame.version }, outcome: outcomeOf(counts), counts, criteria };
}

/**
 * `judge` for a visit that was judged a change before: where nothing differs that counts, it is the same verdict.
 *
 * @param before the visit as it was, and its verdict by its own frame
 */
export function judgeChanged(
  visit: Judged & Pick<StoredVisit, 'frame'>,
  frame: Frame,
  before: { readonly visit: Judged & Pick<StoredVisit, 'frame'>; readonly verdict: Verdict },
): Verdict {
  const counts = ['frame', ...judgedFields] as const;
  return counts.every((field) => isSame(before.visit[field], visit[field])) ? before.verdict : judge(visit, frame);
}

function judgeCriterion(criterion: Criterion, visit: Judged, gathered: GatheredVisit, frame: Frame): CriterionVerdict {
  const mark = markOfCriterion[criterion.id];
  const marked = mark !== undefined && visit.doesNotOccur?.[mark] !== undefined;
  switch (criterion.id) {
    case 'cardiac-cost':
    case 'peak-heart-rate':
      return marked ? declaredLight(criterion) : heartRate(criterion, visit, frame);
    case 'load-mass':
      return marked ? doesNotOccur(criterion) : loadMass(criterion, gathered.loads);
    case 'daily-tonnage':
      return marked ? doesNotOccur(criterion) : dailyTonnage(criterion, gathered.loads);
    case 'push-pull-mass':
      return marked ? doesNotOccur(criterion) : pushPullMass(criterion, gathered.pushes);
    case 'action-rate':
      return marked ? doesNotOccur(criterion) : actionRateRule(criterion, gathered.cycles);
    case 'posture-breaks':
      return marked ? doesNotOccur(criterion) : postureBreaks(criterion, gathered.prolongedPostures);
    case 'whole-body-vibration':
      return marked ? doesNotOccur(criterion) : wholeBodyVibration(criterion, gathered.vibration);
    case 'trunk-flexion':
      return trunkFlexion(criterion, gathered.bending);
    default:
      return answered(criterion, visit);
  }
}

function count(criteria: readonly CriterionVerdict[]): Counts {
  const counts = { met: 0, 'not-met': 0, 'not-assessed': 0 };
  for (const { outcome } of criteria) counts[outcome] += 1;
  return { met: counts.met, notMet: counts['not-met'], notAssessed: counts['not-assessed'] };
}

function outcomeOf(counts: Counts): WorkstationOutcome {
  if (counts.notMet > 0) return 'outside';
  return counts.notAssessed > 0 ? 'incomplete' : 'within';
}

/** The broken criteria in the order of "what it would take": ratio descending, then those without one in frame order. */
export function brokenFirst(verdict: Verdict): CriterionVerdict[] {
  const broken = verdict.criteria.filter((one) => one.outcome === 'not-met');
  const share = (one: CriterionVerdict) => ('ratio' in one ? one.ratio : null) ?? Number.NEGATIVE_INFINITY;
  // Array.prototype.sort is stable: the frame's order stays among equals.
  return [...broken].sort((one, other) => (share(one) === share(other) ? 0 : share(other) - share(one)));
}
