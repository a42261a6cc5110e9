import type { Profile, ProfileDocument } from '../../../core/match/profile.ts';

/** A profile with these limits. */
export function profileOf(
  limits: Profile['limits'],
  more: Partial<Pick<ProfileDocument, 'withinFrame' | 'required' | 'reference'>> = {},
): ProfileDocument {
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
