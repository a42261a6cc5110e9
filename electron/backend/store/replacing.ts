import { existsSync, rmdirSync, rmSync } from 'node:fs';
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
 *
 * Several take their places together by way of a folder, whose rename decides for all of them; each store takes its own
 * out of it:
 *
 *   together.staged/               in the making; removed at the next opening
 *   together.replace-<name>/       whole, checked and decided
 */
const decided = '.replace-';
const together = 'together';

export function stagedName(file: string): string {
  return `${file}.staged`;
}

/** Puts the staged store, closed and on the disk, in the place of the present one, which moves to the rescue folder. */
export function replaceByStaged(file: string, rescue: string, now: Date): void {
  place(stagedName(file), `${file}${decided}${freeName(rescue, nameOfMoment(now))}`);
  finishReplacing(file, rescue);
}

/**
 * The same for several stores of one folder: all of them, or none. Only the decision; `finishReplacing` of each does the
 * rest. Only for whoever holds the lock of each.
 */
export function decideTogether(files: readonly [string, ...string[]], rescue: string, now: Date): void {
  const folder = dirname(files[0]);
  const gathered = stagedName(join(folder, together));
  removeGathered(folder);
  makePrivateFolder(gathered);
  for (const file of files) place(stagedName(file), join(gathered, basename(file)));
  place(gathered, join(folder, `${together}${decided}${freeName(rescue, nameOfMoment(now))}`));
}

/** Removes what a kill left of a replacement that was not decided. Only for whoever holds the store's lock. */
export function removeUndecided(file: string): void {
  removeUnfinished(stagedName(file));
  removeGathered(dirname(file));
}

function removeGathered(folder: string): void {
  rmSync(stagedName(join(folder, together)), { recursive: true, force: true });
}

/** Does what is left to do of a decided replacement. Only for whoever holds the store's lock. */
export function finishReplacing(file: string, rescue: string): void {
  const folder = dirname(file);
  const alone = `${basename(file)}${decided}`;
  const shared = `${together}${decided}`;
  for (const name of namesIn(folder)) {
    if (name.startsWith(alone)) take(join(folder, name), file, join(rescue, name.slice(alone.length)));
    if (!name.startsWith(shared)) continue;
    const from = join(folder, name, basename(file));
    if (existsSync(from)) take(from, file, join(rescue, name.slice(shared.length)));
    if (namesIn(join(folder, name)).length === 0) rmdirSync(join(folder, name));
  }
}

function take(from: string, file: string, aside: string): void {
  if (existsSync(file) || sizeOf(`${file}-wal`) > 0) {
    makePrivateFolder(aside);
    moveDatabase(file, aside);
  }
  // Empty companions are all that can be left.
  removeUnfinished(file);
  place(from, file);
}

/** Two restores at one moment of the clock must not put the second file over the first. */
function freeName(rescue: string, wanted: string): string {
  let name = wanted;
  for (let next = 2; existsSync(join(rescue, name)); next += 1) name = `${wanted}-${next}`;
  return name;
}
