import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listBackups, makeBackup, removeBackup } from '../../../../electron/backend/store/backup.ts';
import { classifyError } from '../../../../electron/backend/store/classify-error.ts';
import { openStore } from '../../../../electron/backend/store/open-store.ts';
import { startEmpty } from '../../../../electron/backend/store/restore.ts';
import { canBeNobody, folder } from '../../cli/run-cli.ts';
import { addEntry, contentOf, entries, opened, placeIn, restore, toySteps, toyStore } from './store-fixtures.ts';

const kind = toyStore();
const full = { ok: false, error: { code: 'disk-full', params: {} } };

/** A disk of its own of so many kB that can really be full; only root may have one. */
const disk = join(folderName(), 'disk');
const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mounts();

describe.runIf(canMount)('on a full disk', () => {
  beforeEach(() => mount(1_024));
  afterEach(() => unmount());

  /** Fills what is left, but so many kB. */
  function fill(left: number): string {
    const path = join(disk, 'filler');
    for (const size of [64 * 1_024, 4_096, 512]) {
      try {
        for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
      } catch {
        // Smaller pieces now.
      }
    }
    if (left > 0) {
      rmSync(path);
      const free = Number(execFileSync('stat', ['-f', '-c', '%f', disk], { encoding: 'utf8' })) * 4_096;
      writeFileSync(path, Buffer.alloc(free - left * 1_024));
    }
    return path;
  }

  test('a write is refused by code, the store is intact, and goes on when there is room', async () => {
    const where = placeIn(join(disk, 'data'));
    const store = await opened(kind, where);
    addEntry(store, 'before');
    const filler = fill(40);
    const written = ['before'];
    let refused: unknown;
    for (let n = 0; n < 1_000 && refused === undefined; n += 1) {
      try {
        addEntry(store, `entry ${n}`);
        written.push(`entry ${n}`);
      } catch (error) {
        refused = error;
      }
    }
    expect(classifyError(refused)).toEqual(full.error);
    expect(entries(store)).toEqual(written);
    expect(store.damaged).toBe(false);

    // A second try, and reading, while it is full; then a close that cannot empty the log.
    expect(() =>
      store.write((db) => db.prepare('INSERT INTO entry (text) VALUES (?)').run('x'.repeat(99_999))),
    ).toThrow();
    expect(entries(store)).toEqual(written);
    store.close();
    const again = await openStore(kind, where);
    if (again.state === 'closed') throw new Error(again.reason);
    expect(entries(again.store)).toEqual(written);

    rmSync(filler);
    addEntry(again.store, 'after');
    again.store.close();
    const last = await opened(kind, where);
    expect(entries(last)).toEqual([...written, 'after']);
    last.close();
  });

  test('a first start says so and leaves no half store; with room it starts', async () => {
    mkdirSync(join(disk, 'data'));
    const filler = fill(0);
    const where = placeIn(join(disk, 'data'));
    expect(await openStore(kind, where)).toMatchObject({ state: 'closed', reason: 'disk-full' });
    rmSync(filler);
    const opening = await openStore(kind, where);
    expect(opening).toMatchObject({ state: 'open', how: 'fresh' });
    if (opening.state === 'open') opening.store.close();
  });

  test('whatever room there is, a first start and starting empty are done whole or not at all', async () => {
    const where = placeIn(join(disk, 'data'));
    const seen = new Set<string>();
    for (let left = 0; left <= 160; left += 8) {
      rmSync(where.folder, { recursive: true, force: true });
      const filler = fill(left);
      const first = await openStore(kind, where);
      seen.add(first.state === 'open' ? first.how : first.reason);
      if (first.state === 'open') {
        first.store.close();
        const emptied = await startEmpty(kind, where);
        if (!emptied.ok) expect(emptied).toEqual(full);
        seen.add(`empty: ${emptied.ok}`);
      }
      rmSync(filler);
      const again = await openStore(kind, where);
      expect(again).toMatchObject({ state: 'open', how: first.state === 'open' ? 'ready' : 'fresh' });
      if (again.state === 'open') again.store.close();
      expect(readdirSync(where.folder).filter((name) => !/^(toy\.db(\.lock)?|rescue)$/.test(name))).toEqual([]);
    }
    expect([...seen].sort()).toEqual(['disk-full', 'empty: false', 'empty: true', 'fresh']);
  });

  test('a migration does not begin without its backup, and ends whole when there is room', async () => {
    const where = placeIn(join(disk, 'data'));
    const old = await opened(toyStore(toySteps.slice(0, 1)), where);
    for (let n = 0; n < 100; n += 1) addEntry(old, 'x'.repeat(1_000));
    old.close();
    const before = contentOf(where.folder)['toy.db'];
    // The store has 120 kB: its backup stops half way, or just before its end, or there is no room for the step itself.
    for (const left of [0, 40, 120, 140, 160, 200]) {
      const filler = fill(left);
      expect([left, await openStore(kind, where)]).toMatchObject([left, { state: 'closed', reason: 'disk-full' }]);
      expect(contentOf(where.folder)['toy.db']).toBe(before);
      rmSync(filler);
      for (const { id } of listBackups(kind, where)) removeBackup(kind, where, id);
    }
    const opening = await openStore(kind, where);
    expect(opening).toMatchObject({ state: 'open', how: 'migrated' });
    if (opening.state === 'open') opening.store.close();
  });

  test('backup, restore and starting empty say so and leave everything as it was', async () => {
    const where = placeIn(join(disk, 'data'));
    const store = await opened(kind, where);
    for (let n = 0; n < 100; n += 1) addEntry(store, 'x'.repeat(1_000));
    const made = await makeBackup(store, 'manual', where);
    store.checkpoint();
    const filler = fill(24);
    expect(await makeBackup(store, 'manual', where)).toEqual(full);
    expect(listBackups(kind, where)).toHaveLength(1);
    store.close();
    const before = contentOf(where.folder);
    expect(await restore(kind, where, made.ok ? made.value.id : '')).toEqual(full);
    expect(contentOf(where.folder)).toEqual(before);
    rmSync(filler);
    const none = fill(0);
    expect(await startEmpty(kind, where)).toEqual(full);
    rmSync(none);
    expect(await startEmpty(kind, where)).toMatchObject({ ok: true });
    expect(readdirSync(join(where.folder, 'rescue'))).toHaveLength(1);
  });
});

describe.runIf(canBeNobody())('for a user who may not', () => {
  const nobody = 65_534;
  const child = join(import.meta.dirname, 'children/open-as.ts');

  /** Opens the store in a child as nobody, writes an entry, and says what came of it. */
  function asNobody(data: string): unknown {
    const ran = spawnSync(process.execPath, [child, data], { uid: nobody, gid: nobody, cwd: '/', encoding: 'utf8' });
    if (ran.stderr !== '') throw new Error(ran.stderr);
    return JSON.parse(ran.stdout);
  }

  /** A store in a folder, both of nobody, then with these modes. */
  async function storeWith(folderMode: number, fileMode: number): Promise<string> {
    const root = folder();
    chmodSync(root, 0o755);
    const data = join(root, 'data');
    const store = await opened(kind, placeIn(data));
    addEntry(store, 'one');
    store.close();
    for (const name of readdirSync(data)) {
      chownSync(join(data, name), nobody, nobody);
      chmodSync(join(data, name), fileMode);
    }
    chownSync(data, nobody, nobody);
    chmodSync(data, folderMode);
    return data;
  }

  test('everything works in a folder of their own', async () => {
    const data = await storeWith(0o700, 0o600);
    expect(asNobody(data)).toEqual({ state: 'open', how: 'ready', entries: ['one', 'two'] });
  });

  test.each([
    ['write into the folder', 0o500, 0o600],
    ['write to the file', 0o700, 0o400],
    ['read the file', 0o700, 0o000],
    ['enter the folder', 0o000, 0o600],
  ])('%s, the store is not writable and stays as it is', async (_, folderMode, fileMode) => {
    const data = await storeWith(folderMode, fileMode);
    const before = contentOf(data);
    expect(asNobody(data)).toEqual({ state: 'closed', reason: 'not-writable', file: join(data, 'toy.db') });
    expect(contentOf(data)).toEqual(before);
  });

  test('make a folder, the store is not writable', () => {
    const root = folder();
    chmodSync(root, 0o755);
    expect(asNobody(join(root, 'data'))).toMatchObject({ state: 'closed', reason: 'not-writable' });
  });
});

function folderName(): string {
  return join(import.meta.dirname, '../../../../.results', `disk-${process.pid}`);
}

function mount(kilobytes: number): void {
  mkdirSync(disk, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk], { stdio: 'ignore' });
}

function unmount(): void {
  execFileSync('umount', [disk], { stdio: 'ignore' });
  rmSync(disk, { recursive: true });
}

function mounts(): boolean {
  try {
    mount(64);
    unmount();
    return true;
  } catch {
    return false;
  }
}
