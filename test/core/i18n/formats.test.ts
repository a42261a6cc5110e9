import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatsOf } from '../../../core/i18n/formats.ts';
import { languages } from '../../../core/i18n/language.ts';

describe('moments', () => {
  const { TZ } = process.env;
  beforeAll(() => {
    process.env.TZ = 'Europe/Brussels';
  });
  afterAll(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });

  it('are shown by the clock of the laptop, summer and winter', () => {
    expect(formatsOf('nl').moment('2026-11-22T23:15:00.000Z')).toMatch(/^23\/11\/2026,? 00:15$/);
    expect(formatsOf('fr').moment('2026-07-01T09:05:00.000Z')).toMatch(/^01\/07\/2026,? 11:05$/);
    expect(formatsOf('de').moment('2026-07-01T09:05:00.000Z')).toMatch(/^01\.07\.2026,? 11:05$/);
    expect(formatsOf('en').moment('2026-07-01T19:05:00.000Z')).toMatch(/^01\/07\/2026,? 21:05$/);
  });

  it.each(languages)('have a clock of 24 hours in %s', (language) => {
    const { clock } = formatsOf(language);
    expect(clock('2026-11-22T08:36:00.000Z')).toBe('09:36');
    expect(clock('2026-07-01T19:05:00.000Z')).toBe('21:05');
    expect(clock('2026-11-22T23:15:00.000Z')).toBe('00:15');
  });
});

describe('sizes', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

  it('are kilobytes rounded up, then megabytes', () => {
    const { bytes } = formatsOf('nl');
    expect([0, 1, 1_000, 1_001, 500_000, 999_000].map((size) => plain(bytes(size)))).toEqual([
      '0 kB',
      '1 kB',
      '1 kB',
      '2 kB',
      '500 kB',
      '999 kB',
    ]);
    expect([999_001, 2_450_000, 256_000_000].map((size) => plain(bytes(size)))).toEqual(['1 MB', '2,5 MB', '256 MB']);
  });

  it('are written as the language writes them', () => {
    expect(plain(formatsOf('fr').bytes(2_400_000))).toBe('2,4 Mo');
    expect(plain(formatsOf('en').bytes(2_400_000))).toBe('2.4 MB');
  });
});
