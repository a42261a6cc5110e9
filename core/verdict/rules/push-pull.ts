import type { Criterion } from '../../frame/frame.ts';
import { excess, isLimiting } from '../../measure/limit.ts';
import { brokenByPush, type PushLimits } from '../../measure/push-pull.ts';
import type { Push } from '../../visit/visit.ts';
import type { Needed, OpenVerdict } from '../verdict.ts';
import { checkWorst, conclude, wholeFraction } from './conclude.ts';
import { collect, decider, type Found, type Gathered } from './gather.ts';

/** Every push or pull: moved mass and number of wheels, both must hold. */
export function pushPullMass(
  criterion: Criterion<'push-pull-mass'>,
  gathered: Gathered<Push>,
): OpenVerdict<'push-pull-mass'> {
  const { limits } = criterion;
  const check = (quantity: 'moved-mass' | 'wheels', field: 'movedMassG' | 'wheels') =>
    checkWorst(quantity, limits[quantity], gathered.found, ({ entry }) => wholeFraction(entry[field]), decider);
  return conclude(criterion, {
    gathered,
    checked: [check('moved-mass', 'movedMassG'), check('wheels', 'wheels')],
    missing: collect(gathered.found, (found) => {
      const { movedMassG, wheels } = found.entry;
      // What no limit asks for is not missed.
      const massMissing = movedMassG === undefined && isLimiting(limits['moved-mass']);
      const wheelsMissing = wheels === undefined && isLimiting(limits.wheels);
      return massMissing || wheelsMissing ? decider(found) : undefined;
    }),
    needed: () => collect(gathered.found, (found) => changePush(found, limits)),
  });
}

function changePush({ task, entry }: Found<Push>, limits: PushLimits): Needed | undefined {
  const { movedMassG = 0, wheels = 0 } = entry;
  const broken = brokenByPush(entry, limits);
  if (!broken.mass && !broken.wheels) return undefined;
  return {
    change: 'change-push',
    task: task.id,
    entry: entry.id,
    lighterByG: broken.mass ? excess(limits['moved-mass'], movedMassG) : null,
    wheels: broken.wheels ? wheels + excess(limits.wheels, wheels) : null,
  };
}
