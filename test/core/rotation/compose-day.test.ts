import { describe, expect, it } from 'vitest';
import { currentFrame } from '../../../core/frame/frames.ts';
import { composeDay, type Stay } from '../../../core/rotation/compose-day.ts';
import { verdictOfDay } from '../../../core/rotation/rotation.ts';
import { describedMinutes, stationWork } from '../../../core/rotation/station.ts';
import { judge } from '../../../core/verdict/judge.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import { type StationTraits, stationVisit } from '../../support/rotation-builder.ts';
import { document, filled, greenDocument, of, parsed, task } from '../../support/visit-builder.ts';

const stay = (visit: StoredVisit, slots: number): Stay => ({
  visit,
  dayMinutes: describedMinutes(visit),
  minutes: 30 * slots,
  brokenUp: false,
});
const judged = (...stays: Stay[]) => judge(composeDay(stays, currentFrame), currentFrame);
const works = (...traits: StationTraits[]) =>
  traits.map((one, at) => stationWork(stationVisit(`v${at}`, one), currentFrame));
const outcomeOf = (day: readonly (number | null)[], ...traits: StationTraits[]) => {
  const verdict = verdictOfDay(day, works(...traits), currentFrame);
  return verdict === null ? null : of(verdict, 'posture-breaks').outcome;
};

describe('a composed day', () => {
  it('adds up to the limit itself, and not a gram more', () => {
    // 1,200 x 5 kg in eight hours is 6 t: eight half-hours are 3 t.
    const heavy = stationVisit('heavy', { grams: 5_000, handlings: 1_200 });
    const gram = stationVisit('gram', { grams: 1, handlings: 1 });
    expect(of(judged(stay(heavy, 8)), 'daily-tonnage')).toMatchObject({ outcome: 'met', value: 3_000_000, ratio: 1 });
    expect(of(judged(stay(heavy, 8), stay(gram, 1)), 'daily-tonnage')).toMatchObject({
      outcome: 'not-met',
      value: 3_000_001,
    });
  });

  it('leaves no part of a handling out, and no part of a minute', () => {
    // 7 x 333 g in 97 minutes, for half an hour: 720.9 g.
    const odd = stationVisit('odd', { grams: 333, handlings: 7, vibrationMinutes: 10, minutes: 97 });
    const day = judged(stay(odd, 1));
    expect(of(day, 'daily-tonnage').value).toBe(721);
    expect(of(day, 'whole-body-vibration').conditions.find(({ quantity }) => quantity === 'exposure')?.value).toBe(4);
    // The load is as heavy as ever.
    expect(of(day, 'load-mass').value).toBe(333);
  });

  it('counts what is handled per hour for the time of its own task', () => {
    const visit = parsed(
      greenDocument({
        tasks: [
          task({ id: 't1', minutesPerDay: 120, loads: filled({ massG: 1_000, handlings: 60, per: 'hour' }) }),
          task({ id: 't2', minutesPerDay: 120 }),
        ],
      }),
    ).visit;
    // A half-hour is a quarter of an hour of each: 15 handlings.
    expect(of(judged(stay(visit, 1)), 'daily-tonnage').value).toBe(15_000);
  });

  it('knows no amount of a station whose minutes nobody gave, but all else of it', () => {
    const loads = filled({ massG: 6_000, handlings: 10, per: 'day' });
    const visit = parsed(greenDocument({ tasks: [task({ loads })] })).visit;
    const day = judged(stay(visit, 4));
    expect(of(day, 'daily-tonnage')).toMatchObject({ outcome: 'not-assessed', reason: 'number-missing' });
    expect(of(day, 'load-mass').outcome).toBe('not-met');
    // The plan may say it.
    const said = judge(composeDay([{ ...stay(visit, 4), dayMinutes: 240 }], currentFrame), currentFrame);
    expect(of(said, 'daily-tonnage').value).toBe(30_000);
  });

  it('is open where nobody was measured at one of its stations', () => {
    const measured = stationVisit('measured');
    const { findings: _, ...nobody } = stationVisit('nobody');
    const { findings: __, ...light } = stationVisit('light');
    const declared: StoredVisit = { ...light, doesNotOccur: { 'heavy-work': { evidence: 'declared' } } };
    const cost = (...stays: Stay[]) => of(judged(...stays), 'cardiac-cost').outcome;
    expect(cost(stay(measured, 1))).toBe('met');
    expect(cost(stay(measured, 1), stay(nobody, 1))).toBe('not-assessed');
    expect(cost(stay(nobody, 1))).toBe('not-assessed');
    expect(cost(stay(declared, 1))).toBe('met');
    expect(cost(stay(measured, 1), stay(declared, 1))).toBe('met');
    expect(cost(stay(declared, 1), stay(nobody, 1))).toBe('not-assessed');
    expect(cost(stay(measured, 1), stay(stationVisit('hard', { cost: 'not-met' }), 1))).toBe('not-met');
  });

  it('is what its marks say where a station has no task', () => {
    const mark = { evidence: 'observed' };
    const visit = parsed(document({ doesNotOccur: { handling: mark } })).visit;
    const day = judged({ ...stay(visit, 2), dayMinutes: null }, stay(stationVisit('other'), 2));
    expect(of(day, 'daily-tonnage').outcome).toBe('met');
    expect(of(day, 'push-pull-mass').outcome).toBe('not-assessed');
  });
});

describe('a break from a prolonged posture', () => {
  const short: StationTraits = { breakMinutes: 4 };
  const enough: StationTraits = { breakMinutes: 10 };
  const none: StationTraits = {};

  it('comes from the order of the day, where one half-hour stands between others without any', () => {
    expect(outcomeOf([1, 0, 1, 0], short, none)).toBe('met');
    expect(outcomeOf([0, null, 0], short, none)).toBe('met');
    expect(outcomeOf([0], short)).toBe('met');
  });

  it('does not where two half-hours follow each other, at one station or at two', () => {
    expect(outcomeOf([1, 0, 0, 1], short, none)).toBe('not-met');
    expect(outcomeOf([0, 1, 2], short, enough, none)).toBe('not-met');
    expect(outcomeOf([1, 0, 2], short, enough, none)).toBe('not-met');
    expect(outcomeOf([0, 2, 1], short, enough, none)).toBe('met');
  });

  it('that nobody timed stays unknown', () => {
    const untimed = parsed(
      greenDocument({ tasks: [task({ minutesPerDay: 480, prolongedPostures: filled({}) })] }),
    ).visit;
    const work = stationWork(untimed, currentFrame);
    expect(work.posture).toBe('own');
    expect(work.open).toEqual(['posture-breaks']);
  });
});

describe('a station', () => {
  it('forbids what is not met on any day with it, and nothing that only adds up', () => {
    const [bad, heavy] = works({ bending: true, cost: 'not-met' }, { grams: 5_000, handlings: 9_000 });
    expect(bad?.forbids).toEqual(['cardiac-cost', 'trunk-flexion']);
    expect(heavy?.forbids).toEqual([]);
  });
});
