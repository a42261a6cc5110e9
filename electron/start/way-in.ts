import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, sep } from 'node:path';

/** A file that leads a browser to an address. */
export interface WayIn {
  readonly file: string;
  /** Takes the file away; more than once does no harm. */
  readonly remove: () => Promise<void>;
}

/**
 * Writes a page that goes on to a one-time address. The browser is told this file and not the address: what a program is
 * told stands in the list of processes, where every user of this computer can read it.
 *
 * @throws an error of the file system
 */
export async function writeWayIn(address: string, dataFolder: string): Promise<WayIn> {
  const folder = await mkdtemp(join(parentOf(dataFolder), 'groenkader-open-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const file = join(folder, 'groenkader.html');
    await writeFile(file, page(address), { flag: 'wx', mode: 0o600 });
    return { file, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** A browser that was installed as a snap (Ubuntu's Firefox) may read neither hidden folders nor the temporary one. */
function parentOf(dataFolder: string): string {
  const hidden = dataFolder.split(sep).some((name) => name.startsWith('.'));
  return hidden && process.platform === 'linux' ? homedir() : dataFolder;
}

function page(address: string): string {
  return [
    '<!doctype html>',
    '<html><head><meta charset="utf-8"><title>Groenkader</title><meta name="referrer" content="no-referrer">',
    `<meta http-equiv="refresh" content="0;url=${address}">`,
    `</head><body><a href="${address}">Groenkader</a></body></html>\n`,
  ].join('\n');
}
