import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const style = `
  body { margin: 0; font: 16px sans-serif }
  .scroller { height: 660px; overflow: auto }
  .body { position: relative }
  .line { position: absolute; top: 0; left: 0; width: 100%; height: 45px; display: grid;
    grid-template-columns: 320px 136px repeat(21, minmax(38px, 1fr)); border-bottom: 1px solid #ddd }
`;

/** The page of `empty-table.ts` as one text, built as the app is: production, one file. */
export async function emptyPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome140',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(import.meta.dirname, 'empty-table.ts') },
    },
  });
  const [{ output }] = [built].flat() as [Rolldown.RolldownOutput];
  const script = output[0].code.replaceAll('</script', '<\\/script');
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><div id="root"></div><script type="module">${script}</script>`;
}
