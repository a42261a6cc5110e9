import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { withoutPictures } from '../../core/visit/pictures.ts';
import type { StoredVisit } from '../../core/visit/visit.ts';
import { findVisit } from '../../electron/backend/store/repositories/visits.ts';
import { draftOf, openWork, type WorkServices } from '../support/work-services.ts';
import { examples, parsed } from './examples.ts';
import { type Figure, type Row, row, type Settings } from './figure.ts';
import type { Pair } from './pairs.ts';

/** A change that is on the disk when it is answered, against a bare durable write of the same bytes. */
export const saveFigure: Figure = {
  name: 'save',
  measure: async (settings) => {
    const work = await openWork();
    try {
      return await measure(work, settings);
    } finally {
      work.close();
    }
  },
};

async function measure(work: WorkServices, { quick }: Settings): Promise<Row[]> {
  const bare = bareTable(join(work.folder, 'bare'));
  try {
    const edits: Edit[] = [];
    for (const { name, text } of examples().slice(0, quick ? 1 : undefined)) edits.push(await editOf(work, name, text));
    const rounds: Pair[][] = [];
    const saves = quick ? 2 : 60;
    for (let round = 0; round < (quick ? 2 : 9); round += 1) {
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let at = 0; at < saves; at += 1) {
        for (const edit of edits) {
          // In turn, so that what the disk does to one it does to the other.
          const bytes = edit.json();
          const write = () => theirs.push(once(() => bare.write(bytes, edit.name)));
          const save = () => ours.push(once(() => edit.save()));
          if (at % 2 === 0) write();
          save();
          if (at % 2 === 1) write();
        }
      }
      // The first round warms up.
      if (round > 0 || quick) {
        rounds.push([0.5, 0.99].map((share) => ({ subject: quantile(ours, share), against: quantile(theirs, share) })));
      }
    }
    const against = 'bare better-sqlite3: one durable UPDATE of the same bytes';
    const of = (at: number) => rounds.flatMap((round) => round[at] ?? []);
    const subject = `visit.save: ${edits.length} visits, ${saves} changes each`;
    return [
      row({ figure: 'save', subject: `${subject}, 99 of 100`, against, goal: 2 }, of(1)),
      row({ figure: 'save', subject: `${subject}, half of them`, against, goal: null }, of(0)),
    ];
  } finally {
    bare.close();
  }
}

interface Edit {
  readonly name: string;
  /** Changes one number, another field each time, so that each is a step of undo. */
  readonly save: () => void;
  /** The document as it is kept, with one number changed. */
  readonly json: () => string;
}

async function editOf(work: WorkServices, name: string, text: string): Promise<Edit> {
  const { visit } = await draftOf(work, name);
  const { photos: _, ...example } = withoutPictures(parsed(text).visit).visit;
  let base = 0;
  let turn = 0;
  const changed = (): StoredVisit => ({
    ...example,
    workstation: { ...example.workstation, peopleAtOnce: 1 + (turn % 7) },
  });
  const save = () => {
    turn += 1;
    const answer = work.services['visit.save']({ visit, base, document: changed(), field: `field ${turn}` });
    if (answer instanceof Promise || !answer.ok) throw new Error(`a save was refused: ${JSON.stringify(answer)}`);
    base = answer.value.version;
  };
  save();
  let written = 0;
  // Changed at the same place: SQLite writes no page for a row that stays what it was.
  const json = () => {
    written += 1;
    const kept = work.store.read((db) => findVisit(db, visit)?.json ?? '');
    return kept.replace(/"peopleAtOnce":\d/, `"peopleAtOnce":${1 + (written % 7)}`);
  };
  return { name, save, json };
}

function bareTable(folder: string) {
  mkdirSync(folder);
  const db = new Database(join(folder, 'bare.db'));
  for (const pragma of ['locking_mode = exclusive', 'journal_mode = wal', 'synchronous = full']) db.pragma(pragma);
  db.exec('CREATE TABLE visit (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT');
  const insert = db.prepare("INSERT INTO visit VALUES (?, '') ON CONFLICT DO NOTHING");
  const update = db.prepare('UPDATE visit SET json = ? WHERE id = ?');
  return {
    write: (json: string, id: string) => {
      if (update.run(json, id).changes === 0) insert.run(id);
    },
    close: () => db.close(),
  };
}

function once(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

/** The amount that so large a share of them stays below. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
