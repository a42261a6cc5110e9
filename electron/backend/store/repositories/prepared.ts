import type { Statement } from 'better-sqlite3';
import { RowsLost } from '../classify-error.ts';
import type { ReadDb, WriteDb } from '../database.ts';

const kept = new WeakMap<ReadDb, Map<string, Statement>>();

/** The statement with this text, prepared once for each open database. Parameters are always bound. */
export function prepared<Row = unknown>(db: ReadDb, sql: string): Statement<unknown[], Row> {
  let statements = kept.get(db);
  if (statements === undefined) {
    statements = new Map();
    kept.set(db, statements);
  }
  let statement = statements.get(sql);
  if (statement === undefined) {
    statement = db.prepare(sql);
    statements.set(sql, statement);
  }
  return statement as Statement<unknown[], Row>;
}

/**
 * Writes exactly one row, or nothing: the transaction goes back. What is answered for as saved must have been written,
 * whatever the database does with the statement.
 *
 * @throws RowsLost
 */
export function writeOne(db: WriteDb, sql: string, ...values: readonly unknown[]): void {
  const { changes } = prepared(db, sql).run(...values);
  if (changes !== 1) throw new RowsLost(changes);
}
