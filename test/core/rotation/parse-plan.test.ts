import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { planJsonSchema } from '../../../core/rotation/json-schema.ts';
import { parsePlan } from '../../../core/rotation/parse-plan.ts';
import { planVisits } from '../../../core/rotation/plan-visits.ts';
import { type Problem, planProblemCodes } from '../../../core/visit/problem.ts';
import { companyFrame } from '../../support/company-frame.ts';
import { planOf, stationVisit } from '../../support/rotation-builder.ts';
import { greenDocument, parsed } from '../../support/visit-builder.ts';

const person = { label: 'A' };
const station = { id: 's', name: 'Inpakken', visit: 'v.visit.json', people: 1 };
const head = { format: 'groenkader-rotation', formatVersion: 1 };
const document = (more: object = {}) => ({ ...head, people: [person], stations: [station], ...more });

const reached = new Set<string>();

function shown({ code, field }: Problem): string {
  reached.add(code);
  return `${field}: ${code}`;
}

function problems(more: object): string[] {
  const plan = parsePlan(document(more));
  return plan.ok ? [] : plan.error.map(shown);
}

const schema = addFormats.default(new Ajv.default({ strict: false })).compile(planJsonSchema());

describe('a plan', () => {
  it('may be as small as one person and one station', () => {
    expect(parsePlan(document())).toMatchObject({ ok: true });
    expect(schema(document())).toBe(true);
  });

  it('may hold its visits, which are checked like files', () => {
    const visit = greenDocument();
    expect(parsePlan(document({ stations: [{ ...station, visit }] }))).toMatchObject({ ok: true });
    expect(problems({ stations: [{ ...station, visit: { ...visit, tasks: [{ id: 't' }] } }] })).toEqual([
      'stations[0].visit.tasks[0].title: missing',
    ]);
    const unknown = { ...visit, frame: { id: 'x', version: '1' } };
    expect(problems({ stations: [{ ...station, visit: unknown }] })).toEqual([
      'stations[0].visit.frame: unknown-frame',
    ]);
  });

  it.each([
    ['nobody', { people: [] }, ['people: list-too-short']],
    ['no station', { stations: [] }, ['stations: list-too-short']],
    [
      'too many people',
      { people: Array.from({ length: 201 }, (_, at) => ({ label: `P${at}` })) },
      ['people: list-too-long'],
    ],
    ['a day of 25 hours', { slots: 49 }, ['slots: out-of-range']],
    ['two people of one label', { people: [person, person] }, ['people[1].label: duplicate-label']],
    [
      'two stations of one id',
      { people: [person, { label: 'B' }], stations: [station, station] },
      ['stations[1].id: duplicate-id'],
    ],
    [
      'a skill that nobody has',
      { stations: [{ ...station, skills: ['x'] }] },
      ['stations[0].skills[0]: unknown-skill'],
    ],
    ['a station that is not there', { people: [{ ...person, notAt: ['x'] }] }, ['people[0].notAt[0]: unknown-station']],
    ['more people needed than there are', { stations: [{ ...station, people: 2 }] }, ['people: people-short']],
    ['nobody needed', { stations: [{ ...station, people: 0 }] }, ['stations: nobody-needed']],
    [
      'a stay longer than the day',
      { slots: 4, stations: [{ ...station, leastStay: 5 }] },
      ['stations[0].leastStay: out-of-range'],
    ],
    [
      'a list that is too short',
      { slots: 4, stations: [{ ...station, people: [1, 1] }] },
      ['stations[0].people: list-too-short'],
    ],
    [
      'a list that is too long',
      { slots: 1, stations: [{ ...station, people: [1, 1] }] },
      ['stations[0].people: list-too-long'],
    ],
    ['words where people stand', { stations: [{ ...station, people: 'two' }] }, ['stations[0].people: not-one-of']],
    ['a number where a visit stands', { stations: [{ ...station, visit: 7 }] }, ['stations[0].visit: not-one-of']],
    ['a field that there is not', { lunch: 1 }, ['lunch: unknown-field']],
    ['another format', { format: 'groenkader-visit' }, ['format: unknown-format']],
    ['a newer version', { formatVersion: 2 }, ['formatVersion: newer-version']],
  ])('is refused with %s', (_, more, expected) => {
    expect(problems(more)).toEqual(expected);
  });

  it.each([[null], [[]], ['plan'], [{}]])('that is %j is no plan', (raw) => {
    expect(parsePlan(raw).ok).toBe(false);
  });

  it('is as its JSON Schema says, but for what spans several fields', () => {
    for (const more of [{ people: [] }, { slots: 49 }, { lunch: 1 }, { stations: [{ ...station, people: 'two' }] }]) {
      expect(schema(document(more))).toBe(false);
    }
    expect(schema(document({ stations: [{ ...station, people: [1, 0], visit: greenDocument() }], slots: 2 }))).toBe(
      true,
    );
  });
});

describe('the visits of a plan', () => {
  const plan = planOf({
    people: [person],
    stations: [
      { ...station, id: 'a', people: 1, dayMinutes: 480 },
      { ...station, id: 'b', people: 0 },
    ],
  });
  const frame = parsed(greenDocument()).frame;
  const valid = { visit: stationVisit('v'), frame };
  const codes = (visitOf: Parameters<typeof planVisits>[1]) => {
    const visits = planVisits(plan, visitOf);
    return visits.ok ? [] : visits.error.map(shown);
  };

  it('are one for each station, of one frame', () => {
    expect(codes(() => valid)).toEqual([]);
    expect(codes(({ id }) => (id === 'a' ? valid : undefined))).toEqual(['stations[1].visit: unknown-visit']);
    const other = { ...valid, frame: companyFrame };
    expect(codes(({ id }) => (id === 'a' ? valid : other))).toEqual(['stations[1].visit: other-frame']);
  });

  it('do not describe more minutes than the plan says', () => {
    const longer = { ...valid, visit: stationVisit('v', { minutes: 481 }) };
    expect(codes(() => longer)).toEqual(['stations[0].dayMinutes: day-too-short']);
  });
});

// After all the others.
it('has a case for every code of its own', () => {
  expect(planProblemCodes.filter((code) => !reached.has(code))).toEqual([]);
});
