import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criterionOf } from '../../../core/frame/frame.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import { longEnough } from '../../../core/measure/heart-rate.ts';
import { finding } from '../../../core/person/finding.ts';
import { type PersonRecord, parsePerson } from '../../../core/person/person.ts';
import { judge } from '../../../core/verdict/judge.ts';
import { companyFrame } from '../../support/company-frame.ts';
import { expectConsistent, heartRateKeys } from '../../support/consistent.ts';
import { personDocument } from '../../support/person-builder.ts';
import { fcOptions } from '../../support/runs.ts';
import { document, parsed } from '../../support/visit-builder.ts';

/*
 * The employer never sees health data. Ages, heart rates and recordings are planted in person records and looked for in
 * everything that a finding and a verdict say.
 */

const hour = fc
  .record({
    validMs: fc.constantFrom(3_600_000, 2_700_000, 2_699_999, 900_000, 899_999, 61_234),
    more: fc.constantFrom(0, 1, 300_000, 300_001),
    meanBpm: fc.integer({ min: 40, max: 200 }),
    odd: fc.integer({ min: 0, max: 60_000 }),
  })
  .map(({ validMs, more, meanBpm, odd }) => ({
    sumBpmMs: meanBpm * validMs + odd,
    validMs,
    spanMs: Math.min(3_600_000, validMs + more),
  }));

const record: fc.Arbitrary<PersonRecord> = fc
  .record(
    {
      ageYears: fc.integer({ min: 14, max: 99 }),
      rest: fc.record({
        bpm: fc.integer({ min: 30, max: 150 }),
        definition: fc.constantFrom('seated-10-min', 'night', 'first-percentile', 'entered'),
      }),
      heaviestHour: hour,
      peakBpm: fc.integer({ min: 30, max: 230 }),
      undecidedSuspectBpm: fc.integer({ min: 30, max: 230 }),
      recording: fc.constant({ sha256: '5ec4e7'.repeat(10).padEnd(64, '0'), fromMs: 0, toMs: 5_551_212 }),
    },
    { requiredKeys: [] },
  )
  .map((values) => {
    // No peak is below its own mean.
    const { heaviestHour, peakBpm } = values;
    const mean = heaviestHour === undefined ? 0 : Math.ceil(heaviestHour.sumBpmMs / heaviestHour.validMs);
    const peak = peakBpm === undefined ? {} : { peakBpm: Math.max(peakBpm, mean) };
    const result = parsePerson(personDocument({ visitId: 'visit-of-77777', ...values, ...peak }));
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  });

/** Every number in a text. */
function numbersIn(value: unknown): string[] {
  return JSON.stringify(value).match(/\d+(\.\d+)?/g) ?? [];
}

describe.each([currentFrame, companyFrame])('a finding by $id', (frame) => {
  it('says the outcome of exact arithmetic, and no number of the person but the valid minutes', () => {
    fc.assert(
      fc.property(record, (one) => {
        const made = finding(one, frame);
        expect(made.outcomes['cardiac-cost']).toBe(cost(one));
        expect(made.outcomes['peak-heart-rate']).toBe(peak(one));
        const { validMinutes, ...rest } = made;
        expect(validMinutes).toBe(Math.trunc((one.heaviestHour?.validMs ?? 0) / 60_000));
        const withoutRest = { ...rest, restDefinition: undefined, frame: undefined };
        expect(numbersIn(withoutRest)).toEqual([]);
        expect(Object.keys(made).sort()).toEqual(
          [...(one.rest ? ['restDefinition'] : []), 'label', 'frame', 'outcomes', 'validMinutes'].sort(),
        );
      }),
      fcOptions(1_000, 20_000),
    );
  });

  it('never changes with a value that does not change an outcome', () => {
    fc.assert(
      fc.property(record, record, (one, other) => {
        const [first, second] = [finding(one, frame), finding(other, frame)];
        const same =
          JSON.stringify(first.outcomes) === JSON.stringify(second.outcomes) &&
          first.validMinutes === second.validMinutes &&
          first.restDefinition === second.restDefinition;
        expect(JSON.stringify(first) === JSON.stringify(second)).toBe(same);
      }),
      fcOptions(500, 20_000),
    );
  });

  it('leads to a verdict with the allowed keys and no number but persons and minutes', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 3 }), (records) => {
        const findings = records.map((one, at) => ({ ...finding(one, frame), label: 'ABC'[at] }));
        const raw = document({ frame: { id: frame.id, version: frame.version }, findings });
        const verdict = judge(parsed(raw, [currentFrame, companyFrame]).visit, frame);
        expectConsistent(verdict, frame);
        for (const one of verdict.criteria) {
          if (one.id !== 'cardiac-cost' && one.id !== 'peak-heart-rate') continue;
          expect(Object.keys(one).sort()).toEqual(heartRateKeys);
          const {
            personsMeasured,
            validMinutes,
            restDefinitions: _,
            ...rest
          } = one as typeof one & {
            personsMeasured: number;
            validMinutes: number;
            restDefinitions: unknown;
          };
          expect(personsMeasured).toBe(records.length);
          expect(validMinutes).toBe(Math.min(...findings.map((made) => made.validMinutes)));
          expect(numbersIn(rest)).toEqual([]);
        }
      }),
      fcOptions(500, 20_000),
    );
  });

  function cost({ rest, heaviestHour }: PersonRecord) {
    const criterion = criterionOf(frame, 'cardiac-cost');
    if (rest === undefined || heaviestHour === undefined || criterion === undefined) return 'not-assessed';
    if (!longEnough(heaviestHour, criterion.parameters)) return 'not-assessed';
    const { limit, inclusive } = criterion.limits['absolute-cardiac-cost'];
    const above = BigInt(heaviestHour.sumBpmMs) - BigInt(limit + rest.bpm) * BigInt(heaviestHour.validMs);
    return above > 0n || (above === 0n && !inclusive) ? 'not-met' : 'met';
  }

  function peak({ ageYears, peakBpm, undecidedSuspectBpm = 0 }: PersonRecord) {
    const share = criterionOf(frame, 'peak-heart-rate')?.limits['share-of-maximum'].limit;
    if (ageYears === undefined || peakBpm === undefined || share === undefined) return 'not-assessed';
    const above = (bpm: number) => 100n * BigInt(bpm) > BigInt(share) * (220n - BigInt(ageYears));
    if (above(peakBpm)) return 'not-met';
    return above(undecidedSuspectBpm) ? 'not-assessed' : 'met';
  }
});

describe('planted values', () => {
  // Numbers that stand nowhere else in a visit, a frame or a verdict.
  const planted = {
    ageYears: 53,
    restBpm: 71,
    sumBpmMs: 97 * 3_547_193,
    validMs: 3_547_193,
    peakBpm: 139,
    suspect: 187,
  };

  it('are in neither the finding nor the verdict', () => {
    const parsedRecord = parsePerson(
      personDocument({
        visitId: 'visit-1',
        ageYears: planted.ageYears,
        rest: { bpm: planted.restBpm, definition: 'night' },
        heaviestHour: { sumBpmMs: planted.sumBpmMs, validMs: planted.validMs, spanMs: 3_600_000 },
        peakBpm: planted.peakBpm,
        undecidedSuspectBpm: planted.suspect,
        recording: { sha256: 'f'.repeat(64), fromMs: 1_234, toMs: 98_765 },
      }),
    );
    if (!parsedRecord.ok) throw new Error('not valid');
    const made = finding(parsedRecord.value, currentFrame);
    expect(made.outcomes).toEqual({ 'cardiac-cost': 'met', 'peak-heart-rate': 'not-assessed' });
    const verdict = judge(parsed(document({ findings: [made] })).visit, currentFrame);
    // Also what follows from them: mean, cost, relative cost, limits, maximum, reserve.
    const derived = ['97', '26', '220', '167', '141.95', '96', '27.08', '187', '1234', '98765', 'ffff'];
    for (const value of [...Object.values(planted).map(String), ...derived]) {
      expect(JSON.stringify(made), value).not.toContain(value);
      expect(JSON.stringify(verdict), value).not.toContain(value);
    }
  });
});
