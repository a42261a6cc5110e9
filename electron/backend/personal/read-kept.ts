import { type CallError, callError } from '../../../core/contract/errors.ts';
import { type PersonRecord, parsePerson } from '../../../core/person/person.ts';
import { factsOf } from '../../../core/person/record-of.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { refused } from '../services/change-visit.ts';
import type { OpenStore } from '../store/opened-store.ts';
import type { OpenedRecording } from './open-recordings.ts';
import { unpackRecording } from './packed-recording.ts';
import { findRecord, type RecordFacts } from './records.ts';

/** A record out of the personal database. */
export interface ReadRecord extends RecordFacts {
  readonly person: PersonRecord;
  /** What it was made from; absent where it was typed in, imported, or kept before recordings were. */
  readonly source?: Pick<OpenedRecording, 'recording' | 'facts'>;
}

/** @returns `document-refused` where a record cannot be used any more; its problems have no value */
export function readKept(
  personal: OpenStore,
  id: string,
): Result<ReadRecord, CallError<'not-found' | 'document-refused'>> {
  const kept = personal.read((db) => findRecord(db, id));
  if (kept === undefined) return err(callError('not-found', { what: 'personal-record' }));
  const { json, recording: packed, ...facts } = kept;
  const person = parsePerson(jsonOf(json));
  if (!person.ok) return refused(person.error);
  const recording = packed === null ? undefined : unpackRecording(packed);
  const ofFile = factsOf(person.value);
  const source = recording === undefined || ofFile === null ? {} : { source: { recording, facts: ofFile } };
  return ok({ ...facts, person: person.value, ...source });
}

/** Undefined where a damaged disk left no JSON: the parser of records says so by code. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
