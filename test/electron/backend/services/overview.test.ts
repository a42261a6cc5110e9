import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Input } from '../../../../core/contract/contract.ts';
import { fillStore } from '../../../support/many-workstations.ts';
import { fcOptions } from '../../../support/runs.ts';
import { draftOf, openWork, type WorkServices } from '../../../support/work-services.ts';

let work: WorkServices;
beforeAll(async () => {
  work = await openWork();
  fillStore(work.store, 1_200);
});
afterAll(() => work.close());

type Question = Omit<Input<'overview.page'>, 'limit' | 'after'>;

/** Every page of so many rows, one after the other. */
async function pages(question: Question, limit: number) {
  const all = [];
  let after: string | null | undefined;
  do {
    const { rows, next } = await work.ask('overview.page', { ...question, limit, ...(after ? { after } : {}) });
    expect(rows.length).toBeLessThanOrEqual(limit);
    expect(next === null || rows.length === limit).toBe(true);
    all.push(...rows);
    after = next;
  } while (after !== null);
  return all;
}

const place = { kind: 'site', id: 's1-2' } as const;
const questions: readonly (readonly [string, Question, string])[] = [
  ['all', {}, '1'],
  ['of a company', { place: { kind: 'company', id: 'c1' } }, `company = 'c1'`],
  ['of a site', { place }, `site = 's1-2'`],
  ['of a department', { place: { kind: 'department', id: 'd1-2-2' } }, `department = 'd1-2-2'`],
  ['within', { outcome: 'within' }, `state = 'within'`],
  ['of a site and outside', { place, outcome: 'outside' }, `site = 's1-2' AND state = 'outside'`],
  [
    'that do not meet a criterion',
    { notMet: 'load-mass' },
    `EXISTS (SELECT 1 FROM outcome o WHERE o.visit = latest_visit AND criterion = 'load-mass' AND o.outcome = 'not-met')`,
  ],
  ['archived', { archived: true }, '0'],
  ['found', { search: 'montage' }, `title LIKE 'Montage%'`],
  ['found and within', { search: 'montage', outcome: 'within' }, `title LIKE 'Montage%' AND state = 'within'`],
];

describe('pages', () => {
  test.each(questions)('of workstations %s hold each of them once, in order', async (_, question, where) => {
    const order = question.search === undefined ? 'sort_key' : '"row"';
    const expected = work.store.read((db) =>
      db.prepare(`SELECT id FROM workstation WHERE ${where} ORDER BY ${order}`).pluck().all(),
    );
    for (const limit of [7, 200]) {
      expect((await pages(question, limit)).map((row) => row.workstation.id)).toEqual(expected);
    }
  });

  test('a page after a workstation that is gone is empty', async () => {
    const answer = await work.ask('overview.page', { after: 'gone', limit: 10 });
    expect(answer).toEqual({ rows: [], next: null });
    expect(await work.ask('overview.page', { search: 'kassa', after: 'gone', limit: 10 })).toEqual(answer);
  });
});

describe('search', () => {
  const first = async (search: string, ranked: boolean) =>
    (await work.ask('overview.page', { search, ranked, limit: 5 })).rows.map((row) => row.workstation.number);

  test.each([
    ['w-1111', ['W-1111']],
    ['  KASSA  001   liege ', ['W-91', 'W-211']],
    ['"kassa"', ['W-3', 'W-11', 'W-19', 'W-27', 'W-35']],
    ['kas', ['W-3', 'W-11', 'W-19', 'W-27', 'W-35']],
    ['lièg kas', ['W-11', 'W-51', 'W-91', 'W-131', 'W-171']],
    ['kassa nowhere', []],
    ['assa', []],
    ['-', []],
    ['" * ^ AND', []],
  ])('%s finds %j', async (search, found) => {
    expect((await first(search, false)).slice(0, found.length || 1)).toEqual(found);
    if (found.length === 0) expect(await first(search, true)).toEqual([]);
  });

  test('the best match is the workstation with exactly this number, then numbers and titles before places', async () => {
    expect(await first('W-11', true)).toMatchObject({ 0: 'W-11' });
    const fresh = await openWork();
    for (const [number, title, company] of [
      ['1', 'Inpakken', 'Montage NV'],
      ['2', 'Montage van fietsen en wielen en andere zaken', 'A'],
      ['3', 'Montage', 'A'],
      ['Montage', 'Lassen', 'A'],
    ] as const) {
      await fresh.ask('workstation.create', { number, title, place: { company } });
    }
    const { rows } = await fresh.ask('overview.page', { search: 'montage', ranked: true, limit: 10 });
    expect(rows.map((row) => row.workstation.number)).toEqual(['Montage', '3', '2', '1']);
    const { rows: two } = await fresh.ask('overview.page', { search: 'mont', ranked: true, limit: 2 });
    expect(two.map((row) => row.workstation.number)).toEqual(['Montage', '3']);
    fresh.close();
  });

  test('anything may be typed', async () => {
    const signs = fc.string({
      unit: fc.constantFrom(...'"*^-+:(){}[]~\\\'%_;,.\u0000\u0001é漢a1 ', 'AND', 'NEAR(', '\ud800'),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(signs, fc.string({ unit: 'binary' })), fc.boolean(), async (typed, ranked) => {
        const search = typed.slice(0, 200);
        const { rows } = await work.ask('overview.page', { search, ranked, limit: 3 });
        expect(rows.length).toBeLessThanOrEqual(3);
      }),
      fcOptions(200, 20_000),
    );
  });
});

describe('what waits', () => {
  test('is what was to be looked at again before today, then drafts, then what comes within thirty days', async () => {
    const fresh = await openWork();
    const { visit } = await draftOf(fresh, 'W-1');
    const ids = (rows: readonly { readonly visit: string; readonly why: string }[]) =>
      rows.map((row) => [row.visit, row.why]);
    const due = async (today: string, limit = 10) => fresh.ask('overview.due', { today, limit });
    expect(ids((await due('2026-11-22')).rows)).toEqual([[visit, 'draft']]);
    fillStore(fresh.store, 100);
    // Two of the hundred are to be looked at again by 1 December.
    expect(await due('2026-10-31')).toMatchObject({ rows: [{ visit }], more: 0 });
    const { rows, more } = await due('2026-11-01');
    expect([ids(rows), more]).toEqual([
      [
        [visit, 'draft'],
        ['v50', 'look-again'],
        ['v0', 'look-again'],
      ],
      0,
    ]);
    // Their day itself is not too late.
    expect(ids((await due('2026-12-01')).rows)).toEqual(ids(rows));
    const overdue = await due('2026-12-02');
    expect(ids(overdue.rows)).toEqual([
      ['v50', 'look-again'],
      ['v0', 'look-again'],
      [visit, 'draft'],
    ]);
    expect(await due('2026-12-24', 2)).toEqual({ rows: overdue.rows.slice(0, 2), more: 1 });
    expect((await due('9999-12-31')).rows).toHaveLength(3);
    await fresh.ask('workstation.archive', { workstation: 'w0', archived: true });
    const start = { workstation: 'w50', date: '2026-11-30', language: 'nl', from: { relation: 'empty' } } as const;
    const again = await fresh.ask('visit.start', start);
    expect(ids((await due('2026-12-24')).rows)).toEqual([
      [visit, 'draft'],
      [again.visit, 'draft'],
    ]);
    fresh.close();
  });
});
