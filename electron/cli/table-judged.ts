import type { CriterionId } from '../../core/frame/criterion-id.ts';
import { currentFrame } from '../../core/frame/frames.ts';
import { judge } from '../../core/verdict/judge.ts';
import { isHeartRateVerdict, type OpenVerdict } from '../../core/verdict/verdict.ts';
import type { StoredVisit, Task } from '../../core/visit/visit.ts';

/** How the frame judges one task, as if it were all of a visit. */
export function judgedTask(task: Partial<Task>, ids: readonly CriterionId[]): OpenVerdict[] {
  const visit: StoredVisit = {
    format: 'groenkader-visit',
    formatVersion: 1,
    id: 'command',
    frame: { id: currentFrame.id, version: currentFrame.version },
    company: { name: '–' },
    workstation: { number: '–', title: '–' },
    // No rule looks at it.
    date: '2000-01-01',
    assessor: { name: '–' },
    tasks: [{ id: 'task', title: '–', ...task }],
  };
  return judge(visit, currentFrame).criteria.filter(
    (one): one is OpenVerdict => !isHeartRateVerdict(one) && ids.includes(one.id),
  );
}
