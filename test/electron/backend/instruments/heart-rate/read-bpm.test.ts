import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isValid } from '../../../../../core/measure/heart-rate/values.ts';
import { hasTwoDecimals } from '../../../../../core/measure/hundredths.ts';
import { readBpm, readHz, roundedBpm } from '../../../../../electron/backend/instruments/heart-rate/read-bpm.ts';
import { fcOptions } from '../../../../support/runs.ts';

describe('a written heart rate', () => {
  test.each([
    ['92', 92],
    [' 92,45 ', 92.45],
    ['92.4', 92.4],
    ['+92.', 92],
    ['92.000', 92],
    ['-0', 0],
    ['-5', -5],
    ['29.99', 29.99],
    ['230.01', 230.01],
    ['999999', 999_999],
  ])('stays as it is: %s', (text, bpm) => {
    expect(readBpm(text)).toBe(bpm);
  });

  test.each([
    ['92.451', 92.46],
    ['92.00000000000000000001', 92.01],
    ['92.999', 93],
    ['230.001', 230.01],
    // Still an artefact.
    ['29.995', 29.99],
    ['29.9999', 29.99],
  ])('with more than two decimals is rounded up, unless that made it valid: %s', (text, bpm) => {
    expect(readBpm(text)).toBe(bpm);
  });

  test.each(['', ' ', '-', 'n/a', '1.000,5', '1e2', '0x41', '1234567', '.5', '92,', '9 2'])('is none: %j', (text) => {
    expect(readBpm(text)).toBe(text === '92,' ? 92 : undefined);
  });

  test('is never lower than what stands there, nor a hundredth higher, and on the same side of every bound', () => {
    const digits = fc.stringMatching(/^\d{0,20}$/);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), digits, (whole, decimals) => {
        const bpm = readBpm(`${whole}.${decimals}`) as number;
        expect(hasTwoDecimals(bpm)).toBe(true);
        // In units of 10^-20.
        const exact = BigInt(whole) * 10n ** 20n + BigInt(decimals.padEnd(20, '0'));
        const read = BigInt(Math.round(100 * bpm)) * 10n ** 18n;
        const [least, most] = [30n * 10n ** 20n, 230n * 10n ** 20n];
        expect(isValid(bpm)).toBe(exact >= least && exact <= most);
        if (exact >= least) expect(read >= exact).toBe(true);
        expect(read - exact < 10n ** 18n && exact - read < 10n ** 18n).toBe(true);
      }),
      fcOptions(2_000, 100_000),
    );
  });

  test('as a number is rounded like a written one', () => {
    expect([71.6, Math.fround(71.6), 92.001, 29.995, 1e300, -1e300, -0].map(roundedBpm)).toEqual([
      71.6, 71.6, 92.01, 29.99, 1e6, -1e6, 0,
    ]);
  });
});

describe('a heart rate in Hz', () => {
  test('is the whole beat that was meant, whatever number of decimals from four on', () => {
    for (let bpm = 0; bpm <= 255; bpm += 1) {
      const written = [4, 5, 6, 9, 15].map((decimals) => (bpm / 60).toFixed(decimals));
      for (const text of [...written, String(bpm / 60), String(Math.fround(bpm / 60))]) expect(readHz(text)).toBe(bpm);
    }
  });

  test.each([
    ['1,541', 92.46],
    ['1.5', 90],
    ['1.53', 91.8],
    // More than what four decimals leave open above 92.
    ['1.5334', 92.01],
    ['1.54085', 92.46],
  ])('is what it says, rounded up: %s', (text, bpm) => {
    expect(readHz(text)).toBe(bpm);
  });

  test('is none where there is no number', () => {
    expect(['', 'n/a', '1.2.3'].map(readHz)).toEqual([undefined, undefined, undefined]);
  });
});
