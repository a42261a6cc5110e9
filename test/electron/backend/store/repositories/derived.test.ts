import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutPictures } from '../../../../../core/visit/pictures.ts';
import type { Store } from '../../../../../electron/backend/store/database.ts';
import { rebuildDerived } from '../../../../../electron/backend/store/repositories/derived.ts';
import { followPictures } from '../../../../../electron/backend/store/repositories/pictures.ts';
import { dropSteps } from '../../../../../electron/backend/store/repositories/steps.ts';
import { documentOf, findVisit, issueVisit } from '../../../../../electron/backend/store/repositories/visits.ts';
import { visit as arbitraryVisit } from '../../../../support/arbitrary-visit.ts';
import { fcOptions } from '../../../../support/runs.ts';
import { openWork, type WorkServices } from '../../../../support/work-services.ts';

/*
 * Model test: whatever the services do in whatever order, what they keep up to date is what would be made anew from the
 * documents and places alone.
 */

/** Everything derived, and what a search for each word finds: the index itself has no words to compare. */
function derivedOf(store: Store) {
  return store.read((db) => {
    const all = (sql: string, ...values: unknown[]) => db.prepare(sql).all(...values);
    const words = ['peeters', 'zuivel', 'gent', 'namur', 'hal', 'inpakken', 'montage', 'n', '1', '2', '3'];
    return {
      workstations: all('SELECT id, sort_key, latest_visit, state FROM workstation ORDER BY id'),
      visits: all(`SELECT id, date, frame, outcome, met, not_met, not_assessed, look_again_by, previous, relation
        FROM visit ORDER BY id`),
      outcomes: all('SELECT * FROM outcome ORDER BY visit, criterion'),
      tallies: all('SELECT * FROM tally WHERE n > 0 ORDER BY kind, place, state'),
      found: words.map((word) =>
        all('SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid', `${word}*`),
      ),
      columns: ['number', 'title', 'company', 'site', 'department'].map((column) =>
        all('SELECT rowid FROM search_text WHERE search_text MATCH ? ORDER BY rowid', `${column} : n* OR h* OR z*`),
      ),
    };
  });
}

const companies = fc.constantFrom('Bakkerij Peeters', 'Zuivel', 'Ébéniste');
const place = fc.record(
  { company: companies, site: fc.constantFrom('Gent', 'Namur'), department: fc.constantFrom('Hal 2', 'Hal 10') },
  { requiredKeys: ['company'] },
);
const number = fc.constantFrom('1', '2', 'N-3', 'N-10');
const title = fc.constantFrom('Inpakken', 'Montage');
const which = fc.nat({ max: 50 });
const kind = fc.constantFrom('company', 'site', 'department');

const operation = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('create'), number, title, place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('change'), which, number, title, place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('archive'), which, archived: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete-workstation'), which }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('rename'), which, kind, name: fc.constantFrom('Zon', 'Namur', 'Hal 7') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete-place'), which, kind }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('start'),
      which,
      from: which,
      date: fc.constantFrom('2026-11-22', '2027-02-01'),
      relation: fc.constantFrom('empty', 'empty', 'repeat', 'copy', 'revision'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('save'), which, document: arbitraryVisit(), date: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo', 'redo'), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('issue'), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete-visit'), which }) },
);
type Operation = typeof operation extends fc.Arbitrary<infer One> ? One : never;

/** The services by name, without the gate; a refusal is an answer like any other here. */
type Ask = (name: string, input: unknown) => unknown;

function perform(work: WorkServices, one: Operation): void {
  const services = work.services as unknown as Record<string, (input: unknown) => unknown>;
  const ask: Ask = (name, input) => services[name]?.(input);
  const idsOf = (table: string) =>
    work.store.read((db) => db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[]);
  const pick = (table: string, at: number) => {
    const ids = idsOf(table);
    return ids[at % (ids.length || 1)] ?? 'none';
  };
  work.pass(3_000);
  switch (one.do) {
    case 'create':
      ask('workstation.create', one);
      break;
    case 'change':
      ask('workstation.change', { ...one, workstation: pick('workstation', one.which) });
      break;
    case 'archive':
      ask('workstation.archive', { ...one, workstation: pick('workstation', one.which) });
      break;
    case 'delete-workstation':
      ask('workstation.delete', { workstation: pick('workstation', one.which) });
      break;
    case 'rename':
      ask('place.rename', { place: { kind: one.kind, id: pick(one.kind, one.which) }, name: one.name });
      break;
    case 'delete-place':
      ask('place.delete', { place: { kind: one.kind, id: pick(one.kind, one.which) } });
      break;
    case 'start': {
      const from = { relation: one.relation, visit: pick('visit', one.from), reason: 'x' };
      const earlier = work.store.read((db) => findVisit(db, from.visit));
      // Most starts at random would be refused: a repeat or a revision is of the workstation's own visit.
      const own = one.relation === 'repeat' || one.relation === 'revision' ? earlier?.workstation : undefined;
      ask('visit.start', { workstation: own ?? pick('workstation', one.which), date: one.date, language: 'nl', from });
      break;
    }
    case 'issue':
      issue(work, pick('visit', one.which));
      break;
    default: {
      const visit = pick('visit', one.which);
      const base = work.store.read((db) => findVisit(db, visit)?.version ?? 0);
      if (one.do !== 'save') ask(one.do === 'delete-visit' ? 'visit.delete' : `visit.${one.do}`, { visit, base });
      else {
        const { photos: _, ...document } = withoutPictures(one.document).visit;
        const date = one.date ? '2026-12-24' : document.date;
        ask('visit.save', { visit, base, document: { ...document, date }, field: String(one.which % 3) });
      }
    }
  }
}

/** As `sheet.issue` does it, without a sheet. */
function issue({ store, ctx }: WorkServices, visit: string): void {
  store.write((db) => {
    const row = findVisit(db, visit);
    const document = row === undefined ? undefined : documentOf(row);
    if (row === undefined || row.state === 'issued' || !document?.ok) return;
    const { date, lookAgainBy } = document.value.visit;
    const highest = db.prepare('SELECT max(revision) FROM visit WHERE workstation = ? AND date = ?').pluck();
    const revision = 1 + ((highest.get(row.workstation, date) as number | null) ?? 0);
    const issued = { ...document.value.visit, issue: { revision, date: lookAgainBy ?? date } };
    issueVisit(db, row, issued, ctx.now().toISOString());
    dropSteps(db, visit);
    followPictures(db, issued);
  });
}

/** Something to work on from the first operation on. */
const beginning: readonly Operation[] = [
  { do: 'create', number: 'N-3', title: 'Inpakken', place: { company: 'Zuivel', site: 'Gent', department: 'Hal 2' } },
  { do: 'start', which: 0, from: 0, date: '2026-11-22', relation: 'empty' },
];

test('what is kept up to date is what would be made anew', async () => {
  const reached = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 40 }), async (operations) => {
      const work = await openWork();
      try {
        for (const one of [...beginning, ...operations]) perform(work, one);
        const kept = derivedOf(work.store);
        expect(work.store.write(rebuildDerived)).toEqual([]);
        expect(derivedOf(work.store)).toEqual(kept);
        for (const table of ['workstation', 'visit', 'outcome', 'step', 'site']) {
          const rows = work.store.read((db) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number);
          reached.set(table, (reached.get(table) ?? 0) + rows);
        }
        expect(work.store.read((db) => db.prepare('PRAGMA foreign_key_check').all())).toEqual([]);
        expect(work.store.read((db) => db.prepare('PRAGMA integrity_check').pluck().get())).toBe('ok');
      } finally {
        work.close();
      }
    }),
    fcOptions(30, 2_000),
  );
  // Operations that are all refused would agree with anything.
  expect(
    [...reached.values()].every((rows) => rows > 15),
    JSON.stringify([...reached]),
  ).toBe(true);
});

test('what is wrong is made right, and an unreadable visit is named', async () => {
  const work = await openWork();
  const operations: Operation[] = [
    { do: 'create', number: '1', title: 'Inpakken', place: { company: 'Zuivel', site: 'Gent' } },
    { do: 'start', which: 0, from: 0, date: '2026-11-22', relation: 'empty' },
    { do: 'start', which: 0, from: 0, date: '2027-02-01', relation: 'empty' },
  ];
  for (const one of operations) perform(work, one);
  const right = derivedOf(work.store);
  work.store.write((db) =>
    db.exec(`
      UPDATE workstation SET sort_key = 'x', latest_visit = (SELECT min(id) FROM visit), state = 'outside';
      UPDATE visit SET outcome = 'outside', met = 9, date = '1999-01-01';
      DELETE FROM outcome;
      UPDATE tally SET n = 7;
      DELETE FROM search_text;
    `),
  );
  expect(derivedOf(work.store)).not.toEqual(right);
  expect(work.store.write(rebuildDerived)).toEqual([]);
  expect(derivedOf(work.store)).toEqual(right);
  const [first] = work.store.read((db) => db.prepare('SELECT id FROM visit ORDER BY id').pluck().all());
  work.store.write((db) => void db.prepare(`UPDATE visit SET json = '{' WHERE id = ?`).run(first));
  expect(work.store.write(rebuildDerived)).toEqual([first]);
  expect(derivedOf(work.store)).toEqual(right);
  work.close();
});
