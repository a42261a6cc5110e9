import { execFile } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listBackups, makeBackup, verifyBackup } from '../../../../electron/backend/store/backup.ts';
import { openStore } from '../../../../electron/backend/store/open-store.ts';
import { runs } from '../../../support/runs.ts';
import { folder } from '../../cli/run-cli.ts';
import type { Operation } from './children/operate.ts';
import { addEntry, entries, opened, placeIn, toySteps, toyStore } from './store-fixtures.ts';

/*
 * Backup, restore, start empty, migration and first start, each killed before every single thing it does to the disk.
 * Afterwards the old store or the new one is there, whole; what was moved aside is whole too; no backup is a half one.
 */
const kind = toyStore();
const child = join(import.meta.dirname, 'children/operate.ts');
const old = ['old one', 'old two'];
const earlier = ['old one'];

interface Scene {
  readonly operation: Operation;
  readonly make: (root: string) => Promise<string>;
  /** What the store may hold after a kill, by state. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const scenes: Readonly<Record<string, Scene>> = {
  'a first start': { operation: 'open', make: async () => '', before: [], after: [] },
  'a migration': { operation: 'open', make: (root) => storeOf(root, 1), before: old, after: old },
  'a backup': { operation: 'backup', make: (root) => storeOf(root, 2), before: old, after: old },
  'a restore': { operation: 'restore', make: (root) => storeOf(root, 2), before: old, after: earlier },
  'a restore of an older backup': {
    operation: 'restore',
    make: (root) => storeOf(root, 1),
    before: old,
    after: earlier,
  },
  'starting empty': { operation: 'empty', make: (root) => storeOf(root, 2), before: old, after: [] },
};

test.each(Object.entries(scenes))('%s is done or not done, wherever it is killed', async (_, scene) => {
  const original = folder();
  const backup = await scene.make(original);
  const run = async (nth: number) => {
    const root = folder();
    cpSync(original, root, { recursive: true });
    return { root, lived: await ran([scene.operation, root, String(nth), backup]) };
  };
  const whole = await run(1_000_000);
  expect(whole.lived).toMatchObject({ ok: true });
  const steps = whole.lived?.steps ?? 0;
  expect(steps).toBeGreaterThan(3);

  const stride = Math.ceil(steps / runs(2, 1_000));
  const points = Array.from({ length: steps }, (_, nth) => nth).filter(
    (nth) => nth % stride === 0 || nth === steps - 1,
  );
  const seen = new Set<string>();
  for (let at = 0; at < points.length; at += 2) {
    await Promise.all(
      points.slice(at, at + 2).map(async (nth) => {
        const { root, lived } = await run(nth);
        expect(lived).toBeUndefined();
        seen.add(await check(root, scene));
      }),
    );
  }
  // The kills fell on both sides of the decision.
  if (scene.before !== scene.after)
    expect([...seen].sort()).toEqual([...new Set([scene.before, scene.after].map(String))].sort());
});

/** Opens what a kill left. @returns what is in it */
async function check(root: string, { before, after }: Scene): Promise<string> {
  const where = placeIn(root);
  const opening = await openStore(kind, where);
  if (opening.state === 'closed') throw new Error(`closed: ${opening.reason}`);
  const found = entries(opening.store);
  expect([before, after]).toContainEqual(found);
  opening.store.close();

  for (const { id, verified } of listBackups(kind, where)) {
    expect(verified).toBe(true);
    expect(await verifyBackup(kind, where, id)).toMatchObject({ ok: true });
  }
  const left = readdirSync(root).filter((name) => !name.endsWith('.lock'));
  expect(left.filter((name) => !['toy.db', 'backups', 'rescue'].includes(name))).toEqual([]);
  const aside = left.includes('rescue') ? readdirSync(join(root, 'rescue')) : [];
  if (String(found) !== String(before)) {
    // What gave way is whole in the rescue folder, log and all.
    expect(aside).toHaveLength(1);
    const rescued = await opened(kind, placeIn(join(root, 'rescue', aside[0] as string)));
    expect(entries(rescued)).toEqual(before);
    rescued.close();
  } else if (before !== after) {
    expect(aside).toEqual([]);
  }
  return String(found);
}

/**
 * A store with a backup of one entry and two entries now, the second of them in the log only, as a kill leaves it.
 * @returns the backup's id
 */
async function storeOf(root: string, version: number): Promise<string> {
  const now = placeIn(folder());
  const older = toyStore(toySteps.slice(0, version));
  const store = await opened(older, now);
  addEntry(store, 'old one');
  const made = await makeBackup(store, 'daily', now);
  addEntry(store, 'old two');
  cpSync(now.folder, root, { recursive: true });
  store.close();
  return made.ok ? made.value.id : '';
}

function ran(args: readonly string[]): Promise<{ readonly ok: boolean; readonly steps: number } | undefined> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [child, ...args], (error, out, err) => {
      if (err !== '') reject(new Error(err));
      else if (error === null) resolve(JSON.parse(out));
      else resolve(undefined);
    });
  });
}
