import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * The slowest specs in the browser: every screen in every size and colour, what large and hostile files do to them, and
 * those of single instruments and views. A whole visit from the start to its sheet stays in `npm test`.
 */
const longSpecs = [
  ...['screens', 'figures', 'hostile-text', 'two-windows', 'nothing-lost'],
  ...['photos', 'tables', 'heart-rate', 'counters', 'map', 'match'],
].map((name) => `test/e2e/${name}.test.ts`);

/** Property suites that kill whole processes again and again: even a few rounds take half a minute each. */
const killingSuites = ['kill-*', '*-killed', 'jobs'].map((name) => `test/**/${name}.property.test.ts`);

/**
 * `npm run test:long` (`--mode long`) runs the property and mutation suites alone, with their full counts, and the
 * slowest specs in the browser: without these and those that kill processes `npm test` stays within ten minutes on two
 * processors.
 */
export default defineConfig(({ mode }) => {
  const long = mode === 'long' || process.env.GROENKADER_LONG === '1';
  return {
    test: {
      env: long ? { GROENKADER_LONG: '1' } : {},
      testTimeout: long ? 1_800_000 : 120_000,
      hookTimeout: long ? 600_000 : 120_000,
      // V8's baseline compiler, as it is in Node 24, now and then breaks a long run in its garbage collection
      // (github.com/nodejs/node/issues/62393 and 64500): a suite would end without a word on any of its tests.
      execArgv: ['--no-sparkplug'],
      reporters: ['default', 'json'],
      outputFile: { json: long ? '.results/long.json' : '.results/test.json' },
      projects: [
        {
          extends: true as const,
          test: {
            name: 'suite',
            include: [long ? 'test/**/*.property.test.ts' : 'test/**/*.test.ts'],
            exclude: ['test/e2e/**', ...(long ? [] : killingSuites)],
            // Many tests wait for a process or a disk: on two processors one at a time would leave half of them idle.
            maxWorkers: Math.max(2, availableParallelism() - 1),
            sequence: { groupOrder: 0 },
          },
        },
        // A browser and the program itself in every file: one at a time, after the others.
        {
          extends: true as const,
          test: {
            name: 'e2e',
            include: long ? longSpecs : ['test/e2e/**/*.test.ts'],
            exclude: long ? [] : longSpecs,
            fileParallelism: false,
            sequence: { groupOrder: 1 },
          },
        },
      ],
    },
  };
});
