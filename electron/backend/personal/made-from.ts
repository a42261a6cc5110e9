import { isDeepStrictEqual } from 'node:util';
import { finding } from '../../../core/person/finding.ts';
import { parsePerson } from '../../../core/person/person.ts';
import type { ValidStoredVisit } from '../../../core/visit/parse.ts';
import { jsonOf } from './read-kept.ts';
import type { KeptRecord } from './records.ts';

/**
 * Whether the finding that a visit has under a record's label is the one that these values make. It is not where a record
 * took the place of another and that step was undone: the finding is that of the values before, which are gone.
 *
 * What cannot be made again, because the record is damaged or the finding was made by another frame, goes by its label.
 */
export function isMadeFrom({ visit, frame }: ValidStoredVisit, record: Pick<KeptRecord, 'label' | 'json'>): boolean {
  const held = visit.findings?.find(({ label }) => label === record.label);
  if (held === undefined) return false;
  const person = parsePerson(jsonOf(record.json));
  if (!person.ok || held.frame.id !== frame.id || held.frame.version !== frame.version) return true;
  return isDeepStrictEqual(held, finding(person.value, frame));
}
