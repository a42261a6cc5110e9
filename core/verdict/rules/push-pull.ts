import type { Criterion } from '../../frame/frame.ts';
import { excess } from '../../measure/limit.ts';
import { brokenByPush } from '../../measure/push-pull.ts';
import type { Visit } from '../../visit/visit.ts';
import type { Needed, OpenVerdict } from '../verdict.ts';
import { checkWorst, conclude } from './conclude.ts';
import { decider, gather } from './gather.ts';

/** Every push or pull: moved mass and number of wheels, both must hold. */
export function pushPullMass(criterion: Criterion<'push-pull-mass'>, visit: Visit): OpenVerdict<'push-pull-mass'> {
  const gathered = gather(visit, 'pushes');
  const { limits } = criterion;
  const samples = (key: 'movedMassG' | 'wheels') =>
    gathered.found.flatMap((found) => {
      const numerator = found.entry[key];
      return numerator === undefined ? [] : [{ decider: decider(found), numerator }];
    });
  return conclude(criterion, {
    gathered,
    checked: [
      checkWorst('moved-mass', limits['moved-mass'], samples('movedMassG')),
      checkWorst('wheels', limits.wheels, samples('wheels')),
    ],
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
