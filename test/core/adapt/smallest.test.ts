import { describe, expect, it } from 'vitest';
import { smallestChanges } from '../../../core/adapt/smallest.ts';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import { document, filled, findingOf, greenDocument, lifters, parsed, task } from '../../support/visit-builder.ts';

function of(raw: unknown) {
  const { visit, frame } = parsed(raw);
  return smallestChanges(visit, frame);
}

const loads = (...entries: object[]) =>
  of(greenDocument({ tasks: [task({ minutesPerDay: 60, loads: filled(...(entries as never[])) })] }));
const set = (entry: string, value: string, to: number, aspect = 'loads') => ({
  change: 'set',
  task: 't1',
  aspect,
  entry,
  value,
  to,
});
const remove = (entry: string, aspect = 'loads') => ({ change: 'remove-entry', task: 't1', aspect, entry });

function waysOf(smallest: ReturnType<typeof of>, id: CriterionId) {
  return smallest.criteria.find((one) => one.id === id)?.ways.map(({ changes }) => changes);
}

describe('the smallest set of changes', () => {
  it('is empty for a workstation within the frame', () => {
    expect(of(greenDocument())).toMatchObject({ changes: [], criteria: [], before: { outcome: 'within' } });
  });

  it('lightens each load to the limit, or does without it', () => {
    const heavy = loads({ massG: 12_000, handlings: 10, per: 'day' }, { massG: 5_000, handlings: 1, per: 'day' });
    expect(waysOf(heavy, 'load-mass')).toEqual([[set('e1', 'massG', 5_000)], [remove('e1')]]);
    expect(heavy.after.outcome).toBe('within');
  });

  it('lets two people lift twice the mass', () => {
    const shared = loads({ massG: 12_000, handlings: 10, per: 'day', liftedBy: lifters(2) });
    expect(shared.changes).toEqual([set('e1', 'massG', 10_000)]);
  });

  it('says that lighter loads already meet the tonnage', () => {
    const both = loads({ massG: 10_000, handlings: 500, per: 'day' });
    expect(both.changes).toEqual([set('e1', 'massG', 5_000)]);
    expect(both.criteria).toMatchObject([
      { id: 'load-mass', settled: false },
      { id: 'daily-tonnage', settled: true },
    ]);
  });

  it('lightens a load twice where once is not enough, and says it once', () => {
    const heavy = loads({ massG: 10_000, handlings: 1_000, per: 'day' });
    expect(heavy.changes).toEqual([set('e1', 'massG', 5_000), set('e1', 'handlings', 600)]);
  });

  it('offers of the tonnage each load that is enough alone, the largest first', () => {
    // 2 t + 1.5 t: half a tonne too much.
    const two = loads({ massG: 4_000, handlings: 500, per: 'day' }, { massG: 3_000, handlings: 500, per: 'day' });
    expect(waysOf(two, 'daily-tonnage')).toEqual([
      [set('e1', 'handlings', 375)],
      [set('e2', 'handlings', 333)],
      [set('e1', 'massG', 3_000)],
      [set('e2', 'massG', 2_000)],
      [remove('e1')],
      [remove('e2')],
    ]);
  });

  it('combines as few loads as are enough where none is alone', () => {
    // Four times 2 t: 5 t too much, which takes three of them.
    const four = loads(...[1, 2, 3, 4].map(() => ({ massG: 4_000, handlings: 500, per: 'day' })));
    const [fewer, allFewer, lighter, allLighter, without] = waysOf(four, 'daily-tonnage') ?? [];
    expect(fewer).toEqual([set('e1', 'handlings', 83), set('e2', 'handlings', 83), set('e3', 'handlings', 84)]);
    expect(lighter).toEqual([set('e1', 'massG', 666), set('e2', 'massG', 666), set('e3', 'massG', 668)]);
    // Or of all four: 3 t of 8 t stay.
    expect(allFewer).toEqual(
      ['e1', 'e2', 'e3', 'e4'].map((entry) => set(entry, 'handlings', entry === 'e4' ? 189 : 187)),
    );
    expect(allLighter).toEqual(['e1', 'e2', 'e3', 'e4'].map((entry) => set(entry, 'massG', 1_500)));
    expect(without).toEqual([remove('e1'), remove('e2'), remove('e3')]);
  });

  it('changes mass and wheels of a push together', () => {
    const push = of(greenDocument({ tasks: [task({ pushes: filled({ movedMassG: 240_000, wheels: 2 }) })] }));
    expect(push.changes).toEqual([set('e1', 'movedMassG', 100_000, 'pushes'), set('e1', 'wheels', 4, 'pushes')]);
  });

  it('slows a hand down by fewer actions or by more time', () => {
    const hand = of(
      greenDocument({ tasks: [task({ cycles: filled({ limb: 'left', actions: 21, timeMs: 22_000 }) })] }),
    );
    expect(waysOf(hand, 'action-rate')).toEqual([
      [set('e1', 'actions', 14, 'cycles')],
      [set('e1', 'timeMs', 31_500, 'cycles')],
      [remove('e1', 'cycles')],
    ]);
  });

  it('takes the axis factor off again', () => {
    const source = { accelerationMmS2: { x: 400, y: 0, z: 600 }, factorIncluded: false, minutesPerDay: 90 };
    const seat = of(greenDocument({ tasks: [task({ vibration: filled(source) })] }));
    const axis = (name: string, to: number) => ({ ...set('e1', 'accelerationMmS2', to, 'vibration'), axis: name });
    // 0.357 x 1.4 = 0.4998 m/s2.
    expect(waysOf(seat, 'whole-body-vibration')?.[0]).toEqual([
      axis('x', 357),
      axis('z', 500),
      set('e1', 'minutesPerDay', 60, 'vibration'),
    ]);
    expect(waysOf(seat, 'whole-body-vibration')?.at(-1)).toEqual([remove('e1', 'vibration')]);
  });

  it('shortens the longest exposure, or all in proportion', () => {
    const source = (minutesPerDay: number) => ({
      accelerationMmS2: { x: 0, y: 0, z: 100 },
      factorIncluded: true,
      minutesPerDay,
    });
    const seats = of(greenDocument({ tasks: [task({ vibration: filled(source(60), source(30)) })] }));
    expect(waysOf(seats, 'whole-body-vibration')).toEqual([
      [set('e1', 'minutesPerDay', 30, 'vibration')],
      [set('e1', 'minutesPerDay', 40, 'vibration'), set('e2', 'minutesPerDay', 20, 'vibration')],
    ]);
  });

  it('foresees nothing of a heart: it has to be measured again', () => {
    const heart = of(greenDocument({ findings: [findingOf('A', 'not-met', 'met')] }));
    expect(heart.changes).toEqual([{ change: 'lighter-hour' }]);
    expect(heart.criteria).toEqual([
      {
        id: 'cardiac-cost',
        settled: false,
        ways: [{ changes: [{ change: 'lighter-hour' }], outcome: 'not-assessed' }],
      },
    ]);
    expect(heart.after.outcome).toBe('incomplete');
  });

  it('leaves open what nobody looked at', () => {
    const open = of(document({ tasks: [task({ loads: filled({ massG: 6_000 }) })] }));
    expect(open.criteria[0]).toMatchObject({ id: 'load-mass', ways: [{ outcome: 'met' }, { outcome: 'met' }] });
    expect(open.after.outcome).toBe('incomplete');
    expect(open.after.counts.notMet).toBe(0);
  });

  it('provides what is missing', () => {
    const { falls } = greenDocument() as { falls: Record<string, unknown> };
    const haste = of(greenDocument({ falls: { ...falls, 'fall-haste': { holds: false } } }));
    expect(haste.changes).toEqual([{ change: 'answer', criterion: 'fall-haste' }]);
    expect(haste.after.outcome).toBe('within');
  });
});
