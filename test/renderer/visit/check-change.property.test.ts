import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStoredVisit } from '../../../core/visit/parse.ts';
import { withoutPictures } from '../../../core/visit/pictures.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import { checkChange } from '../../../renderer/features/visit/session/check-change.ts';
import { visit } from '../../support/arbitrary-visit.ts';
import { fcOptions } from '../../support/runs.ts';

const stored = visit().map((one) => withoutPictures(one).visit);
const wild = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    -1,
    0,
    1,
    1_441,
    2_000_001,
    1.5,
    '',
    ' ',
    'a\u0000b',
    'none',
    'measured',
    true,
    [],
    {},
  ),
  fc.string(),
);

/** A visit in which one value, chosen anywhere, is another one. Only what leads to it is made anew, as an edit does. */
function changed(value: unknown, at: number, to: unknown): unknown {
  if (typeof value !== 'object' || value === null) return to;
  const keys = Object.keys(value);
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return to;
  const inner = changed((value as Record<string, unknown>)[key], Math.floor(at / keys.length), to);
  if (Array.isArray(value)) return value.with(Number(key), inner);
  const { [key]: _, ...rest } = value as Record<string, unknown>;
  return inner === undefined ? rest : { ...rest, [key]: inner };
}

describe('checking a change alone', () => {
  it('refuses exactly what checking the whole document refuses', () => {
    let refused = 0;
    fc.assert(
      fc.property(stored, fc.nat(), wild, (before, at, to) => {
        const after = changed(before, at, to) as StoredVisit;
        // A visit without a list of tasks is no visit by its type.
        fc.pre(Array.isArray(after.tasks));
        // What a frame or a format is called is no change of the screen's.
        fc.pre(after.frame === before.frame && after.format === before.format);
        fc.pre(after.formatVersion === before.formatVersion);
        const whole = parseStoredVisit(after);
        if (!whole.ok) refused += 1;
        expect(checkChange(before, after).length === 0).toBe(whole.ok);
      }),
      fcOptions(300, 8_000),
    );
    expect(refused).toBeGreaterThan(30);
  });
});
