import { defineConfig } from 'vite';

/**
 * `npm start` without the desktop shell, in one file: finding and reading its 350 sources one by one takes some
 * 100 ms of each start. What is loaded late or brings native code stays what npm installed.
 */
export default defineConfig({
  ssr: { noExternal: ['zod', 'i18next', 'jsondiffpatch', 'env-paths', 'is-safe-filename'] },
  build: {
    ssr: true,
    outDir: 'dist/host',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: { start: 'electron/start.ts' },
      // One file: a start that builds it anew takes no part away from an app that still runs.
      output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
    },
  },
});
