import { describe, expect, it } from 'vitest';
import { currentFrame } from '../../../../core/frame/frames.ts';
import type { Rotation } from '../../../../core/rotation/rotation.ts';
import { loadSolver } from '../../../../electron/backend/rotation/programme-solver.ts';
import { rotate } from '../../../../electron/backend/rotation/rotate.ts';
import { solveRotation } from '../../../../electron/backend/rotation/solve-rotation.ts';
import { largePlan, planOf, type StationTraits, stationVisit } from '../../../support/rotation-builder.ts';

const solve = await loadSolver();

interface StationOfTest extends StationTraits {
  readonly people: number | readonly number[];
  readonly skills?: readonly string[];
  readonly leastStay?: number;
}

/** Four half-hours, stations a, b, c, ... */
function rotation(people: readonly object[], stations: readonly StationOfTest[], timeLimitMs = 20_000): Rotation {
  const visits = stations.map((traits, s) => stationVisit(`v${s}`, traits));
  const plan = planOf({
    slots: 4,
    people: people.map((person, p) => ({ label: `P${p + 1}`, ...person })),
    stations: stations.map(({ people: need, skills = [], leastStay = 1 }, s) => {
      const id = 'abc'[s];
      return { id, name: `Station ${id}`, visit: 'v', people: need, skills, leastStay };
    }),
  });
  return rotate({ plan, visits, frame: currentFrame, timeLimitMs }, solve, () => undefined);
}

/** 1.5 t in each half-hour: two of them are a day. */
const heavy = { grams: 5_000, handlings: 4_800 };

describe('a rotation', () => {
  it('shares out what is heavy, and keeps to the people needed', () => {
    const found = rotation([{}, {}], [{ ...heavy, people: 1 }, { people: 1 }]);
    expect(found).toMatchObject({ outcome: 'plan', heaviestShare: 1, gap: 0, finished: true });
    if (found.outcome !== 'plan') return;
    for (const day of found.days) {
      expect(day.stations.filter((id) => id === 'a')).toHaveLength(2);
      expect(day.verdict?.outcome).toBe('within');
      expect(day.amounts[0]).toMatchObject({ id: 'daily-tonnage', value: 3_000_000, share: 1 });
    }
    // One change each is the least there is.
    expect(found.changes).toBe(2);
  });

  it('breaks up a prolonged posture by its order', () => {
    const found = rotation([{}, {}], [{ breakMinutes: 0, people: 1 }, { people: 1 }]);
    expect(found).toMatchObject({ outcome: 'plan', finished: true, changes: 6 });
    if (found.outcome !== 'plan') return;
    for (const { stations } of found.days) {
      expect(stations.some((id, t) => id === 'a' && stations[t + 1] === 'a')).toBe(false);
    }
  });

  it('says which criteria stay open, and because of which station', () => {
    const found = rotation([{}], [{ cost: 'not-assessed', people: [1, 1, 0, 0] }, { people: [0, 0, 1, 1] }]);
    expect(found).toMatchObject({
      outcome: 'plan',
      days: [{ verdict: { outcome: 'incomplete' }, open: [{ criterion: 'cardiac-cost', stations: ['a'] }] }],
    });
  });

  it('leaves somebody free who is not needed', () => {
    const found = rotation([{ notAt: ['a'] }, {}], [{ people: 1 }]);
    expect(found).toMatchObject({
      outcome: 'plan',
      days: [{ verdict: null, stations: [null, null, null, null] }, { verdict: { outcome: 'within' } }],
    });
  });
});

describe('where no plan exists', () => {
  it.each<[string, readonly object[], readonly StationOfTest[], object]>([
    [
      'a station that every day would be outside with',
      [{}],
      [{ bending: true, cost: 'not-met', people: 1 }],
      {
        reasons: [{ kind: 'forbidden-station', station: 'a', criteria: ['cardiac-cost', 'trunk-flexion'] }],
        waysOut: [['forbidden-station']],
      },
    ],
    [
      'too few with a skill',
      [{ skills: ['x'] }, {}],
      [{ people: 2, skills: ['x'] }],
      { reasons: [{ kind: 'skills', station: 'a', needed: 2, most: 1 }], waysOut: [['skills']] },
    ],
    [
      'too few who may work there',
      [{ notAt: ['a'] }, {}],
      [{ people: 2 }],
      { reasons: [{ kind: 'excluded-stations', station: 'a', needed: 2, most: 1 }], waysOut: [['excluded-stations']] },
    ],
    [
      'two limits that hide each other: nobody may go there for either of them',
      [{ skills: ['x'], notAt: ['a'] }],
      [{ bending: true, people: 1, skills: ['x'] }],
      {
        reasons: [{ kind: 'forbidden-station', station: 'a', criteria: ['trunk-flexion'] }],
        waysOut: [['forbidden-station', 'excluded-stations']],
      },
    ],
    [
      'too few half-hours',
      [{ mostSlots: 3 }],
      [{ people: 1 }],
      { reasons: [{ kind: 'most-half-hours', needed: 4, most: 3 }], waysOut: [['most-half-hours']] },
    ],
    [
      'a stay that is longer than anybody is needed',
      [{}],
      [{ people: [1, 0, 1, 1], leastStay: 2 }],
      { reasons: [{ kind: 'least-stay', station: 'a', needed: 2, most: 1 }], waysOut: [['least-stay']] },
    ],
    [
      'a posture that lasts as long as a stay',
      [{}, {}],
      [{ people: [1, 1, 0, 0], leastStay: 2, breakMinutes: 0 }],
      {
        reasons: [{ kind: 'posture-breaks', station: 'a', needed: 2, most: 1 }],
        waysOut: [['posture-breaks'], ['least-stay']],
      },
    ],
    [
      'one half-hour that is too much by itself',
      [{}],
      [{ grams: 5_000, handlings: 9_920, people: [1, 0, 0, 0] }],
      {
        reasons: [{ kind: 'daily-tonnage', station: 'a', most: 1 }, { kind: 'daily-tonnage' }],
        waysOut: [['daily-tonnage']],
      },
    ],
    [
      'more tonnage than all people together may move',
      [{}],
      [{ ...heavy, people: [1, 1, 1, 0] }],
      { reasons: [{ kind: 'daily-tonnage', needed: 1.5, most: 1 }], waysOut: [['daily-tonnage']] },
    ],
    [
      'more vibration than all people together may have',
      [{}, {}],
      [{ vibrationMinutes: 480, people: 2 }],
      { reasons: [{ kind: 'whole-body-vibration', needed: 4, most: 2 }], waysOut: [['whole-body-vibration']] },
    ],
    [
      'tonnage that only one of them may move',
      [{ skills: ['x'] }, {}],
      [{ people: 1, skills: ['x'], ...heavy }, { people: 1 }],
      { reasons: [], waysOut: [['daily-tonnage'], ['skills']] },
    ],
  ])('%s is named', (_, people, stations, expected) => {
    expect(rotation(people, stations)).toMatchObject({ outcome: 'no-plan', ...expected });
  });

  it('names limits that have to give way together', () => {
    // Nobody may work there, and the only one with the skill would move 6 t.
    const found = rotation(
      [{ skills: ['x'] }, { notAt: ['a'] }],
      [{ people: 1, skills: ['x'], grams: 5_000, handlings: 4_800, bending: true }, { people: 1 }],
    );
    expect(found).toMatchObject({ outcome: 'no-plan', waysOut: [['forbidden-station', 'daily-tonnage']] });
  });
});

describe('a search', () => {
  it('gives the best found so far when the time is up, marked as such', async () => {
    const { plan, visits } = largePlan(1);
    const found = rotate({ plan, visits, frame: currentFrame, timeLimitMs: 4_000 }, solve, () => undefined);
    expect(found).toMatchObject({ outcome: 'plan', finished: false });
    if (found.outcome !== 'plan') return;
    expect(found.gap).toBeGreaterThan(0);
    expect(found.heaviestShare).toBeGreaterThan(found.lowerBound);
    expect(found.days.every(({ verdict }) => verdict?.outcome === 'within')).toBe(true);
  });

  it('says that it is undecided when the time is up before there is a plan or a proof', () => {
    const { plan, visits } = largePlan(1);
    const found = rotate({ plan, visits, frame: currentFrame, timeLimitMs: 1 }, solve, () => undefined);
    expect(found).toEqual({ outcome: 'undecided' });
  });

  it('tells how far it is, and never a worse plan or bound than before', async () => {
    const { plan, visits } = largePlan(2);
    const told: { share: number; bound: number }[] = [];
    const found = await solveRotation(
      plan,
      { visits, frame: currentFrame },
      {
        timeLimitMs: 4_000,
        onProgress: ({ heaviestShare, lowerBound }) =>
          told.push({ share: heaviestShare ?? Number.POSITIVE_INFINITY, bound: lowerBound }),
      },
    );
    expect(found).toMatchObject({ ok: true, value: { outcome: 'plan' } });
    expect(told.length).toBeGreaterThan(2);
    told.forEach(({ share, bound }, at) => {
      expect(share).toBeLessThanOrEqual((told[at - 1]?.share ?? share) * 1.0001);
      expect(bound).toBeGreaterThanOrEqual(told[at - 1]?.bound ?? 0);
      expect(bound).toBeLessThanOrEqual(share);
    });
  });

  it('ends at once when it is cancelled', async () => {
    const { plan, visits } = largePlan(3);
    const control = new AbortController();
    const began = performance.now();
    const search = solveRotation(
      plan,
      { visits, frame: currentFrame },
      {
        timeLimitMs: 60_000,
        signal: control.signal,
        onProgress: () => control.abort(),
      },
    );
    expect(await search).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    // Long before its time; a busy machine needs a while for the first plan.
    expect(performance.now() - began).toBeLessThan(50_000);
    const late = solveRotation(plan, { visits, frame: currentFrame }, { signal: control.signal });
    expect(await late).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('stands by what it found when its worker does not come back', async () => {
    const { plan, visits } = largePlan(3);
    const silent = new URL('data:text/javascript,setInterval(() => undefined, 1000)');
    const began = performance.now();
    const search = solveRotation(plan, { visits, frame: currentFrame }, { timeLimitMs: 100, worker: silent });
    expect(await search).toEqual({ ok: true, value: { outcome: 'undecided' } });
    // A quarter of a second after its time; the rest is for a busy machine.
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('counts the start of its worker', async () => {
    const { plan, visits } = largePlan(3);
    // Waits for as long as a slow start would, then says how much of the time is left by the worker's own clock.
    const slow = new URL(
      'data:text/javascript,import{parentPort,workerData}from"node:worker_threads";setTimeout(()=>{' +
        'const left=workerData.endsAtMs-Number(process.hrtime.bigint())/1e6;' +
        'parentPort.postMessage({says:"result",rotation:{outcome:"undecided",left}})},200)',
    );
    const found = await solveRotation(plan, { visits, frame: currentFrame }, { timeLimitMs: 60_000, worker: slow });
    const { left } = (found.ok ? found.value : {}) as { readonly left?: number };
    expect(left).toBeLessThan(59_801);
    expect(left).toBeGreaterThan(0);
  });
});
