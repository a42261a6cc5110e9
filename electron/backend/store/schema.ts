import Database, { SqliteError } from 'better-sqlite3';
import { storeReason } from './classify-error.ts';
import { writeFace } from './connection.ts';
import { migrate } from './migrate.ts';
import type { StoreKind } from './store-kind.ts';

// Left out are SQLite's own statistics, which come and go, and the text of the tables below a virtual one, which is
// SQLite's to word.
const entries = `
  SELECT type, name, tbl_name,
    CASE WHEN name IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow') THEN '' ELSE sql END
  FROM sqlite_schema WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4')) ORDER BY type, name`;

/**
 * Whether a database has the schema that its version has in this app, and nothing besides. SQLite's checks say nothing
 * of that: a sound file may lack our tables, or have a trigger that swallows what is saved.
 *
 * @throws SqliteError where the file cannot be read
 */
export function hasOurSchema(database: Database.Database, kind: StoreKind): boolean {
  const version = database.pragma('user_version', { simple: true }) as number;
  const ours = new Database(':memory:');
  try {
    const failed = migrate(ours, writeFace(ours), kind.migrations.slice(0, version));
    if (failed !== undefined) throw failed.cause;
    return schemaOf(database) === schemaOf(ours);
  } finally {
    ours.close();
  }
}

function schemaOf(database: Database.Database): string | undefined {
  try {
    return JSON.stringify(database.prepare(entries).raw().all());
  } catch (error) {
    // A schema that SQLite itself cannot make sense of is nobody's.
    if (error instanceof SqliteError && storeReason(error) === undefined) return undefined;
    throw error;
  }
}
