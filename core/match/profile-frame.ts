import type { CriterionId } from '../frame/criterion-id.ts';
import type { Criterion, Frame, NumericLimit } from '../frame/frame.ts';
import type { Profile, ProfileItem } from './profile.ts';

/** Which limit of which criterion an item of a profile is, in the same unit. */
export const limitOfItem = {
  massG: ['load-mass', 'load-mass'],
  tonnageGPerDay: ['daily-tonnage', 'tonnage'],
  movedMassG: ['push-pull-mass', 'moved-mass'],
  actionsPerMinute: ['action-rate', 'action-rate'],
  vibrationMmS2: ['whole-body-vibration', 'acceleration'],
  vibrationMinutes: ['whole-body-vibration', 'exposure'],
} as const satisfies Partial<Record<ProfileItem, readonly [CriterionId, string]>>;
type FrameItem = keyof typeof limitOfItem;

/** Where neither person nor frame limits a quantity: a whole number that no value of a visit comes near. */
const unlimited = 1_000_000_000;

/**
 * A person's limits as one more frame, so that the verdict's own rules decide: each limit of the profile where it is
 * stricter, the frame's where all of it must hold besides, and none otherwise. Criteria that neither asks for are left
 * out. Its name is that of the frame: findings of hearts were judged by that one, and stay as they were judged.
 */
export function profileFrame(frame: Frame, profile: Profile): Frame {
  const asked = askedOf(profile);
  return {
    ...frame,
    criteria: frame.criteria
      .filter(({ id }) => profile.withinFrame || asked.has(id))
      .map((criterion) => withLimits(criterion, profile)),
  };
}

/** Criteria that a profile asks for by itself. */
function askedOf({ limits, required }: Profile): ReadonlySet<CriterionId> {
  const asked = new Set<CriterionId>(required);
  for (const item of frameItems) if (limits[item] !== undefined) asked.add(limitOfItem[item][0]);
  return asked;
}

const frameItems = Object.keys(limitOfItem) as readonly FrameItem[];

function withLimits(criterion: Criterion, profile: Profile): Criterion {
  const { limits, withinFrame, required } = profile;
  const ofFrame = withinFrame || required.includes(criterion.id);
  let changed = false;
  const next: Record<string, NumericLimit> = {};
  for (const [quantity, limit] of Object.entries(criterion.limits)) {
    if (limit.relation === 'is') continue;
    const item = frameItems.find((each) => limitOfItem[each][0] === criterion.id && limitOfItem[each][1] === quantity);
    const own = item === undefined ? undefined : limits[item];
    const none = limit.relation === 'at-most' ? unlimited : 0;
    const base: NumericLimit = ofFrame ? limit : { ...limit, limit: none, inclusive: true };
    next[quantity] = own === undefined || !isStricter(own, base) ? base : { ...base, limit: own, inclusive: true };
    changed ||= next[quantity] !== limit;
  }
  return changed ? ({ ...criterion, limits: { ...criterion.limits, ...next } } as Criterion) : criterion;
}

/** Of "at most" limits; those of persons always include their own value. */
function isStricter(own: number, base: NumericLimit): boolean {
  return base.relation === 'at-most' && own < base.limit;
}
