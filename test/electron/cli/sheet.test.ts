import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../core/i18n/language.ts';
import { readSheetData } from '../../../electron/backend/pdf/read-data.ts';
import { workerThreads } from '../../../electron/backend/sheets/sheet-batch.ts';
import { personDocument } from '../../support/person-builder.ts';
import { document } from '../../support/visit-builder.ts';
import { canBeNobody, ended, folder, put, runCli, startCli } from './run-cli.ts';

const numbered = (number: string, more: object = {}) =>
  document({ workstation: { number, title: 'Inpakken' }, ...more });
const issued = { issue: { revision: 2, date: '2026-11-23' } };

/** So many visits in a folder, and their names. */
function visits(where: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const name = `v${at}.visit.json`;
    put(where, name, numbered(`W-${String(at).padStart(3, '0')}`));
    return name;
  });
}

function isWhole(path: string): boolean {
  const bytes = readFileSync(path);
  return readSheetData(bytes).ok && bytes.subarray(-8).toString('latin1').includes('%%EOF');
}

describe('a sheet', () => {
  it.each([
    ['nl', 'concept'],
    ['fr', 'projet'],
  ])('is named by workstation, date, revision and language, in %s', async (language, draft) => {
    const where = folder();
    put(where, 'a.json', numbered('W-001', issued));
    put(where, 'b.json', numbered('W/002: "b"'));
    const args = ['sheet', 'a.json', 'b.json', '-o', 'new/out', '--lang', language];
    const { code, out, err } = await runCli(args, { cwd: where });
    expect([code, err]).toEqual([0, '']);
    const names = [`W-001_2026-11-22_r2_${language}.pdf`, `W-002- -b-_2026-11-22_${draft}_${language}.pdf`];
    expect(readdirSync(join(where, 'new/out')).sort()).toEqual(names);
    for (const name of names) expect(out).toContain(`${join('new/out', name)}  ? `);
    for (const name of names) expect(isWhole(join(where, 'new/out', name))).toBe(true);
  });

  it('is left as it is when it exists, and replaced with --force', async () => {
    const where = folder();
    put(where, 'a.json', numbered('A'));
    put(where, 'b.json', numbered('B'));
    const first = await runCli(['sheet', 'a.json', '-o', '.', '--lang', 'en'], { cwd: where });
    expect(first.code).toBe(0);
    const path = join(where, 'A_2026-11-22_draft_en.pdf');
    writeFileSync(path, 'mine');
    const second = await runCli(['sheet', 'a.json', 'b.json', '-o', '.', '--lang', 'en'], { cwd: where });
    expect(second.code).toBe(3);
    expect(second.err).toContain('a.json: this file already exists: A_2026-11-22_draft_en.pdf');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(existsSync(join(where, 'B_2026-11-22_draft_en.pdf'))).toBe(true);
    const third = await runCli(['sheet', 'a.json', '-o', '.', '--lang', 'en', '--force'], { cwd: where });
    expect(third.code).toBe(0);
    expect(isWhole(path)).toBe(true);
  });

  it('with the name of another one is refused, both named, before anything is written; others are done', async () => {
    const where = folder();
    put(where, 'a.json', numbered('w-1'));
    put(where, 'b.json', numbered('W-1'));
    put(where, 'c.json', numbered('W-2'));
    const args = ['sheet', 'a.json', 'b.json', 'c.json', '-o', 'out', '--lang', 'en', '--force'];
    const { code, err } = await runCli(args, { cwd: where });
    expect(code).toBe(3);
    expect(err).toMatch(/a\.json: .*b\.json/);
    expect(err).toMatch(/b\.json: .*a\.json/);
    expect(readdirSync(join(where, 'out'))).toEqual(['W-2_2026-11-22_draft_en.pdf']);
  });

  it('carries the findings of records given beside it, and none of their values', async () => {
    const where = folder();
    put(where, 'a.json', numbered('A'));
    const values = { ageYears: 47, rest: { bpm: 61, definition: 'night' }, peakBpm: 163 };
    put(where, 'a.person.json', personDocument(values));
    const args = ['sheet', 'a.json', '-o', '.', '--person', 'a.person.json', '--lang', 'en'];
    expect((await runCli(args, { cwd: where })).code).toBe(0);
    const data = readSheetData(readFileSync(join(where, 'A_2026-11-22_draft_en.pdf')));
    const { visit } = JSON.parse(data.ok ? Buffer.from(data.value).toString() : '{}') as {
      visit: { findings: object[] };
    };
    expect(visit.findings).toMatchObject([{ label: 'A', outcomes: { 'peak-heart-rate': 'not-met' } }]);
    expect(JSON.stringify(visit)).not.toMatch(/\b(?:47|61|163)\b/);
  });

  it('comes out of a worker byte for byte as out of the command itself', async () => {
    const where = folder();
    const names = visits(where, 6);
    const env = { GROENKADER_THREADS: '2' };
    expect((await runCli(['sheet', ...names, '-o', 'many'], { cwd: where, env })).code).toBe(0);
    expect((await runCli(['sheet', names[0] ?? '', '-o', 'one'], { cwd: where })).code).toBe(0);
    const [name = ''] = readdirSync(join(where, 'one'));
    expect(readFileSync(join(where, 'many', name)).equals(readFileSync(join(where, 'one', name)))).toBe(true);
  });
});

describe.each(languages)('a place that cannot be written, in %s', (language) => {
  it('is said to be a file where it is one', async () => {
    const where = folder();
    put(where, 'a.json', document());
    put(where, 'out', 'a file');
    const { code, err } = await runCli(['sheet', 'a.json', '-o', 'out', '--lang', language], { cwd: where });
    expect(code).toBe(3);
    expect(err).toMatch(/^out: .*-o/);
    expect(err).not.toContain('    at ');
  });

  it('is said to be closed where it is read-only', async (context) => {
    if (!canBeNobody()) return context.skip('no other user can be played here');
    const where = folder();
    chmodSync(where, 0o755);
    chmodSync(put(where, 'a.json', document()), 0o644);
    mkdirSync(join(where, 'out'), { mode: 0o555 });
    const args = ['sheet', 'a.json', '-o', 'out', '--lang', language];
    const { code, err } = await runCli(args, { cwd: where, asNobody: true });
    expect(code).toBe(3);
    expect(err).toMatch(/^a\.json: .*out\. .*-o/);
    expect(err).not.toContain('    at ');
    expect(readdirSync(join(where, 'out'))).toEqual([]);
    const within = await runCli(['sheet', 'a.json', '-o', 'out/new', '--lang', language], {
      cwd: where,
      asNobody: true,
    });
    expect(within.code).toBe(3);
    expect(within.err).toMatch(/^out\/new: .*-o/);
  });

  it('is said to be full where it is, and nothing half written stays', async (context) => {
    const where = folder();
    put(where, 'a.json', numbered('A'));
    put(where, 'b.json', numbered('B'));
    const full = join(where, 'full');
    mkdirSync(full);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,mode=777', 'tmpfs', full], { stdio: 'ignore' });
    } catch {
      return context.skip('no small disk can be mounted here');
    }
    try {
      writeFileSync(join(full, 'filler'), Buffer.alloc(30_000));
      const args = ['sheet', 'a.json', 'b.json', '-o', 'full', '--lang', language];
      const { code, out, err } = await runCli(args, { cwd: where });
      expect(code).toBe(3);
      expect(out).not.toContain('.pdf');
      for (const name of ['A', 'B']) {
        expect(err).toMatch(
          new RegExp(`^${name.toLowerCase()}\\.json: .*full/${name}_2026-11-22_.*_${language}\\.pdf`, 'm'),
        );
      }
      expect(err).not.toContain('    at ');
      expect(readdirSync(full)).toEqual(['filler']);
    } finally {
      execFileSync('umount', [full]);
    }
  });
});

describe('a batch that is stopped', () => {
  async function untilSome(out: string, count: number): Promise<void> {
    const deadline = Date.now() + 25_000;
    const sheets = () => (existsSync(out) ? readdirSync(out).filter((name) => name.endsWith('.pdf')).length : 0);
    while (sheets() < count && Date.now() < deadline) await wait(5);
    expect(sheets()).toBeGreaterThanOrEqual(count);
  }

  it.each([
    ['SIGKILL', 3, 0],
    ['SIGKILL', 20, 2],
    ['SIGINT', 10, 0],
    ['SIGINT', 10, 2],
  ] as const)('by %s after %i of 50 in %i workers leaves only whole sheets', async (signal, after, threads) => {
    const where = folder();
    const out = join(where, 'out');
    const env = { GROENKADER_THREADS: String(threads) };
    const child = startCli(['sheet', ...visits(where, 50), '-o', 'out', '--lang', 'en'], { cwd: where, env });
    const end = ended(child);
    await untilSome(out, after);
    child.kill(signal);
    const { code, err } = await end;
    expect(code).toBe(signal === 'SIGINT' ? 130 : null);
    const names = readdirSync(out);
    const sheets = names.filter((name) => name.endsWith('.pdf'));
    expect(sheets.length).toBeLessThan(50);
    for (const name of sheets) expect(isWhole(join(out, name)), name).toBe(true);
    if (signal === 'SIGKILL') return;
    expect(names).toEqual(sheets);
    expect(err).toBe('Stopped. What had been written is complete.\n');
  });

  it('goes on from there with the sheets that are missing', async () => {
    const where = folder();
    const names = visits(where, 3);
    await runCli(['sheet', names[1] ?? '', '-o', 'out'], { cwd: where });
    const { code } = await runCli(['sheet', ...names, '-o', 'out'], { cwd: where });
    expect(code).toBe(3);
    expect(readdirSync(join(where, 'out'))).toHaveLength(3);
  });
});

describe('the number of worker threads', () => {
  it.each([
    [500, 2, 0],
    [31, 8, 0],
    [32, 4, 3],
    [500, 64, 8],
  ])('for %i sheets on %i processors is %i', (sheets, processors, threads) => {
    expect(workerThreads(sheets, processors)).toBe(threads);
  });
});
