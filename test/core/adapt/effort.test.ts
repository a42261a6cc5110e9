import { describe, expect, it } from 'vitest';
import { compareNearness, nearnessOf } from '../../../core/adapt/effort.ts';
import { visitOutlook } from '../../../core/adapt/outlook.ts';
import { filled, greenDocument, parsed, task } from '../../support/visit-builder.ts';

const set = (entry: string, to: number) => ({ change: 'set', task: 't1', aspect: 'loads', entry, value: 'massG', to });
const lighter = (id: string, entry: string, more: object = {}) => ({
  id,
  what: id,
  changes: [set(entry, 5_000)],
  ...more,
});

/** A workstation with so many loads of 6 kg, and these measures. */
function broken(loads: number, ...measures: object[]) {
  const entries = Array.from({ length: loads }, () => ({ massG: 6_000 + loads, handlings: 1, per: 'day' }));
  return parsed(greenDocument({ tasks: [task({ loads: filled(...entries) })], measures }));
}

function near(loads: number, ...measures: object[]) {
  const { visit, frame } = broken(loads, ...measures);
  return nearnessOf(visit, frame);
}

describe('how near a workstation is', () => {
  it('is the effort of the easiest adaptations that are enough together', () => {
    const found = near(
      2,
      lighter('dear', 'e1', { cost: 'high', kind: 'technical' }),
      lighter('cheap', 'e1', { cost: 'low', kind: 'human' }),
      lighter('other', 'e2', { cost: 'low', kind: 'technical' }),
      lighter('needless', 'gone', { cost: 'none', kind: 'technical' }),
    );
    expect(found.effort).toEqual({
      measures: ['other', 'cheap'],
      cost: 'low',
      kind: 'human',
      changes: 2,
      reaches: true,
    });
  });

  it('is the effort of all where all are not enough, and says so', () => {
    expect(near(2, lighter('one', 'e1', { cost: 'low' })).effort).toMatchObject({ measures: ['one'], reaches: false });
  });

  it('asks nothing for what is done, and nothing of what was dropped or changes nothing', () => {
    const done = lighter('done', 'e1', { state: 'done', cost: 'high' });
    expect(near(1, done).effort).toMatchObject({ measures: [], cost: 'none', reaches: true });
    expect(near(1, lighter('dropped', 'e1', { state: 'dropped' }), { id: 'words', what: 'x' }).effort).toBe(null);
  });

  it('knows no cost where one of them does not say it', () => {
    const found = near(2, lighter('one', 'e1', { cost: 'low' }), lighter('two', 'e2'));
    expect(found.effort).toMatchObject({ cost: null, kind: null });
  });

  it('orders the nearly green: by cost, kind, changes, ratio; without an adaptation last', () => {
    const named = {
      without2: { effort: null, broken: 2, ratio: 1.1 },
      tooLittle: near(2, lighter('m', 'e1', { cost: 'none', kind: 'technical' })),
      high: near(1, lighter('m', 'e1', { cost: 'high', kind: 'technical' })),
      lowHuman: near(1, lighter('m', 'e1', { cost: 'low', kind: 'human' })),
      lowTechnical: near(1, lighter('m', 'e1', { cost: 'low', kind: 'technical' })),
      unsaid: near(1, lighter('m', 'e1')),
      without1: { effort: null, broken: 1, ratio: null },
      without1near: { effort: null, broken: 1, ratio: 1.2 },
    };
    const order = Object.entries(named).sort(([, one], [, other]) => compareNearness(one, other));
    expect(order.map(([name]) => name)).toEqual([
      ...['lowTechnical', 'lowHuman', 'high', 'unsaid', 'tooLittle'],
      ...['without1near', 'without1', 'without2'],
    ]);
    const humanFirst = ['human', 'organisational', 'technical'] as const;
    expect(compareNearness(named.lowHuman, named.lowTechnical, humanFirst)).toBeLessThan(0);
  });
});

describe('what may be expected of the adaptations of a visit', () => {
  const { visit, frame } = broken(
    2,
    lighter('idea', 'e1'),
    lighter('planned', 'e2', { state: 'planned' }),
    lighter('dropped', 'e1', { state: 'dropped' }),
  );

  it('is told of each by itself, but for the dropped ones', () => {
    const { each } = visitOutlook(visit, frame);
    expect([...each.keys()]).toEqual(['idea', 'planned']);
    expect(each.get('idea')?.after.outcome).toBe('outside');
  });

  it('is told of those together that were decided on', () => {
    const { together } = visitOutlook(visit, frame);
    // One of the two loads is an idea only.
    expect(together?.after.outcome).toBe('outside');
    const measures = visit.measures?.map((one) => (one.id === 'idea' ? { ...one, state: 'done' as const } : one)) ?? [];
    const all = visitOutlook({ ...visit, measures }, frame).together;
    expect(all?.after.outcome).toBe('within');
    expect(all?.changed.map(({ id, change }) => [id, change])).toEqual([
      ['load-mass', 'better'],
      ['daily-tonnage', 'better'],
    ]);
    expect(visitOutlook({ ...visit, measures: [] }, frame).together).toBe(null);
  });
});
