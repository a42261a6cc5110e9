import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentFrame } from '../../../core/frame/frames.ts';
import { readingOf, windowRuleOf } from '../../../core/measure/heart-rate/reading.ts';
import { recordingOf } from '../../../core/measure/heart-rate/recording-of.ts';
import { finding } from '../../../core/person/finding.ts';
import { parsePerson } from '../../../core/person/person.ts';
import { factsOf, type PersonParameters, parametersOf, personRecordOf } from '../../../core/person/record-of.ts';
import { fcOptions } from '../../support/runs.ts';
import { parametersArbitrary, rawArbitrary, steady } from '../measure/heart-rate/samples.ts';

const whose = { visitId: 'visit-1', label: 'A' };
const facts = {
  kind: 'fit',
  sha256: 'a'.repeat(64),
  fromStrapMemory: 12,
  sameTime: 1,
  withoutTime: 2,
  truncated: true,
} as const;

const personParameters = fc.record(
  {
    ageYears: fc.integer({ min: 14, max: 99 }),
    rest: fc.record(
      {
        bpm: fc.integer({ min: 30, max: 150 }),
        definition: fc.constantFrom('seated-10-min' as const, 'night' as const),
        from: fc.constant({ fromMs: 0, toMs: 600_000 }),
      },
      { requiredKeys: ['bpm', 'definition'] },
    ),
    tasks: fc.array(fc.constant({ task: 'task-1', fromMs: 0, toMs: 60_000 }), { maxLength: 2 }),
  },
  { requiredKeys: ['tasks'] },
);

describe('a record that is made from a recording', () => {
  it('holds what its verdict needs, and its finding is that of the values', () => {
    const { recording } = recordingOf(steady([[92, 4_000]]), 'utc');
    const parameters: PersonParameters = {
      ageYears: 45,
      rest: { bpm: 65, definition: 'entered' },
      suspects: 'undecided',
      decisions: [],
      tasks: [],
    };
    const record = personRecordOf(whose, recording, facts, parameters, currentFrame);
    expect(record.heaviestHour).toEqual({ sumBpmMs: 92 * 3_600_000, validMs: 3_600_000, spanMs: 3_600_000 });
    expect(record.peakBpm).toBe(92);
    expect(finding(record, currentFrame)).toMatchObject({
      outcomes: { 'cardiac-cost': 'met', 'peak-heart-rate': 'met' },
      restDefinition: 'entered',
      validMinutes: 60,
    });
  });

  it('is always valid, and gives back what it was made with, so that the result can be made again', () => {
    fc.assert(
      fc.property(rawArbitrary, parametersArbitrary, personParameters, (raw, reading, own) => {
        const { recording } = recordingOf(raw, 'wall');
        const parameters = { ...reading, ...own };
        const record = personRecordOf(whose, recording, facts, parameters, currentFrame);
        const stored = parsePerson(JSON.parse(JSON.stringify(record)));
        expect(stored).toEqual({ ok: true, value: record });
        if (!stored.ok) return;
        const again = parametersOf(stored.value);
        expect(factsOf(stored.value)).toEqual(facts);
        expect(personRecordOf(whose, recording, facts, again, currentFrame)).toEqual(record);
        const rule = windowRuleOf(currentFrame);
        expect(readingOf(recording, again, rule)).toEqual(readingOf(recording, parameters, rule));
      }),
      fcOptions(200, 5_000),
    );
  });

  it('may have a peak below its mean only where suspects are undecided', () => {
    // By count most values are low, by time most are high: the high ones are suspect, and in the mean.
    const timesMs = [0, 100, 200, 300, 10_300, 20_300];
    const { recording } = recordingOf({ timesMs, bpm: [60, 60, 60, 150, 150, 60] }, 'none');
    const undecided = { suspects: 'undecided', decisions: [], tasks: [] } as const;
    const record = personRecordOf(whose, recording, facts, undecided, currentFrame);
    expect(record).toMatchObject({ peakBpm: 60, undecidedSuspectBpm: 150, heaviestHour: { sumBpmMs: 3_018_000 } });
    expect(parsePerson(record).ok).toBe(true);
    const { undecidedSuspectBpm: _, ...less } = record;
    expect(parsePerson(less)).toMatchObject({ error: [{ code: 'peak-below-mean' }] });
  });

  it('of values that were typed in has no file', () => {
    const record = { format: 'groenkader-person', formatVersion: 1, ...whose, ageYears: 40 } as const;
    expect(factsOf(record)).toBeNull();
    expect(parametersOf(record)).toEqual({
      ageYears: 40,
      rest: undefined,
      period: undefined,
      suspects: 'undecided',
      decisions: [],
      tasks: [],
    });
  });
});
