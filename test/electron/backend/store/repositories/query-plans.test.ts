import { afterAll, beforeAll, expect, test } from 'vitest';
import { dueSql } from '../../../../../electron/backend/store/repositories/due.ts';
import { type Filter, pageSql, searchSql } from '../../../../../electron/backend/store/repositories/overview.ts';
import { fillStore } from '../../../../support/many-workstations.ts';
import { openWork, type WorkServices } from '../../../../support/work-services.ts';

/*
 * How SQLite goes about the queries that must stay fast: only by index, and without sorting. Asked of an empty store and of
 * a full one that was analysed, because statistics can change a plan.
 */

let work: WorkServices;
beforeAll(async () => {
  work = await openWork();
});
afterAll(() => work.close());

function planOf(sql: string): string[] {
  return work.store.read((db) => {
    // Every parameter has a value, so that the plan is that of the query as it runs.
    const values = Array.from(sql.matchAll(/\?/g), () => 'x');
    const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
    return rows.map(({ detail }) => detail);
  });
}

const place = (kind: 'company' | 'site' | 'department'): Filter => ({ archived: false, place: { kind, id: 'x' } });
const pages: readonly (readonly [Filter, string])[] = [
  [{ archived: false }, 'workstation_order (archived=?'],
  [{ archived: false, notMet: 'load-mass' }, 'workstation_order (archived=?'],
  [{ archived: false, state: 'within' }, 'workstation_state (archived=? AND state=?'],
  [place('company'), 'workstation_company (company=? AND archived=?'],
  [place('site'), 'workstation_site (site=? AND archived=?'],
  [place('department'), 'workstation_department (department=? AND archived=?'],
  [{ ...place('company'), state: 'within' }, 'workstation_company (company=? AND archived=?'],
];

const byKey =
  /^SEARCH (company|site|department|visit|workstation|outcome EXISTS) USING (PRIMARY KEY|INTEGER PRIMARY KEY|INDEX)/;

test.each(['empty', 'full and analysed'])('the plans of a store that is %s', (state) => {
  if (state !== 'empty') {
    fillStore(work.store, 3_000);
    work.store.write((db) => db.exec('ANALYZE'));
  }
  for (const [filter, index] of pages) {
    for (const after of [false, true]) {
      const [first, ...others] = planOf(pageSql(filter, after));
      expect(first).toContain(`SEARCH workstation USING INDEX ${index}${after ? ' AND sort_key>' : ')'}`);
      for (const step of others) expect(step).toMatch(new RegExp(`${byKey.source}|^CORRELATED SCALAR SUBQUERY`));
    }
  }
  const [first, ...others] = planOf(searchSql({ archived: false, state: 'within', notMet: 'load-mass' }));
  expect(first).toMatch(/^SCAN search_text VIRTUAL TABLE INDEX .*M/);
  for (const step of others) expect(step).toMatch(new RegExp(`${byKey.source}|^CORRELATED SCALAR SUBQUERY`));
  const due = planOf(dueSql);
  expect(due.join('\n')).toContain('visit USING INDEX visit_look_again (look_again_by>? AND look_again_by<?)');
  expect(due.join('\n')).toContain('visit USING INDEX visit_draft');
  expect(due.filter((step) => /^SCAN (workstation|company|site|department|visit$)/.test(step))).toEqual([]);
});
