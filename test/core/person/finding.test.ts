import { describe, expect, it } from 'vitest';
import { criterionOf, type Frame } from '../../../core/frame/frame.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import { peakLimitBpm } from '../../../core/measure/heart-rate.ts';
import { finding } from '../../../core/person/finding.ts';
import { companyFrame } from '../../support/company-frame.ts';
import { person } from '../../support/person-builder.ts';

const cost = (values: Parameters<typeof person>[0], frame: Frame = currentFrame) =>
  finding(person(values), frame).outcomes['cardiac-cost'];
const peak = (values: Parameters<typeof person>[0], frame: Frame = currentFrame) =>
  finding(person(values), frame).outcomes['peak-heart-rate'];

describe('cardiac cost', () => {
  it('is met at exactly 30 bpm and broken one bpm-millisecond above', () => {
    expect(cost({ restBpm: 65, meanBpm: 95 })).toBe('met');
    const record = person({ restBpm: 65, meanBpm: 95 });
    const hour = record.heaviestHour ?? { sumBpmMs: 0, validMs: 1, spanMs: 1 };
    const above = { ...record, heaviestHour: { ...hour, sumBpmMs: hour.sumBpmMs + 1 } };
    expect(finding(above, currentFrame).outcomes['cardiac-cost']).toBe('not-met');
  });

  it('is not assessed without rest or without a mean, whatever the age', () => {
    expect(cost({ meanBpm: 80 })).toBe('not-assessed');
    expect(cost({ restBpm: 60 })).toBe('not-assessed');
    expect(cost({ restBpm: 60, meanBpm: 80 })).toBe('met');
  });

  it('needs 2 700 valid seconds of a full hour', () => {
    expect(cost({ restBpm: 60, meanBpm: 80, validMs: 2_700_000 })).toBe('met');
    expect(cost({ restBpm: 60, meanBpm: 80, validMs: 2_699_999 })).toBe('not-assessed');
    expect(cost({ restBpm: 60, meanBpm: 120, validMs: 2_699_999 })).toBe('not-assessed');
  });

  it('needs 15 valid minutes and 75 % of the span of a shorter recording', () => {
    const short = { restBpm: 60, meanBpm: 80 };
    expect(cost({ ...short, validMs: 900_000, spanMs: 1_200_000 })).toBe('met');
    expect(cost({ ...short, validMs: 900_000, spanMs: 1_200_001 })).toBe('not-assessed');
    expect(cost({ ...short, validMs: 899_999, spanMs: 899_999 })).toBe('not-assessed');
    expect(cost({ ...short, validMs: 2_699_999, spanMs: 3_599_998 })).toBe('met');
    expect(cost({ ...short, validMs: 2_699_998, spanMs: 3_599_999 })).toBe('not-assessed');
  });

  it('is not judged on a mean over more than an hour, which would hide the heaviest one', () => {
    expect(cost({ restBpm: 60, meanBpm: 80, validMs: 7_200_000, spanMs: 7_200_000 })).toBe('not-assessed');
  });
});

describe('peak heart rate', () => {
  it.each([
    [25, 165, 166],
    [45, 148, 149],
    [60, 136, 137],
    [45, 148.75, 148.76],
    [45, 148.74, 148.8],
    [60, 136, 136.01],
    // A record of somebody else's making may have any number of decimals.
    [45, 148.75, 148.750_000_1],
  ])('at %d years %d is met and %d is broken', (ageYears, met, broken) => {
    expect(peak({ ageYears, peakBpm: met })).toBe('met');
    expect(peak({ ageYears, peakBpm: broken })).toBe('not-met');
  });

  it('has the limits of the table by age', () => {
    expect([25, 45, 60].map((age) => peakLimitBpm(age, 85, 220))).toEqual([165.75, 148.75, 136]);
  });

  it('is not assessed without age or peak', () => {
    expect(peak({ peakBpm: 200 })).toBe('not-assessed');
    expect(peak({ ageYears: 40 })).toBe('not-assessed');
  });

  it('is judged however short the recording', () => {
    expect(peak({ ageYears: 45, peakBpm: 149, meanBpm: 140, validMs: 1_000, spanMs: 1_000 })).toBe('not-met');
  });

  it('is open while undecided suspects alone would break it', () => {
    expect(peak({ ageYears: 45, peakBpm: 140, undecidedSuspectBpm: 149 })).toBe('not-assessed');
    expect(peak({ ageYears: 45, peakBpm: 140, undecidedSuspectBpm: 148 })).toBe('met');
    expect(peak({ ageYears: 45, peakBpm: 149, undecidedSuspectBpm: 200 })).toBe('not-met');
  });
});

describe('a finding', () => {
  it('holds label, frame, outcomes, definition of rest and valid minutes, and nothing else', () => {
    const full = person({ ageYears: 47, restBpm: 63, meanBpm: 91, peakBpm: 139, validMs: 3_599_999 }, 'B2');
    expect(finding(full, currentFrame)).toStrictEqual({
      label: 'B2',
      frame: { id: 'inrs-green-frame', version: '2011' },
      outcomes: { 'cardiac-cost': 'met', 'peak-heart-rate': 'met' },
      restDefinition: 'seated-10-min',
      validMinutes: 59,
    });
    expect(finding(person({}), currentFrame)).toStrictEqual({
      label: 'A',
      frame: { id: 'inrs-green-frame', version: '2011' },
      outcomes: { 'cardiac-cost': 'not-assessed', 'peak-heart-rate': 'not-assessed' },
      validMinutes: 0,
    });
  });

  it('is made anew for another frame, by its limits', () => {
    const values = { ageYears: 45, restBpm: 60, meanBpm: 85, peakBpm: 140 };
    expect([cost(values, companyFrame), peak(values, companyFrame)]).toEqual(['not-met', 'met']);
    expect(cost({ ...values, meanBpm: 84 }, companyFrame)).toBe('met');
    expect(peak({ ...values, peakBpm: 141 }, companyFrame)).toBe('not-met');
    expect(finding(person(values), companyFrame).frame).toEqual({ id: 'company-frame', version: '3' });
  });

  it('is not assessed for what the frame does not have', () => {
    const criteria = currentFrame.criteria.filter(({ id }) => id !== 'peak-heart-rate' && id !== 'cardiac-cost');
    const less: Frame = { ...currentFrame, criteria };
    expect(criterionOf(less, 'cardiac-cost')).toBeUndefined();
    const values = { ageYears: 45, restBpm: 60, meanBpm: 85, peakBpm: 140 };
    expect([cost(values, less), peak(values, less)]).toEqual(['not-assessed', 'not-assessed']);
  });
});
