import { describe, expect, it } from 'vitest';
import { parsePerson } from '../../../core/person/person.ts';
import { parseVisit } from '../../../core/visit/parse.ts';
import {
  fieldPath,
  type Problem,
  type ProblemCode,
  planProblemCodes,
  problemCodes,
} from '../../../core/visit/problem.ts';
import { upgrade } from '../../../core/visit/upgrade.ts';
import { personDocument } from '../../support/person-builder.ts';
import {
  document,
  filled,
  findingOf,
  greenDocument,
  lifters,
  problemsIn,
  task,
  tasks,
} from '../../support/visit-builder.ts';

/* One document per problem code; every code is reachable, with the path of the field as a person would write it. */

const answer = (value: unknown) => document({ falls: { 'fall-haste': { holds: value } } });
const load = (more: object) => document({ tasks: [task({ loads: filled({ ...more }) })] });
const photo = (more: object) =>
  document({ photos: [{ id: 'p', mediaType: 'image/png', sha256: 'a'.repeat(64), data: 'AAAA', ...more }] });
const changed = (change: unknown) => document({ measures: [{ id: 'm', what: 'x', changes: [change] }] });
const sentences = (list: unknown) => document({ workerSentences: list });
const long = 'x'.repeat(201);

const cases: readonly (readonly [ProblemCode, unknown, Omit<Problem, 'code'>])[] = [
  ['not-an-object', [], { field: '', value: '[…]' }],
  ['not-an-object', null, { field: '', value: 'null' }],
  ['not-an-object', 'visit', { field: '', value: '"visit"' }],
  ['not-an-object', document({ tasks: [7] }), { field: 'tasks[0]', value: '7' }],
  ['not-an-object', document({ tasks: [task({ loads: null })] }), { field: 'tasks[0].loads', value: 'null' }],
  ['not-an-object', document({ tasks: [task({ loads: 'none' })] }), { field: 'tasks[0].loads', value: '"none"' }],
  ['unknown-format', document({ format: 'x' }), { field: 'format', value: '"x"', allowed: '"groenkader-visit"' }],
  ['unknown-format', {}, { field: 'format', allowed: '"groenkader-visit"' }],
  ['newer-version', document({ formatVersion: 2 }), { field: 'formatVersion', value: '2', allowed: '1' }],
  ['unknown-version', document({ formatVersion: 0 }), { field: 'formatVersion', value: '0', allowed: '1' }],
  ['unknown-version', document({ formatVersion: '1' }), { field: 'formatVersion', value: '"1"', allowed: '1' }],
  [
    'unknown-frame',
    document({ frame: { id: 'inrs-green-frame', version: '2010' } }),
    { field: 'frame', value: '"inrs-green-frame@2010"', allowed: 'inrs-green-frame@2011' },
  ],
  ['missing', document({ company: undefined }), { field: 'company' }],
  ['missing', document({ tasks: [task({ loads: {} })] }), { field: 'tasks[0].loads.state' }],
  ['missing', load({ what: undefined }), { field: 'tasks[0].loads.entries[0].what' }],
  ['unknown-field', document({ worker: 'Jan' }), { field: 'worker' }],
  ['unknown-field', load({ massKg: 5 }), { field: 'tasks[0].loads.entries[0].massKg' }],
  [
    'not-whole-number',
    load({ massG: 4_750.5 }),
    { field: 'tasks[0].loads.entries[0].massG', value: '4750.5', allowed: '1 – 2000000 g' },
  ],
  [
    'not-whole-number',
    load({ massG: '5000' }),
    { field: 'tasks[0].loads.entries[0].massG', value: '"5000"', allowed: '1 – 2000000 g' },
  ],
  ['not-text', document({ company: { name: 5 } }), { field: 'company.name', value: '5' }],
  ['not-yes-no', answer('yes'), { field: 'falls.fall-haste.holds', value: '"yes"' }],
  ['not-list', document({ tasks: {} }), { field: 'tasks', value: '{…}' }],
  [
    'not-one-of',
    load({ per: 'week', handlings: 1 }),
    { field: 'tasks[0].loads.entries[0].per', value: '"week"', allowed: '"day", "hour"' },
  ],
  [
    'not-one-of',
    document({ tasks: [task({ loads: { state: 'some' } })] }),
    { field: 'tasks[0].loads.state', value: '"some"', allowed: '"none", "filled"' },
  ],
  [
    'not-one-of',
    changed({ change: 'set', task: 't1', aspect: 'loads', entry: 'e1', value: 'wheels', to: 4 }),
    { field: 'measures[0].changes[0].value', value: '"wheels"', allowed: '"massG", "handlings", "liftedBy"' },
  ],
  ['missing', changed({ task: 't1' }), { field: 'measures[0].changes[0].change' }],
  [
    'out-of-range',
    changed({ change: 'set', task: 't1', aspect: 'loads', entry: 'e1', value: 'massG', to: 0 }),
    { field: 'measures[0].changes[0].to', value: '0', allowed: '1 – 2000000 g' },
  ],
  [
    'out-of-range',
    load({ massG: 2_000_001 }),
    { field: 'tasks[0].loads.entries[0].massG', value: '2000001', allowed: '1 – 2000000 g' },
  ],
  [
    'out-of-range',
    load({ massG: 0 }),
    { field: 'tasks[0].loads.entries[0].massG', value: '0', allowed: '1 – 2000000 g' },
  ],
  [
    'text-too-long',
    document({ company: { name: long } }),
    { field: 'company.name', value: `"${'x'.repeat(60)}…"`, allowed: '200' },
  ],
  ['text-line', document({ company: { name: '  ' } }), { field: 'company.name', value: '"  "' }],
  ['text-line', document({ company: { name: 'a\nb' } }), { field: 'company.name', value: '"a\\nb"' }],
  ['text-line', document({ company: { name: 'a\u0007' } }), { field: 'company.name', value: '"a\\u0007"' }],
  ['text-lines', document({ remarks: 'a\u0000b' }), { field: 'remarks', value: '"a\\u0000b"' }],
  [
    'list-too-long',
    sentences(Array.from({ length: 51 }, (_, at) => ({ id: `s${at}`, text: 'x', agreed: true }))),
    { field: 'workerSentences', value: '[…]', allowed: '50' },
  ],
  [
    'list-too-short',
    document({ tasks: [task({ loads: filled() })] }),
    { field: 'tasks[0].loads.entries', value: '[…]', allowed: '1' },
  ],
  ['date', document({ date: '2026-02-29' }), { field: 'date', value: '"2026-02-29"' }],
  ['date', document({ date: '22/11/2026' }), { field: 'date', value: '"22/11/2026"' }],
  ['id', document({ id: 'a b' }), { field: 'id', value: '"a b"' }],
  [
    'person-label',
    document({ findings: [findingOf('Jan', 'met', 'met')] }),
    { field: 'findings[0].label', value: '"Jan"' },
  ],
  ['sha256', photo({ sha256: 'A'.repeat(64) }), { field: 'photos[0].sha256', value: `"${'A'.repeat(60)}…"` }],
  ['base64', photo({ data: 'a-b' }), { field: 'photos[0].data', value: '"a-b"' }],
  ['photo-too-large', photo({ data: 'A'.repeat(666_672) }), { field: 'photos[0].data', value: `"${'A'.repeat(60)}…"` }],
  [
    'duplicate-id',
    document({ tasks: [task({ loads: filled({ id: 't1' }) })] }),
    { field: 'tasks[0].loads.entries[0].id', value: '"t1"', other: 'tasks[0].id' },
  ],
  [
    'duplicate-id',
    { ...(photo({ id: 's' }) as object), workerSentences: [{ id: 's', text: 'x', agreed: false }] },
    { field: 'photos[0].id', value: '"s"', other: 'workerSentences[0].id' },
  ],
  [
    'duplicate-label',
    document({ findings: [findingOf('A', 'met', 'met'), findingOf('A', 'met', 'not-met')] }),
    { field: 'findings[1].label', value: '"A"', other: 'findings[0].label' },
  ],
  [
    'mark-with-data',
    document({ doesNotOccur: { handling: { evidence: 'observed' } }, tasks: tasks({}, { loads: filled({}) }) }),
    { field: 'doesNotOccur.handling', other: 'tasks[1].loads' },
  ],
  [
    'minutes-over-day',
    document({ tasks: tasks({ minutesPerDay: 1_440 }, { minutesPerDay: 1 }) }),
    { field: 'tasks', value: '1441', allowed: '0 – 1440 min' },
  ],
  [
    'part-over-task',
    document({ tasks: [task({ minutesPerDay: 60, minutesOf: { standing: 60, walking: 61 } })] }),
    { field: 'tasks[0].minutesOf.walking', value: '61', allowed: '0 – 60 min' },
  ],
  ['person-lifted-by', load({ kind: 'person', liftedBy: lifters(2) }), { field: 'tasks[0].loads.entries[0].liftedBy' }],
  [
    'handlings-without-per',
    load({ handlings: 3 }),
    { field: 'tasks[0].loads.entries[0].per', allowed: '"day", "hour"' },
  ],
  [
    'date-before-visit',
    document({ lookAgainBy: '2026-11-21' }),
    { field: 'lookAgainBy', value: '"2026-11-21"', allowed: '≥ 2026-11-22' },
  ],
  [
    'revision-order',
    document({ issue: { revision: 2, date: '2026-12-01', replaces: { revision: 2, date: '2026-11-30' } } }),
    { field: 'issue.replaces.revision', value: '2', allowed: '1 – 1' },
  ],
];

const personCases: readonly (readonly [ProblemCode, unknown, Omit<Problem, 'code'>])[] = [
  [
    'valid-over-span',
    personDocument({ heaviestHour: { sumBpmMs: 80 * 1_001, validMs: 1_001, spanMs: 1_000 } }),
    { field: 'heaviestHour.validMs', other: 'heaviestHour.spanMs' },
  ],
  [
    'mean-out-of-range',
    personDocument({ heaviestHour: { sumBpmMs: 29_999, validMs: 1_000, spanMs: 1_000 } }),
    { field: 'heaviestHour.sumBpmMs', allowed: '30 – 230 bpm' },
  ],
  [
    'peak-below-mean',
    personDocument({ peakBpm: 99, heaviestHour: { sumBpmMs: 100_000, validMs: 1_000, spanMs: 1_000 } }),
    { field: 'peakBpm', other: 'heaviestHour' },
  ],
];

/** As a file would hold it: without keys that hold nothing. */
function plain(raw: unknown): unknown {
  return JSON.parse(JSON.stringify(raw));
}

describe('a problem of a visit', () => {
  it.each(cases)('%s', (code, raw, rest) => {
    expect(problemsIn(plain(raw))).toEqual([{ code, ...rest }]);
  });

  it('comes with all others, in the order of the document', () => {
    const raw = document({ id: '', tasks: [task({ loads: filled({ massG: 0 }, { massG: 'x' }) })], extra: 1 });
    expect(problemsIn(raw).map(({ field }) => field)).toEqual([
      'id',
      'tasks[0].loads.entries[0].massG',
      'tasks[0].loads.entries[1].massG',
      'extra',
    ]);
  });

  it('is said of the frame and of the rest at once', () => {
    const raw = document({ frame: { id: 'x', version: '1' }, lookAgainBy: '2020-01-01' });
    expect(problemsIn(raw).map(({ code }) => code)).toEqual(['unknown-frame', 'date-before-visit']);
  });
});

describe('a problem of a person record', () => {
  it.each(personCases)('%s', (code, raw, rest) => {
    expect(parsePerson(plain(raw))).toEqual({ ok: false, error: [{ code, ...rest }] });
  });
});

describe('the list of problem codes', () => {
  it('holds every code that can be reached, and no other', () => {
    // Those of a rotation plan are reached in `test/core/rotation/parse-plan.test.ts`.
    const reached = new Set([...[...cases, ...personCases].map(([code]) => code), ...planProblemCodes]);
    expect(problemCodes.filter((code) => !reached.has(code))).toEqual([]);
    expect(new Set(problemCodes).size).toBe(problemCodes.length);
  });
});

describe('limits of fields', () => {
  it.each([
    ['minutes of a day', document({ tasks: [task({ minutesPerDay: 1_440 })] })],
    ['the heaviest load', load({ massG: 2_000_000, handlings: 100_000, per: 'hour', liftedBy: lifters(8) })],
    ['the heaviest push', document({ tasks: [task({ pushes: filled({ movedMassG: 20_000_000, wheels: 100 }) })] })],
    [
      'the strongest vibration',
      document({ tasks: [task({ vibration: filled({ accelerationMmS2: { x: 50_000, y: 50_000, z: 50_000 } }) })] }),
    ],
    ['a name of 200 characters', document({ company: { name: 'é'.repeat(200) } })],
    ['tab and line ends in sentences', document({ remarks: 'a\tb\r\nc' })],
    ['a leap day', document({ date: '2028-02-29' })],
    ['look again on the day itself', document({ lookAgainBy: '2026-11-22' })],
    ['a green visit', greenDocument()],
  ])('%s is accepted', (_, raw) => {
    expect(problemsIn(plain(raw))).toEqual([]);
  });

  it.each([
    [{ pushes: filled({ movedMassG: 20_000_001 }) }],
    [{ loads: filled({ handlings: 100_001, per: 'day' }) }],
    [{ loads: filled({ liftedBy: lifters(9) }) }],
    [{ loads: filled({ liftedBy: lifters(0) }) }],
    [{ vibration: filled({ accelerationMmS2: { x: 50_001 } }) }],
    [{ minutesPerDay: 1_441 }],
    [{ minutesPerDay: -1 }],
  ])('%j is out of range', (more) => {
    expect(problemsIn(plain(document({ tasks: [task(more)] }))).map(({ code }) => code)).toContain('out-of-range');
  });
});

describe('an older format', () => {
  const format = {
    name: 'x',
    version: 3,
    steps: [
      { from: 1, up: ({ a, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, b: a }) },
      { from: 2, up: (one: Readonly<Record<string, unknown>>) => ({ ...one, c: true }) },
    ],
  };

  it('is brought up step by step, leaving what was given as it was', () => {
    const raw = Object.freeze({ format: 'x', formatVersion: 1, a: 5 });
    expect(upgrade(raw, format)).toEqual({ ok: true, value: { format: 'x', formatVersion: 3, b: 5, c: true } });
    expect(upgrade({ format: 'x', formatVersion: 2, b: 1 }, format)).toMatchObject({ value: { b: 1, c: true } });
  });

  it.each([0, -1, 1.5, '1', null, undefined, Number.NaN])('of version %s is unknown', (formatVersion) => {
    expect(upgrade({ format: 'x', formatVersion }, format)).toMatchObject({ error: { code: 'unknown-version' } });
  });

  it('newer than ours is refused with a code of its own', () => {
    expect(upgrade({ format: 'x', formatVersion: 4 }, format)).toMatchObject({ error: { code: 'newer-version' } });
  });
});

describe('the path of a field', () => {
  it('is written as in code', () => {
    expect(fieldPath(['tasks', 0, 'loads', 'entries', 12, 'massG'])).toBe('tasks[0].loads.entries[12].massG');
    expect(fieldPath([])).toBe('');
  });
});

describe('hostile input', () => {
  const deep = (levels: number) => {
    let value: unknown = [];
    for (let at = 0; at < levels; at += 1) value = [value];
    return value;
  };
  const deepest = deep(5_000_000);
  const huge = 'x'.repeat(10_000_000);
  const sparse: unknown[] = [];
  sparse[150] = task();

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['a number', Number.NaN],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a date', new Date(0)],
    ['a map', new Map([['format', 'groenkader-visit']])],
    ['arrays five million deep', deepest],
    ['arrays five million deep in a field', document({ tasks: deepest })],
    ['the same as an unknown field', document({ x: deepest })],
    ['objects a hundred thousand deep', JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
    ['a string of 10 MB', document({ remarks: huge, company: { name: huge }, id: huge, date: huge })],
    ['10 MB of blanks', document({ remarks: ' '.repeat(10_000_000), company: { name: ' '.repeat(10_000_000) } })],
    [
      '10 MB of text that a control character ends',
      document({ remarks: `${huge}\u0001`, company: { name: `${huge}\u0001` } }),
    ],
    ['10 MB of base64', photo({ data: 'A'.repeat(10_000_000) })],
    ['a key of 10 MB', document({ [huge]: 1 })],
    ['five million tasks', document({ tasks: new Array(5_000_000).fill(0) })],
    [
      'two hundred thousand wrong entries',
      document({
        tasks: Array.from({ length: 40 }, (_, at) =>
          task({ id: `t${at}`, loads: { state: 'filled', entries: new Array(5_000).fill(0) } }),
        ),
      }),
    ],
    ['a sparse list', document({ tasks: sparse })],
    ['__proto__ as a key', JSON.parse('{"__proto__":{"format":"groenkader-visit"},"formatVersion":1}')],
    ['__proto__ inside', JSON.parse(JSON.stringify(document()).replace('{', '{"__proto__":{"tasks":[]},'))],
    ['constructor as a key', document({ constructor: { prototype: { polluted: true } } })],
    ['toString as a mark', document({ doesNotOccur: { toString: { evidence: 'observed' } } })],
    ['no prototype and nothing else', Object.create(null)],
  ])('%s is refused with problems, never an exception', (_, raw) => {
    for (const parse of [parseVisit, parsePerson]) {
      const result = parse(raw);
      if (result.ok) throw new Error('accepted');
      expect(result.error.length).toBeGreaterThan(0);
      for (const { code, value = '' } of result.error) {
        if (!problemCodes.includes(code) || value.length > 400) throw new Error(`${code} ${value.length}`);
      }
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e308, -1e308, 2 ** 53, 5e-324, 10n])(
    '%s is no number of minutes, said once',
    (minutesPerDay) => {
      const problems = problemsIn(document({ tasks: [task({ minutesPerDay })] }));
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ field: 'tasks[0].minutesPerDay', allowed: '0 – 1440 min' });
    },
  );

  it('names the first thousand of a hundred thousand unknown fields, and no more', () => {
    const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, 1]));
    const inOne = problemsIn(document(keys));
    expect(inOne).toHaveLength(1_000);
    expect(inOne.at(-1)).toEqual({ code: 'unknown-field', field: 'k999' });
    const few = Object.fromEntries(Object.entries(keys).slice(0, 600));
    expect(problemsIn(document({ company: { name: 'A', ...few }, workstation: { ...few } }))).toHaveLength(1_000);
    const record = parsePerson({ ...personDocument(), ...keys });
    expect(record.ok || record.error.length).toBe(1_000);
  });

  it('takes a mark without content, as a form may give it, for no mark', () => {
    const raw = document({ doesNotOccur: { handling: undefined }, tasks: [task({ loads: filled({}) })] });
    expect(parseVisit(raw).ok).toBe(true);
  });

  it('does not take a document without prototype for another', () => {
    const bare = Object.assign(Object.create(null), document());
    expect(parseVisit(bare).ok).toBe(true);
  });
});
