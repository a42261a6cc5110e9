import type { CriterionId } from '../frame/criterion-id.ts';
import type { Unit } from '../frame/frame.ts';
import { type ProfileProblem, profileProblems } from '../match/problems.ts';
import { type Profile, type ProfileItem, profileItems, requiredOf } from '../match/profile.ts';
import type { limitOfItem } from '../match/profile-frame.ts';
import type { MatchReason, MatchRow } from '../match/row.ts';
import { limitQuantityText, quantityText } from './quantity-text.ts';
import type { Texts } from './texts.ts';

const units: Readonly<Record<keyof typeof limitOfItem, Unit>> = {
  massG: 'g',
  tonnageGPerDay: 'g/day',
  movedMassG: 'g',
  actionsPerMinute: '1/min',
  vibrationMmS2: 'mm/s2',
  vibrationMinutes: 'min/day',
};

/** In which unit an item of a profile is stored; what no criterion knows is minutes of a day. */
export function unitOfItem(item: ProfileItem): Unit {
  return (units as Readonly<Partial<Record<ProfileItem, Unit>>>)[item] ?? 'min/day';
}

/** Name of an item of a profile, or of the criterion whose limit is the frame's. */
export function itemName({ t }: Texts, item: ProfileItem | CriterionId): string {
  return isProfileItem(item) ? t(`match.item.${item}`) : t(`frame.criterion.${item}`);
}

function isProfileItem(item: ProfileItem | CriterionId): item is ProfileItem {
  return (profileItems as readonly string[]).includes(item);
}

/** The limits of a profile in words, in its order: `Tillen: hoogstens 3 kg`. */
export function limitTexts(texts: Texts, profile: Profile): readonly string[] {
  const { limits, withinFrame } = profile;
  const { t } = texts;
  const own = profileItems.flatMap((item) => {
    const limit = limits[item];
    if (limit === undefined) return [];
    const name = t(`match.item.${item}`);
    if (limit === 0) return [t('match.limit.off', { item: name })];
    return [t('match.limit.atMost', { item: name, value: limitQuantityText(texts, unitOfItem(item), limit) })];
  });
  // All of the frame says of each criterion what naming it would.
  const ofFrame = withinFrame
    ? [t('match.limit.frame')]
    : requiredOf(profile).map((id) => t('match.limit.required', { item: t(`frame.criterion.${id}`) }));
  return [...ofFrame, ...own];
}

/** One reason as a sentence part: `Tillen: 12 kg, mag hoogstens 3 kg (Doos wasmiddel)`. */
export function reasonText(texts: Texts, reason: MatchReason): string {
  const { t } = texts;
  const item = itemName(texts, reason.item);
  const detail = detailText(texts, reason);
  return reason.what === null
    ? t('match.reason.with', { item, detail })
    : t('match.reason.of', { item, detail, what: reason.what });
}

function detailText(texts: Texts, { why, quantity, value, limit, relation, unit }: MatchReason): string {
  const { t } = texts;
  if (why === 'unknown') return t('match.reason.unknown');
  if (value === null || limit === null || unit === null) {
    return t(quantity === 'visible-bending' ? 'match.reason.occurs' : 'match.reason.broken');
  }
  const shown = quantityText(texts, unit, value, limit);
  if (relation === 'at-most' && limit === 0) return t('match.reason.never', { value: shown });
  const allowed = limitQuantityText(texts, unit, limit);
  return t(relation === 'at-least' ? 'match.reason.atLeast' : 'match.reason.atMost', { value: shown, limit: allowed });
}

/** What would make it fit; empty where nothing has to change or nothing is known that would. */
export function changeText(texts: Texts, { change }: Pick<MatchRow, 'change'>, { limits }: Profile): string {
  const { t } = texts;
  if (change === null) return '';
  const limit = limitQuantityText(texts, 'min/day', limits.dayMinutes ?? 0);
  if (change === 'shorter-day') return t('match.change.shorter-day', { limit });
  const state = change.state === 'done' ? t('match.change.notMeasured') : t(`adapt.state.${change.state}`);
  const { name } = change;
  return change.shorterDay
    ? t('match.change.measureAndShorterDay', { name, state, limit })
    : t('match.change.measure', { name, state });
}

/** Why a workstation stands as it does: what would change it first, then each reason; at most so many of them. */
export function rowTexts(
  texts: Texts,
  row: Pick<MatchRow, 'fit' | 'change' | 'reasons' | 'visit'>,
  profile: Profile,
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  if (row.visit === null) return [texts.t('match.reason.unvisited')];
  // Its document could not be read.
  if (row.reasons.length === 0 && row.fit === 'unknown') return [texts.t('match.reason.unknown')];
  const change = changeText(texts, row, profile);
  const shown = row.reasons.slice(0, most).map((reason) => reasonText(texts, reason));
  const more = row.reasons.length - shown.length;
  return [
    ...(change === '' ? [] : [change]),
    ...shown,
    ...(more > 0 ? [texts.t('match.reason.more', { count: more })] : []),
  ];
}

/** What contradicts itself in a profile, in words. */
export function profileProblemTexts(texts: Texts, profile: Profile): readonly string[] {
  return profileProblems(profile).map((one) => profileProblemText(texts, one));
}

function profileProblemText({ t }: Texts, { code, items: [item] }: ProfileProblem): string {
  if (code !== 'longer-than-day') return t(`match.problem.${code}`);
  return t('match.problem.longer-than-day', { item: item === undefined ? '' : t(`match.item.${item}`) });
}
