import type { Profile, ProfileItem } from './profile.ts';

/** What contradicts itself in a profile. The stricter of the two counts, so a result is still given beside the words. */
export const profileProblemCodes = [
  /** Neither sitting, standing nor walking. */
  'no-posture',
  /** Sitting, standing, walking, kneeling and driving together fill less than the day that is allowed. */
  'day-not-filled',
  /** One of a pair is switched off, and the other one is not. */
  'mass-or-tonnage',
  'vibration-or-minutes',
  /** More minutes of something than of work. */
  'longer-than-day',
] as const;
export type ProfileProblemCode = (typeof profileProblemCodes)[number];

export interface ProfileProblem {
  readonly code: ProfileProblemCode;
  /** The items that contradict each other. */
  readonly items: readonly ProfileItem[];
}

const postures = ['sittingMinutes', 'standingMinutes', 'walkingMinutes'] as const;
const ofDay = [
  ...postures,
  'bendingMinutes',
  'kneelingMinutes',
  'reachingAboveShoulderMinutes',
  'onStairsMinutes',
  'drivingMinutes',
  'vibrationMinutes',
  'imposedPaceMinutes',
] as const satisfies ProfileItem[];

/** Contradictions of a profile; in the order of the codes. */
export function profileProblems({ limits }: Profile): readonly ProfileProblem[] {
  const problems: ProfileProblem[] = [];
  const add = (code: ProfileProblemCode, ...items: readonly ProfileItem[]) => problems.push({ code, items });
  const day = limits.dayMinutes;
  const sum = postures.reduce((total, item) => total + (limits[item] ?? Number.POSITIVE_INFINITY), 0);
  if (sum === 0) add('no-posture', ...postures);
  else if (day !== undefined && sum < day) add('day-not-filled', ...postures, 'dayMinutes');
  const half = (one: ProfileItem, other: ProfileItem) =>
    (limits[one] === 0 && (limits[other] ?? 0) > 0) || (limits[other] === 0 && (limits[one] ?? 0) > 0);
  if (half('massG', 'tonnageGPerDay')) add('mass-or-tonnage', 'massG', 'tonnageGPerDay');
  if (half('vibrationMmS2', 'vibrationMinutes')) add('vibration-or-minutes', 'vibrationMmS2', 'vibrationMinutes');
  for (const item of ofDay) {
    if (day !== undefined && (limits[item] ?? 0) > day) add('longer-than-day', item, 'dayMinutes');
  }
  return problems;
}
