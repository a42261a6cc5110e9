import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStoredVisit } from '../../../core/visit/parse.ts';
import { parseChangedVisit } from '../../../core/visit/parse-change.ts';
import { withoutPictures } from '../../../core/visit/pictures.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import { visit } from '../../support/arbitrary-visit.ts';
import { changed, wild } from '../../support/changed-document.ts';
import { fcOptions } from '../../support/runs.ts';

const stored = visit().map((one) => kept(withoutPictures(one).visit));

/** As parsing gives it. */
function kept(raw: unknown): StoredVisit {
  const parsed = parseStoredVisit(raw);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.visit;
}

/** The same document as other objects, with its fields in another order: as a page may send it. */
function turned(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

describe('parsing a changed visit', () => {
  it('gives exactly what parsing the whole gives, problems too', () => {
    const seen = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(stored, fc.nat(), wild, fc.boolean(), (before, at, to, turn) => {
        const document = changed(before, at, to);
        const raw = turn ? turned(document) : structuredClone(document);
        const whole = parseStoredVisit(raw);
        seen[whole.ok ? 'taken' : 'refused'] += 1;
        // As text: the order of the fields is that of the file, and of the step of undo.
        expect(JSON.stringify(parseChangedVisit(raw, before))).toBe(JSON.stringify(whole));
      }),
      fcOptions(300, 8_000),
    );
    expect(seen.refused).toBeGreaterThan(30);
    expect(seen.taken).toBeGreaterThan(30);
  });

  it('gives it between any two visits', () => {
    fc.assert(
      fc.property(stored, stored, (before, after) => {
        expect(JSON.stringify(parseChangedVisit(turned(after), before))).toBe(
          JSON.stringify(parseStoredVisit(turned(after))),
        );
      }),
      fcOptions(60, 2_000),
    );
  });

  it('takes what is equal over as it was', () => {
    fc.assert(
      fc.property(stored, (before) => {
        const raw = { ...(turned(before) as object), remarks: 'een andere opmerking' };
        const parsed = parseChangedVisit(raw, before);
        expect(parsed.ok && parsed.value.visit.tasks).toBe(before.tasks);
        expect(parsed.ok && parsed.value.visit.workstation).toBe(before.workstation);
        expect(parsed.ok && parsed.value.visit.remarks).toBe('een andere opmerking');
      }),
      fcOptions(60, 500),
    );
  });

  it('refuses what only looks like the kept document', () => {
    const [before] = fc.sample(stored, { numRuns: 1, seed: 1 });
    if (before === undefined) throw new Error('no visit');
    const text = JSON.stringify(before);
    const raws = [
      ...[null, [], 'visit', 3].map((raw) => raw as unknown),
      JSON.parse(text.replace('{', '{"__proto__":{"format":"other"},')),
      JSON.parse(text.replace('"workstation":{', '"workstation":{"__proto__":{"place":1},')),
      { ...before, extra: undefined },
      { ...before, formatVersion: 2 },
      { ...before, tasks: { ...before.tasks, length: before.tasks.length } },
      Object.create(before),
    ];
    for (const raw of raws) expect(parseChangedVisit(raw, before)).toEqual(parseStoredVisit(raw));
  });
});
