import type { Change } from '../../../core/adapt/change.ts';
import type { AnswerId } from '../../../core/frame/criterion-id.ts';
import { fallIds, psychosocialIds } from '../../../core/frame/criterion-id.ts';
import type { Measure, Task } from '../../../core/visit/visit.ts';
import type { Aim } from './aims.ts';
import { daysBefore, workdayUpTo } from './days.ts';
import { findingsOf } from './findings.ts';
import { type Gaps, gapsOf, noGaps } from './gaps.ts';
import type { Improvement, Job } from './job.ts';
import { measuresOf } from './measures.ts';
import type { Post } from './posts.ts';
import type { Random } from './random.ts';
import { almost } from './slight.ts';
import type { Found } from './write-visit.ts';

/** One visit of a workstation's history. */
export interface Step {
  readonly date: string;
  /** The day of the sheet; absent in a draft. */
  readonly issued: string | undefined;
  readonly lookAgainBy: string | undefined;
  readonly found: Found;
  readonly measures: readonly Measure[];
  readonly remarks: string | undefined;
}

/** How the workstation is at one moment. */
interface State {
  readonly done: ReadonlySet<Improvement>;
  /** Done almost: a little beyond the limit. */
  readonly slight: readonly Change[];
  readonly troubles: ReadonlySet<AnswerId>;
}

interface Circumstances {
  readonly today: string;
  readonly random: Random;
  /** The tasks before anything was improved. */
  readonly tasks: readonly Task[];
}

/** The visits to a workstation, the oldest first, the last one as its aim says. */
export function historyOf(post: Post, aim: Aim, { today, random, tasks }: Circumstances): Step[] {
  if (aim === 'unvisited') return [];
  const { job } = post;
  const last = lastState(job, aim, tasks, random);
  const states = [...earlierStates(job, aim, last, random), last];
  const dates = datesOf(states.length, aim, today, random);
  return states.map((state, at): Step => {
    const final = at === states.length - 1;
    const gaps = gapsAt(job, aim, final, random);
    const date = dates[at] ?? today;
    const findings = job.heart === 'light' || gaps.heartOpen ? [] : findingsOf(job, inside(aim) && final, random);
    const open = job.improvements.filter((one) => !state.done.has(one));
    const before = states[at - 1];
    const next = states[at + 1];
    const troubles = [...state.troubles].filter((id) => !gaps.unasked.has(id));
    const measures = measuresOf(
      {
        ...{ date, before: dates[at - 1], open, troubles, findings },
        done: before === undefined ? [] : [...state.done].filter((one) => !before.done.has(one)),
        soon: next === undefined ? [] : open.filter((one) => next.done.has(one)),
      },
      random,
    );
    const draft = aim === 'draft' && final;
    return {
      date,
      issued: draft ? undefined : earlierOf(daysBefore(date, -random.whole(1, 9)), today),
      lookAgainBy: draft || !random.chance(0.7) ? undefined : daysBefore(date, -random.pick([365, 365, 548, 730])),
      found: {
        changes: [...[...state.done].flatMap(({ changes }) => changes), ...state.slight],
        ...{ troubles: state.troubles, unasked: gaps.unasked, findings, heartOpen: gaps.heartOpen },
        leaveOut: gaps.leaveOut,
      },
      measures,
      remarks: gaps.toDo.length === 0 ? undefined : `Nog te doen: ${gaps.toDo.join('; ')}.`,
    };
  });
}

function inside(aim: Aim): boolean {
  return aim === 'within' || aim === 'nearly' || aim === 'incomplete';
}

function gapsAt(job: Job, aim: Aim, final: boolean, random: Random): Gaps {
  const { next } = random;
  // Drawn in every case, so that one kind of visit does not shift the numbers of another.
  const draw = next();
  if (final && (aim === 'incomplete' || aim === 'draft')) return gapsOf(job, aim === 'draft', random);
  const unmeasured = job.heart !== 'light' && !(final && inside(aim)) && draw < 0.35;
  return unmeasured ? { ...noGaps, heartOpen: true, toDo: ['hartslag meten bij twee personen'] } : noGaps;
}

function lastState(job: Job, aim: Aim, tasks: readonly Task[], random: Random): State {
  const all = new Set(job.improvements);
  if (aim === 'within' || aim === 'incomplete') return { done: all, slight: [], troubles: new Set() };
  if (aim !== 'nearly') {
    // Never everything: there would be nothing outside.
    const kept = random.shuffled(job.improvements).slice(1);
    const done = new Set(kept.filter(() => random.chance(aim === 'draft' ? 0.5 : 0.22)));
    return { done, slight: [], troubles: troublesOf(job, 0.55, random) };
  }
  const [missing] = random.shuffled(job.improvements);
  const [trouble] = random.shuffled(Object.keys(job.troubles) as AnswerId[]);
  const slight = missing === undefined ? [] : almost(missing.changes, tasks, random);
  const alsoTrouble = slight.length === 0 || random.chance(0.3);
  return {
    done: slight.length === 0 ? all : new Set(job.improvements.filter((one) => one !== missing)),
    slight,
    troubles: new Set(alsoTrouble && trouble !== undefined ? [trouble] : []),
  };
}

/** What usually does not hold in such work, and now and then something else. */
function troublesOf(job: Job, share: number, random: Random): ReadonlySet<AnswerId> {
  const usual = (Object.keys(job.troubles) as AnswerId[]).filter(() => random.chance(share));
  const others = [...fallIds, ...psychosocialIds].filter(() => random.chance(0.05));
  return new Set([...usual, ...others]);
}

/** How it was before: less done, more amiss. */
function earlierStates(job: Job, aim: Aim, last: State, random: Random): State[] {
  const likely = { within: 0.7, incomplete: 0.25, nearly: 0.5, outside: 0.22, draft: 0, unvisited: 0 }[aim];
  const draw = random.next();
  const visits = draw < likely * 0.4 ? 2 : draw < likely ? 1 : 0;
  const states: State[] = [];
  let later = last;
  for (let visit = 0; visit < visits; visit += 1) {
    const order = random.shuffled([...later.done]);
    const kept = order.slice(0, Math.floor(order.length * (visit === 0 ? 0.4 : 0)));
    const troubles = new Set([...later.troubles, ...troublesOf(job, 0.5, random)]);
    later = { done: new Set(kept), slight: [], troubles };
    states.unshift(later);
  }
  return states;
}

/** The last visit is of the last two years, most of the last one; each one before it is about a year earlier. */
function datesOf(visits: number, aim: Aim, today: string, random: Random): string[] {
  const fresh = random.chance(0.8);
  let age = aim === 'draft' ? random.whole(0, 12) : fresh ? random.whole(11, 350) : random.whole(370, 640);
  const dates: string[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    dates.unshift(workdayUpTo(daysBefore(today, age)));
    age += random.whole(200, 380);
  }
  return dates;
}

function earlierOf(one: string, other: string): string {
  return one < other ? one : other;
}
