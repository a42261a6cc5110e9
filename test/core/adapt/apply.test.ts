import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../core/adapt/apply.ts';
import type { Change } from '../../../core/adapt/change.ts';
import { judge } from '../../../core/verdict/judge.ts';
import { filled, findingOf, greenDocument, lifters, of, parsed, task } from '../../support/visit-builder.ts';

const how = { evidence: 'measured', instrument: 'Kern weegschaal' };

function applied(raw: unknown, ...changes: Change[]) {
  const { visit, frame } = parsed(raw);
  const adapted = applyChanges(visit, changes);
  return { ...adapted, verdict: judge(adapted.visit, frame) };
}

const oneTask = (more: object) => greenDocument({ tasks: [task(more as never)] });
const set = (aspect: string, value: string, to: number, entry = 'e1') =>
  ({ change: 'set', task: 't1', aspect, entry, value, to }) as Change;
const remove = (aspect: 'loads' | 'bending'): Change => ({ change: 'remove-entry', task: 't1', aspect, entry: 'e1' });

describe('a change applied to a copy of the visit', () => {
  it('marks what it gives as estimated, and leaves what is so already as it was obtained', () => {
    const load = { massG: 12_000, handlings: 3, per: 'day', provenance: { massG: how, handlings: how } };
    const { visit } = applied(
      oneTask({ loads: filled(load) }),
      set('loads', 'massG', 5_000),
      set('loads', 'handlings', 3),
    );
    expect(visit.tasks[0]?.loads).toEqual({
      state: 'filled',
      entries: [
        {
          ...{ id: 'e1', what: 'thing', massG: 5_000, handlings: 3, per: 'day' },
          provenance: { massG: { evidence: 'estimated' }, handlings: how },
        },
      ],
    });
  });

  it('lets more or fewer people lift, but of a person nobody a share of a share', () => {
    const shared = { massG: 12_000, liftedBy: lifters(2) };
    const alone = applied(oneTask({ loads: filled(shared) }), set('loads', 'liftedBy', 1));
    expect(alone.visit.tasks[0]?.loads).toMatchObject({ entries: [{ massG: 12_000 }] });
    expect(JSON.stringify(alone.visit.tasks)).not.toContain('liftedBy');
    const person = applied(oneTask({ loads: filled({ massG: 12_000, kind: 'person' }) }), set('loads', 'liftedBy', 2));
    expect(person.unmatched).toHaveLength(1);
  });

  it('leaves handlings alone of which nobody said per what', () => {
    expect(applied(oneTask({ loads: filled({ massG: 1 }) }), set('loads', 'handlings', 4)).unmatched).toHaveLength(1);
  });

  it('says "none" where the last entry goes', () => {
    const { visit, verdict } = applied(oneTask({ loads: filled({ massG: 12_000 }) }), remove('loads'));
    expect(visit.tasks[0]?.loads).toEqual({ state: 'none', evidence: 'estimated' });
    expect(of(verdict, 'load-mass').outcome).toBe('met');
  });

  it('foresees that bending will be gone, though nobody can watch it yet', () => {
    const { verdict } = applied(oneTask({ bending: filled({ angleDegrees: 40 }) }), remove('bending'));
    expect(of(verdict, 'trunk-flexion').outcome).toBe('met');
  });

  it('takes with a task’s minutes what it holds per day, rounded up, and no rate', () => {
    const raw = oneTask({
      minutesPerDay: 480,
      minutesOf: { standing: 301 },
      loads: filled({ massG: 1, handlings: 101, per: 'day' }, { id: 'e2', massG: 1, handlings: 60, per: 'hour' }),
      vibration: filled({ id: 'v', minutesPerDay: 91 }),
    });
    const { visit } = applied(raw, { change: 'set-task-minutes', task: 't1', to: 240 });
    expect(visit.tasks[0]).toMatchObject({
      minutesPerDay: 240,
      minutesOf: { standing: 151 },
      loads: { entries: [{ handlings: 51 }, { handlings: 60 }] },
      vibration: { entries: [{ minutesPerDay: 46 }] },
    });
  });

  it('gives a task no more minutes than the day has', () => {
    const raw = greenDocument({ tasks: [task({ minutesPerDay: 800 }), task({ id: 't2', minutesPerDay: 400 })] });
    expect(applied(raw, { change: 'set-task-minutes', task: 't2', to: 641 }).unmatched).toHaveLength(1);
    expect(applied(raw, { change: 'set-task-minutes', task: 't2', to: 640 }).unmatched).toEqual([]);
  });

  it('leaves a heart to be measured again, never met', () => {
    const raw = greenDocument({ findings: [findingOf('A', 'not-met', 'met'), findingOf('B', 'met', 'met')] });
    const { visit, verdict } = applied(raw, { change: 'lighter-hour' });
    expect(visit.findings?.map(({ outcomes }) => outcomes['cardiac-cost'])).toEqual(['not-assessed', 'met']);
    expect(of(verdict, 'cardiac-cost').outcome).toBe('not-assessed');
    expect(of(verdict, 'peak-heart-rate').outcome).toBe('met');
  });

  it('is kept where a repeat has nobody measured yet, and has no object where the work was declared light', () => {
    const { findings: _, ...unmeasured } = greenDocument();
    for (const raw of [unmeasured, { ...unmeasured, findings: [] }]) {
      const { visit, unmatched, verdict } = applied(raw, { change: 'lighter-hour' });
      expect(unmatched).toEqual([]);
      expect(visit.findings).toEqual(raw.findings);
      expect(of(verdict, 'cardiac-cost').outcome).toBe('not-assessed');
    }
    const light = { ...unmeasured, doesNotOccur: { 'heavy-work': { evidence: 'observed' } } };
    expect(applied(light, { change: 'lighter-hour' }).unmatched).toHaveLength(1);
  });

  it('takes back what heavier work was never measured for', () => {
    const raw = greenDocument({
      tasks: [task({ minutesPerDay: 200, loads: filled({ id: 'l', massG: 3_000, handlings: 10, per: 'day' }) })],
      findings: [findingOf('A', 'met', 'not-met')],
    });
    const set = (value: 'massG' | 'handlings', to: number): Change => ({
      change: 'set',
      task: 't1',
      aspect: 'loads',
      entry: 'l',
      value,
      to,
    });
    const costAfter = (change: Change) => of(applied(raw, change).verdict, 'cardiac-cost').outcome;
    expect(costAfter(set('massG', 2_999))).toBe('met');
    expect(costAfter(set('massG', 3_000))).toBe('met');
    expect(costAfter(set('massG', 3_001))).toBe('not-assessed');
    expect(costAfter(set('handlings', 11))).toBe('not-assessed');
    expect(costAfter({ change: 'set-task-minutes', task: 't1', to: 199 })).toBe('met');
    expect(costAfter({ change: 'set-task-minutes', task: 't1', to: 201 })).toBe('not-assessed');
    expect(of(applied(raw, set('massG', 3_001)).verdict, 'peak-heart-rate').outcome).toBe('not-met');
  });

  it('tells of changes whose object is gone', () => {
    const gone: Change = { change: 'remove-task', task: 'gone' };
    const { visit, unmatched } = applied(greenDocument(), gone, set('loads', 'massG', 1, 'gone'));
    expect(unmatched).toEqual([gone, set('loads', 'massG', 1, 'gone')]);
    expect(visit).toEqual(parsed(greenDocument()).visit);
  });
});
