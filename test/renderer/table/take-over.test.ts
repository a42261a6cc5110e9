import { describe, expect, it } from 'vitest';
import { withoutPictures } from '../../../core/visit/pictures.ts';
import type { Load, StoredVisit, Task } from '../../../core/visit/visit.ts';
import { foldLoads, totalOf } from '../../../renderer/features/table/folded.ts';
import { takeOut, takeOver, typedLoads } from '../../../renderer/features/table/take-over.ts';
import { entriesOf } from '../../../renderer/features/visit/edit/entries.ts';
import { document, parsed } from '../../support/visit-builder.ts';

const mark = { evidence: 'document', remark: 'orders.csv' } as const;
const listed = (at: number): Load => ({
  id: `l${at}`,
  what: `Doos ${at}`,
  massG: 1_000 + at,
  handlings: 2,
  per: 'day',
  provenance: { massG: mark, handlings: mark },
});
const own: Load = { id: 'own', what: 'Krat', massG: 9_000, handlings: 10, per: 'hour' };
const task: Task = { id: 't', title: 'Laden', minutesPerDay: 90, loads: { state: 'filled', entries: [own] } };
const list = Array.from({ length: 30 }, (_, at) => listed(at));
const visitOf = (one: Task): StoredVisit => withoutPictures(parsed(document({ tasks: [one] })).visit).visit;
const loadsOf = (visit: StoredVisit) => entriesOf(visit.tasks[0] as Task, 'loads');

describe('taking over', () => {
  const visit = visitOf(task);

  it('adds all entries at once, or puts them in the place of what was there', () => {
    expect(loadsOf(takeOver('t', 'loads', list, 'add').apply(visit))).toEqual([own, ...list]);
    expect(loadsOf(takeOver('t', 'loads', list, 'replace').apply(visit))).toEqual(list);
  });

  it('takes the place of "none in this task"', () => {
    const none = visitOf({ ...task, loads: { state: 'none', evidence: 'observed' } });
    expect(takeOver('t', 'loads', list, 'add').apply(none).tasks[0]?.loads).toEqual({ state: 'filled', entries: list });
  });

  it('finds nothing to change where the task is gone', () => {
    expect(takeOver('gone', 'loads', list, 'add').apply(visit)).toBe(visit);
  });

  it('is taken out again, and nobody has said that there is none', () => {
    const after = takeOver('t', 'loads', list, 'add').apply(visit);
    const ids = new Set(list.map(({ id }) => id));
    expect(loadsOf(takeOut('t', 'loads', ids).apply(after))).toEqual([own]);
    expect(takeOut('t', 'loads', new Set(['own'])).apply(visit).tasks[0]).not.toHaveProperty('loads');
    expect(takeOut('t', 'loads', new Set(['other'])).apply(visit)).toBe(visit);
  });

  it('leaves no document in the marks of typed lines', () => {
    expect(typedLoads([listed(1)], undefined)[0]).not.toHaveProperty('provenance');
    const how = { evidence: 'measured' };
    expect(typedLoads([listed(1)], 'measured')[0]?.provenance).toEqual({ massG: how, handlings: how });
  });
});

describe('the loads of a task', () => {
  it('are folded where many came from one document', () => {
    const { alone, groups } = foldLoads([own, ...list], new Map());
    expect(alone).toEqual([0]);
    expect(groups).toEqual([{ source: 'orders.csv', places: list.map((_, at) => at + 1) }]);
    expect(foldLoads(list.slice(0, 19), new Map()).groups).toEqual([]);
  });

  it('stay with their list while somebody types into them', () => {
    const known = new Map<string, string>();
    foldLoads(list, known);
    const { massG: _, provenance: __, ...emptied } = listed(0);
    expect(foldLoads([emptied, ...list.slice(1)], known).alone).toEqual([]);
    expect(foldLoads([emptied, ...list.slice(1)], new Map()).alone).toEqual([0]);
  });

  it('come to a tonnage as the frame counts it', () => {
    // 9 kg x 10 an hour x 1.5 h + 2 x 1 kg
    expect(totalOf([own, listed(0)], task)).toEqual({ totalG: 137_000, heaviestG: 9_000, complete: true });
    const shared: Load = { ...own, massG: 10_000, liftedBy: { people: 3, evidence: 'observed' } };
    expect(totalOf([shared], task)).toEqual({ totalG: 50_000, heaviestG: 3_334, complete: true });
    const { handlings: _, ...uncounted } = own;
    expect(totalOf([uncounted, listed(0)], task)).toEqual({ totalG: 2_000, heaviestG: 9_000, complete: false });
  });
});
