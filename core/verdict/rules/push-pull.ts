import type { Criterion } from '../../frame/frame.ts';
import { excess } from '../../measure/limit.ts';
import { brokenByPush } from '../../measure/push-pull.ts';
import type { Visit } from '../../visit/visit.ts';
import type { Needed, OpenVerdict } from '../verdict.ts';
import { checkWorst, conclude, wholeFraction } from './conclude.ts';
import { decider, gather } from './gather.ts';

/** Every push or pull: moved mass and number of wheels, both must hold. */
export function pushPullMass(criterion: Criterion<'push-pull-mass'>, visit: Visit): OpenVerdict<'push-pull-mass'> {
  const gathered = gather(visit, 'pushes');
  const { limits } = criterion;
  const check = (quantity: 'moved-mass' | 'wheels', field: 'movedMassG' | 'wheels') =>
    checkWorst(quantity, limits[quantity], gathered.found, ({ entry }) => wholeFraction(entry[field]), decider);
  return conclude(criterion, {
    gathered,
    checked: [check('moved-mass', 'movedMassG'), check('wheels', 'wheels')],
    missing: gathered.found
      .filter(({ entry }) => entry.movedMassG === undefined || entry.wheels === undefined)
      .map(decider),
    needed: () =>
      gathered.found.flatMap(({ task, entry }): Needed[] => {
        const broken = brokenByPush(entry, limits);
        if (!broken.mass && !broken.wheels) return [];
        return [
          {
            change: 'change-push',
            task: task.id,
            entry: entry.id,
            lighterByG: broken.mass ? excess(limits['moved-mass'], entry.movedMassG ?? 0) : null,
            wheels: broken.wheels ? (entry.wheels ?? 0) + excess(limits.wheels, entry.wheels ?? 0) : null,
          },
        ];
      }),
  });
}
