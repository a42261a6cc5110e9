import type { AnswerId, FallId, PsychosocialId } from '../../frame/criterion-id.ts';
import type { Criterion } from '../../frame/frame.ts';
import type { Answer, Visit } from '../../visit/visit.ts';
import type { OpenVerdict } from '../verdict.ts';
import { condition, openVerdict } from './conclude.ts';

/** A yes/no criterion of the workstation. */
export function answered<Id extends AnswerId>(criterion: Criterion<Id>, visit: Visit): OpenVerdict<Id> {
  const { holds } = criterion.limits as { holds: { relation: 'is'; limit: boolean } };
  const value = answerOf(visit, criterion.id as AnswerId)?.holds ?? null;
  const broken = value !== null && value !== holds.limit;
  const checked = [{ condition: condition('holds', holds, value, null), broken, decidedBy: [] }] as const;
  const grounds = { checked, decidedBy: [], needed: broken ? ([{ change: 'provide' }] as const) : [] };
  if (value === null) return openVerdict(criterion, 'not-assessed', 'not-answered', grounds);
  return broken
    ? openVerdict(criterion, 'not-met', 'answered-no', grounds)
    : openVerdict(criterion, 'met', 'answered-yes', grounds);
}

/** The answer that a visit gives to a yes/no criterion. */
export function answerOf(visit: Pick<Visit, 'falls' | 'psychosocial'>, id: AnswerId): Answer | undefined {
  return isFall(id) ? visit.falls?.[id] : visit.psychosocial?.[id as PsychosocialId];
}

function isFall(id: AnswerId): id is FallId {
  return id.startsWith('fall-');
}
