import { describe, expect, it } from 'vitest';
import { currentFrame } from '../../../core/frame/frames.ts';
import { languages } from '../../../core/i18n/language.ts';
import { limitTexts } from '../../../core/i18n/match-text.ts';
import { problemText } from '../../../core/i18n/problem-text.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { parseProfile } from '../../../core/match/parse.ts';
import { profileProblems } from '../../../core/match/problems.ts';
import { profileItems } from '../../../core/match/profile.ts';
import { profileFrame } from '../../../core/match/profile-frame.ts';
import { profileOf } from './profiles.ts';

describe('a profile from a file', () => {
  const good = profileOf({ massG: 3_000, standingMinutes: 0 }, { reference: 'R-12' });

  it('is what was written', () => {
    expect(parseProfile(JSON.parse(JSON.stringify(good)))).toEqual({ ok: true, value: good });
  });

  it.each([
    [null, 'not-an-object', ''],
    [{ format: 'groenkader-visit', formatVersion: 1 }, 'unknown-format', 'format'],
    [{ ...good, formatVersion: 2 }, 'newer-version', 'formatVersion'],
    [{ ...good, name: 'J. Peeters' }, 'unknown-field', 'name'],
    [{ ...good, diagnosis: 'lumbago' }, 'unknown-field', 'diagnosis'],
    [{ ...good, limits: { massG: 2.5 } }, 'not-whole-number', 'limits.massG'],
    [{ ...good, limits: { massG: -1 } }, 'out-of-range', 'limits.massG'],
    [{ ...good, limits: { dayMinutes: 0 } }, 'out-of-range', 'limits.dayMinutes'],
    [{ ...good, limits: { mass: 1 } }, 'unknown-field', 'limits.mass'],
    [{ ...good, required: ['falls'] }, 'not-one-of', 'required[0]'],
    [{ ...good, withinFrame: 'yes' }, 'not-yes-no', 'withinFrame'],
    [{ ...good, withinFrame: undefined }, 'missing', 'withinFrame'],
    [{ ...good, reference: 'x'.repeat(41) }, 'text-too-long', 'reference'],
  ])('is refused by field and code, in words of four languages: %j', (raw, code, field) => {
    const parsed = parseProfile(raw);
    if (parsed.ok) throw new Error('taken');
    expect(parsed.error).toMatchObject([{ code, field }]);
    for (const language of languages) {
      for (const one of parsed.error) expect(problemText(textsOf(language), one)).not.toContain('problem.');
    }
  });
});

describe('a profile that contradicts itself', () => {
  const codes = (limits: Parameters<typeof profileOf>[0]) => profileProblems(profileOf(limits)).map(({ code }) => code);

  it('is told so by code and items', () => {
    expect(codes({ sittingMinutes: 0, standingMinutes: 0, walkingMinutes: 0 })).toEqual(['no-posture']);
    expect(codes({ sittingMinutes: 60, standingMinutes: 60, walkingMinutes: 0, dayMinutes: 121 })).toEqual([
      'day-not-filled',
    ]);
    expect(codes({ vibrationMinutes: 30, vibrationMmS2: 0 })).toEqual(['vibration-or-minutes']);
    expect(codes({ massG: 0, tonnageGPerDay: 1 })).toEqual(['mass-or-tonnage']);
    expect(profileProblems(profileOf({ kneelingMinutes: 300, dayMinutes: 240 }))).toEqual([
      { code: 'longer-than-day', items: ['kneelingMinutes', 'dayMinutes'] },
    ]);
  });

  it('is not where the limits agree', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ massG: 0, tonnageGPerDay: 0, vibrationMmS2: 0, vibrationMinutes: 0 })).toEqual([]);
    expect(codes({ sittingMinutes: 60, standingMinutes: 60, walkingMinutes: 0, dayMinutes: 120 })).toEqual([]);
    expect(codes({ sittingMinutes: 0, standingMinutes: 0 })).toEqual([]);
    expect(codes(Object.fromEntries(profileItems.map((item) => [item, item === 'dayMinutes' ? 480 : 480])))).toEqual(
      [],
    );
  });
});

describe('a criterion that is required twice', () => {
  const twice = profileOf({}, { required: ['fall-obstacles', 'psychosocial-break-choice', 'fall-obstacles'] });

  it.each(languages)('is said once in %s', (language) => {
    const said = limitTexts(textsOf(language), twice);
    expect(said).toHaveLength(2);
    expect(new Set(said).size).toBe(2);
  });

  it('is one reason where the frame does not know it', () => {
    const frame = { ...currentFrame, criteria: currentFrame.criteria.filter(({ id }) => id !== 'fall-obstacles') };
    expect(profileFrame(frame, twice).missing).toEqual(['fall-obstacles']);
  });
});

describe('a limit in words', () => {
  it.each([
    [{ tonnageGPerDay: 5_000 }, '0,005 t/dag'],
    [{ tonnageGPerDay: 1 }, '0,000001 t/dag'],
    [{ tonnageGPerDay: 2_345_678 }, '2,345678 t/dag'],
    [{ tonnageGPerDay: 0 }, null],
    [{ massG: 3_005 }, '3,005 kg'],
  ])('is never another one: %o', (limits, words) => {
    const said = limitTexts(textsOf('nl'), profileOf(limits)).join();
    if (words === null) expect(said).not.toContain('t/dag');
    else expect(said).toContain(words);
  });
});
