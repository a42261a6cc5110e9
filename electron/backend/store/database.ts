import type Database from 'better-sqlite3';

/**
 * One handle with two faces (as Signal Desktop has them): what is given a `ReadDb` cannot write by accident, and only
 * `write` of a store hands out a `WriteDb`.
 */
export interface ReadDb {
  readonly prepare: Database.Database['prepare'];
  readonly access: 'read' | 'write';
}

export interface WriteDb extends ReadDb {
  readonly exec: Database.Database['exec'];
  readonly access: 'write';
}

/** A promise inside a transaction would be committed before it is done. */
type Settled<Value> = Value extends PromiseLike<unknown> ? never : Value;

/** An open database. One connection in one process, everything synchronous. */
export interface Store {
  readonly read: <Value>(work: (db: ReadDb) => Settled<Value>) => Settled<Value>;
  /** One IMMEDIATE transaction: all of it is on the disk when this returns, or none of it after a throw. */
  readonly write: <Value>(work: (db: WriteDb) => Settled<Value>) => Settled<Value>;
}

/** One numbered step of the schema. SQL and plain helpers only: never code of today that will have changed tomorrow. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (db: WriteDb) => void;
}
