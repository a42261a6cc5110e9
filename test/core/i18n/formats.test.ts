import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatsOf } from '../../../core/i18n/formats.ts';
import { languages, languageTags } from '../../../core/i18n/language.ts';
import { quantityText } from '../../../core/i18n/quantity-text.ts';
import { textsOf } from '../../../core/i18n/texts.ts';

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

describe('a quantity', () => {
  const { number } = formatsOf('en');
  it.each([
    // 1 kg, 100 g and 1 g a day.
    ['g/day', 1_000, '0.001'],
    ['g/day', 100, '0.0001'],
    ['g/day', 1, '0.000001'],
    ['g/day', 0, '0'],
    ['g/day', 6_000, '0.01'],
    ['mm/s2', 4, '0.004'],
    ['1/min', 0.02, '0.02'],
  ] as const)('of %s is never written as nought where it is none: %d', (unit, value, shown) => {
    expect(quantityText(textsOf('en'), unit, value)).toMatch(new RegExp(`^${shown.replace('.', '\\.')}[^\\d.]`));
    expect(quantityText(textsOf('en'), unit, value, 3_000_000)).toContain(shown);
  });

  it('is never written as the limit that it misses', () => {
    for (const value of [2_999_999, 3_000_001, 2_996_000]) {
      expect(quantityText(textsOf('en'), 'g/day', value, 3_000_000)).not.toBe(
        quantityText(textsOf('en'), 'g/day', 3_000_000),
      );
      expect(quantityText(textsOf('en'), 'g/day', value, 3_000_000)).toContain(number(value / 1_000_000, 6));
    }
  });
});

describe('what is written without a formatter', () => {
  it.each(languages)('looks as one would write it in %s', (language) => {
    const { shortDate, number } = formatsOf(language);
    const locale = languageTags[language];
    const dates = new Intl.DateTimeFormat(locale, {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      timeZone: 'UTC',
    });
    for (let day = 0; day < 40_000; day += 37) {
      const date = new Date(day * 86_400_000);
      expect(shortDate(date.toISOString().slice(0, 10))).toBe(dates.format(date));
    }
    for (const decimals of [0, 2]) {
      const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
      for (const value of [-1_000, -1, -0, 0, 0.5, 1, 7.25, 999, 999.5, 1_000, 123_456]) {
        expect(number(value, decimals)).toBe(numbers.format(value + 0));
      }
    }
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
