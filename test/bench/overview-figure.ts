import type { Statement } from 'better-sqlite3';
import { pageSql, searchQuery, searchSql } from '../../electron/backend/store/repositories/overview.ts';
import { fillStore } from '../support/many-workstations.ts';
import { openWork, type WorkServices } from '../support/work-services.ts';
import { type Figure, type Row, row, rowOfRounds, type Settings } from './figure.ts';
import { type Contest, play, timedCall } from './pairs.ts';

interface Sized {
  readonly size: number;
  readonly work: WorkServices;
}

const shown = 50;
const all = { archived: false };
/** As it is typed, letter by letter, and words that every row, some rows and one row hold. */
const typing = ['b', 'ba', 'bak', 'bakk', 'bakke', 'bakkerij', 'gent orderp', 'montage 12', 'w-7', 'peeters kassa 5'];

/** The overview's first page. */
export const overviewFigure: Figure = {
  name: 'overview',
  measure: (settings) =>
    measure(settings, {
      figure: 'overview',
      subject: 'first page of 50',
      inputs: ['page'],
      ask: (work) => work.services['overview.page']({ limit: shown }),
      bare: (work) => {
        const statement = bareStatement(work, pageSql(all, false));
        return () => statement.all(0, shown);
      },
    }),
};

/** Search as you type: the first 50 matches. */
export const searchFigure: Figure = {
  name: 'search',
  measure: (settings) =>
    measure(settings, {
      figure: 'search',
      subject: 'first 50 matches',
      inputs: typing,
      ask: (work, search) => work.services['overview.page']({ search, limit: shown }),
      bare: (work, search) => {
        const statement = bareStatement(work, searchSql(all));
        const query = searchQuery(search);
        return () => statement.all(query, 0, 0, shown);
      },
    }),
};

/** The best matches of 100,000, against the time of one frame on the screen. */
export const rankedFigure: Figure = {
  name: 'ranked-search',
  measure: async ({ quick }) => {
    const [large] = await opened([quick ? 300 : 100_000]);
    if (large === undefined) return [];
    try {
      const contests = typing.map((search): Contest => {
        const ask = () => answered(large.work.services['overview.page']({ search, ranked: true, limit: shown }));
        return { name: search, subject: () => timedCall(ask, quick ? 0.2 : 60), against: () => 16 };
      });
      await play(contests, 1);
      const rounds = await play(contests, quick ? 2 : 7);
      const named = { figure: 'ranked-search', against: 'one frame, 16 ms', goal: 1 };
      return contests.map(({ name }, at) =>
        row(
          { ...named, subject: `best ${shown} of ${large.size} for “${name}”` },
          rounds.flatMap((round) => round[at] ?? []),
        ),
      );
    } finally {
      large.work.close();
    }
  },
};

interface Question {
  readonly figure: string;
  readonly subject: string;
  readonly inputs: readonly string[];
  readonly ask: (work: WorkServices, input: string) => { readonly ok: boolean } | Promise<{ readonly ok: boolean }>;
  readonly bare: (work: WorkServices, input: string) => () => unknown;
}

async function measure({ quick }: Settings, { figure, subject, inputs, ask, bare }: Question): Promise<Row[]> {
  const sizes = await opened(quick ? [100, 200, 300] : [1_000, 10_000, 100_000]);
  try {
    const leastMs = quick ? 0.2 : 12;
    const timedAsk = (work: WorkServices, input: string) => () => timedCall(() => answered(ask(work, input)), leastMs);
    const rows: Row[] = [];
    for (const { size, work } of sizes) {
      const contests = inputs.map((input): Contest => {
        const run = bare(work, input);
        return { name: input, subject: timedAsk(work, input), against: () => timedCall(run, leastMs) };
      });
      await play(contests, 2);
      const rounds = await play(contests, quick ? 2 : 9);
      const named = { figure, subject: `${subject} of ${size}`, against: 'the bare query', goal: 1.5 };
      rows.push(rowOfRounds(named, inputs, rounds));
    }
    const [small, ...larger] = sizes;
    if (small === undefined) return rows;
    for (const { size, work } of larger) {
      const contests = inputs.map((input): Contest => {
        return { name: input, subject: timedAsk(work, input), against: timedAsk(small.work, input) };
      });
      const rounds = await play(contests, quick ? 2 : 9);
      const named = { figure, subject: `${subject} of ${size}`, against: `of ${small.size}`, goal: 3 };
      rows.push(rowOfRounds(named, inputs, rounds));
    }
    return rows;
  } finally {
    for (const { work } of sizes) work.close();
  }
}

async function opened(sizes: readonly number[]): Promise<Sized[]> {
  const list: Sized[] = [];
  for (const size of sizes) {
    const work = await openWork();
    fillStore(work.store, size);
    list.push({ size, work });
  }
  return list;
}

function bareStatement({ store }: WorkServices, sql: string): Statement<unknown[]> {
  return store.read((db) => db.prepare(sql) as Statement<unknown[]>);
}

/** A figure of refused questions would be a fast one. */
function answered(answer: { readonly ok: boolean } | Promise<{ readonly ok: boolean }>): unknown {
  if (answer instanceof Promise || !answer.ok) throw new Error('a question of the benchmark was not answered');
  return answer;
}
