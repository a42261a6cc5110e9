import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../../electron/backend/store/open-store.ts';
import { startEmpty } from '../../../../electron/backend/store/restore.ts';
import { folder } from '../../cli/run-cli.ts';
import { entries, placeIn, toyStore } from './store-fixtures.ts';

const kind = toyStore();

async function writing(data: string, ms: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'children/hold.ts'), data, String(ms)]);
  await once(child.stdout, 'data');
  return child;
}

test('the second process is told soon that the first has the store, even in the middle of a write', async () => {
  const where = placeIn(folder());
  const first = await writing(where.folder, 20_000);
  const started = performance.now();
  const opening = await openStore(kind, where);
  const took = performance.now() - started;
  const moved = await startEmpty(kind, where);
  first.kill('SIGKILL');
  await once(first, 'close');
  expect(opening).toEqual({ state: 'closed', reason: 'in-use', file: join(where.folder, 'toy.db') });
  expect(took).toBeLessThan(5_000);
  expect(moved).toMatchObject({ error: { code: 'store-closed', params: { reason: 'in-use' } } });
  expect(existsSync(join(where.folder, 'rescue'))).toBe(false);

  // A killed process leaves no lock behind, and nothing of what it had not finished.
  const after = await openStore(kind, where);
  if (after.state === 'closed') throw new Error(after.reason);
  expect(entries(after.store)).toEqual([]);
  after.store.close();
});

test('a process that is about to end is waited for', async () => {
  const where = placeIn(folder());
  const first = await writing(where.folder, 50);
  const ended = once(first, 'close');
  let opening = await openStore(kind, where);
  // On a slow machine its end takes longer than the patience of one try.
  for (let tries = 0; opening.state === 'closed' && tries < 20; tries += 1) opening = await openStore(kind, where);
  await ended;
  if (opening.state === 'closed') throw new Error(opening.reason);
  expect(entries(opening.store)).toHaveLength(1);
  opening.store.close();
});

test('of many first starts at once, one makes the store and the others are told', async () => {
  const where = placeIn(folder());
  const children = Array.from({ length: 3 }, () =>
    spawn(process.execPath, [join(import.meta.dirname, 'children/open-as.ts'), where.folder]),
  );
  const answers = await Promise.all(
    children.map(async (child) => {
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
      });
      await once(child, 'close');
      return JSON.parse(out) as { state: string; reason?: string; how?: string };
    }),
  );
  for (const answer of answers) if (answer.state === 'closed') expect(answer.reason).toBe('in-use');
  const open = answers.filter(({ state }) => state === 'open');
  expect(open.filter(({ how }) => how === 'fresh')).toHaveLength(1);
  const after = await openStore(kind, where);
  if (after.state === 'closed') throw new Error(after.reason);
  // Each that got in has its entry there.
  expect(entries(after.store)).toHaveLength(open.length);
  after.store.close();
});
