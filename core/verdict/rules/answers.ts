import type { AnswerId, FallId, PsychosocialId } from '../../frame/criterion-id.ts';
import type { Criterion } from '../../frame/frame.ts';
import type { Answer, Outcome, StoredVisit } from '../../visit/visit.ts';
import type { OpenVerdict, Reason } from '../verdict.ts';
import { condition } from './conclude.ts';
import { nothing } from './gather.ts';

type Answers = Pick<StoredVisit, 'falls' | 'psychosocial'>;

/** A yes/no criterion of the workstation. */
export function answered<Id extends AnswerId>(criterion: Criterion<Id>, visit: Answers): OpenVerdict<Id> {
  const { holds } = criterion.limits as { holds: { relation: 'is'; limit: boolean } };
  const value = answerOf(visit, criterion.id as AnswerId)?.holds ?? null;
  const [outcome, reason] = outcomeOf(value, holds.limit);
  return {
    id: criterion.id as Id,
    family: criterion.family,
    outcome,
    reason,
    conditions: [condition('holds', holds, value, null)],
    value,
    limit: holds.limit,
    unit: null,
    ratio: null,
    decidedBy: nothing,
    needed: outcome === 'not-met' ? [{ change: 'provide' }] : nothing,
  };
}

function outcomeOf(value: boolean | null, limit: boolean): readonly [Outcome, Reason] {
  if (value === null) return ['not-assessed', 'not-answered'];
  return value === limit ? ['met', 'answered-yes'] : ['not-met', 'answered-no'];
}

/** The answer that a visit gives to a yes/no criterion. */
export function answerOf(visit: Answers, id: AnswerId): Answer | undefined {
  return isFall(id) ? visit.falls?.[id] : visit.psychosocial?.[id as PsychosocialId];
}

function isFall(id: AnswerId): id is FallId {
  return id.startsWith('fall-');
}
