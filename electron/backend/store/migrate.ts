import type Database from 'better-sqlite3';
import type { Migration, WriteDb } from './database.ts';

/** The step at which a migration stopped; the store is as it was before that step. */
export interface FailedStep {
  readonly version: number;
  readonly name: string;
  readonly cause: unknown;
}

/** Checks at load that no number is missing, double or out of order. @throws Error, which is a bug of ours */
export function orderedMigrations(migrations: readonly Migration[]): readonly Migration[] {
  migrations.forEach(({ version, name }, index) => {
    if (version !== index + 1) throw new Error(`Migration ${version} (${name}) stands in place ${index + 1}`);
  });
  return migrations;
}

/**
 * Brings a schema up step by step. Each step is one transaction together with its `user_version`, so that a kill, a full
 * disk or a mistake leaves the schema of a whole step. Stops at the first step that fails.
 *
 * Foreign keys are off meanwhile, because a table can be rebuilt only so (https://www.sqlite.org/lang_altertable.html,
 * section 7), and are checked as a whole before each commit.
 */
export function migrate(
  database: Database.Database,
  db: WriteDb,
  migrations: readonly Migration[],
): FailedStep | undefined {
  const from = database.pragma('user_version', { simple: true }) as number;
  database.pragma('foreign_keys = OFF');
  try {
    for (const { version, name, up } of migrations.slice(from)) {
      try {
        database.exec('BEGIN IMMEDIATE');
        up(db);
        const [broken] = database.pragma('foreign_key_check') as readonly { readonly table: string }[];
        if (broken !== undefined) throw new Error(`Step ${version} leaves a broken reference in ${broken.table}`);
        database.pragma(`user_version = ${version}`);
        database.exec('COMMIT');
      } catch (cause) {
        if (database.inTransaction) database.exec('ROLLBACK');
        return { version, name, cause };
      }
    }
    return undefined;
  } finally {
    database.pragma('foreign_keys = ON');
  }
}
