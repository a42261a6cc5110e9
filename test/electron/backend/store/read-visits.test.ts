import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readableVisits } from '../../../../electron/backend/store/read-visits.ts';
import { canBeNobody, folder } from '../../cli/run-cli.ts';
import { contentOf, opened, placeIn, toyStore } from './store-fixtures.ts';

const kind = toyStore();
const child = join(import.meta.dirname, 'children/read-readable.ts');
const number = (text: string) => JSON.parse(text).n as number;

/** A store of so many visits, each of about 3 kB, so that a page holds one. */
async function storeOf(visits: number): Promise<string> {
  const where = placeIn(folder());
  const store = await opened(kind, where);
  store.write((db) => {
    const insert = db.prepare('INSERT INTO visit (id, json) VALUES (?, ?)');
    for (let n = 0; n < visits; n += 1) insert.run(`v${n}`, JSON.stringify({ n, text: 'x'.repeat(3_000) }));
    insert.run('cut', '{"n": 1');
    insert.run('list', '[1]');
  });
  store.close();
  return join(where.folder, 'toy.db');
}

test('every visit of a whole file, and nothing that is no document', async () => {
  const file = await storeOf(100);
  const before = contentOf(join(file, '..'));
  expect(readableVisits(file).map(number)).toEqual(Array.from({ length: 100 }, (_, n) => n));
  expect(contentOf(join(file, '..'))).toEqual(before);
});

test('the others when pages are broken', async () => {
  const file = await storeOf(100);
  const bytes = readFileSync(file);
  const pageOf = (n: number) => Math.floor(bytes.indexOf(`{"n":${n},`) / 4_096) * 4_096;
  for (const n of [20, 21, 57]) bytes.fill(0xa5, pageOf(n), pageOf(n) + 4_096);
  writeFileSync(file, bytes);
  const found = readableVisits(file).map(number);
  expect(found).toEqual(Array.from({ length: 100 }, (_, n) => n).filter((n) => ![20, 21, 57].includes(n)));
});

test('also what stands in the log alone', async () => {
  const where = placeIn(folder());
  const store = await opened(kind, where);
  store.write((db) => db.exec(`INSERT INTO visit VALUES ('v', '{"n":7}')`));
  const copy = join(folder(), 'toy.db');
  for (const companion of ['', '-wal']) copyFileSync(store.file + companion, copy + companion);
  store.close();
  expect(readableVisits(copy).map(number)).toEqual([7]);
});

test('nothing of a file that is no database, is empty or is not there', () => {
  const file = join(folder(), 'toy.db');
  expect(readableVisits(file)).toEqual([]);
  for (const content of ['', 'text '.repeat(1_000), 'SQLite format 3\0']) {
    writeFileSync(file, content);
    expect(readableVisits(file)).toEqual([]);
  }
});

test('something of a file cut off in the middle, and no crash wherever bytes are wrong', async () => {
  const file = await storeOf(60);
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(0, whole.length / 2));
  const half = readableVisits(file).map(number);
  expect(half.length).toBeGreaterThan(15);
  for (let at = 100; at < whole.length; at += 9_973) {
    writeFileSync(file, Buffer.from(whole).fill(0xff, at, at + 200));
    for (const text of readableVisits(file)) expect(number(text)).toBeGreaterThanOrEqual(0);
  }
});

test('a kill in the middle leaves a copy in the data folder alone, which the next opening clears', async () => {
  const file = await storeOf(2_000);
  const where = placeIn(join(file, '..'));
  const inTemp = () => readdirSync(tmpdir()).filter((name) => name.startsWith('groenkader-rescue-'));
  const before = inTemp();
  const reading = spawn(process.execPath, [child, file, 'for-ever']);
  onTestFinished(() => void reading.kill('SIGKILL'));
  const copy = `${file}.readable`;
  while (!existsSync(copy) || statSync(copy).size === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  reading.kill('SIGKILL');
  await once(reading, 'close');
  // It may have been between two rounds; then what it would have left is put there.
  if (!existsSync(copy)) copyFileSync(file, copy);
  writeFileSync(`${copy}-wal`, 'left over');
  expect(inTemp().filter((name) => !before.includes(name))).toEqual([]);
  (await opened(kind, where)).close();
  expect(readdirSync(where.folder).filter((name) => name.includes('readable'))).toEqual([]);
});

test.runIf(canBeNobody())('every visit for a user who may not write into the folder', async () => {
  const file = await storeOf(3);
  const nobody = 65_534;
  chmodSync(join(file, '..'), 0o755);
  chmodSync(file, 0o644);
  const ran = spawnSync(process.execPath, [child, file], { uid: nobody, gid: nobody, cwd: '/', encoding: 'utf8' });
  expect({ err: ran.stderr, found: ran.stdout }).toEqual({ err: '', found: '3' });
});
