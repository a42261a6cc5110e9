import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** One file of the built page. */
export interface PageFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Every file of the built page by its path below the page's address, `assets/main-1a2b.js`. Read once at the start: what
 * is served is looked up among these names, so that no request is ever turned into a path on the disk. Kinds that are not
 * in the table are left out. Throws where the folder cannot be read: the page was not built.
 */
export async function readPageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const read = entries.map(async (entry): Promise<[string, PageFile] | undefined> => {
    const mediaType = mediaTypes[extname(entry.name)];
    if (!entry.isFile() || mediaType === undefined) return undefined;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    return [relative(folder, path).replaceAll(sep, '/'), { bytes, mediaType }];
  });
  return new Map((await Promise.all(read)).filter((one) => one !== undefined));
}
