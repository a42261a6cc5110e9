import type { Frame } from '../../../core/frame/frame.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import type { Plan } from '../../../core/rotation/plan.ts';
import type { Rotation } from '../../../core/rotation/rotation.ts';

/** What a rotation on paper is made of. */
export interface RotationSheetInput {
  readonly texts: Texts;
  readonly plan: Plan;
  readonly frame: Frame;
  readonly rotation: Rotation;
  /** A day, `2026-11-22`. */
  readonly madeOn: string;
  readonly madeBy: string;
}
