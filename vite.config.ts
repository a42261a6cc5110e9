import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { licencesPlugin } from './build/licences.ts';

/** The folders of the languages; the separator is the system's own. */
const wordsOf = /core[\\/]i18n[\\/](\w\w)[\\/]/;

const ofReact = /node_modules[\\/](react|react-dom|scheduler)[\\/]/;

/** The page that both hosts serve. Relative addresses only: it is served from `app://` and from a loopback port. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), licencesPlugin(import.meta.dirname)],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    // Data addresses would need a hole in the policy for pictures and fonts.
    assetsInlineLimit: 0,
    sourcemap: false,
    // The browser asks for few scripts and one style sheet and not for nine: each costs a start some milliseconds.
    cssCodeSplit: false,
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Two that the browser compiles at the same time.
            { name: 'react', tags: ['$initial'], test: ofReact },
            { name: 'first-screen', tags: ['$initial'] },
            // By these names a host finds the words of the language in which the page begins (electron/backend/page/page.ts).
            { debugName: 'texts', name: (id) => `texts-${wordsOf.exec(id)?.[1]}`, test: wordsOf },
          ],
        },
      },
    },
  },
});
