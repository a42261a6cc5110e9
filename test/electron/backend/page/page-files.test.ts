import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPageFiles } from '../../../../electron/backend/page/page-files.ts';
import { folder, put } from '../../cli/run-cli.ts';

describe('the files of the page', () => {
  it('are known by their path and kind', async () => {
    const page = folder();
    mkdirSync(join(page, 'assets/fonts'), { recursive: true });
    put(page, 'index.html', 'page');
    put(page, 'assets/main-1a.js', 'script');
    put(page, 'assets/fonts/plex.woff2', new Uint8Array([1, 2]));
    const files = await readPageFiles(page);
    expect([...files].map(([path, { mediaType }]) => [path, mediaType]).sort()).toEqual([
      ['assets/fonts/plex.woff2', 'font/woff2'],
      ['assets/main-1a.js', 'text/javascript; charset=utf-8'],
      ['index.html', 'text/html; charset=utf-8'],
    ]);
    expect(Buffer.from(files.get('assets/main-1a.js')?.bytes ?? []).toString()).toBe('script');
  });

  // A link in the folder would be a way out of it; a kind that is not known may be anything.
  it('leave out links, hidden files and kinds that the page does not use', async () => {
    const page = folder();
    const outside = put(folder(), 'secret.json', '{}');
    symlinkSync(outside, join(page, 'secret.json'));
    symlinkSync(join(outside, '..'), join(page, 'outside'), 'junction');
    for (const name of ['.made-from', 'main.js.map', 'notes.docx', 'run.exe', 'Makefile']) put(page, name, 'x');
    expect([...(await readPageFiles(page)).keys()]).toEqual([]);
  });

  it('cannot be read where the page was not built', async () => {
    const page = folder();
    await expect(readPageFiles(join(page, 'nowhere'))).rejects.toThrow('ENOENT');
    writeFileSync(join(page, 'file'), '');
    await expect(readPageFiles(join(page, 'file'))).rejects.toThrow('ENOTDIR');
  });
});
