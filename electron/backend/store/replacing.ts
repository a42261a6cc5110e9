import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  makePrivateFolder,
  moveDatabase,
  nameOfMoment,
  namesIn,
  place,
  removeUnfinished,
  sizeOf,
} from './store-files.ts';

/*
 * One store takes the place of another in one step that cannot be seen half done:
 *
 *   groenkader.db.staged           in the making; removed at the next opening
 *   groenkader.db.replace-<name>   whole, checked and decided: from here on it only goes forward
 *   rescue/<name>/groenkader.db…   the old one with its log
 *   groenkader.db                  the new one
 *
 * The rename to `replace-<name>` is the decision. A kill before it leaves the old store, a kill after it the new one,
 * because the next opening does the rest. The name says where the old one goes, so that its files stay together.
 */
const decided = '.replace-';

export function stagedName(file: string): string {
  return `${file}.staged`;
}

/** Puts the staged store, closed and on the disk, in the place of the present one, which moves to the rescue folder. */
export function replaceByStaged(file: string, rescue: string, now: Date): void {
  place(stagedName(file), `${file}${decided}${freeName(rescue, nameOfMoment(now))}`);
  finishReplacing(file, rescue);
}

/** Does what is left to do of a decided replacement. Only for whoever holds the store's lock. */
export function finishReplacing(file: string, rescue: string): void {
  const folder = dirname(file);
  const prefix = `${basename(file)}${decided}`;
  for (const name of namesIn(folder)) {
    if (!name.startsWith(prefix)) continue;
    if (existsSync(file) || sizeOf(`${file}-wal`) > 0) {
      const aside = join(rescue, name.slice(prefix.length));
      makePrivateFolder(aside);
      moveDatabase(file, aside);
    }
    // Empty companions are all that can be left.
    removeUnfinished(file);
    place(join(folder, name), file);
  }
}

/** Two restores at one moment of the clock must not put the second file over the first. */
function freeName(rescue: string, wanted: string): string {
  let name = wanted;
  for (let next = 2; existsSync(join(rescue, name)); next += 1) name = `${wanted}-${next}`;
  return name;
}
