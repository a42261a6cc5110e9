import { defineConfig } from 'vite';

/**
 * The desktop shell's main script, and the workers that files are read, rotations are looked for and maps are printed in.
 * Packages stay what npm installed: some bring native code, all bring their licence.
 */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/shell',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: {
        main: 'electron/main.ts',
        'read-worker': 'electron/backend/instruments/read-worker.ts',
        'rotation-worker': 'electron/backend/rotation/rotation-worker.ts',
        'map-worker': 'electron/backend/maps/map-worker.ts',
      },
      external: ['electron'],
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
});
