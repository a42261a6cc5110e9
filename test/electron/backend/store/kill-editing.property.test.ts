import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createBackend } from '../../../../electron/backend/backend.ts';
import type { ReadDb } from '../../../../electron/backend/store/database.ts';
import { rebuildDerived } from '../../../../electron/backend/store/repositories/derived.ts';
import { workStore } from '../../../../electron/backend/store/work-store.ts';
import { runs, SEED } from '../../../support/runs.ts';
import { folder } from '../../cli/run-cli.ts';
import type { Line } from './children/edit-visits.ts';
import { randomOf } from './random.ts';
import { opened, placeIn } from './store-fixtures.ts';

/*
 * Nothing that was acknowledged is lost: a process that edits real visits through the whole backend is killed at random
 * moments, again and again on the same data folder, which it finds each time as the last kill left it.
 */
const child = join(import.meta.dirname, 'children/edit-visits.ts');
const chains = 2;
const kills = runs(12, 200) / chains;

test.each(Array.from({ length: chains }, (_, chain) => chain))(
  'every acknowledged change of a visit is there after a kill (chain %i)',
  async (chain) => {
    const random = randomOf(SEED + chain);
    const root = folder();
    const visits = await threeVisits(root);
    const kept = new Map<string, Line>();
    // Kills in the middle of a change, after it was begun and before it was acknowledged.
    let interrupted = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const changes = 1 + Math.floor(random() * 40);
      const lines = await killedAfter(changes, random() * 15, [root, `${chain}-${kill}`, ...visits]);
      for (const visit of visits) {
        const mine = lines.filter((line) => line.visit === visit);
        const found = mine.find(({ what }) => what === 'found');
        // What the next process reads is what was on the disk.
        if (found !== undefined && kept.has(visit)) expect(found).toEqual({ ...kept.get(visit), what: 'found' });
      }
      const acknowledged = lines.filter(({ what }) => what === 'done').length;
      expect(acknowledged).toBeGreaterThanOrEqual(changes);
      interrupted += lines.length - visits.length - 2 * acknowledged;
      const onDisk = await inspect(root);
      for (const visit of visits) {
        const mine = lines.filter((line) => line.visit === visit);
        const done = mine.findLast(({ what }) => what !== 'doing') ?? kept.get(visit);
        const doing = mine.findLast(({ what }) => what === 'doing');
        const may = [done, doing].filter((line) => line !== undefined && line.version >= (done?.version ?? 0));
        const now = onDisk.get(visit);
        expect(may.map((line) => ({ version: line?.version, remarks: line?.remarks }))).toContainEqual(now);
        kept.set(visit, { what: 'done', visit, version: now?.version ?? -1, remarks: now?.remarks ?? '' });
      }
    }
    if (kills > 20) expect(interrupted).toBeGreaterThan(kills / 10);
  },
  1_800_000,
);

/** Opens a copy, so that the next process finds the original as the kill left it. */
async function inspect(root: string): Promise<ReadonlyMap<string, { version: number; remarks: string }>> {
  const copy = folder();
  cpSync(root, copy, { recursive: true });
  // Opening after a kill checks every page and every reference.
  const store = await opened(workStore, placeIn(copy));
  const rows = store.read((db) => db.prepare('SELECT id, version, json FROM visit').all()) as {
    readonly id: string;
    readonly version: number;
    readonly json: string;
  }[];
  // Everything derived went with its document: to make it anew changes nothing.
  const before = store.read(derived);
  store.write((db) => {
    expect(rebuildDerived(db)).toEqual([]);
  });
  expect(store.read(derived)).toEqual(before);
  store.close();
  return new Map(
    rows.map(({ id, version, json }) => [id, { version, remarks: (JSON.parse(json).remarks as string) ?? '' }]),
  );
}

function derived(db: ReadDb) {
  const all = (sql: string) => db.prepare(sql).all();
  return {
    visits: all('SELECT id, date, frame, outcome, met, not_met, not_assessed FROM visit ORDER BY id'),
    outcomes: all('SELECT * FROM outcome ORDER BY visit, criterion'),
    tallies: all('SELECT * FROM tally WHERE n > 0 ORDER BY kind, place, state'),
    workstations: all('SELECT id, latest_visit, state FROM workstation ORDER BY id'),
    // A step of undo for each change that can be taken back, without a hole.
    steps: all('SELECT visit, count(*) n, max(position) - min(position) + 1 span FROM step GROUP BY visit').filter(
      (row) => (row as { n: number }).n !== (row as { span: number }).span,
    ),
  };
}

async function threeVisits(dataFolder: string): Promise<string[]> {
  const now = () => new Date();
  const options = { host: 'desktop', demo: false, appVersion: '0.0.0', systemLanguage: 'nl' } as const;
  const backend = await createBackend({ ...options, dataFolder, now });
  const ask = async (name: string, input: unknown) => {
    const answer = await backend.dispatch(name, input);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value as { readonly id: string; readonly visit: string };
  };
  const visits: string[] = [];
  for (const number of ['W-1', 'W-2', 'W-3']) {
    const place = { company: 'Bakkerij Peeters' };
    const { id } = await ask('workstation.create', { number, title: 'Inpakken', place });
    const start = { workstation: id, date: '2026-11-22', language: 'nl', from: { relation: 'empty' } };
    visits.push((await ask('visit.start', start)).visit);
  }
  await backend.close();
  return visits;
}

/** Runs the child, kills it some ms after so many acknowledged changes, and gives the lines that it wrote whole. */
function killedAfter(changes: number, ms: number, args: readonly string[]): Promise<readonly Line[]> {
  const editing = spawn(process.execPath, [child, ...args]);
  let out = '';
  let err = '';
  let timer: NodeJS.Timeout | undefined;
  editing.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (out.split('"done"').length > changes) timer ??= setTimeout(() => editing.kill('SIGKILL'), ms);
  });
  editing.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    editing.on('close', (code, signal) => {
      clearTimeout(timer);
      if (signal !== 'SIGKILL') reject(new Error(`ended by itself with ${code}: ${err}`));
      else {
        const whole = out.split('\n').slice(0, -1);
        resolve(whole.map((line) => JSON.parse(line) as Line));
      }
    });
  });
}
