import { z } from 'zod';
import type { DatabaseName } from '../../../core/contract/databases.ts';
import { moment, sheet, visitSummary, workstationNumber } from '../../../core/contract/values.ts';
import { id, line } from '../../../core/visit/fields.ts';
import { personLabel } from '../../../core/visit/visit.ts';
import type { ReadDb } from '../store/database.ts';

const { changedAt, date, frame, lookAgainBy, revision, version } = visitSummary.shape;
const named = z.object({ id, name: line });

/** What the contract says of each row that a list gives out; SQLite's own checks know lengths, not control characters. */
const rowsOf: Readonly<Record<DatabaseName, readonly (readonly [sql: string, row: z.ZodType])[]>> = {
  work: [
    ['SELECT id, name FROM company', named],
    ['SELECT id, name FROM site', named],
    ['SELECT id, name FROM department', named],
    ['SELECT id, number, title FROM workstation', z.object({ id, number: workstationNumber, title: line })],
    [
      `SELECT id, date, frame, version, changed_at AS changedAt, look_again_by AS lookAgainBy, revision, previous
       FROM visit`,
      z.object({
        ...{ id, date, frame, version, changedAt, lookAgainBy, revision },
        previous: id.nullable(),
      }),
    ],
    [
      `SELECT id, visit, language, revision, issued_on AS issuedOn, name, sha256, length(bytes) AS bytes FROM sheet`,
      sheet,
    ],
  ],
  personal: [
    [
      'SELECT id, visit, label, imported_at AS importedAt FROM record',
      z.object({ id, visit: id, label: personLabel, importedAt: moment }),
    ],
  ],
};

/**
 * Whether every row of a database that came from elsewhere is one that a list can give out. Documents are checked where
 * they are read: one that cannot be used any more takes nothing else along, and must not keep the rest from moving.
 */
export function rowsAreSound(name: DatabaseName, db: ReadDb): boolean {
  return rowsOf[name].every(([sql, row]) => {
    for (const one of db.prepare(sql).iterate()) {
      if (!row.safeParse(one).success) return false;
    }
    return true;
  });
}
