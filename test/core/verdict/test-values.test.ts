import { describe, expect, it } from 'vitest';
import { currentFrame } from '../../../core/frame/frames.ts';
import { maximumHeartRate, relativeCardiacCost } from '../../../core/measure/heart-rate.ts';
import { dailyExposure, vectorSum, worstAxisDailyExposure } from '../../../core/measure/vibration.ts';
import { finding } from '../../../core/person/finding.ts';
import { person } from '../../support/person-builder.ts';
import { document, filled, judged, none, of, ofTask, task, tasks } from '../../support/visit-builder.ts';

/* The table of test values of the green frame (domain document, section 6), each through a whole visit document. */

describe('tonnage', () => {
  it('40 boxes/h x 8 h x 10 kg is 3.2 t a day: load and tonnage broken', () => {
    const loads = filled({ massG: 10_000, handlings: 40, per: 'hour' });
    const verdict = judged(document({ tasks: [task({ minutesPerDay: 480, loads })] }));
    expect(of(verdict, 'load-mass')).toMatchObject({ outcome: 'not-met', value: 10_000, limit: 5_000, ratio: 2 });
    expect(of(verdict, 'daily-tonnage')).toMatchObject({
      outcome: 'not-met',
      value: 3_200_000,
      limit: 3_000_000,
      unit: 'g/day',
    });
    expect(verdict.outcome).toBe('outside');
  });

  it.each([
    ['600 x 5 kg', { massG: 5_000, handlings: 600, per: 'day' }],
    ['30 000 x 0.1 kg', { massG: 100, handlings: 30_000, per: 'day' }],
    ['4.5 kg x 100/h x 400 min', { massG: 4_500, handlings: 100, per: 'hour' }],
  ])('%s is 3 t a day, exactly on the limit', (_, load) => {
    const verdict = judged(document({ tasks: [task({ minutesPerDay: 400, loads: filled(load) })] }));
    expect(of(verdict, 'daily-tonnage')).toMatchObject({ outcome: 'met', value: 3_000_000, ratio: 1 });
    expect(of(verdict, 'load-mass').outcome).toBe('met');
  });

  it.each([
    ['601 x 5 kg', { massG: 5_000, handlings: 601, per: 'day' }],
    ['30 001 x 0.1 kg', { massG: 100, handlings: 30_001, per: 'day' }],
    ['4.501 kg x 100/h x 400 min', { massG: 4_501, handlings: 100, per: 'hour' }],
  ])('%s is one step above', (_, load) => {
    expect(ofTask({ minutesPerDay: 400, loads: filled(load) }, 'daily-tonnage').outcome).toBe('not-met');
  });

  it('sums over tasks and is not scaled to 8 h', () => {
    const half = { minutesPerDay: 200, loads: filled({ massG: 4_500, handlings: 100, per: 'hour' }) };
    expect(of(judged(document({ tasks: tasks(half, half) })), 'daily-tonnage')).toMatchObject({
      outcome: 'met',
      value: 3_000_000,
    });
    const one = { minutesPerDay: 1, loads: filled({ massG: 1, handlings: 60, per: 'hour' }) };
    expect(of(judged(document({ tasks: tasks(half, half, one) })), 'daily-tonnage')).toMatchObject({
      outcome: 'not-met',
      value: 3_000_001,
    });
  });
});

describe('action rate', () => {
  it('21 actions in 22 s is 57.27 a minute: broken', () => {
    const verdict = ofTask({ cycles: filled({ limb: 'right', actions: 21, timeMs: 22_000 }) }, 'action-rate');
    expect(verdict.outcome).toBe('not-met');
    expect(verdict.value).toBeCloseTo(57.27, 2);
  });

  it('3 actions in 4.5 s is exactly 40 a minute: met', () => {
    const verdict = ofTask({ cycles: filled({ limb: 'left', actions: 3, timeMs: 4_500 }) }, 'action-rate');
    expect(verdict).toMatchObject({ outcome: 'met', value: 40, ratio: 1 });
    expect(ofTask({ cycles: filled({ limb: 'left', actions: 3, timeMs: 4_499 }) }, 'action-rate').outcome).toBe(
      'not-met',
    );
  });
});

describe('heart rate', () => {
  it('rest 65, mean 92, age 45: cost 27 bpm, met; relative 24.5 %', () => {
    const record = person({ ageYears: 45, restBpm: 65, meanBpm: 92, peakBpm: 148 });
    expect(finding(record, currentFrame).outcomes).toEqual({ 'cardiac-cost': 'met', 'peak-heart-rate': 'met' });
    expect(100 * relativeCardiacCost(92, 65, maximumHeartRate['220-age'](45))).toBeCloseTo(24.5, 1);
  });

  it('age 45: peak 148 met, peak 149 broken (148.75)', () => {
    const peak = (peakBpm: number) =>
      finding(person({ ageYears: 45, peakBpm }), currentFrame).outcomes['peak-heart-rate'];
    expect(peak(148)).toBe('met');
    expect(peak(149)).toBe('not-met');
  });

  it.each([
    ['met', 'met'],
    ['not-met', 'not-met'],
  ] as const)('a finding that is %s makes the verdict %s', (peak, outcome) => {
    const record = person({ ageYears: 45, restBpm: 65, meanBpm: 92, peakBpm: peak === 'met' ? 148 : 149 });
    const verdict = judged(document({ findings: [finding(record, currentFrame)] }));
    expect(of(verdict, 'peak-heart-rate').outcome).toBe(outcome);
    expect(of(verdict, 'cardiac-cost').outcome).toBe('met');
  });
});

describe('whole-body vibration', () => {
  const source = (mmS2: number, minutesPerDay: number) => ({
    accelerationMmS2: { x: 0, y: 0, z: mmS2 },
    factorIncluded: false,
    minutesPerDay,
  });
  const verdictOn = (...sources: ReturnType<typeof source>[]) =>
    ofTask({ vibration: filled(...sources) }, 'whole-body-vibration');

  it('0.5 m/s2 for 60 min: met, A(8) 0.177', () => {
    expect(verdictOn(source(500, 60))).toMatchObject({ outcome: 'met', ratio: 1 });
    expect(dailyExposure([{ acceleration: 0.5, time: 60 }])).toBeCloseTo(0.177, 3);
  });

  it('0.3 m/s2 for 180 min: broken by time, A(8) 0.18', () => {
    expect(verdictOn(source(300, 180))).toMatchObject({
      outcome: 'not-met',
      value: 180,
      unit: 'min/day',
      needed: [{ change: 'shorter-exposure', byMinutesPerDay: 120 }],
    });
    expect(dailyExposure([{ acceleration: 0.3, time: 180 }])).toBeCloseTo(0.18, 2);
  });

  it('0.7 m/s2 for 10 min and 0.2 m/s2 for 30 min: broken by the source', () => {
    expect(verdictOn(source(700, 10), source(200, 30))).toMatchObject({
      outcome: 'not-met',
      value: 700,
      unit: 'mm/s2',
      decidedBy: [{ task: 't1', entry: 'e1', axis: 'z' }],
      needed: [{ change: 'weaker-vibration', entry: 'e1', axis: 'z', byMmS2: 200 }],
    });
  });

  it('one step above each limit is broken', () => {
    expect(verdictOn(source(501, 60)).outcome).toBe('not-met');
    expect(verdictOn(source(500, 61)).outcome).toBe('not-met');
  });

  it.each([
    [{ x: 0.44, y: 0.35, z: 0.61 }, 1.0],
    [{ x: 0.35, y: 0.38, z: 0.52 }, 0.89],
    [{ x: 0.23, y: 0.23, z: 0.35 }, 0.57],
  ])('vector sum of %j with 1.4, 1.4, 1 is %d (haul-truck table)', (values, sum) => {
    expect(vectorSum(values)).toBeCloseTo(sum, 2);
  });

  it('A(8) of 4.6 for 2 h, 6.0 for 1 h, 3.6 for 2 h: 2.3, 2.1, 1.8, together 3.6 (ISO 5349-2 E.3)', () => {
    const exposures = [
      { acceleration: 4.6, time: 120 },
      { acceleration: 6.0, time: 60 },
      { acceleration: 3.6, time: 120 },
    ];
    expect(exposures.map((one) => dailyExposure([one]).toFixed(1))).toEqual(['2.3', '2.1', '1.8']);
    expect(dailyExposure(exposures).toFixed(1)).toBe('3.6');
  });

  it('adds energies axis by axis: the worst axis of each source would be too much', () => {
    const on = (acceleration: number) => ({ acceleration, time: 480 });
    const sources = [
      { x: on(4), y: on(0), z: on(3) },
      { x: on(0), y: on(0), z: on(3) },
    ];
    const { axis, value } = worstAxisDailyExposure(sources);
    expect(axis).toBe('z');
    expect(value).toBeCloseTo(Math.sqrt(18), 12);
  });
});

describe('a task that holds nothing', () => {
  it('keeps every limit with that reason', () => {
    const verdict = judged(document({ tasks: [task({ loads: none })] }));
    expect(of(verdict, 'daily-tonnage')).toMatchObject({ outcome: 'met', reason: 'none-in-any-task', value: null });
  });
});
