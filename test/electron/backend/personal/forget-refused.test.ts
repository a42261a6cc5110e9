import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openBackend, testFolder } from '../../../support/backend.ts';
import { smallDisk } from '../../../support/small-disk.ts';
import { canBeNobody } from '../../cli/run-cli.ts';
import { folderWithTwo, traces } from './personal-fixtures.ts';

describe('on a full disk', () => {
  test('whatever room there is, a deletion is done whole or refused by code, and ends when there is room', async ({
    skip,
  }) => {
    const disk = smallDisk(4_096);
    if (disk === undefined) return skip('only root may have a disk of its own');
    onTestFinished(disk.unmount);
    const seen = new Set<string>();
    for (const left of [0, 4, 8, 16, 24, 32, 48, 64, 96, 128, 512]) {
      const folder = join(disk.path, 'data');
      const { A, visit } = await folderWithTwo(folder);
      const app = await openBackend(folder);
      const free = disk.fill(left);
      const answer = await app.ask('personal.delete', { record: A });
      seen.add(answer.ok ? 'ok' : answer.error.code);
      if (answer.ok) {
        expect(traces(folder, 'A')).toEqual([]);
      } else {
        expect([left, answer.error.code]).toEqual([left, 'disk-full']);
        // Once more is no lie: it is gone, or it is said again that it is not.
        const again = await app.ask('personal.delete', { record: A });
        if (again.ok) expect(traces(folder, 'A')).toEqual([]);
        else expect(again.error.code).toBe('disk-full');
      }
      const done = traces(folder, 'A').length === 0;
      free();
      const last = await app.ask('personal.delete', { record: A });
      expect([left, last.ok]).toEqual([left, !done]);
      expect(traces(folder, 'A')).toEqual([]);
      expect((await app.get('personal.list', { visit })).records.map(({ label }) => label)).toEqual(['B']);
      await app.close();
      rmSync(folder, { recursive: true });
    }
    expect([...seen].sort()).toEqual(['disk-full', 'ok']);
  });
});

describe.runIf(canBeNobody())('for a user who may not write', () => {
  const nobody = 65_534;
  const child = join(import.meta.dirname, 'children/forget-one.ts');

  function asNobody(folder: string, record: string) {
    const args = [child, folder, record, '1000000'];
    const ran = spawnSync(process.execPath, args, { uid: nobody, gid: nobody, cwd: '/', encoding: 'utf8' });
    if (ran.stderr !== '') throw new Error(ran.stderr);
    return JSON.parse(ran.stdout) as { readonly ok: boolean; readonly error?: unknown };
  }

  test.each(['backups', 'rescue'])('into %s, it is said where, and ends when they may', async (name) => {
    const folder = testFolder(onTestFinished);
    const { A } = await folderWithTwo(folder);
    chownSync(folder, nobody, nobody);
    for (const entry of readdirSync(folder, { recursive: true }))
      chownSync(join(folder, String(entry)), nobody, nobody);
    const closed = [join(folder, name)];
    if (name === 'rescue') closed.push(...readdirSync(closed[0] ?? '').map((entry) => join(folder, name, entry)));
    for (const path of closed) chmodSync(path, 0o500);
    const refused = asNobody(folder, A);
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-writable' } });
    expect(JSON.stringify(refused.error)).toContain(join(folder, name));
    expect(traces(folder, 'A').some((path) => path.startsWith(name))).toBe(true);
    for (const path of closed) chmodSync(path, 0o700);
    // The next start ends it by itself.
    expect(asNobody(folder, 'nobody')).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(traces(folder, 'A')).toEqual([]);
  });

  test('to copies that somebody made read-only, they are written anew all the same', async () => {
    const folder = testFolder(onTestFinished);
    const { A } = await folderWithTwo(folder);
    const others = traces(folder, 'B');
    giveAway(folder);
    for (const path of others) if (path !== 'personal.db') chmodSync(join(folder, path), 0o400);
    expect(asNobody(folder, A)).toMatchObject({ ok: true });
    expect(traces(folder, 'A')).toEqual([]);
    expect(traces(folder, 'B')).toEqual(others);
  });

  function giveAway(folder: string): void {
    chownSync(folder, nobody, nobody);
    for (const entry of readdirSync(folder, { recursive: true }))
      chownSync(join(folder, String(entry)), nobody, nobody);
  }
});
