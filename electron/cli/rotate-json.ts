import type { Frame } from '../../core/frame/frame.ts';
import { type Plan, slotsOf } from '../../core/rotation/plan.ts';
import type { Rotation, RotationDay } from '../../core/rotation/rotation.ts';

/** A rotation with what it was made from. */
export interface ShownRotation {
  readonly file: string;
  readonly plan: Plan;
  readonly frame: Frame;
  readonly rotation: Rotation;
}

/** Named one by one: what a program reads is a promise. */
export function rotationJson({ file, plan, frame, rotation }: ShownRotation) {
  const head = {
    format: 'groenkader-rotation-result',
    formatVersion: 1,
    file,
    frame: { id: frame.id, version: frame.version },
    slots: slotsOf(plan),
    outcome: rotation.outcome,
  };
  switch (rotation.outcome) {
    case 'plan': {
      const { heaviestShare, lowerBound, gap, changes, finished, days } = rotation;
      return { ...head, heaviestShare, lowerBound, gap, changes, finished, days: days.map(dayOf) };
    }
    case 'no-plan':
      return { ...head, reasons: rotation.reasons, waysOut: rotation.waysOut };
    case 'undecided':
      return head;
  }
}

function dayOf({ person, stations, changes, heaviestShare, amounts, verdict, open }: RotationDay) {
  return { person, stations, changes, heaviestShare, amounts, verdict: verdict?.outcome ?? null, open };
}
