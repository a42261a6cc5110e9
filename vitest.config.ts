import { defineConfig } from 'vitest/config';

/** `npm run test:long` (`--mode long`) runs the property and mutation suites alone, with their full counts. */
export default defineConfig(({ mode }) => {
  const long = mode === 'long' || process.env.GROENKADER_LONG === '1';
  return {
    test: {
      include: [long ? 'test/**/*.property.test.ts' : 'test/**/*.test.ts'],
      env: long ? { GROENKADER_LONG: '1' } : {},
      testTimeout: long ? 600_000 : 30_000,
      hookTimeout: long ? 600_000 : 60_000,
      reporters: ['default', 'json'],
      outputFile: { json: long ? '.results/long.json' : '.results/test.json' },
    },
  };
});
