import { defineConfig } from 'vite';

/** The desktop shell's main script. Packages stay what npm installed: some bring native code, all bring their licence. */
export default defineConfig({
  build: {
    ssr: 'electron/main.ts',
    outDir: 'dist/shell',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: { external: ['electron'], output: { format: 'es', entryFileNames: 'main.js' } },
  },
});
