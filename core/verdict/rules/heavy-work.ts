import type { HeartRateId } from '../../frame/criterion-id.ts';
import type { Criterion, FrameRef } from '../../frame/frame.ts';
import { isSameFrame } from '../../frame/frames.ts';
import { type Outcome, restDefinitions, type StoredVisit } from '../../visit/visit.ts';
import type { HeartRateVerdict, Reason } from '../verdict.ts';

/** Every measured person; the worst decides. A finding made by another frame is not assessed here. */
export function heartRate<Id extends HeartRateId>(
  criterion: Criterion<Id>,
  visit: Pick<StoredVisit, 'findings'>,
  frame: FrameRef,
): HeartRateVerdict<Id> {
  const findings = visit.findings ?? [];
  const own = findings.filter((finding) => isSameFrame(finding.frame, frame));
  const outcomes = own.map((finding) => finding.outcomes[criterion.id as HeartRateId]);
  const [outcome, reason] = decide(outcomes, own.length < findings.length);
  const rests = new Set(findings.map((finding) => finding.restDefinition));
  return {
    id: criterion.id as Id,
    family: criterion.family,
    outcome,
    reason,
    personsMeasured: findings.length,
    restDefinitions: restDefinitions.filter((definition) => rests.has(definition)),
    validMinutes: findings.length === 0 ? null : Math.min(...findings.map((finding) => finding.validMinutes)),
  };
}

function decide(outcomes: readonly Outcome[], otherFrame: boolean): readonly [Outcome, Reason] {
  if (outcomes.includes('not-met')) return ['not-met', 'limit-broken'];
  if (otherFrame) return ['not-assessed', 'finding-of-other-frame'];
  if (outcomes.length === 0) return ['not-assessed', 'no-person-measured'];
  if (outcomes.includes('not-assessed')) return ['not-assessed', 'measurement-not-usable'];
  return ['met', 'within-limit'];
}

/** Heavy work does not occur: declared light by the assessor, not measured. */
export function declaredLight<Id extends HeartRateId>(criterion: Criterion<Id>): HeartRateVerdict<Id> {
  return {
    id: criterion.id as Id,
    family: criterion.family,
    outcome: 'met',
    reason: 'declared-light',
    personsMeasured: 0,
    restDefinitions: [],
    validMinutes: null,
  };
}
