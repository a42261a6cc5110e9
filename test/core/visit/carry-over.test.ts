import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOver, emptyVisit, type NewVisit } from '../../../core/visit/carry-over.ts';
import { keepOwn, withHead } from '../../../core/visit/head.ts';
import { parseStoredVisit } from '../../../core/visit/parse.ts';
import { withoutPictures } from '../../../core/visit/pictures.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import { visit as arbitraryVisit } from '../../support/arbitrary-visit.ts';
import { fcOptions } from '../../support/runs.ts';
import { answeredWell, document, filled, findingOf, task } from '../../support/visit-builder.ts';

function stored(raw: unknown): StoredVisit {
  const result = parseStoredVisit(JSON.parse(JSON.stringify(raw)));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.visit;
}

const start: NewVisit = {
  id: 'visit-2',
  date: '2027-02-22',
  assessor: { name: 'Collega' },
  language: 'fr',
  frame: { id: 'inrs-green-frame', version: '2011' },
  company: { name: 'Bakkerij Peeters' },
  department: { name: 'Verpakking' },
  workstation: { number: '12', title: 'Inpakken en stapelen' },
};

const earlier = stored(
  document({
    site: { name: 'Gent' },
    workstation: { number: '12', title: 'Inpakken', place: 'Poort 3', equipment: 'Rollenbaan' },
    lookAgainBy: '2027-02-01',
    issue: { revision: 1, date: '2026-11-23' },
    previous: { visit: 'visit-0', date: '2026-01-01', relation: 'repeat' },
    tasks: [
      task({
        loads: filled({
          massG: 9_000,
          liftedBy: { people: 2, evidence: 'observed' },
          provenance: { massG: { evidence: 'measured', instrument: 'Weegschaal', takenFrom: '2025-05-05' } },
        }),
      }),
    ],
    doesNotOccur: { vibration: { evidence: 'declared' } },
    falls: { 'fall-haste': { remark: 'nog te vragen' } },
    psychosocial: answeredWell.psychosocial,
    findings: undefined,
    workerSentences: [{ id: 's1', text: 'Mijn idee', agreed: true }],
    measures: [{ id: 'm1', what: 'Heftafel' }],
    photos: [{ id: 'p1', mediaType: 'image/png', sha256: 'ab'.repeat(32) }],
    remarks: 'Druk',
  }),
);

describe('a repeat', () => {
  const repeat = carryOver(earlier, 'repeat', start);

  test('foresees no longer what was done: that is looked at now', () => {
    const changes = [{ change: 'lighter-hour' }] as const;
    const measures = [
      { id: 'm1', what: 'Heftafel', cost: 'low', state: 'done', changes },
      { id: 'm2', what: 'Kraan', state: 'planned', changes },
    ] as const;
    expect(carryOver({ ...earlier, measures }, 'repeat', start).measures).toEqual([
      { id: 'm1', what: 'Heftafel', cost: 'low', state: 'done' },
      measures[1],
    ]);
    expect(carryOver({ ...earlier, measures }, 'revision', start).measures).toEqual(measures);
  });

  test('is a visit of today to the same place', () => {
    expect(repeat).toMatchObject({
      id: 'visit-2',
      date: '2027-02-22',
      assessor: { name: 'Collega' },
      workstation: { number: '12', title: 'Inpakken en stapelen', place: 'Poort 3', equipment: 'Rollenbaan' },
      previous: { visit: 'visit-1', date: '2026-11-22', relation: 'repeat' },
      measures: earlier.measures,
      photos: earlier.photos,
      remarks: 'Druk',
    });
    expect(repeat.site).toBeUndefined();
    expect(repeat.previous).not.toHaveProperty('workstation');
  });

  test('has neither issue nor date to look again, and nothing that a person gave or said', () => {
    for (const gone of ['issue', 'lookAgainBy', 'findings', 'workerSentences']) expect(repeat).not.toHaveProperty(gone);
  });

  test('remembers of every statement from which visit it is, and of older ones the older visit', () => {
    const loads = repeat.tasks[0]?.loads;
    expect(loads?.state === 'filled' ? loads.entries[0] : undefined).toMatchObject({
      liftedBy: { people: 2, evidence: 'observed', takenFrom: '2026-11-22' },
      provenance: { massG: { evidence: 'measured', takenFrom: '2025-05-05' } },
    });
    expect(repeat.tasks[0]?.pushes).toMatchObject({ state: 'none', takenFrom: '2026-11-22' });
    expect(repeat.doesNotOccur?.vibration).toEqual({ evidence: 'declared', takenFrom: '2026-11-22' });
    expect(repeat.psychosocial?.['psychosocial-reception']).toMatchObject({ holds: true, takenFrom: '2026-11-22' });
    // A question that is still open is no statement.
    expect(repeat.falls).toEqual({ 'fall-haste': { remark: 'nog te vragen' } });
  });
});

test('a copy leaves out what belongs to the other place, and names it', () => {
  const copy = carryOver(earlier, 'copy', { ...start, workstation: { number: '13', title: 'Stapelen' } });
  expect(copy.workstation).toEqual({ number: '13', title: 'Stapelen', equipment: 'Rollenbaan' });
  expect(copy.previous).toEqual({ visit: 'visit-1', date: '2026-11-22', relation: 'copy', workstation: '12' });
  expect(copy.tasks).toHaveLength(1);
  for (const gone of ['photos', 'measures', 'remarks', 'issue', 'findings']) expect(copy).not.toHaveProperty(gone);
  const elsewhere = carryOver(earlier, 'copy', { ...start, company: { name: 'Other' } });
  expect(elsewhere.previous).toMatchObject({ workstation: '12' });
});

test('a revision keeps everything but the issue, and follows its workstation', () => {
  const withFinding = stored({ ...earlier, findings: [findingOf('A', 'met', 'met')] });
  const { issue: _, site: __, ...rest } = withFinding;
  expect(carryOver(withFinding, 'revision', start)).toEqual({
    ...rest,
    id: 'visit-2',
    department: { name: 'Verpakking' },
    workstation: { ...earlier.workstation, title: 'Inpakken en stapelen' },
    previous: { visit: 'visit-1', date: '2026-11-22', relation: 'revision' },
  });
});

test('whatever is carried over is a valid visit, and the earlier one stays as it was', () => {
  expect(stored(emptyVisit(start))).toEqual(emptyVisit(start));
  fc.assert(
    fc.property(arbitraryVisit(), fc.constantFrom('repeat', 'copy', 'revision'), (whole, relation) => {
      const { visit } = withoutPictures(whole);
      const before = JSON.stringify(visit);
      const begun = carryOver(visit, relation, start);
      expect(stored(begun)).toEqual(begun);
      expect(JSON.stringify(visit)).toBe(before);
    }),
    fcOptions(200, 10_000),
  );
});

test('a head changes the head alone', () => {
  const head = { company: { name: 'Other' }, workstation: { number: '99', title: 'Other' } };
  const moved = withHead(earlier, head);
  const { site: _, ...rest } = earlier;
  expect(moved).toEqual({ ...rest, ...head, workstation: { ...earlier.workstation, ...head.workstation } });
});

test('of a document that a screen sent only what is the screen’s is taken', () => {
  const sent = { ...earlier, id: 'x', findings: [1], previous: undefined, site: undefined, remarks: 'neu', more: 1 };
  expect(keepOwn(sent, earlier)).toEqual({ ...earlier, remarks: 'neu', more: 1 });
  expect(keepOwn({ workstation: 'none' }, earlier)).toMatchObject({ workstation: 'none' });
});

test('a number of which nobody said how it was obtained does not look as if it was seen today', () => {
  const before = stored(
    document({
      tasks: [
        task({
          loads: filled({ massG: 7_500, handlings: 600, per: 'day', provenance: { massG: { evidence: 'measured' } } }),
          cycles: filled({ id: 'c1', limb: 'right', actions: 96, timeMs: 120_000 }),
        }),
      ],
    }),
  );
  const [after] = carryOver(before, 'repeat', start).tasks;
  const from = { takenFrom: before.date };
  expect(after?.loads).toMatchObject({
    entries: [
      { provenance: { massG: { evidence: 'measured', ...from }, handlings: { evidence: 'document', ...from } } },
    ],
  });
  expect(after?.cycles).toMatchObject({
    entries: [
      { provenance: { actions: { evidence: 'document', ...from }, timeMs: { evidence: 'document', ...from } } },
    ],
  });
});
