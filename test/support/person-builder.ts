import { type PersonRecord, parsePerson } from '../../core/person/person.ts';

interface Values {
  readonly ageYears?: number;
  readonly restBpm?: number;
  readonly meanBpm?: number;
  readonly peakBpm?: number;
  readonly undecidedSuspectBpm?: number;
  readonly validMs?: number;
  readonly spanMs?: number;
}

/** The smallest valid raw record, with what a test adds. */
export function personDocument(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { format: 'groenkader-person', formatVersion: 1, visitId: 'visit-1', label: 'A', ...more };
}

/** A record that went through the parser; a mean is taken over one full hour unless said otherwise. */
export function person(values: Values, label = 'A'): PersonRecord {
  const { restBpm, meanBpm, validMs = 3_600_000, spanMs = 3_600_000, ...rest } = values;
  const result = parsePerson(
    personDocument({
      label,
      ...rest,
      ...(restBpm === undefined ? {} : { rest: { bpm: restBpm, definition: 'seated-10-min' } }),
      ...(meanBpm === undefined ? {} : { heaviestHour: { sumBpmMs: Math.round(meanBpm * validMs), validMs, spanMs } }),
    }),
  );
  if (!result.ok) throw new Error(`not a valid record: ${JSON.stringify(result.error)}`);
  return result.value;
}
