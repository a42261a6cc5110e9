import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePerson } from '../../../core/person/person.ts';
import { problemCodes } from '../../../core/visit/problem.ts';
import { personDocument } from '../../support/person-builder.ts';

const full = personDocument({
  ageYears: 47,
  rest: { bpm: 63, definition: 'night' },
  heaviestHour: { sumBpmMs: 91 * 3_600_000, validMs: 3_600_000, spanMs: 3_600_000 },
  peakBpm: 139,
  undecidedSuspectBpm: 181,
  recording: { sha256: 'c'.repeat(64), fromMs: 0, toMs: 7_200_000, suspects: 'undecided' },
});

describe('a person record', () => {
  it('is read whole; everything but its place may be absent', () => {
    expect(parsePerson(full)).toEqual({ ok: true, value: full });
    expect(parsePerson(personDocument()).ok).toBe(true);
    expect(parsePerson({ ...full, visitId: undefined })).toMatchObject({
      error: [{ code: 'missing', field: 'visitId' }],
    });
  });

  it.each([
    ['ageYears', 13, '14 – 99 y'],
    ['ageYears', 100, '14 – 99 y'],
    ['peakBpm', 29, '30 – 230 bpm'],
    ['peakBpm', 231, '30 – 230 bpm'],
    ['undecidedSuspectBpm', 231, '30 – 230 bpm'],
  ])('refuses %s %d and says what is allowed, not what was found', (field, value, allowed) => {
    expect(parsePerson({ ...full, [field]: value })).toStrictEqual({
      ok: false,
      error: [{ code: 'out-of-range', field, allowed }],
    });
  });

  it('takes a peak with decimals, but none below the mean: the sum was rounded up', () => {
    const hour = (sumBpmMs: number) => ({ sumBpmMs, validMs: 1_001, spanMs: 1_001 });
    const of = (peakBpm: number, sumBpmMs: number) =>
      parsePerson(personDocument({ peakBpm, heaviestHour: hour(sumBpmMs) })).ok;
    // A constant 92.45 over 1 001 ms is 92 542.45.
    expect(of(92.45, 92_543)).toBe(true);
    expect(of(92.45, 92_544)).toBe(false);
    expect(of(92, 92_092)).toBe(true);
    expect(of(92, 92_093)).toBe(false);
    expect([29.99, 230.01].map((peakBpm) => parsePerson(personDocument({ peakBpm })).ok)).toEqual([false, false]);
  });

  it('keeps the mean between 30 and 230 bpm, the ends included', () => {
    const mean = (sumBpmMs: number) =>
      parsePerson(personDocument({ heaviestHour: { sumBpmMs, validMs: 1_000, spanMs: 1_000 } })).ok;
    expect([29_999, 30_000, 230_000, 230_001].map(mean)).toEqual([false, true, true, false]);
  });

  it('is no visit, and a visit is no person record', () => {
    expect(parsePerson({ ...full, format: 'groenkader-visit' })).toMatchObject({
      error: [{ code: 'unknown-format', field: 'format' }],
    });
    expect(parsePerson({ ...full, age: 45 })).toMatchObject({ error: [{ code: 'unknown-field', field: 'age' }] });
    // A made-up key may be a name: then only its place is said.
    expect(parsePerson({ ...full, 'Jan Janssens': 1 })).toMatchObject({
      error: [{ code: 'unknown-field', field: '' }],
    });
    expect(parsePerson({ ...full, rest: { bpm: 60, definition: 'night', Jan: 1 } })).toMatchObject({
      error: [{ code: 'unknown-field', field: 'rest' }],
    });
  });
});

describe('a problem of a person record', () => {
  // Values that no range, path or code holds.
  const secrets = [771_177, -771_177, 77.1177, 'Jan-Janssens-771177', '771177', 7.711_77e300];
  const paths: readonly (readonly string[])[] = [
    ['format'],
    ['formatVersion'],
    ['visitId'],
    ['label'],
    ['ageYears'],
    ['rest'],
    ['rest', 'bpm'],
    ['rest', 'definition'],
    ['heaviestHour'],
    ['heaviestHour', 'sumBpmMs'],
    ['heaviestHour', 'validMs'],
    ['heaviestHour', 'spanMs'],
    ['peakBpm'],
    ['undecidedSuspectBpm'],
    ['recording'],
    ['recording', 'sha256'],
    ['recording', 'fromMs'],
    ['recording', 'suspects'],
    ['name'],
  ];

  function planted([key = '', ...rest]: readonly string[], value: unknown, into: Record<string, unknown>): unknown {
    const inner = rest.length === 0 ? value : planted(rest, value, (into[key] ?? {}) as Record<string, unknown>);
    return { ...into, [key]: inner };
  }

  it('never carries a value that was found', () => {
    fc.assert(
      fc.property(fc.subarray([...paths], { minLength: 1 }), fc.constantFrom(...secrets), (chosen, secret) => {
        const raw = chosen.reduce<Record<string, unknown>>(
          (into, path) => planted(path, secret, into) as Record<string, unknown>,
          { ...full },
        );
        const result = parsePerson(raw);
        const said = JSON.stringify(result.ok ? [] : result.error);
        expect(said).not.toMatch(/771177|77\.1177|7\.71177|Janssens/);
        for (const problem of result.ok ? [] : result.error) {
          expect(problemCodes).toContain(problem.code);
          expect(Object.keys(problem)).not.toContain('value');
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('shows nothing of a valid mean or time that contradict each other', () => {
    const heaviestHour = { sumBpmMs: 771_177, validMs: 99_771, spanMs: 99_177 };
    expect(JSON.stringify(parsePerson({ ...full, heaviestHour }))).not.toMatch(/771177|99771|99177/);
  });
});
