import { describe, expect, it } from 'vitest';
import { currentFrame } from '../../../core/frame/frames.ts';
import { changeText } from '../../../core/i18n/match-text.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { matchVisit } from '../../../core/match/match.ts';
import type { Profile } from '../../../core/match/profile.ts';
import { ranked } from '../../../core/match/rank.ts';
import type { MatchRow } from '../../../core/match/row.ts';
import { companyFrame } from '../../support/company-frame.ts';
import {
  answeredWell,
  document,
  filled,
  findingOf,
  greenDocument,
  none,
  parsed,
  tasks,
} from '../../support/visit-builder.ts';
import { profileOf } from './profiles.ts';

type Raw = Readonly<Record<string, unknown>>;

function matched(profile: Profile, task: Raw, more: Raw = {}) {
  const { visit, frame } = parsed(document({ tasks: tasks(task), ...more }));
  return matchVisit(visit, frame, profile);
}

describe('limits that the frame knows too', () => {
  it('are those of the person: 3 kg instead of 5 kg, the limit itself within', () => {
    const three = profileOf({ massG: 3_000 });
    const loads = (massG: number) => ({ loads: filled({ what: 'Doos wasmiddel', massG }) });
    expect(matched(three, loads(3_000))).toMatchObject({ fit: 'fits', share: 1_000, reasons: [] });
    const { fit, reasons } = matched(three, loads(12_000));
    expect(fit).toBe('does-not-fit');
    expect(reasons).toEqual([
      {
        ...{ item: 'massG', why: 'exceeds', quantity: 'load-mass', value: 12_000, limit: 3_000 },
        ...{ relation: 'at-most', unit: 'g', what: 'Doos wasmiddel', decidedBy: { task: 't1', entry: 't1-e1' } },
      },
    ]);
  });

  it('do not loosen the frame where that must hold besides', () => {
    const loads = { loads: filled({ what: 'Krat', massG: 8_000 }) };
    expect(matched(profileOf({ massG: 10_000 }), loads).fit).toBe('fits');
    const { reasons } = matched(profileOf({ massG: 10_000 }, { required: ['load-mass'] }), loads);
    expect(reasons).toMatchObject([{ item: 'load-mass', value: 8_000, limit: 5_000 }]);
  });

  it('are the person’s where they equal those of the frame, unless the frame leaves its own out', () => {
    const equal = profileOf({ massG: 3_000 }, { required: ['load-mass'] });
    const visit = parsed(document({ tasks: tasks({ loads: filled({ massG: 3_000 }) }) })).visit;
    expect(matchVisit(visit, companyFrame, equal).reasons).toMatchObject([{ item: 'load-mass', limit: 3_000 }]);
    const five = profileOf({ massG: 5_000 }, { withinFrame: true });
    expect(matched(five, { loads: filled({ massG: 5_001 }) }).reasons).toContainEqual(
      expect.objectContaining({ item: 'massG', limit: 5_000 }),
    );
  });

  it('miss only what they ask for: wheels and accelerations that nobody noted do not make a mass or a time unknown', () => {
    const pushes = { pushes: filled({ movedMassG: 40_000 }) };
    expect(matched(profileOf({ movedMassG: 50_000 }), pushes).fit).toBe('fits');
    expect(matched(profileOf({ movedMassG: 50_000 }, { required: ['push-pull-mass'] }), pushes).fit).toBe('unknown');
    const vibration = (more: Raw) => ({ vibration: filled(more) });
    const weak = { accelerationMmS2: { x: 1, y: 1, z: 300 }, factorIncluded: true };
    expect(matched(profileOf({ vibrationMinutes: 30 }), vibration({ minutesPerDay: 20 })).fit).toBe('fits');
    expect(matched(profileOf({ vibrationMinutes: 30 }), vibration(weak)).fit).toBe('unknown');
    expect(matched(profileOf({ vibrationMmS2: 300 }), vibration(weak)).fit).toBe('fits');
    expect(matched(profileOf({ vibrationMmS2: 300 }), vibration({ minutesPerDay: 20 })).fit).toBe('unknown');
  });

  it('name what breaks each limit of a criterion by itself', () => {
    const pushes = {
      pushes: filled(
        { what: 'Kar', movedMassG: 90_000, wheels: 4 },
        { what: 'Steekwagen', movedMassG: 10_000, wheels: 2 },
      ),
    };
    const { reasons } = matched(profileOf({ movedMassG: 50_000 }, { required: ['push-pull-mass'] }), pushes);
    expect(reasons).toMatchObject([
      { item: 'movedMassG', what: 'Kar', value: 90_000, limit: 50_000, relation: 'at-most', unit: 'g' },
      { item: 'push-pull-mass', what: 'Steekwagen', value: 2, limit: 4, relation: 'at-least', unit: 'wheels' },
    ]);
  });

  it('say unknown once of a criterion, and name the frame’s items that a visit’s frame does not have', () => {
    const all = profileOf({ movedMassG: 50_000 }, { withinFrame: true });
    expect(matched(all, { pushes: undefined }).reasons.filter(({ item }) => /push|moved/.test(item))).toHaveLength(1);
    const { visit } = parsed(document({ tasks: tasks({}) }));
    const without = { ...currentFrame, criteria: currentFrame.criteria.filter(({ id }) => id !== 'load-mass') };
    expect(matchVisit(visit, without, profileOf({ massG: 3_000 }))).toMatchObject({
      fit: 'unknown',
      reasons: [{ item: 'massG', why: 'unknown' }],
    });
    expect(matchVisit(visit, companyFrame, profileOf({}, { required: ['fall-obstacles'] })).fit).toBe('unknown');
  });

  it('take the outcome of a heart as the frame judged it, without a number', () => {
    const heart = profileOf({}, { required: ['cardiac-cost'] });
    const findings = [findingOf('A', 'not-met', 'met')];
    expect(matched(heart, {}, { findings }).reasons).toEqual([
      {
        ...{ item: 'cardiac-cost', why: 'exceeds', quantity: null, value: null, limit: null },
        ...{ relation: null, unit: null, what: null, decidedBy: null },
      },
    ]);
  });
});

describe('minutes of a day', () => {
  const standing = profileOf({ standingMinutes: 60 });

  it('are added over tasks: a known part that is too much decides, what is unknown stays open', () => {
    const day = (...list: Raw[]) => {
      const { visit, frame } = parsed(document({ tasks: tasks(...list) }));
      return matchVisit(visit, frame, standing);
    };
    const stands = (minutes: number) => ({ minutesPerDay: 240, minutesOf: { standing: minutes } });
    expect(day(stands(30), stands(30))).toMatchObject({ fit: 'fits', share: 1_000 });
    expect(day(stands(30), stands(31))).toMatchObject({ fit: 'does-not-fit', reasons: [{ value: 61, limit: 60 }] });
    expect(day(stands(61), {}).fit).toBe('does-not-fit');
    expect(day(stands(30), {})).toMatchObject({
      fit: 'unknown',
      reasons: [{ value: null, decidedBy: { task: 't2' } }],
    });
    // What nobody noted of a short task is at most that task.
    expect(day(stands(30), { minutesPerDay: 30 }).fit).toBe('fits');
    expect(day(stands(30), { minutesPerDay: 31 }).fit).toBe('unknown');
    expect(day().fit).toBe('unknown');
  });

  it('count imposed pace as all of its task', () => {
    const none60 = profileOf({ imposedPaceMinutes: 60 });
    expect(matched(none60, { paceImposed: false }).fit).toBe('fits');
    expect(matched(none60, { paceImposed: true, minutesPerDay: 61 }).fit).toBe('does-not-fit');
    expect(matched(none60, { paceImposed: true }).fit).toBe('unknown');
    expect(matched(none60, {}).fit).toBe('unknown');
  });

  it('of bending: none at all is the criterion, some is the sum of what was seen', () => {
    const off = profileOf({ bendingMinutes: 0 });
    const some = profileOf({ bendingMinutes: 20 });
    const short = { ...none, observedMinutes: 14 };
    const bends = (...minutes: (number | undefined)[]) => ({
      bending: filled(
        ...minutes.map((minutesPerDay) => ({
          what: 'Palet',
          ...(minutesPerDay === undefined ? {} : { minutesPerDay }),
        })),
      ),
    });
    expect(matched(off, {}).fit).toBe('fits');
    expect(matched(off, { bending: short }).fit).toBe('unknown');
    expect(matched(some, { bending: short }).fit).toBe('unknown');
    expect(matched(off, bends(0))).toMatchObject({
      fit: 'does-not-fit',
      reasons: [{ item: 'bendingMinutes', quantity: 'visible-bending', what: 'Palet', value: null }],
    });
    expect(matched(some, bends(12, 8)).fit).toBe('fits');
    expect(matched(some, bends(21, undefined)).fit).toBe('does-not-fit');
    expect(matched(some, bends(12, undefined)).fit).toBe('unknown');
    // One reason, not one of the criterion and one of the minutes.
    expect(
      matched({ ...off, withinFrame: true }, bends(5)).reasons.filter(({ what }) => what === 'Palet'),
    ).toHaveLength(1);
  });
});

describe('a change that makes it fit', () => {
  const three = profileOf({ massG: 3_000 });
  const heavy = { loads: filled({ what: 'Doos', massG: 9_000 }, { what: 'Zak', massG: 4_000 }) };
  const lighter = (entry: string, to: number) => ({
    change: 'set',
    task: 't1',
    aspect: 'loads',
    entry,
    value: 'massG',
    to,
  });
  const both = [lighter('t1-e1', 2_000), lighter('t1-e2', 2_000)];

  it('is one adaptation by name, the one with the least effort', () => {
    const measures = [
      { id: 'm1', what: 'Robot', cost: 'high', changes: both },
      { id: 'm2', what: 'Halve dozen', name: 'Kleinere verpakking', cost: 'low', changes: both, state: 'planned' },
      { id: 'm3', what: 'Alleen de doos', cost: 'none', changes: both.slice(0, 1) },
    ];
    expect(matched(three, heavy, { measures })).toMatchObject({
      fit: 'with-change',
      change: { measure: 'm2', name: 'Kleinere verpakking', state: 'planned' },
      reasons: [{ what: 'Doos', value: 9_000 }],
    });
  });

  it('may be done already without having been measured again, never be dropped', () => {
    const measure = (state: string) => [{ id: 'm1', what: 'Heftafel', state, changes: both }];
    expect(matched(three, heavy, { measures: measure('done') }).change).toMatchObject({ state: 'done' });
    expect(matched(three, heavy, { measures: measure('dropped') }).fit).toBe('does-not-fit');
  });

  it('must leave nothing unknown', () => {
    const measures = [{ id: 'm1', what: 'Heftafel', changes: both }];
    const and = profileOf({ massG: 3_000, kneelingMinutes: 0 });
    expect(matched(and, heavy, { measures }).fit).toBe('does-not-fit');
  });

  it('is a shorter day where only the day is too long, and its length is known', () => {
    const day = profileOf({ dayMinutes: 240, massG: 3_000 });
    expect(matched(day, { minutesPerDay: 420 })).toMatchObject({ fit: 'with-change', change: 'shorter-day' });
    expect(matched(day, { minutesPerDay: 420, ...heavy }).fit).toBe('does-not-fit');
    const { visit, frame } = parsed(document({ tasks: tasks({ minutesPerDay: 420 }, {}) }));
    expect(matchVisit(visit, frame, day)).toMatchObject({
      fit: 'unknown',
      reasons: [
        { item: 'dayMinutes', why: 'exceeds', value: 420, limit: 240, decidedBy: { task: 't1' } },
        { item: 'dayMinutes', why: 'unknown', value: null, decidedBy: { task: 't2' } },
      ],
    });
  });

  it('is not known yet where only the day is too long and something else is unknown', () => {
    const day = profileOf({ dayMinutes: 240, kneelingMinutes: 0 });
    expect(matched(day, { minutesPerDay: 420 })).toMatchObject({
      fit: 'unknown',
      change: null,
      reasons: [
        { item: 'dayMinutes', why: 'exceeds', value: 420, limit: 240 },
        { item: 'kneelingMinutes', why: 'unknown' },
      ],
    });
    expect(matched(day, { minutesPerDay: 420, minutesOf: { kneeling: 0 } }).change).toBe('shorter-day');
    expect(matched(day, { minutesPerDay: 420, minutesOf: { kneeling: 5 } }).fit).toBe('does-not-fit');
  });

  it('is an adaptation and a shorter day where neither alone is enough', () => {
    const day = profileOf({ dayMinutes: 240, massG: 3_000 });
    const measures = [
      { id: 'm1', what: 'Alleen de doos', cost: 'none', changes: both.slice(0, 1) },
      { id: 'm2', what: 'Halve dozen', name: 'Kleinere verpakking', cost: 'high', changes: both, state: 'planned' },
    ];
    const long = { ...heavy, minutesPerDay: 420 };
    const found = matched(day, long, { measures });
    const change = { measure: 'm2', name: 'Kleinere verpakking', state: 'planned', shorterDay: true };
    expect(found).toMatchObject({ fit: 'with-change', change });
    expect(changeText(textsOf('nl'), found, day)).toMatch(
      /^Met “Kleinere verpakking” \(gepland\) en een werkdag van hoogstens 240\smin\/dag$/,
    );
    // Without a shorter day where that does, however much more effort it takes.
    const less = { change: 'set-task-minutes', task: 't1', to: 200 };
    const alone = [...measures, { id: 'm3', what: 'Halve dag', cost: 'high', changes: [...both, less] }];
    expect(matched(day, long, { measures: alone }).change).toMatchObject({ measure: 'm3', shorterDay: false });
    // What is still unknown after it may be what does not fit.
    const and = profileOf({ dayMinutes: 240, massG: 3_000, kneelingMinutes: 0 });
    expect(matched(and, long, { measures })).toMatchObject({ fit: 'does-not-fit', change: null });
  });
});

describe('ranking', () => {
  const row = (number: string, more: Partial<MatchRow>): MatchRow => ({
    ...{ workstation: number, number, title: number, company: 'A', site: null, department: null, visit: null },
    ...{ date: null, permanence: null, fit: 'fits', change: null, share: null, reasons: [], ...more },
  });

  it('puts the best fit first, then what breaks or misses least, then most room; unknown room last', () => {
    const one = { item: 'massG', why: 'unknown' } as never;
    const rows = [
      row('1', { fit: 'does-not-fit', reasons: [one] }),
      row('2', { fit: 'unknown', reasons: [one, one] }),
      row('3', { fit: 'unknown', reasons: [one] }),
      row('4', {}),
      row('5', { share: 900 }),
      row('6', { share: 200 }),
      row('7', { share: 200 }),
      row('9', { fit: 'unknown' }),
      row('8', { fit: 'with-change', share: 100 }),
    ];
    expect(ranked(rows).map(({ number }) => number)).toEqual(['6', '7', '5', '4', '8', '3', '2', '9', '1']);
  });
});

it('a green workstation fits the whole frame', () => {
  const { visit, frame } = parsed(greenDocument({ ...answeredWell }));
  expect(matchVisit(visit, frame, profileOf({}, { withinFrame: true })).fit).toBe('fits');
});
