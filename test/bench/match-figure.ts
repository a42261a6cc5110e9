import { criterionIds } from '../../core/frame/criterion-id.ts';
import type { ProfileDocument } from '../../core/match/profile.ts';
import { matchServices } from '../../electron/backend/services/match.ts';
import type { WriteDb } from '../../electron/backend/store/database.ts';
import { newestOf, workstationsIn } from '../../electron/backend/store/repositories/newest-visits.ts';
import { documentOf } from '../../electron/backend/store/repositories/visits.ts';
import { profileOf } from '../core/match/profiles.ts';
import { fillWithExample } from '../support/example-company.ts';
import { openWork, type WorkServices } from '../support/work-services.ts';
import { type Figure, type Row, row } from './figure.ts';
import { type Contest, type Pair, play, timed } from './pairs.ts';

/** A few limits, as most people have; and all that can be asked for at once, where hardly anything fits as it is. */
const profiles: Readonly<Record<string, ProfileDocument>> = {
  'a few limits': profileOf({ massG: 3_000, bendingMinutes: 0, standingMinutes: 120, kneelingMinutes: 0 }),
  'every limit': profileOf(
    {
      ...{ massG: 3_000, tonnageGPerDay: 500_000, movedMassG: 50_000, actionsPerMinute: 20, bendingMinutes: 0 },
      ...{ standingMinutes: 120, sittingMinutes: 240, walkingMinutes: 60, kneelingMinutes: 0 },
      ...{ reachingAboveShoulderMinutes: 0, onStairsMinutes: 0, drivingMinutes: 30, vibrationMmS2: 300 },
      ...{ vibrationMinutes: 60, imposedPaceMinutes: 60, dayMinutes: 240 },
    },
    { withinFrame: true, required: [...criterionIds] },
  ),
};

/** Matching a person with workstations of a store against reading those; and how it grows with their number. */
export const matchFigure: Figure = {
  name: 'match',
  measure: async ({ quick }) => {
    const [small, middle, large] = quick ? ([60, 120, 240] as const) : ([1_000, 10_000, 100_000] as const);
    const rows: Row[] = [];
    const leastMs = new Map<string, number>();
    for (const size of [small, middle, large]) {
      const work = await openWork();
      try {
        fillWithExample(work.store, Math.min(size, middle));
        if (size > middle) work.store.write((db) => copyAll(db, size / middle));
        const subject = `match.find of ${size}`;
        const contests = Object.entries(profiles).map(([name, profile]): Contest => {
          const match = () => timed(() => matchAll(work, profile, size));
          return { name, subject: match, against: () => timed(() => readAll(work, size)) };
        });
        const rounds = quick ? 2 : size === small ? 9 : size === middle ? 5 : 1;
        if (size < large) await play(contests, 1);
        const played = await play(contests, rounds);
        for (const [at, { name }] of contests.entries()) {
          const pairs = played.flatMap((round) => round[at] ?? []);
          const against = 'reading them, checked as the store checks';
          rows.push(row({ figure: 'match', subject: `${subject}, ${name}`, against, goal: 2 }, pairs));
          const ms = Math.min(...pairs.map((pair) => pair.subject));
          const first = leastMs.get(name);
          if (first === undefined) leastMs.set(name, ms);
          else rows.push(grown({ name, size, small, middle }, { subject: ms, against: (first * size) / small }));
        }
        const [few] = contests;
        if (few === undefined || size !== middle) continue;
        const bare: Contest = { ...few, against: () => timed(() => readBare(work, size)) };
        const named = { figure: 'match', subject: `${subject}, ${few.name}`, against: 'SELECT and JSON.parse alone' };
        rows.push(row({ ...named, goal: null }, (await play([bare], rounds)).flat()));
      } finally {
        work.close();
      }
    }
    return rows;
  },
};

interface Growth {
  readonly name: string;
  readonly size: number;
  readonly small: number;
  readonly middle: number;
}

function grown({ name, size, small, middle }: Growth, pair: Pair): Row {
  const named = {
    figure: 'match',
    subject: `match.find of ${size}, ${name}`,
    against: `of ${small}, ${size / small} times`,
  };
  const note = `the workstations of ${middle} stand ${size / middle} times in the store`;
  return row({ ...named, goal: 1.5, ...(size > middle ? { note } : {}) }, [pair]);
}

/** Puts everything of a store in it so many times, under other ids and numbers: judging 100,000 visits takes minutes. */
function copyAll(db: WriteDb, times: number): void {
  const last = db.prepare('SELECT max("row") AS last FROM workstation').get() as { readonly last: number };
  for (let copy = 1; copy < times; copy += 1) {
    db.prepare(
      `INSERT INTO workstation (id, company, site, department, number, number_key, title, created_at, sort_key,
         latest_visit, state)
       SELECT id || @mark, company, site, department, number || @mark, number_key || @mark, title, created_at,
         sort_key || @mark, latest_visit || @mark, state FROM workstation WHERE "row" <= @last`,
    ).run({ mark: `-${copy}`, ...last });
    db.prepare(
      `INSERT INTO visit (id, workstation, version, state, created_at, changed_at, date, frame, outcome, met, not_met,
         not_assessed, look_again_by, revision, issued_on, json)
       SELECT visit.id || @mark, workstation || @mark, version, visit.state, visit.created_at, changed_at, date, frame,
         outcome, met, not_met, not_assessed, look_again_by, revision, issued_on, json
       FROM workstation JOIN visit ON visit.id = latest_visit WHERE "row" <= @last`,
    ).run({ mark: `-${copy}`, ...last });
  }
}

async function matchAll({ ctx }: WorkServices, profile: ProfileDocument, size: number): Promise<void> {
  const answer = await matchServices(ctx)['match.find']({ profile, language: 'nl' });
  if (!answer.ok || answer.value.rows.length !== size) throw new Error('not matched');
}

/** Rows and documents, one after the other as matching does, parsed and checked; and nothing done with them. */
function readAll({ store }: WorkServices, size: number): void {
  const read = store.read((db) =>
    workstationsIn(db, undefined).reduce((count, id) => {
      const json = newestOf(db, id)?.json ?? null;
      return count + Number(json === null || documentOf({ json }).ok);
    }, 0),
  );
  if (read !== size) throw new Error('not read');
}

/** The documents in one query, parsed and not checked: what nobody could match with. */
function readBare({ store }: WorkServices, size: number): void {
  const sql = `SELECT workstation.number, workstation.title, visit.json FROM workstation
    LEFT JOIN visit ON visit.id = workstation.latest_visit WHERE archived = 0 ORDER BY sort_key`;
  const all = store.read((db) => db.prepare(sql).all()) as readonly { readonly json: string | null }[];
  const parsed = all.map(({ json }) => (json === null ? null : JSON.parse(json)));
  if (parsed.length !== size) throw new Error('not read');
}
