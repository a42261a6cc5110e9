import type { Verdict } from '../../../../core/verdict/verdict.ts';
import type { StoredVisit } from '../../../../core/visit/visit.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import type { StepRow } from './steps.ts';

/** A draft as this process wrote it last. */
export interface Written {
  readonly version: number;
  /** UTC. */
  readonly changedAt: string;
  readonly json: string;
  readonly visit: StoredVisit;
  /** Its outcomes are in the store. */
  readonly verdict: Verdict;
  /** The last step of undo; there is none to redo. Undefined where it is not known. */
  readonly step: StepRow | undefined;
}

/**
 * What was written last to a database, by visit: a document that is being edited need not be read, parsed, checked and
 * judged again with every change. It counts only while its version and its time are in the store, and whoever writes a
 * document without counting its version up forgets it here.
 */
const recent = new WeakMap<ReadDb, Map<string, Written>>();
const mostRecent = 8;

/** What this process wrote last of a visit; whether it still counts is the reader's to see (`findWritten`). */
export function writtenLast(db: ReadDb, visit: string): Written | undefined {
  return recent.get(db)?.get(visit);
}

/** Keeps what was written now; the eight that were written last stay. */
export function remember(db: WriteDb, visit: string, written: Written): void {
  const ofStore = recent.get(db) ?? new Map<string, Written>();
  recent.set(db, ofStore);
  ofStore.delete(visit);
  ofStore.set(visit, written);
  const [oldest] = ofStore.keys();
  if (ofStore.size > mostRecent && oldest !== undefined) ofStore.delete(oldest);
}

/** For whoever writes a document, or drops its steps, without counting its version up. */
export function forget(db: WriteDb, visit: string): void {
  recent.get(db)?.delete(visit);
}
