import { carryOver } from '../../../core/visit/carry-over.ts';
import type { Head as PlaceHead } from '../../../core/visit/head.ts';
import type { Visit } from '../../../core/visit/visit.ts';
import { type Aim, aimsOf } from './aims.ts';
import { daysBefore, workdayUpTo } from './days.ts';
import { exampleFrame } from './limits.ts';
import { type Post, posts } from './posts.ts';
import { seeded } from './random.ts';
import { historyOf, type Step } from './story.ts';
import { baseTasks, writeVisit } from './write-visit.ts';

/** A workstation of the example company with its visits, the oldest first; none where nobody visited it. */
export interface ExampleWorkstation {
  readonly head: PlaceHead;
  readonly visits: readonly Visit[];
}

export interface ExampleOptions {
  /** Any whole number; the same one gives the same company. */
  readonly seed: number;
  /** `2026-11-22`: nothing is later, and everything is as old as it would be on any other day. */
  readonly today: string;
  /** Which company it is where there are to be many; 0 is the one that people see. */
  readonly copy?: number;
}

/** The seed of the company that people see. */
export const exampleSeed = 7;

const name = 'Roggelinde Groep NV';

/**
 * A company that does not exist, with 120 workstations over three sites: one cooks meals, one builds the wagons they travel
 * in, one distributes both. Deterministic: the same seed and day give the same documents, and ids depend on neither.
 */
export function exampleCompany({ seed, today, copy = 0 }: ExampleOptions): readonly ExampleWorkstation[] {
  const company = copy === 0 ? name : `${name} ${copy + 1}`;
  const own = seed + copy;
  const aims = aimsOf(posts, own);
  const begun = repeatsOf(posts, aims);
  return posts.map((post) => {
    const { site, department, number, title } = post;
    const head: PlaceHead = {
      ...{ company: { name: company }, site: { name: site }, department: { name: department } },
      workstation: { number, title },
    };
    const visits = visitsTo(post, aims.get(number) ?? 'unvisited', { seed: own, today, copy, company });
    const last = visits.at(-1);
    const repeat = begun.has(number) && last !== undefined ? [repeatOf(last, post, { today, seed: own })] : [];
    return { head, visits: [...visits, ...repeat] };
  });
}

/** The id of a visit; neither seed nor day is in it, so that the example is known again. */
function visitId(copy: number, number: string, at: number): string {
  return `roggelinde${copy === 0 ? '' : `-${copy + 1}`}-${number.toLowerCase()}-${at}`;
}

interface Company {
  readonly seed: number;
  readonly today: string;
  readonly copy: number;
  readonly company: string;
}

function visitsTo(post: Post, aim: Aim, { seed, today, copy, company }: Company): Visit[] {
  const steps = historyOf(post, aim, {
    today,
    random: seeded(seed, `story ${post.number}`),
    tasks: baseTasks(post, seed),
  });
  const idOf = (at: number) => visitId(copy, post.number, at + 1);
  return steps.map((step, at) => {
    const before = steps[at - 1];
    return writeVisit(post, seed, step.found, {
      ...{ company, id: idOf(at), date: step.date, measures: step.measures },
      ...(before === undefined ? {} : { previous: { visit: idOf(at - 1), date: before.date, relation: 'repeat' } }),
      ...(step.issued === undefined ? {} : { issue: { revision: 1, date: step.issued } }),
      ...headOf(step),
    });
  });
}

function headOf({ lookAgainBy, remarks }: Step) {
  return { lookAgainBy, remarks };
}

/** Some visits that are outside the frame are being repeated now: begun, with everything taken over. */
function repeatsOf(all: readonly Post[], aims: ReadonlyMap<string, Aim>): ReadonlySet<string> {
  const outside = all.filter(({ number }) => aims.get(number) === 'outside').map(({ number }) => number);
  return new Set(outside.filter((_, at) => at % 20 === 9));
}

function repeatOf(last: Visit, post: Post, { today, seed }: Pick<Company, 'today' | 'seed'>): Visit {
  const date = workdayUpTo(daysBefore(today, seeded(seed, `repeat ${post.number}`).whole(0, 9)));
  const { company, site, department, assessor, workstation } = last;
  const id = `${last.id.slice(0, last.id.lastIndexOf('-'))}-${Number(last.id.split('-').at(-1)) + 1}`;
  const { number, title } = workstation;
  // No picture is in it, so that a stored visit is a whole one.
  return carryOver(last, 'repeat', {
    ...{ id, date: date < last.date ? last.date : date, assessor, language: 'nl' },
    ...{ frame: { id: exampleFrame.id, version: exampleFrame.version }, company, site, department },
    workstation: { number, title },
  }) as Visit;
}
