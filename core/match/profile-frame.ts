import type { CriterionId } from '../frame/criterion-id.ts';
import type { AnswerLimit, Criterion, Frame, NumericLimit, Quantity } from '../frame/frame.ts';
import { isLimiting, unlimited } from '../measure/limit.ts';
import { type Profile, type ProfileItem, requiredOf } from './profile.ts';

/** Which limit of which criterion an item of a profile is, in the same unit. */
export const limitOfItem = {
  massG: ['load-mass', 'load-mass'],
  tonnageGPerDay: ['daily-tonnage', 'tonnage'],
  movedMassG: ['push-pull-mass', 'moved-mass'],
  actionsPerMinute: ['action-rate', 'action-rate'],
  vibrationMmS2: ['whole-body-vibration', 'acceleration'],
  vibrationMinutes: ['whole-body-vibration', 'exposure'],
} as const satisfies Partial<Record<ProfileItem, readonly [CriterionId, Quantity]>>;
type FrameItem = keyof typeof limitOfItem;
const frameItems = Object.keys(limitOfItem) as readonly FrameItem[];

/** One limit that the verdict's rules check for a profile. */
export interface OwnLimit {
  /** The criterion with this limit alone. */
  readonly criterion: Criterion;
  readonly quantity: Quantity;
  /** The item whose limit it is; the criterion where it is the frame's. */
  readonly item: ProfileItem | CriterionId;
}

/** A person's limits as one more frame. */
export interface ProfileFrame {
  /** One criterion for each limit that is asked for: `frame.criteria[n]` is `limits[n].criterion`. */
  readonly frame: Frame;
  /** The one it was made from. */
  readonly of: Frame;
  readonly limits: readonly OwnLimit[];
  /** What the profile asks for and this frame does not know: nothing can be said of it. */
  readonly missing: readonly OwnLimit['item'][];
}

/**
 * A person's limits as one more frame, so that the verdict's own rules decide: each limit of the profile where it is not
 * laxer, the frame's where all of it must hold besides, and no limit otherwise. Criteria that neither asks for are left
 * out; one with two limits comes once for each, so that each says by itself what breaks it. Its name is that of the
 * frame: findings of hearts were judged by that one, and stay as they were judged.
 */
export function profileFrame(frame: Frame, profile: Profile): ProfileFrame {
  const limits = frame.criteria.flatMap((criterion) => ownLimits(criterion, profile));
  const known = new Set(frame.criteria.map(({ id }) => id));
  const missing: OwnLimit['item'][] = frameItems.filter(
    (item) => profile.limits[item] !== undefined && !known.has(limitOfItem[item][0]),
  );
  missing.push(...requiredOf(profile).filter((id) => !known.has(id)));
  return { frame: { ...frame, criteria: limits.map(({ criterion }) => criterion) }, of: frame, limits, missing };
}

/** Whether a profile asks that nobody bends visibly: the criterion says more of that than minutes do. */
export function asksNoBending({ limits }: Profile): boolean {
  return limits.bendingMinutes === 0;
}

interface Asked extends Pick<OwnLimit, 'quantity' | 'item'> {
  readonly limit: NumericLimit | AnswerLimit;
}

function ownLimits(criterion: Criterion, profile: Profile): OwnLimit[] {
  const { id } = criterion;
  const noBending = id === 'trunk-flexion' && asksNoBending(profile);
  const ofFrame = profile.withinFrame || profile.required.includes(id);
  const all = Object.entries(criterion.limits) as [Quantity, NumericLimit | AnswerLimit][];
  const next = all.flatMap(([quantity, limit]): Asked[] => {
    if (limit.relation === 'is') {
      return ofFrame || noBending ? [{ quantity, limit, item: noBending ? 'bendingMinutes' : id }] : [];
    }
    const own = ownLimit(id, quantity, profile);
    const base = ofFrame ? limit : unlimited(limit);
    if (own !== undefined && isAsStrict(own.limit, base)) {
      return [{ quantity, limit: { ...base, limit: own.limit, inclusive: true }, item: own.item }];
    }
    return isLimiting(base) ? [{ quantity, limit: base, item: id }] : [];
  });
  return next.map(({ quantity, limit, item }) => {
    const others = all.map(([name, other]) => [name, other.relation === 'is' ? other : unlimited(other)]);
    const limits = { ...Object.fromEntries(others), [quantity]: limit };
    return { criterion: { ...criterion, limits } as Criterion, quantity, item };
  });
}

function ownLimit(id: CriterionId, quantity: Quantity, { limits }: Profile) {
  const item = frameItems.find((each) => limitOfItem[each][0] === id && limitOfItem[each][1] === quantity);
  const limit = item === undefined ? undefined : limits[item];
  return item === undefined || limit === undefined ? undefined : { item, limit };
}

/** Of "at most" limits, as all of a profile are; those of persons include their own value. */
function isAsStrict(own: number, { limit, inclusive }: NumericLimit): boolean {
  return own < limit || (own === limit && inclusive);
}
