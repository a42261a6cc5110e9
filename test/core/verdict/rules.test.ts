import { describe, expect, it } from 'vitest';
import type { OpenId } from '../../../core/frame/criterion-id.ts';
import { brokenFirst } from '../../../core/verdict/judge.ts';
import { markKinds } from '../../../core/visit/visit.ts';
import {
  answeredWell,
  document,
  filled,
  findingOf,
  greenDocument,
  judged,
  lifters,
  noBending,
  none,
  of,
  ofTask,
  problemsIn,
  task,
  tasks,
} from '../../support/visit-builder.ts';

/* The rules of the green frame (domain document, section 2), one by one. */

describe('the workstation', () => {
  it('is within when all 21 criteria are met', () => {
    const verdict = judged(greenDocument());
    expect(verdict).toMatchObject({ outcome: 'within', counts: { met: 21, notMet: 0, notAssessed: 0 } });
    expect(verdict.frame).toEqual({ id: 'inrs-green-frame', version: '2011' });
  });

  it('is incomplete when one is not assessed, outside when one is not met, whatever else is open', () => {
    const open = { ...answeredWell.falls, 'fall-haste': undefined };
    expect(judged(greenDocument({ falls: open }))).toMatchObject({
      outcome: 'incomplete',
      counts: { met: 20, notMet: 0, notAssessed: 1 },
    });
    const broken = { ...answeredWell.falls, 'fall-haste': { holds: false } };
    expect(judged(greenDocument({ falls: broken, psychosocial: {} }))).toMatchObject({
      outcome: 'outside',
      counts: { met: 12, notMet: 1, notAssessed: 8 },
    });
  });

  it('is incomplete when nobody has looked at anything', () => {
    expect(judged(document())).toMatchObject({ outcome: 'incomplete', counts: { met: 0, notMet: 0, notAssessed: 21 } });
  });
});

/** For each kind of data: its criteria, an entry that keeps them, one that breaks them, one that lacks a number. */
const kinds = [
  {
    aspect: 'loads',
    ids: ['load-mass', 'daily-tonnage'],
    keeps: { massG: 5_000, handlings: 10, per: 'day' },
    breaks: { massG: 5_001, handlings: 600, per: 'day' },
    lacks: { handlings: 10, per: 'day' },
  },
  {
    aspect: 'pushes',
    ids: ['push-pull-mass'],
    keeps: { movedMassG: 100_000, wheels: 4 },
    breaks: { movedMassG: 100_001, wheels: 4 },
    lacks: { movedMassG: 100_000 },
  },
  {
    aspect: 'cycles',
    ids: ['action-rate'],
    keeps: { limb: 'left', actions: 40, timeMs: 60_000 },
    breaks: { limb: 'left', actions: 41, timeMs: 60_000 },
    lacks: { limb: 'left', actions: 40 },
  },
  {
    aspect: 'prolongedPostures',
    ids: ['posture-breaks'],
    keeps: { breakMinutesPerHour: 10 },
    breaks: { breakMinutesPerHour: 9 },
    lacks: { minutesPerDay: 60 },
  },
  {
    aspect: 'vibration',
    ids: ['whole-body-vibration'],
    keeps: { accelerationMmS2: { x: 0, y: 0, z: 500 }, factorIncluded: true, minutesPerDay: 60 },
    breaks: { accelerationMmS2: { z: 501 } },
    lacks: { accelerationMmS2: { x: 0, y: 0, z: 500 }, factorIncluded: true },
  },
] as const;

describe.each(kinds)('rule 1 for $aspect', ({ aspect, ids, keeps, breaks, lacks }) => {
  const on = (id: OpenId, ...list: (object | undefined)[]) =>
    of(judged(document({ tasks: tasks(...list.map((one) => ({ [aspect]: one }))) })), id);

  it.each(ids)(
    '%s: (a) what is known breaks it, although another task is unknown and an entry lacks a number',
    (id) => {
      expect(on(id, filled(breaks, lacks), undefined)).toMatchObject({ outcome: 'not-met', reason: 'limit-broken' });
    },
  );

  it.each(ids)('%s: (b) a task that nobody looked at keeps it open', (id) => {
    expect(on(id, filled(keeps), undefined)).toMatchObject({
      outcome: 'not-assessed',
      reason: 'not-looked-at',
      decidedBy: [{ task: 't2' }],
    });
  });

  it.each(ids)('%s: (b) an entry without a number keeps it open', (id) => {
    const limb = aspect === 'cycles' ? { limb: 'left' } : {};
    expect(on(id, filled(keeps, lacks))).toMatchObject({
      outcome: 'not-assessed',
      reason: 'number-missing',
      decidedBy: [{ task: 't1', entry: 't1-e2', ...limb }],
    });
  });

  it.each(ids)('%s: (b) without a task it is open', (id) => {
    expect(on(id)).toMatchObject({ outcome: 'not-assessed', reason: 'no-task', decidedBy: [], value: null });
  });

  it.each(ids)('%s: (c) else it is met, by its worst value or because there is none', (id) => {
    expect(on(id, filled(keeps), none)).toMatchObject({ outcome: 'met', reason: 'within-limit' });
    expect(on(id, none, none)).toMatchObject({ outcome: 'met', reason: 'none-in-any-task', ratio: null });
  });

  it.each(ids)('%s: all that tie decide, ordered by id', (id) => {
    const one = { ...breaks, id: 'b' };
    const decidedBy = on(id, filled(one, { ...one, id: 'a' }), filled(one)).decidedBy;
    expect(decidedBy.map(({ task: t, entry }) => [t, entry])).toEqual([
      ['t1', 't1-a'],
      ['t1', 't1-b'],
      ['t2', 't2-b'],
    ]);
  });
});

describe('rule 1, sums', () => {
  it('breaks the tonnage by its known part', () => {
    const verdict = judged(
      document({
        tasks: tasks(
          { loads: filled({ massG: 5_000, handlings: 601, per: 'day' }, { massG: 1 }) },
          { loads: undefined },
        ),
      }),
    );
    expect(of(verdict, 'daily-tonnage')).toMatchObject({ outcome: 'not-met', value: 3_005_000 });
    expect(of(verdict, 'load-mass').outcome).toBe('not-assessed');
  });

  it('breaks the exposure by its known part', () => {
    const verdict = ofTask({ vibration: filled({ minutesPerDay: 61 }, {}) }, 'whole-body-vibration');
    expect(verdict).toMatchObject({ outcome: 'not-met', value: 61, decidedBy: [{ task: 't1', entry: 'e1' }] });
  });

  it('needs the minutes of the task for handlings per hour', () => {
    const loads = filled({ massG: 5_000, handlings: 10, per: 'hour' });
    expect(ofTask({ loads }, 'daily-tonnage')).toMatchObject({ outcome: 'not-assessed', reason: 'number-missing' });
    expect(ofTask({ loads, minutesPerDay: 60 }, 'daily-tonnage')).toMatchObject({ outcome: 'met', value: 50_000 });
    expect(ofTask({ loads }, 'load-mass').outcome).toBe('met');
  });
});

describe('rule 2, marks', () => {
  const evidence = { evidence: 'observed' };

  it('makes its criteria met with that reason, 8 in all', () => {
    const doesNotOccur = Object.fromEntries(markKinds.map((kind) => [kind, evidence]));
    const verdict = judged(document({ doesNotOccur }));
    const met = verdict.criteria.filter(({ outcome }) => outcome === 'met').map(({ id, reason }) => [id, reason]);
    expect(met).toEqual([
      ['load-mass', 'does-not-occur'],
      ['daily-tonnage', 'does-not-occur'],
      ['push-pull-mass', 'does-not-occur'],
      ['action-rate', 'does-not-occur'],
      ['cardiac-cost', 'declared-light'],
      ['peak-heart-rate', 'declared-light'],
      ['posture-breaks', 'does-not-occur'],
      ['whole-body-vibration', 'does-not-occur'],
    ]);
    for (const one of verdict.criteria.slice(0, 4)) expect(one).toMatchObject({ value: null, ratio: null, needed: [] });
  });

  it('answers for tasks that nobody looked at', () => {
    const raw = document({ doesNotOccur: { handling: evidence }, tasks: [task({ loads: undefined })] });
    expect(of(judged(raw), 'load-mass')).toMatchObject({ outcome: 'met', reason: 'does-not-occur' });
  });

  it.each([
    ['handling', { loads: filled({}) }, 'tasks[0].loads'],
    ['push-pull', { pushes: filled({}) }, 'tasks[0].pushes'],
    ['repetitive', { cycles: filled({ limb: 'left' }) }, 'tasks[0].cycles'],
    ['prolonged-posture', { prolongedPostures: filled({}) }, 'tasks[0].prolongedPostures'],
    ['vibration', { vibration: filled({}) }, 'tasks[0].vibration'],
  ])('%s together with data is refused, naming both', (kind, aspect, other) => {
    const raw = document({ doesNotOccur: { [kind]: evidence }, tasks: [task(aspect)] });
    expect(problemsIn(raw)).toEqual([{ code: 'mark-with-data', field: `doesNotOccur.${kind}`, other }]);
  });

  it('heavy work together with a measured person is refused, naming both', () => {
    const raw = document({ doesNotOccur: { 'heavy-work': evidence }, findings: [findingOf('A', 'met', 'met')] });
    expect(problemsIn(raw)).toEqual([
      { code: 'mark-with-data', field: 'doesNotOccur.heavy-work', other: 'findings[0]' },
    ]);
  });

  it('a mark beside "none" in the tasks is no contradiction', () => {
    const doesNotOccur = Object.fromEntries(markKinds.map((kind) => [kind, evidence]));
    expect(problemsIn(document({ doesNotOccur, tasks: [task()], findings: [] }))).toEqual([]);
  });

  it('needs evidence, and cannot be said of bending, falls or psychosocial items', () => {
    expect(problemsIn(document({ doesNotOccur: { handling: {} } }))).toEqual([
      { code: 'missing', field: 'doesNotOccur.handling.evidence' },
    ]);
    for (const kind of ['bending', 'trunk-flexion', 'posture', 'falls', 'fall-haste', 'psychosocial']) {
      expect(problemsIn(document({ doesNotOccur: { [kind]: evidence } }))).toEqual([
        { code: 'unknown-field', field: `doesNotOccur.${kind}` },
      ]);
    }
  });

  it('prolonged posture leaves bending open', () => {
    const raw = document({ doesNotOccur: { 'prolonged-posture': evidence }, tasks: [task({ bending: filled({}) })] });
    expect(of(judged(raw), 'posture-breaks').outcome).toBe('met');
    expect(of(judged(raw), 'trunk-flexion').outcome).toBe('not-met');
  });
});

describe('rule 3, yes or no', () => {
  const open = Object.keys({ ...answeredWell.falls, ...answeredWell.psychosocial }) as OpenId[];

  it.each(open)('%s holds, does not hold, or was not answered', (id) => {
    const family = id.startsWith('fall-') ? 'falls' : 'psychosocial';
    const on = (answer: object | undefined) => of(judged(document({ [family]: { [id]: answer } })), id);
    expect(on({ holds: true })).toMatchObject({ outcome: 'met', reason: 'answered-yes', value: true, needed: [] });
    expect(on({ holds: false })).toMatchObject({
      outcome: 'not-met',
      reason: 'answered-no',
      value: false,
      ratio: null,
      needed: [{ change: 'provide' }],
    });
    expect(on(undefined)).toMatchObject({ outcome: 'not-assessed', reason: 'not-answered', value: null });
  });
});

describe('rule 5, conditions', () => {
  it('gives both conditions and takes the worst for the criterion', () => {
    const verdict = ofTask({ pushes: filled({ movedMassG: 150_000, wheels: 2 }) }, 'push-pull-mass');
    expect(verdict.conditions).toEqual([
      { quantity: 'moved-mass', value: 150_000, limit: 100_000, relation: 'at-most', unit: 'g', ratio: 1.5 },
      { quantity: 'wheels', value: 2, limit: 4, relation: 'at-least', unit: 'wheels', ratio: 2 },
    ]);
    expect(verdict).toMatchObject({ value: 2, limit: 4, unit: 'wheels', ratio: 2 });
  });

  it('has no ratio where no number says it: without wheels, an answer', () => {
    const verdict = ofTask({ pushes: filled({ movedMassG: 1, wheels: 0 }) }, 'push-pull-mass');
    expect(verdict).toMatchObject({ outcome: 'not-met', value: 0, limit: 4, unit: 'wheels', ratio: null });
    expect(ofTask({ bending: filled({}) }, 'trunk-flexion')).toMatchObject({ outcome: 'not-met', ratio: null });
  });

  it('ranks what is broken by ratio, then those without a ratio in the order of the frame', () => {
    const raw = document({
      tasks: tasks(
        { loads: filled({ massG: 10_000, handlings: 1, per: 'day' }) },
        { pushes: filled({ movedMassG: 300_000, wheels: 4 }) },
        { bending: filled({}) },
        { prolongedPostures: filled({ breakMinutesPerHour: 5 }) },
      ),
      falls: { 'fall-haste': { holds: false } },
      findings: [findingOf('A', 'not-met', 'met')],
    });
    expect(brokenFirst(judged(raw)).map(({ id }) => id)).toEqual([
      'push-pull-mass',
      'load-mass',
      'posture-breaks',
      'cardiac-cost',
      'trunk-flexion',
      'fall-haste',
    ]);
  });
});

describe('handling', () => {
  it('divides the mass by the people who lift it together', () => {
    const by = (people: number, massG: number) =>
      ofTask({ loads: filled({ massG, liftedBy: lifters(people), handlings: 1, per: 'day' }) }, 'load-mass');
    expect(by(2, 10_000)).toMatchObject({ outcome: 'met', value: 5_000, ratio: 1 });
    expect(by(2, 10_001)).toMatchObject({ outcome: 'not-met', value: 5_000.5 });
    expect(by(7, 35_000)).toMatchObject({ outcome: 'met', ratio: 1 });
    expect(by(7, 35_001)).toMatchObject({ outcome: 'not-met', needed: [{ change: 'lighten-load', byG: 1 }] });
    expect(by(8, 2_000_000).outcome).toBe('not-met');
  });

  it('divides the tonnage too, exactly: a seventh on the limit and one gram above', () => {
    const by = (massG: number) =>
      ofTask({ loads: filled({ massG, liftedBy: lifters(7), handlings: 700, per: 'day' }) }, 'daily-tonnage');
    expect(by(30_000)).toMatchObject({ outcome: 'met', value: 3_000_000 });
    expect(by(30_001)).toMatchObject({ outcome: 'not-met', value: 3_000_100 });
  });

  it('counts a moved person with the share carried; without it, not assessed', () => {
    const loads = (massG?: number) => filled({ kind: 'person', massG, handlings: 4, per: 'day' });
    expect(ofTask({ loads: loads(20_000) }, 'load-mass')).toMatchObject({ outcome: 'not-met', value: 20_000 });
    expect(ofTask({ loads: loads() }, 'load-mass')).toMatchObject({
      outcome: 'not-assessed',
      reason: 'number-missing',
    });
    expect(ofTask({ loads: loads() }, 'daily-tonnage').outcome).toBe('not-assessed');
    const shared = document({
      tasks: [task({ loads: filled({ kind: 'person', massG: 20_000, liftedBy: lifters(2) }) })],
    });
    expect(problemsIn(shared)).toMatchObject([
      { code: 'person-lifted-by', field: 'tasks[0].loads.entries[0].liftedBy' },
    ]);
  });

  it('takes the heaviest object, not the mean', () => {
    const loads = filled(...[1_000, 5_001, 1_000].map((massG) => ({ massG, handlings: 1, per: 'day' })));
    expect(ofTask({ loads }, 'load-mass')).toMatchObject({
      outcome: 'not-met',
      value: 5_001,
      decidedBy: [{ task: 't1', entry: 'e2' }],
      needed: [{ change: 'lighten-load', task: 't1', entry: 'e2', byG: 1 }],
    });
  });

  it('says for each load alone how to keep the tonnage, or that it is not enough', () => {
    // 2 000 kg + 1 500 kg + 100 kg = 3 600 kg: 600 kg too much.
    const loads = filled(
      { massG: 5_000, handlings: 400, per: 'day' },
      { massG: 3_000, handlings: 500, per: 'day' },
      { massG: 1_000, handlings: 100, per: 'day' },
    );
    expect(ofTask({ loads }, 'daily-tonnage').needed).toEqual([
      { change: 'reduce-tonnage', task: 't1', entry: 'e1', fewerHandlings: 120, per: 'day', lighterByG: 1_500 },
      { change: 'reduce-tonnage', task: 't1', entry: 'e2', fewerHandlings: 200, per: 'day', lighterByG: 1_200 },
      { change: 'reduce-tonnage', task: 't1', entry: 'e3', fewerHandlings: null, per: 'day', lighterByG: null },
    ]);
  });
});

describe('a tonnage beyond what numbers hold exactly', () => {
  it.each([1, 2, 3, 7, 8])('says what it would take, lifted by %d', (liftedBy) => {
    const most = { massG: 1_999_999, handlings: 99_999, per: 'hour', liftedBy: lifters(liftedBy) };
    const verdict = ofTask(
      { minutesPerDay: 1_439, loads: filled(most, { massG: 1, handlings: 1, per: 'day' }) },
      'daily-tonnage',
    );
    // Of 1 999 999 x 99 999 x 1 439 / 60 / k, all but 3 000 000 - 1 must go; in sixtieths times k, exactly.
    const over = 1_999_999n * 99_999n * 1_439n - 2_999_999n * 60n * BigInt(liftedBy);
    const up = (by: bigint) => Number((over + by - 1n) / by);
    const lighterByG = up(99_999n * 1_439n);
    expect(verdict.needed).toEqual([
      {
        change: 'reduce-tonnage',
        task: 't1',
        entry: 'e1',
        fewerHandlings: up(1_999_999n * 1_439n),
        per: 'hour',
        lighterByG: lighterByG < 1_999_999 ? lighterByG : null,
      },
      { change: 'reduce-tonnage', task: 't1', entry: 'e2', fewerHandlings: null, per: 'day', lighterByG: null },
    ]);
  });
});

describe('push and pull', () => {
  it.each([
    [100_000, 4, 'met'],
    [100_001, 4, 'not-met'],
    [100_000, 3, 'not-met'],
    [1, 5, 'met'],
  ])('%d g on %d wheels: %s', (movedMassG, wheels, outcome) => {
    expect(ofTask({ pushes: filled({ movedMassG, wheels }) }, 'push-pull-mass').outcome).toBe(outcome);
  });

  it('is broken by either number while the other is unknown', () => {
    expect(ofTask({ pushes: filled({ movedMassG: 100_001 }) }, 'push-pull-mass').outcome).toBe('not-met');
    expect(ofTask({ pushes: filled({ wheels: 2 }) }, 'push-pull-mass').outcome).toBe('not-met');
  });

  it('says per push what it would take', () => {
    const pushes = filled(
      { movedMassG: 130_000, wheels: 2 },
      { movedMassG: 90_000, wheels: 4 },
      { movedMassG: 100_500, wheels: 6 },
      { movedMassG: 100, wheels: 0 },
    );
    expect(ofTask({ pushes }, 'push-pull-mass').needed).toEqual([
      { change: 'change-push', task: 't1', entry: 'e1', lighterByG: 30_000, wheels: 4 },
      { change: 'change-push', task: 't1', entry: 'e3', lighterByG: 500, wheels: null },
      { change: 'change-push', task: 't1', entry: 'e4', lighterByG: null, wheels: 4 },
    ]);
  });
});

describe('repetitive work', () => {
  it('takes the worst limb of the worst task; a slow cycle never hides a fast one', () => {
    const raw = document({
      tasks: tasks(
        {
          cycles: filled({ limb: 'left', actions: 10, timeMs: 60_000 }, { limb: 'right', actions: 41, timeMs: 60_000 }),
        },
        { cycles: filled({ limb: 'right', actions: 1, timeMs: 86_400_000 }) },
      ),
    });
    expect(of(judged(raw), 'action-rate')).toMatchObject({
      outcome: 'not-met',
      value: 41,
      decidedBy: [{ task: 't1', entry: 't1-e2', limb: 'right' }],
    });
  });

  it('says per limb how many actions fit in the time, or how long each may take at least', () => {
    const cycles = filled({ limb: 'right', actions: 21, timeMs: 22_000 });
    expect(ofTask({ cycles }, 'action-rate').needed).toEqual([
      {
        change: 'slow-actions',
        task: 't1',
        entry: 'e1',
        limb: 'right',
        mostActions: 14, // floor(40 x 22 / 60)
        inTimeMs: 22_000,
        orMsPerAction: 1_500,
      },
    ]);
  });
});

describe('posture', () => {
  it.each([
    [{ observedMinutes: 15 }, 'met', 'none-in-any-task'],
    [{ observedMinutes: 14 }, 'not-assessed', 'observed-too-short'],
    [{ observedCycles: 3 }, 'met', 'none-in-any-task'],
    [{ observedCycles: 2, observedMinutes: 14 }, 'not-assessed', 'observed-too-short'],
    [{}, 'not-assessed', 'observed-too-short'],
  ])('no bending seen, watched for %j: %s', (watched, outcome, reason) => {
    expect(ofTask({ bending: { ...none, ...watched } }, 'trunk-flexion')).toMatchObject({ outcome, reason });
  });

  it('bending in any task is not met, however short or unknown the rest', () => {
    const raw = document({ tasks: tasks({ bending: none }, { bending: undefined }, { bending: filled({}) }) });
    expect(of(judged(raw), 'trunk-flexion')).toMatchObject({
      outcome: 'not-met',
      value: true,
      decidedBy: [{ task: 't3', entry: 't3-e1' }],
      needed: [{ change: 'remove-bending', task: 't3', entry: 't3-e1' }],
    });
  });

  it('names what is still open: tasks nobody watched, tasks watched too briefly', () => {
    const list = [{ bending: none }, { bending: noBending }, { bending: none }];
    const on = (...more: Record<string, unknown>[]) =>
      of(judged(document({ tasks: tasks(...list, ...more) })), 'trunk-flexion');
    expect(on()).toMatchObject({ outcome: 'not-assessed', decidedBy: [{ task: 't1' }, { task: 't3' }], value: null });
    expect(on({ bending: undefined })).toMatchObject({
      reason: 'not-looked-at',
      decidedBy: [{ task: 't1' }, { task: 't3' }, { task: 't4' }],
      value: null,
    });
  });

  it('bending is open without a task', () => {
    expect(of(judged(document()), 'trunk-flexion')).toMatchObject({ outcome: 'not-assessed', reason: 'no-task' });
  });

  it.each([
    [10, 'met', []],
    [60, 'met', []],
    [9, 'not-met', [1]],
    [0, 'not-met', [10]],
  ])('a break of %d min per hour of a prolonged posture: %s', (breakMinutesPerHour, outcome, by) => {
    const verdict = ofTask({ prolongedPostures: filled({ breakMinutesPerHour }) }, 'posture-breaks');
    expect(verdict.outcome).toBe(outcome);
    expect(verdict.needed).toEqual(
      by.map((byMinutesPerHour) => ({ change: 'longer-break', task: 't1', entry: 'e1', byMinutesPerHour })),
    );
  });
});

describe('whole-body vibration', () => {
  const on = (...sources: Record<string, unknown>[]) =>
    ofTask({ vibration: filled(...sources) }, 'whole-body-vibration');
  const still = { x: 0, y: 0, z: 0 };

  it('applies 1.4 to x and y once, and never where it is already in', () => {
    const source = (axis: string, mmS2: number, factorIncluded: boolean) =>
      on({ accelerationMmS2: { ...still, [axis]: mmS2 }, factorIncluded, minutesPerDay: 1 });
    for (const axis of ['x', 'y']) {
      expect(source(axis, 357, false)).toMatchObject({ outcome: 'met', value: 499.8 });
      expect(source(axis, 358, false)).toMatchObject({ outcome: 'not-met', value: 501.2 });
      expect(source(axis, 500, true)).toMatchObject({ outcome: 'met', value: 500 });
      expect(source(axis, 501, true)).toMatchObject({ outcome: 'not-met', value: 501 });
    }
    expect(source('z', 500, false)).toMatchObject({ outcome: 'met', value: 500 });
    expect(source('z', 501, false)).toMatchObject({ outcome: 'not-met', value: 501 });
  });

  it('is open while nobody said whether the factor is in, unless the value breaks the limit as it stands', () => {
    const source = (mmS2: number) => on({ accelerationMmS2: { ...still, x: mmS2 }, minutesPerDay: 1 });
    expect(source(358)).toMatchObject({ outcome: 'not-assessed', reason: 'number-missing' });
    expect(source(501)).toMatchObject({ outcome: 'not-met' });
  });

  it.each([
    ['an axis', { accelerationMmS2: { x: 0, y: 0 }, factorIncluded: true, minutesPerDay: 1 }],
    ['every axis', { factorIncluded: true, minutesPerDay: 1 }],
    ['the minutes', { accelerationMmS2: still, factorIncluded: true }],
  ])('is open without %s', (_, source: Record<string, unknown>) => {
    expect(on(source)).toMatchObject({ outcome: 'not-assessed', reason: 'number-missing' });
  });

  it('adds the time of all sources in all tasks', () => {
    const source = { accelerationMmS2: still, factorIncluded: true, minutesPerDay: 30 };
    const raw = (...more: Record<string, unknown>[]) =>
      document({ tasks: tasks({ vibration: filled(source) }, { vibration: filled(source, ...more) }) });
    expect(of(judged(raw()), 'whole-body-vibration')).toMatchObject({ outcome: 'met', value: 60, ratio: 1 });
    expect(of(judged(raw({ ...source, minutesPerDay: 1 })), 'whole-body-vibration')).toMatchObject({
      outcome: 'not-met',
      value: 61,
      decidedBy: [{ entry: 't1-e1' }, { entry: 't2-e1' }, { entry: 't2-e2' }],
      needed: [{ change: 'shorter-exposure', byMinutesPerDay: 1 }],
    });
  });

  it('a long weak source cannot hide a strong one', () => {
    const weak = { accelerationMmS2: still, factorIncluded: true, minutesPerDay: 59 };
    const strong = { accelerationMmS2: { ...still, z: 501 }, factorIncluded: true, minutesPerDay: 1 };
    expect(on(weak, strong).outcome).toBe('not-met');
  });

  it('says per source and axis how much weaker, of the value with its factor', () => {
    const verdict = on({ accelerationMmS2: { x: 400, y: 500, z: 600 }, factorIncluded: false, minutesPerDay: 70 });
    expect(verdict.needed).toEqual([
      { change: 'shorter-exposure', byMinutesPerDay: 10 },
      { change: 'weaker-vibration', task: 't1', entry: 'e1', axis: 'x', byMmS2: 60 },
      { change: 'weaker-vibration', task: 't1', entry: 'e1', axis: 'y', byMmS2: 200 },
      { change: 'weaker-vibration', task: 't1', entry: 'e1', axis: 'z', byMmS2: 100 },
    ]);
    expect(verdict.decidedBy.filter(({ axis }) => axis !== undefined)).toEqual([
      { task: 't1', entry: 'e1', axis: 'y' },
    ]);
  });
});

describe('heavy work', () => {
  const on = (...findings: object[]) => of(judged(document({ findings })), 'cardiac-cost');
  const A = findingOf('A', 'met', 'met');

  it('is open without a measured person', () => {
    expect(on()).toMatchObject({ outcome: 'not-assessed', reason: 'no-person-measured', validMinutes: null });
    expect(of(judged(document()), 'peak-heart-rate').reason).toBe('no-person-measured');
  });

  it('lets the worst person decide', () => {
    expect(on(A, findingOf('B', 'met', 'not-met'))).toMatchObject({ outcome: 'met', personsMeasured: 2 });
    expect(on(A, findingOf('B', 'not-met', 'met'))).toMatchObject({ outcome: 'not-met', reason: 'limit-broken' });
    expect(on(A, findingOf('B', 'not-assessed', 'met'))).toMatchObject({
      outcome: 'not-assessed',
      reason: 'measurement-not-usable',
    });
    expect(on(findingOf('B', 'not-assessed', 'met'), findingOf('C', 'not-met', 'met')).outcome).toBe('not-met');
  });

  it('does not assess a finding of another frame, whichever way it went', () => {
    const other = { frame: { id: 'company-frame', version: '3' } };
    expect(on(A, findingOf('B', 'met', 'met', other))).toMatchObject({
      outcome: 'not-assessed',
      reason: 'finding-of-other-frame',
    });
    expect(on(findingOf('B', 'not-met', 'met', other)).outcome).toBe('not-assessed');
    expect(on(findingOf('A', 'not-met', 'met'), findingOf('B', 'met', 'met', other)).outcome).toBe('not-met');
  });

  it('says how many were measured, with which rest, and the shortest valid time', () => {
    expect(
      on(A, findingOf('B', 'met', 'met', { restDefinition: 'seated-10-min', validMinutes: 47 }), {
        ...findingOf('C', 'met', 'met'),
        restDefinition: undefined,
      }),
    ).toStrictEqual({
      id: 'cardiac-cost',
      family: 'heavy-work',
      outcome: 'met',
      reason: 'within-limit',
      personsMeasured: 3,
      restDefinitions: ['seated-10-min', 'night'],
      validMinutes: 47,
    });
  });
});
