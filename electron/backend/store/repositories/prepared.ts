import type { Statement } from 'better-sqlite3';
import type { ReadDb } from '../database.ts';

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
