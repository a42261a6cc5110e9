import fc from 'fast-check';
import { fallIds, psychosocialIds } from '../../core/frame/criterion-id.ts';
import type { Frame } from '../../core/frame/frame.ts';
import { frames } from '../../core/frame/frames.ts';
import { evidenceKinds } from '../../core/visit/fields.ts';
import { parseVisit } from '../../core/visit/parse.ts';
import type { Visit } from '../../core/visit/visit.ts';
import {
  costClasses,
  markKinds,
  measureKinds,
  measureStates,
  outcomes,
  restDefinitions,
} from '../../core/visit/visit.ts';
import { anyChange } from './arbitrary-change.ts';

/*
 * Valid visits, rich in everything the rules look at: every kind of data unknown, none or filled; numbers missing, on
 * the limit, one step beside it, everyday and extreme; marks; findings of this and of another frame.
 */

/** A raw document: plain JSON. */
export type RawVisit = Record<string, unknown>;

const evidence = fc.constantFrom(...evidenceKinds);

const lines = fc.constantFrom('Doos', 'Palet met 4 wielen', 'Caisse n° 3', 'Zäher Teig „frisch“', 'x');
const provenance = fc.record({ evidence, instrument: optional(lines, 4), remark: optional(lines, 4) });

/** Absent once in so many times. */
function optional<T>(arbitrary: fc.Arbitrary<T>, once: number) {
  return fc.option(arbitrary, { nil: undefined, freq: once });
}

interface RawAspect {
  readonly state: string;
  readonly entries?: readonly object[];
}

/** Tasks of two sorts, because random numbers alone would break every limit: mild ones mostly keep the frame. */
function taskOf(mild: boolean) {
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => optional(arbitrary, mild ? 16 : 4);

  /** A whole number: in the light range, on a limit or one step beside it, everyday, or extreme. */
  function number(minimum: number, maximum: number, light: readonly [number, number], near: readonly number[]) {
    const [low, high] = light;
    const edges = [minimum, maximum, ...near.flatMap((value) => [value - 1, value, value + 1])];
    const inside = edges.filter((value) => value >= minimum && value <= maximum);
    const lightly = { weight: mild ? 40 : 3, arbitrary: fc.integer({ min: low, max: high }) };
    return fc.oneof(
      lightly,
      { weight: 3, arbitrary: fc.constantFrom(...inside) },
      { weight: mild ? 1 : 4, arbitrary: fc.integer({ min: minimum, max: Math.min(maximum, 4 * high) }) },
      { weight: 1, arbitrary: fc.integer({ min: minimum, max: maximum }) },
    );
  }

  const load = fc.record({
    what: lines,
    kind: fc.constantFrom(undefined, undefined, 'object', 'person'),
    massG: maybe(number(1, 2_000_000, [1, 3_000], [3_000, 5_000, 10_000, 40_000])),
    handlings: maybe(number(0, 100_000, [0, 40], [300, 600])),
    per: fc.constantFrom('day', 'day', 'hour'),
    liftedBy: optional(fc.record({ people: fc.integer({ min: 1, max: 8 }), evidence: fc.constant('observed') }), 2),
    provenance: optional(fc.record({ massG: provenance }), 2),
  });
  const push = fc.record({
    what: lines,
    movedMassG: maybe(number(1, 20_000_000, [1, 80_000], [80_000, 100_000])),
    wheels: maybe(number(0, 100, [4, 6], [3, 4])),
    timesPerDay: maybe(fc.integer({ min: 0, max: 500 })),
  });
  const cycle = fc.record({
    what: lines,
    limb: fc.constantFrom('left', 'right'),
    actions: maybe(number(0, 100_000, [0, 40], [3, 35, 40])),
    timeMs: maybe(number(1, 86_400_000, [60_000, 180_000], [4_500, 22_000, 60_000])),
    cycles: maybe(fc.integer({ min: 1, max: 30 })),
  });
  const bend = fc.record({ what: lines, angleDegrees: maybe(fc.integer({ min: 0, max: 180 })) });
  const posture = fc.record({
    what: lines,
    minutesPerDay: maybe(number(0, 1_440, [0, 240], [60])),
    breakMinutesPerHour: maybe(number(0, 60, [10, 20], [10, 12])),
  });
  const acceleration = maybe(number(0, 50_000, [0, 300], [357, 450, 500]));
  const source = fc.record({
    what: lines,
    accelerationMmS2: maybe(fc.record({ x: acceleration, y: acceleration, z: acceleration })),
    factorIncluded: maybe(fc.boolean()),
    minutesPerDay: maybe(number(0, 1_440, [0, 20], [30, 60])),
  });
  const observation = {
    observedCycles: maybe(number(0, 100_000, [3, 8], [3, 6])),
    observedMinutes: maybe(number(0, 1_440, [10, 40], [15, 30])),
  };

  function aspect(entry: fc.Arbitrary<object>, none: Record<string, fc.Arbitrary<unknown>> = {}) {
    const filled = {
      state: fc.constant('filled'),
      entries: fc.array(entry, { minLength: 1, maxLength: mild ? 2 : 4 }),
    };
    return fc.oneof(
      { weight: mild ? 1 : 2, arbitrary: fc.constant(undefined) },
      { weight: mild ? 12 : 4, arbitrary: fc.record({ state: fc.constant('none'), evidence, ...none }) },
      { weight: mild && 'observedCycles' in none ? 1 : 8, arbitrary: fc.record(filled) },
    ) as fc.Arbitrary<RawAspect | undefined>;
  }

  return fc.record({
    title: lines,
    minutesPerDay: maybe(number(0, 1_440, [0, 200], [60, 400, 480])),
    minutesOf: optional(fc.record({ standing: fc.constant(0) }), 2),
    paceImposed: optional(fc.boolean(), 2),
    loads: aspect(load),
    pushes: aspect(push),
    cycles: aspect(cycle),
    bending: aspect(bend, observation),
    prolongedPostures: aspect(posture),
    vibration: aspect(source),
  });
}

type RawTask = ReturnType<typeof taskOf> extends fc.Arbitrary<infer T> ? T : never;

const taskLists: fc.Arbitrary<RawTask[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<RawTask[]>([]) },
  { weight: 4, arbitrary: fc.array(taskOf(true), { minLength: 1, maxLength: 3 }) },
  { weight: 4, arbitrary: fc.array(taskOf(false), { minLength: 1, maxLength: 4 }) },
);

const answer = optional(
  fc.record({ holds: fc.constantFrom(true, true, false), evidence: optional(evidence, 4), remark: optional(lines, 4) }),
  6,
);

function answers(ids: readonly string[]) {
  return fc.record(Object.fromEntries(ids.map((id) => [id, answer])));
}

const mark = fc.record({ evidence, remark: optional(lines, 4) });
const aspectOfMark = {
  handling: 'loads',
  'push-pull': 'pushes',
  repetitive: 'cycles',
  'prolonged-posture': 'prolongedPostures',
  vibration: 'vibration',
} as const;

function findingBy(frame: { readonly id: string; readonly version: string }) {
  const other = { id: 'other-frame', version: '1' };
  const outcome = fc.constantFrom(...outcomes, 'met');
  return fc.record({
    frame: fc.constantFrom(frame, frame, frame, other).map(({ id, version }) => ({ id, version })),
    outcomes: fc.record({ 'cardiac-cost': outcome, 'peak-heart-rate': outcome }),
    restDefinition: optional(fc.constantFrom(...restDefinitions), 4),
    validMinutes: fc.integer({ min: 0, max: 60 }),
  });
}

/** The same document without keys that hold nothing, as JSON has it. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Ids in an order that is not the order of the document. */
function scrambled(prefix: string, at: number): string {
  return `${prefix}${(at * 7 + 3) % 10}${at}`;
}

function identified(aspectOfTask: RawAspect | undefined, prefix: string) {
  if (aspectOfTask?.entries === undefined) return aspectOfTask;
  const entries = aspectOfTask.entries.map((entry, at) => {
    const { kind, liftedBy, handlings, per, ...rest } = entry as Record<string, unknown>;
    return {
      id: scrambled(`${prefix}-`, at),
      ...rest,
      kind,
      liftedBy: kind === 'person' ? undefined : liftedBy,
      handlings,
      per: handlings === undefined ? undefined : per,
    };
  });
  return { ...aspectOfTask, entries };
}

const measure = fc.record({
  name: optional(lines, 2),
  what: lines,
  kind: optional(fc.constantFrom(...measureKinds), 2),
  cost: optional(fc.constantFrom(...costClasses), 2),
  owner: optional(lines, 2),
  state: optional(fc.constantFrom(...measureStates), 2),
  changes: optional(fc.array(anyChange, { maxLength: 4 }), 2),
});

/** Raw documents that parse, for one of the known frames. */
export function rawVisit(frame: Frame = frames[0] as Frame): fc.Arbitrary<RawVisit> {
  const marks = fc.record(Object.fromEntries(markKinds.map((kind) => [kind, optional(mark, 2)])));
  return fc
    .record({
      tasks: taskLists,
      marks: fc.option(marks, { nil: {}, freq: 2 }),
      falls: optional(answers(fallIds), 6),
      psychosocial: optional(answers(psychosocialIds), 6),
      findings: optional(fc.array(findingBy(frame), { maxLength: 3 }), 3),
      measures: optional(fc.array(measure, { maxLength: 2 }), 5),
      workerSentences: optional(fc.array(fc.record({ text: lines, agreed: fc.boolean() }), { maxLength: 2 }), 5),
      remarks: optional(lines, 2),
    })
    .map(({ tasks, marks: drawn, findings, measures, workerSentences, ...rest }) => {
      let minutesLeft = 1_440;
      const list = tasks.map((one, t) => {
        const id = scrambled('t', t);
        const minutesPerDay = one.minutesPerDay === undefined ? undefined : Math.min(one.minutesPerDay, minutesLeft);
        minutesLeft -= minutesPerDay ?? 0;
        const { loads, pushes, cycles, bending, prolongedPostures, vibration } = one;
        const aspects = { loads, pushes, cycles, bending, prolongedPostures, vibration };
        const all = Object.entries(aspects).map(([name, value]) => [name, identified(value, `${id}-${name}`)]);
        return { ...one, id, minutesPerDay, ...Object.fromEntries(all) };
      });
      const marksKept = Object.entries(drawn).filter(([kind]) =>
        kind === 'heavy-work'
          ? (findings ?? []).length === 0
          : !tasks.some((one) => one[aspectOfMark[kind as keyof typeof aspectOfMark]]?.state === 'filled'),
      );
      return plain({
        format: 'groenkader-visit',
        formatVersion: 1,
        id: 'visit-1',
        frame: { id: frame.id, version: frame.version },
        company: { name: 'Bakkerij Peeters' },
        workstation: { number: '12', title: 'Inpakken', permanence: 'permanent' },
        date: '2026-11-22',
        assessor: { name: 'Ergonoom', role: 'EDPB' },
        tasks: list,
        doesNotOccur: Object.fromEntries(marksKept),
        ...rest,
        findings: findings?.map((one, at) => ({ label: `${'ABC'[at]}`, ...one })),
        measures: measures?.map((one, at) => ({ id: `m${at}`, ...one })),
        workerSentences: workerSentences?.map((one, at) => ({ id: `s${at}`, ...one })),
      }) as RawVisit;
    });
}

/** Valid visits. A generator that makes an invalid one is itself broken: it throws. */
export function visit(frame: Frame = frames[0] as Frame): fc.Arbitrary<Visit> {
  return rawVisit(frame).map((raw) => {
    const result = parseVisit(raw, [frame]);
    if (!result.ok) throw new Error(`the generator made an invalid visit: ${JSON.stringify(result.error)}`);
    return result.value.visit;
  });
}
