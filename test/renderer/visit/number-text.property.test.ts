import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NumberKind, readNumber, writeNumber } from '../../../renderer/features/visit/input/number-text.ts';
import { fcOptions } from '../../support/runs.ts';

const options = fcOptions(500, 50_000);
const kinds = fc
  .record({
    decimals: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    min: fc.nat(1_000),
    span: fc.nat(20_000_000),
  })
  .map(({ decimals, min, span }): NumberKind => ({ decimals, min, max: min + span }));
const marks = fc.constantFrom(',' as const, '.' as const);

describe('typing a number', () => {
  it('gives back what was written, with either mark', () => {
    const inside = kinds.chain((kind) => fc.tuple(fc.constant(kind), fc.integer(kind), marks));
    fc.assert(
      fc.property(inside, ([kind, kept, mark]) => {
        expect(readNumber(writeNumber(kept, kind, mark), kind)).toEqual({ ok: true, value: kept });
      }),
      options,
    );
  });

  it('never takes what lies outside the bounds', () => {
    const outside = kinds.chain((kind) =>
      fc.tuple(
        fc.constant(kind),
        fc.oneof(
          fc.integer({ min: 0, max: Math.max(0, kind.min - 1) }),
          fc.nat().map((n) => kind.max + 1 + n),
        ),
      ),
    );
    const possible = outside.filter(([kind, kept]) => kept < kind.min || kept > kind.max);
    fc.assert(
      fc.property(possible, marks, ([kind, kept], mark) => {
        expect(readNumber(writeNumber(kept, kind, mark), kind)).toEqual({ ok: false, error: 'out-of-range' });
      }),
      options,
    );
  });

  it('gives a whole number within the bounds, unknown, or an issue, whatever is typed', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789,. -+e\u00a0\u202fx'), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(digits, fc.string()), kinds, (text, kind) => {
        const read = readNumber(text, kind);
        if (!read.ok) return;
        if (read.value === undefined) expect(text.trim()).toBe('');
        else {
          expect(Number.isSafeInteger(read.value)).toBe(true);
          expect(read.value >= kind.min && read.value <= kind.max).toBe(true);
          // Nothing was rounded: the text says the same number.
          const [whole = '', fraction = ''] = text
            .trim()
            .replace(/[ \u00a0\u202f]/g, '')
            .split(/[.,]/);
          expect(read.value).toBe(Number(whole) * 10 ** kind.decimals + Number(fraction.padEnd(kind.decimals, '0')));
        }
      }),
      options,
    );
  });
});
