import type { SetNumber } from '../../../core/adapt/change.ts';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import { type AspectName, aspectNames } from '../../../core/visit/task.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';

type ValueOf<Name extends AspectName> = Extract<SetNumber, { readonly aspect: Name }>['value'];

/** The numbers that a change can set, in the order in which the visit asks for them. */
export const settable: { readonly [Name in AspectName]: readonly ValueOf<Name>[] } = {
  loads: ['massG', 'handlings', 'liftedBy'],
  pushes: ['movedMassG', 'wheels', 'timesPerDay', 'distanceM'],
  cycles: ['actions', 'timeMs'],
  bending: ['angleDegrees', 'timesPerHour', 'minutesPerDay'],
  prolongedPostures: ['minutesPerDay', 'breakMinutesPerHour'],
  vibration: ['accelerationMmS2', 'minutesPerDay'],
};

/** The kind of data that a criterion is decided on. */
export const aspectOf: Readonly<Partial<Record<CriterionId, AspectName>>> = {
  'load-mass': 'loads',
  'daily-tonnage': 'loads',
  'push-pull-mass': 'pushes',
  'action-rate': 'cycles',
  'trunk-flexion': 'bending',
  'posture-breaks': 'prolongedPostures',
  'whole-body-vibration': 'vibration',
};

/** The kinds of data of which the visit has entries. */
export function aspectsWith({ tasks }: Pick<StoredVisit, 'tasks'>): readonly AspectName[] {
  return aspectNames.filter((name) => tasks.some((task) => task[name]?.state === 'filled'));
}
