import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentFrame } from '../../../core/frame/frames.ts';
import { judge } from '../../../core/verdict/judge.ts';
import type { CriterionVerdict, Verdict } from '../../../core/verdict/verdict.ts';
import { parseVisit } from '../../../core/visit/parse.ts';
import { aspectNames } from '../../../core/visit/task.ts';
import type { Outcome, Visit } from '../../../core/visit/visit.ts';
import { type RawVisit, rawVisit, visit } from '../../support/arbitrary-visit.ts';
import { companyFrame } from '../../support/company-frame.ts';
import { expectConsistent } from '../../support/consistent.ts';
import { fcOptions } from '../../support/runs.ts';

const frames = [currentFrame, companyFrame];
const options = fcOptions(400, 10_000);

/** The better, the higher. */
const rank: Readonly<Record<Outcome, number>> = { 'not-met': 0, 'not-assessed': 1, met: 2 };

function outcomes(verdict: Verdict): ReadonlyMap<string, CriterionVerdict> {
  return new Map(verdict.criteria.map((one) => [one.id, one]));
}

function expectNothingBetter(before: Verdict, after: Verdict): void {
  const now = outcomes(after);
  for (const { id, outcome } of before.criteria) {
    const next = now.get(id);
    if (next === undefined || rank[next.outcome] > rank[outcome]) {
      throw new Error(`${id} went from ${outcome} to ${next?.outcome} (${next?.reason})`);
    }
  }
}

function judgeRaw(raw: unknown): Verdict {
  const result = parseVisit(raw, frames);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return judge(result.value.visit, result.value.frame);
}

/** Shuffles every list of a visit whose order means nothing, by the numbers of `seed`. */
function shuffled<T>(list: readonly T[], seed: readonly number[]): T[] {
  return list
    .map((item, at) => ({ item, key: seed[at % seed.length] ?? 0, at }))
    .sort((one, other) => one.key - other.key || other.at - one.at)
    .map(({ item }) => item);
}

function permuted(original: Visit, seed: readonly number[]): Visit {
  const tasks = original.tasks.map((task) => {
    const aspects = aspectNames.map((name) => {
      const aspect = task[name];
      const entries = aspect?.state === 'filled' ? shuffled<unknown>(aspect.entries, seed) : undefined;
      return [name, entries === undefined ? aspect : { ...aspect, entries }] as const;
    });
    // The order of the keys of an object means nothing either.
    const entries: (readonly [string, unknown])[] = [
      ...Object.entries(task),
      ...aspects.filter(([, one]) => one !== undefined),
    ];
    return Object.fromEntries(new Map(shuffled(entries, seed)));
  });
  const { findings, measures, ...rest } = original;
  return {
    ...(findings === undefined ? {} : { findings: shuffled(findings, seed) }),
    ...rest,
    ...(measures === undefined ? {} : { measures: shuffled(measures, seed) }),
    tasks: shuffled(tasks, seed) as unknown as Visit['tasks'],
  };
}

const seeds = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 7 });

describe.each(frames)('a verdict by $id', (frame) => {
  it('is consistent in itself', () => {
    fc.assert(
      fc.property(visit(frame), (one) => expectConsistent(judge(one, frame), frame)),
      options,
    );
  });

  it('does not depend on the order of tasks, entries or findings', () => {
    fc.assert(
      fc.property(visit(frame), seeds, (one, seed) => {
        const all = permuted(one, seed);
        // The changes that would help are listed in the order of the document; everything else is the same.
        const sorted = (verdict: Verdict) =>
          verdict.criteria.map((criterion) =>
            'needed' in criterion
              ? { ...criterion, needed: criterion.needed.map((need) => JSON.stringify(need)).sort() }
              : criterion,
          );
        expect(sorted(judge(all, frame))).toStrictEqual(sorted(judge(one, frame)));
      }),
      options,
    );
  });

  it('is pure: a deeply frozen visit, judged twice', () => {
    const frozen = deepFreeze(structuredClone(frame));
    fc.assert(
      fc.property(visit(frame), (one) => {
        const before = JSON.stringify(one);
        deepFreeze(one);
        const first = judge(one, frozen);
        expect(judge(one, frozen)).toStrictEqual(first);
        expect(judge(structuredClone(one), frame)).toStrictEqual(first);
        expect(JSON.stringify(one)).toBe(before);
      }),
      fcOptions(100, 3_000),
    );
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

/*
 * "Nothing ever improves by adding an object, a push, a source, a minute or a handling" (rule 4), with
 * met > not-assessed > not-met.
 *
 * What counts as adding: one more entry in a list that is filled, or the first entry where "none" was said; more of a
 * number that is known (handlings, minutes, mass, acceleration, actions); one more task beside at least one; one more
 * measured person who is not met. What does not: filling in what was unknown (an absent kind of data, an absent number,
 * the first task of an empty visit, the first measured person): that is looking, and looking may well find that the
 * limit holds. A mark is left alone: data beside it is refused.
 */
type Entry = Record<string, unknown>;
type RawTask = Record<string, { state?: string; entries?: Entry[] } | undefined> & {
  id: string;
  minutesPerDay?: number;
};

/** What grows in each kind of data: more of it is never better. */
const growing: Readonly<Record<string, readonly string[]>> = {
  loads: ['massG', 'handlings'],
  pushes: ['movedMassG', 'timesPerDay', 'distanceM'],
  cycles: ['actions'],
  bending: ['angleDegrees', 'timesPerHour', 'minutesPerDay'],
  prolongedPostures: ['minutesPerDay'],
  vibration: ['minutesPerDay'],
};
const most: Readonly<Record<string, number>> = {
  massG: 2_000_000,
  movedMassG: 20_000_000,
  angleDegrees: 180,
  minutesPerDay: 1_440,
};

const markOf: Readonly<Record<string, string>> = {
  loads: 'handling',
  pushes: 'push-pull',
  cycles: 'repetitive',
  prolongedPostures: 'prolonged-posture',
  vibration: 'vibration',
};

/** Entries to add, taken from another generated visit, under new ids. */
function entriesOf(raw: RawVisit, name: string): Entry[] {
  return (raw.tasks as RawTask[]).flatMap((task) => task[name]?.entries ?? []);
}

function renamed<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll(/"id":"([^"]*)"/g, '"id":"new-$1"')) as T;
}

function marked(raw: RawVisit, name: string): boolean {
  const mark = markOf[name];
  return mark !== undefined && Object.hasOwn((raw.doesNotOccur ?? {}) as object, mark);
}

describe('nothing improves', () => {
  it('by adding an entry to a list, or where "none" was said', () => {
    fc.assert(
      fc.property(rawVisit(), rawVisit(), fc.nat(), fc.nat(), (raw, more, pickTask, pickEntry) => {
        const list = raw.tasks as RawTask[];
        const task = list[pickTask % Math.max(1, list.length)];
        if (task === undefined) return;
        const before = judgeRaw(raw);
        for (const name of aspectNames) {
          const available = entriesOf(more, name);
          const entry = available[pickEntry % Math.max(1, available.length)];
          const aspect = task[name];
          if (entry === undefined || aspect === undefined || marked(raw, name)) continue;
          const entries = [...(aspect.entries ?? []), renamed(entry)];
          const tasks = list.map((one) => (one === task ? { ...one, [name]: { state: 'filled', entries } } : one));
          expectNothingBetter(before, judgeRaw({ ...raw, tasks }));
        }
      }),
      options,
    );
  });

  it('by adding a task beside another', () => {
    fc.assert(
      fc.property(rawVisit(), rawVisit(), (raw, more) => {
        const list = raw.tasks as RawTask[];
        if (list.length === 0) return;
        // Without minutes of its own, so that the day does not get longer than a day, and without what a mark refuses.
        const added = renamed(more.tasks as RawTask[]).map(({ minutesPerDay: _, minutesOf: __, ...task }) =>
          Object.fromEntries(Object.entries(task).filter(([name]) => !marked(raw, name))),
        );
        const before = judgeRaw(raw);
        for (const task of added) expectNothingBetter(before, judgeRaw({ ...raw, tasks: [...list, task] }));
      }),
      options,
    );
  });

  it('by more of anything: a minute, a handling, a gram, an action, mm/s2, or fewer wheels and shorter breaks', () => {
    const steps = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 100_000 }));
    fc.assert(
      fc.property(rawVisit(), steps, (raw, step) => {
        const before = judgeRaw(raw);
        const worse = (change: (tasks: RawTask[]) => void) => {
          const next = structuredClone(raw);
          change(next.tasks as RawTask[]);
          expectNothingBetter(before, judgeRaw(next));
        };
        (raw.tasks as RawTask[]).forEach((task, t) => {
          const total = (raw.tasks as RawTask[]).reduce((sum, one) => sum + (one.minutesPerDay ?? 0), 0);
          const minutes = task.minutesPerDay;
          const more = Math.min(step, 1_440 - total);
          if (minutes !== undefined) worse((all) => Object.assign(all[t] as object, { minutesPerDay: minutes + more }));
          for (const [name, keys] of Object.entries(growing)) {
            const entries = task[name]?.entries ?? [];
            entries.forEach((entry, e) => {
              const at = (all: RawTask[]) => all[t]?.[name]?.entries?.[e] as Entry;
              for (const key of keys) {
                const value = entry[key];
                if (typeof value !== 'number') continue;
                const grown = Math.min(value + step, most[key] ?? 100_000);
                worse((all) => Object.assign(at(all), { [key]: grown }));
              }
              for (const key of ['wheels', 'breakMinutesPerHour']) {
                const value = entry[key];
                if (typeof value !== 'number') continue;
                worse((all) => Object.assign(at(all), { [key]: Math.max(0, value - step) }));
              }
              const lifters = entry.liftedBy as { people: number } | undefined;
              if (lifters !== undefined) {
                const people = Math.max(1, lifters.people - step);
                worse((all) => Object.assign(at(all), { liftedBy: { ...lifters, people } }));
              }
              const acceleration = entry.accelerationMmS2 as Record<string, number> | undefined;
              for (const [axis, value] of Object.entries(acceleration ?? {})) {
                const grown = Math.min(value + step, 50_000);
                worse((all) => Object.assign(at(all), { accelerationMmS2: { ...acceleration, [axis]: grown } }));
              }
            });
          }
        });
      }),
      fcOptions(100, 3_000),
    );
  });

  it('by measuring one more person who is not met', () => {
    fc.assert(
      fc.property(rawVisit(), fc.boolean(), fc.boolean(), (raw, cost, peak) => {
        const findings = (raw.findings ?? []) as unknown[];
        if (Object.hasOwn((raw.doesNotOccur ?? {}) as object, 'heavy-work')) return;
        const outcome = (broken: boolean) => (broken ? 'not-met' : 'not-assessed');
        const added = {
          label: 'Z',
          frame: raw.frame,
          outcomes: { 'cardiac-cost': outcome(cost), 'peak-heart-rate': outcome(peak) },
          validMinutes: 60,
        };
        expectNothingBetter(judgeRaw(raw), judgeRaw({ ...raw, findings: [...findings, added] }));
      }),
      options,
    );
  });
});

describe('a missing value', () => {
  it('never makes a criterion met that was not, whichever value is taken away', () => {
    fc.assert(
      fc.property(rawVisit(), (raw) => {
        const { visit: whole, frame } = parsedOf(raw);
        const before = outcomes(judge(whole, frame));
        for (const path of removable(whole)) {
          // Judged without being parsed again: a value may also be missing where the parser would complain.
          const after = judge(without(whole, path) as Visit, frame);
          for (const one of after.criteria) {
            if (one.outcome === 'met' && before.get(one.id)?.outcome !== 'met') {
              throw new Error(`${one.id} is met without ${path.join('.')}`);
            }
          }
        }
      }),
      fcOptions(80, 2_000),
    );
  });
});

function parsedOf(raw: RawVisit) {
  const result = parseVisit(raw, frames);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/**
 * Paths of all values: every key of an object below tasks, marks, answers, but not whole tasks, entries and persons
 * (taking those away takes work away, not knowledge) and not what names or tells them apart.
 */
function removable(whole: Visit): (string | number)[][] {
  const paths: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      const structure = Array.isArray(value) || ['id', 'state', 'entries', 'tasks', 'label', 'outcomes'].includes(key);
      if (!structure) paths.push(at);
      walk(inner, at);
    }
  };
  const { tasks, doesNotOccur, falls, psychosocial, findings } = whole;
  walk({ tasks, doesNotOccur, falls, psychosocial }, []);
  findings?.forEach((_, at) => {
    paths.push(['findings', at, 'restDefinition']);
  });
  return paths.filter((path) => path.length > 1 || whole[path[0] as keyof Visit] !== undefined);
}

function without(value: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? without(item, rest) : item));
  const entries = Object.entries(value);
  if (rest.length === 0) return Object.fromEntries(entries.filter(([name]) => name !== key));
  return Object.fromEntries(entries.map(([name, inner]) => [name, name === key ? without(inner, rest) : inner]));
}
