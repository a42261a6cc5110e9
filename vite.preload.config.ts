import { defineConfig } from 'vite';

/** The preload script: Electron's sandbox takes one CommonJS file. */
export default defineConfig({
  build: {
    ssr: 'electron/preload.ts',
    outDir: 'dist/shell',
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
  },
});
