import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../core/adapt/apply.ts';
import { minutesParts } from '../../../core/adapt/change.ts';
import { languages } from '../../../core/i18n/language.ts';
import { matcher } from '../../../core/match/match.ts';
import { brokenFirst, judge } from '../../../core/verdict/judge.ts';
import type { WorkstationOutcome } from '../../../core/verdict/verdict.ts';
import { parseVisit } from '../../../core/visit/parse.ts';
import { makeSheet } from '../../../electron/backend/sheets/make-sheet.ts';
import { aimsOf } from '../../../templates/examples/company/aims.ts';
import { type ExampleWorkstation, exampleCompany, exampleSeed } from '../../../templates/examples/company/company.ts';
import { daysBefore } from '../../../templates/examples/company/days.ts';
import { exampleFrame } from '../../../templates/examples/company/limits.ts';
import { posts } from '../../../templates/examples/company/posts.ts';
import { profileOf } from '../../core/match/profiles.ts';
import { exampleWorkstations } from '../../support/example-company.ts';
import { exampleVisits } from '../../support/example-visits.ts';
import { misplaced, readPdf } from '../../support/sheet-pages.ts';

const today = '2026-11-22';
const company = exampleCompany({ seed: exampleSeed, today });
const visits = company.flatMap((workstation) => workstation.visits);
const seeds = [exampleSeed, 0, 1, -5, 2_147_483_647];

function digest(workstations: readonly ExampleWorkstation[]): string {
  return createHash('sha256').update(JSON.stringify(workstations)).digest('hex');
}

function outcomes(workstations: readonly ExampleWorkstation[], until = today) {
  const counts: Record<WorkstationOutcome | 'unvisited', number> = {
    within: 0,
    outside: 0,
    incomplete: 0,
    unvisited: 0,
  };
  for (const one of workstations) {
    const last = one.visits.findLast(({ date }) => date <= until);
    counts[last === undefined ? 'unvisited' : judge(last, exampleFrame).outcome] += 1;
  }
  return counts;
}

describe('the example company', () => {
  it('is the same for the same seed and day, and another one for another seed', () => {
    expect(digest(exampleCompany({ seed: exampleSeed, today }))).toBe(digest(company));
    expect(new Set(seeds.map((seed) => digest(exampleCompany({ seed, today })))).size).toBe(seeds.length);
  });

  it('has 120 workstations in three sites of one company, none of them of a hand-made one', () => {
    expect(company).toHaveLength(120);
    expect(new Set(company.map(({ head }) => head.company.name)).size).toBe(1);
    expect(new Set(company.map(({ head }) => head.site?.name)).size).toBe(3);
    expect(new Set(company.map(({ head }) => head.workstation.number)).size).toBe(120);
    expect(new Set(company.map(({ head }) => head.workstation.title)).size).toBe(120);
    expect(new Set(posts.map(({ job }) => job)).size).toBeGreaterThanOrEqual(25);
    const handMade = exampleVisits.map(({ valid }) => valid.visit.company.name);
    expect(handMade).not.toContain(company[0]?.head.company.name);
  });

  it('says of every posture how long, so that there is work to be found for who has to avoid one', () => {
    for (const { tasks } of visits) {
      for (const { minutesOf } of tasks) expect(Object.keys(minutesOf ?? {}).sort()).toEqual([...minutesParts].sort());
    }
    const limits = { massG: 3_000, kneelingMinutes: 0, dayMinutes: 240 };
    const match = matcher(profileOf(limits, { withinFrame: true }));
    const newest = company.flatMap(({ visits: own }) => own.at(-1) ?? []);
    const fitting = newest.filter((visit) => match(visit, exampleFrame).fit === 'with-change');
    expect(fitting.length).toBeGreaterThanOrEqual(5);
    expect(fitting.length).toBeLessThan(newest.length / 2);
  });

  it.each(seeds)('of seed %i holds nothing but valid visits, with ids of their own', (seed) => {
    const ids = new Set<string>();
    for (const { head, visits: own } of exampleCompany({ seed, today })) {
      for (const visit of own) {
        const parsed = parseVisit(JSON.parse(JSON.stringify(visit)));
        expect(parsed, visit.id).toMatchObject({ ok: true });
        expect(visit).toMatchObject(head);
        ids.add(visit.id);
      }
    }
    expect(ids.size).toBe(exampleCompany({ seed, today }).flatMap((one) => one.visits).length);
  });

  it.each(seeds)('of seed %i is inside, outside and open in believable shares', (seed) => {
    const workstations = exampleCompany({ seed, today });
    const { within, outside, incomplete, unvisited } = outcomes(workstations);
    const visited = within + outside + incomplete;
    expect(unvisited).toBe(6);
    expect(within / visited).toBeGreaterThanOrEqual(0.15);
    expect(within / visited).toBeLessThanOrEqual(0.2);
    expect(outside / visited).toBeGreaterThanOrEqual(0.5);
    expect(outside / visited).toBeLessThanOrEqual(0.6);
    const last = workstations.flatMap((one) => one.visits.slice(-1));
    const broken = last.map((visit) => judge(visit, exampleFrame)).filter((one) => one.outcome === 'outside');
    const nearly = broken.filter((one) => {
      const ratios = brokenFirst(one).map((criterion) => ('ratio' in criterion ? (criterion.ratio ?? 1) : 1));
      return ratios.length <= 2 && ratios.every((ratio) => ratio <= 1.5);
    });
    expect(nearly.length).toBeGreaterThanOrEqual(8);
    const drafts = last.filter(({ issue }) => issue === undefined).length;
    expect(drafts).toBeGreaterThanOrEqual(5);
    expect(drafts).toBeLessThanOrEqual(9);
    const passed = last.filter(({ lookAgainBy }) => lookAgainBy !== undefined && lookAgainBy < today);
    expect(passed.length).toBeGreaterThanOrEqual(4);
    expect(last.filter(({ date }) => date < daysBefore(today, 365)).length).toBeGreaterThanOrEqual(12);
    const repeated = workstations.filter((one) => one.visits.length > 1).length;
    expect(repeated).toBeGreaterThanOrEqual(30);
    expect(repeated).toBeLessThanOrEqual(60);
    expect(new Set(last.map(({ workstation }) => workstation.permanence))).toEqual(new Set(['permanent', 'temporary']));
  });

  it.each(seeds)('of seed %i meets the aim of each workstation', (seed) => {
    const aims = aimsOf(posts, seed);
    const wanted = { within: 'within', nearly: 'outside', outside: 'outside', incomplete: 'incomplete' } as const;
    for (const { head, visits: own } of exampleCompany({ seed, today })) {
      const aim = aims.get(head.workstation.number) ?? 'unvisited';
      const last = own.at(-1);
      if (aim === 'unvisited') expect(own).toEqual([]);
      else if (aim !== 'draft' && last !== undefined)
        expect([head.workstation.number, judge(last, exampleFrame).outcome]).toEqual([
          head.workstation.number,
          wanted[aim],
        ]);
    }
  });

  it('has more inside the frame every year', () => {
    const [first, second, last] = [730, 365, 0].map((days) => outcomes(company, daysBefore(today, days)));
    expect(second?.within).toBeGreaterThan(first?.within ?? 0);
    expect(last?.within).toBeGreaterThan(second?.within ?? 0);
  });

  it('is as old on any day, and nothing in it is later than that day but plans', () => {
    const later = exampleCompany({ seed: exampleSeed, today: '2031-03-03' });
    expect(later.map(({ visits: own }) => own.map(({ id }) => id))).toEqual(
      company.map(({ visits: own }) => own.map(({ id }) => id)),
    );
    expect(outcomes(later, '2031-03-03')).toEqual(outcomes(company));
    for (const [day, workstations] of [
      [today, company],
      ['2031-03-03', later],
    ] as const) {
      for (const visit of workstations.flatMap((one) => one.visits)) {
        expect(visit.date <= day, visit.id).toBe(true);
        expect(visit.date > daysBefore(day, 1_460), visit.id).toBe(true);
        expect((visit.issue?.date ?? day) <= day, visit.id).toBe(true);
        const weekday = new Date(visit.date).getUTCDay();
        expect(weekday > 0 && weekday < 6, visit.date).toBe(true);
        for (const measure of visit.measures ?? []) {
          if (measure.state === 'done') expect((measure.date ?? day) <= visit.date, visit.id).toBe(true);
        }
      }
    }
  });

  it('names for each repeat the visit before, and never goes back in time', () => {
    for (const { visits: own } of company) {
      own.forEach((visit, at) => {
        const before = own[at - 1];
        if (before === undefined) expect(visit.previous).toBeUndefined();
        else {
          expect(visit.previous).toEqual({ visit: before.id, date: before.date, relation: 'repeat' });
          expect(visit.date >= before.date, visit.id).toBe(true);
        }
      });
    }
  });

  it('has measures whose changes find their object, and make nothing worse', () => {
    const adaptations = visits.flatMap((visit) =>
      (visit.measures ?? [])
        .filter(({ state }) => state === 'idea' || state === 'planned')
        .map((measure) => ({ visit, measure })),
    );
    expect(adaptations.length).toBeGreaterThan(150);
    for (const { visit, measure } of adaptations) {
      const { visit: adapted, unmatched } = applyChanges(visit, measure.changes ?? []);
      expect(unmatched, `${visit.id} ${measure.name}`).toEqual([]);
      const before = judge(visit, exampleFrame).counts;
      const after = judge(adapted, exampleFrame).counts;
      expect(after.notMet, `${visit.id} ${measure.name}`).toBeLessThanOrEqual(before.notMet);
    }
  });

  it('expects nothing more of a measure that is done', () => {
    const done = visits.flatMap((visit) => (visit.measures ?? []).filter(({ state }) => state === 'done'));
    expect(done.length).toBeGreaterThan(20);
    for (const measure of done) expect(measure.changes).toBeUndefined();
  });

  it('says nothing of a person', () => {
    const findings = visits.flatMap((visit) => visit.findings ?? []);
    expect(findings.length).toBeGreaterThan(30);
    for (const finding of findings) expect(finding.label).toMatch(/^[A-C]$/);
    expect(JSON.stringify(visits)).not.toMatch(/\d+ ?(spm|jaar oud)|diagnose|hernia|ziekte|lage rug/i);
    const named = new Set(visits.map(({ assessor }) => assessor.name));
    expect(named.size).toBe(3);
    for (const visit of visits) {
      expect(visit.assessor.email).toMatch(/@voorbeeld\.example$/);
      expect(visit.photos).toBeUndefined();
    }
  });

  it('can be as large as it takes, without an id twice', () => {
    const ids = new Set<string>();
    let workstations = 0;
    for (const { visits: own } of exampleWorkstations(1_000)) {
      workstations += 1;
      for (const { id } of own) {
        expect(ids.has(id)).toBe(false);
        ids.add(id);
      }
    }
    expect(workstations).toBe(1_000);
  });
});

describe('sheets of it', () => {
  // One of every kind of work, in all four languages by turns.
  const sample = [...new Map(posts.map(({ job, number }) => [job, number])).values()];

  it.each(sample)('%s renders', async (number) => {
    const visit = company.find(({ head }) => head.workstation.number === number)?.visits.at(-1);
    if (visit === undefined) return;
    const language = languages[sample.indexOf(number) % languages.length] ?? 'nl';
    const { bytes, replaced } = await makeSheet({ visit, frame: exampleFrame }, language);
    expect(replaced).toBe(0);
    const pdf = await readPdf(bytes);
    expect(pdf.pages.length).toBeLessThanOrEqual(4);
    expect(misplaced(pdf)).toEqual([]);
  });
});
