import type { OpenStore } from '../store/opened-store.ts';
import type { StorePlace } from '../store/store-kind.ts';
import { cleanCopy, copiesOf, named, peopleIn } from './copies.ts';
import { isNothing, joined, nothingPending, pendingDeletions, writePending } from './pending.ts';
import { deleteRecords, peopleOf } from './records.ts';

/**
 * Deletes a record for good, and with it every record that the same person of the same visit has or had. To be called in
 * its turn (`Turns`).
 *
 * 1. It is written down who goes (`pending.ts`): from here on nothing can bring the record back, because whatever is
 *    left to do is done when the deletion is asked for again, or at the next opening (`finishDeletions`).
 * 2. Every personal database in `backups/` and `rescue/` is written anew without it (`copies.ts`).
 * 3. In the open database the rows are overwritten, the log emptied, the file written anew. This comes last: for as long
 *    as a copy has the record, it is still listed, and its deletion can be asked for again.
 * 4. The mark goes.
 *
 * What cannot be reached is a file that was exported to another laptop, and blocks that the disk itself has set aside.
 *
 * @returns false where neither the database nor a copy has such a record, and none such is still to go
 * @throws StoreFailure where the disk does not let it, with the file that it was about: the mark stays, if it could be made
 */
export async function forget(store: OpenStore, where: StorePlace, record: string): Promise<boolean> {
  const pending = named(where.folder, () => pendingDeletions(where.folder));
  if (!pending.records.includes(record)) {
    const here = store.read((db) => peopleOf(db, record));
    // A record of a database that was replaced is in copies only.
    const people = here.length > 0 ? here : copiesOf(where).flatMap((copy) => peopleIn(copy, record));
    if (people.length === 0) return false;
    named(where.folder, () => writePending(where.folder, joined(pending, record, people)));
  }
  await finishDeletions(store, where);
  return true;
}

/** Does what is left to do of deletions that were begun. @throws as `forget` */
export async function finishDeletions(store: OpenStore, where: StorePlace): Promise<void> {
  const pending = named(where.folder, () => pendingDeletions(where.folder));
  if (isNothing(pending)) return;
  const failures: unknown[] = [];
  for (const copy of copiesOf(where)) {
    try {
      await cleanCopy(where, copy, pending);
    } catch (error) {
      // One that cannot be written now is no reason to leave the record in the others.
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  store.write((db) => deleteRecords(db, pending));
  store.compact();
  named(where.folder, () => writePending(where.folder, nothingPending));
}
