import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAt } from '../../../../electron/backend/store/file-header.ts';
import type { OpenStore } from '../../../../electron/backend/store/opened-store.ts';
import { runs, SEED } from '../../../support/runs.ts';
import { folder } from '../../cli/run-cli.ts';
import { randomOf } from './random.ts';
import { opened, placeIn, toyStore } from './store-fixtures.ts';

/*
 * What a power cut can leave of the log: less of it than was written, or wrong bytes in it. Kills cannot show this. The
 * store must open, and hold the first so many transactions, each whole.
 */
const kind = toyStore();
const transactions = 60;
const places = runs(40, 300);

let root: string;
let wal: Buffer;
let store: OpenStore;

beforeAll(async () => {
  const where = placeIn(mkdtempSync(join(tmpdir(), 'groenkader-')));
  root = where.folder;
  store = await opened(kind, where);
  store.checkpoint();
  for (let n = 1; n <= transactions; n += 1) {
    // Rows in two tables, of sizes that need from one page to many: a transaction that is cut would show.
    store.write((db) => {
      for (let row = 0; row < n; row += 1) {
        const { lastInsertRowid } = db.prepare('INSERT INTO entry (text) VALUES (?)').run(`${n}: ${'x'.repeat(n * 9)}`);
        db.prepare('INSERT INTO note VALUES (?, ?)').run(lastInsertRowid, `of ${n}`);
      }
      db.prepare(`INSERT INTO visit VALUES (?, '{}') `).run(`last of ${n}`);
    });
  }
  wal = readFileSync(`${store.file}-wal`);
});
afterAll(() => {
  store.close();
  rmSync(root, { recursive: true });
});

test('the whole log gives every transaction', async () => {
  expect(await prefixIn(wal)).toBe(transactions);
});

test('a log that is cut off anywhere gives a prefix, the longer the more is left', async () => {
  const random = randomOf(SEED);
  const cuts = Array.from({ length: places }, () => Math.floor(random() * wal.length)).sort((a, b) => a - b);
  let longest = 0;
  for (const cut of [0, 31, 32, ...cuts]) {
    const prefix = await prefixIn(wal.subarray(0, cut));
    expect(prefix).toBeGreaterThanOrEqual(longest);
    longest = prefix;
  }
  expect(longest).toBeGreaterThan(transactions * 0.8);
});

test('a log with wrong bytes anywhere gives a prefix that ends before them', async () => {
  const random = randomOf(SEED + 1);
  const seen = new Set<number>();
  for (let place = 0; place < places; place += 1) {
    const torn = Buffer.from(wal);
    const at = Math.floor(random() * (torn.length - 512));
    // One bit, one byte, or a sector of zeros as after a torn write.
    if (place % 3 === 0) torn[at] = (torn[at] as number) ^ (1 << Math.floor(random() * 8));
    else if (place % 3 === 1) torn[at] = (torn[at] as number) ^ 0xff;
    else torn.fill(0, at - (at % 512), at - (at % 512) + 512);
    const prefix = await prefixIn(torn);
    // A sector of zeros over zeros changes nothing.
    if (torn.equals(wal)) expect(prefix).toBe(transactions);
    seen.add(prefix);
  }
  expect(seen.size).toBeGreaterThan(10);
});

/** Opens the main file with this log. @returns how many transactions are there, each whole */
async function prefixIn(log: Buffer): Promise<number> {
  const where = placeIn(folder());
  const file = join(where.folder, kind.fileName);
  copyFileSync(join(root, kind.fileName), file);
  writeFileSync(`${file}-wal`, log);
  // Our own reading of the log agrees with SQLite's.
  expect(lookAt(file)).toMatchObject({ found: 'database', header: { userVersion: 2 } });
  const torn = await opened(kind, where);
  const { last, rows, notes } = torn.read((db) => ({
    last: db.prepare('SELECT count(*) FROM visit').pluck().get() as number,
    rows: db.prepare('SELECT count(*) FROM entry').pluck().get() as number,
    notes: db.prepare('SELECT count(*) FROM note').pluck().get() as number,
  }));
  expect(rows).toBe((last * (last + 1)) / 2);
  expect(notes).toBe(rows);
  // And it can be written to.
  torn.write((db) => db.exec(`INSERT INTO entry (text) VALUES ('after')`));
  torn.close();
  return last;
}
