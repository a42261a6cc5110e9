import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { type CallName, callNames } from '../../../../core/contract/names.ts';
import { filesBelow, openBackend, testFolder } from '../../../support/backend.ts';
import { fcOptions } from '../../../support/runs.ts';
import { somethingOfEverything, wrongWith } from './router-fixtures.ts';
import { samples } from './samples.ts';

/** Calls that copy or typeset everything or start a thread: among the others, but seldom with what makes them do it. */
const slow: readonly CallName[] = [
  'backup.make',
  'map.export',
  'move.export',
  'example.load',
  'example.remove',
  'recovery.retry',
];

const hostileStrings = [
  '',
  '\u0000',
  '../../../etc/passwd',
  "'; DROP TABLE visit; --",
  '<script>alert(1)</script>',
  '=cmd|"/c calc"!A1',
  '\u202egnp.exe',
  '\ud800',
  '__proto__',
  '2026-13-45',
  '"* OR NEAR(',
  'é'.repeat(3_000),
];

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(undefined, Number.NaN, 1e308, -0, 2 ** 53, ...hostileStrings),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** A place in an object by turns, and what is put there. */
const change = fc.record({ turns: fc.array(fc.nat(30), { maxLength: 5 }), value: anything, how: fc.nat(3) });

/** Any input to any name gets an envelope of the contract, and nothing grows. */
test('whatever is asked, the answer is an envelope', async () => {
  const folder = testFolder(onTestFinished);
  const app = await openBackend(folder);
  const known = samples(await somethingOfEverything(app));
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom<unknown>(...callNames) },
    { weight: 1, arbitrary: anything },
  );
  const call = fc.record({
    name,
    kind: fc.nat(99),
    changes: fc.array(change, { minLength: 1, maxLength: 3 }),
    anything,
  });
  let asked = 0;
  let halfway: { rss: number; files: number; bytes: number } | undefined;
  const options = fcOptions(2_000, 100_000);

  await fc.assert(
    fc.asyncProperty(call, async ({ name, kind, changes, anything }) => {
      const sample = callNames.includes(name as CallName) ? known[name as CallName].valid : {};
      const untouched = kind < (slow.includes(name as CallName) ? 1 : 20);
      const changed = kind < 75 ? changes.reduce<unknown>(withChange, structuredClone(sample)) : anything;
      const answer = await app.backend.dispatch(name, untouched ? sample : changed);
      expect(wrongWith(name, answer)).toBeUndefined();
      asked += 1;
      if (asked === Math.floor(options.numRuns / 2)) halfway = footprint();
    }),
    { ...options, endOnFailure: true },
  );

  function footprint() {
    return { rss: process.memoryUsage().rss, files: filesBelow(folder).length, bytes: app.backend.files.size };
  }
  const end = footprint();
  // As much again as in the first half would be growth; what a collector leaves lying is not.
  expect(end.rss - (halfway?.rss ?? 0)).toBeLessThan(200e6);
  expect(end.files - (halfway?.files ?? 0)).toBeLessThan(30);
  expect(end.bytes - (halfway?.bytes ?? 0)).toBeLessThan(20e6);
  await app.close();
  const log = filesBelow(folder).find(({ path }) => path.endsWith('groenkader.log'));
  expect(log?.bytes.toString() ?? '').toBe('');
});

function withChange(input: unknown, { turns, value, how }: { turns: number[]; value: unknown; how: number }): unknown {
  if (typeof input !== 'object' || input === null) return value;
  let target = input as Record<string, unknown>;
  for (const turn of turns) {
    const next = Object.values(target)[turn % Math.max(Object.keys(target).length, 1)];
    if (typeof next !== 'object' || next === null) break;
    target = next as Record<string, unknown>;
  }
  const keys = Object.keys(target);
  const key = keys[(turns[0] ?? 0) % Math.max(keys.length, 1)] ?? 'x';
  if (how === 0) delete target[key];
  else if (how === 1) Object.assign(target, { more: value });
  else target[key] = value;
  return input;
}
