import type { Profile } from '../../../core/match/profile.ts';

/** A profile with these limits. */
export function profileOf(
  limits: Profile['limits'],
  more: Partial<Pick<Profile, 'withinFrame' | 'required' | 'reference'>> = {},
): Profile {
  return {
    format: 'groenkader-profile',
    formatVersion: 1,
    withinFrame: false,
    required: [],
    // What is not given has no key, as in a file.
    limits: JSON.parse(JSON.stringify(limits)),
    ...more,
  };
}
