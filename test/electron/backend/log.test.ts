import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openLog } from '../../../electron/backend/log.ts';
import { testFolder, testNow } from '../../support/backend.ts';

const secret = 'Jan Peeters 143 bpm';

function logOf(...errors: readonly unknown[]): string {
  const folder = testFolder(onTestFinished);
  const log = openLog(folder, '0.1.0', () => testNow);
  for (const error of errors) log('1a2b3c4d', 'visit.save', error);
  return readFileSync(join(folder, 'groenkader.log'), 'utf8');
}

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

describe('the log', () => {
  it('says when, which version, which number, which call, what error, and where in the program', () => {
    const text = logOf(new RangeError(secret));
    expect(text).toMatch(/^2026-11-22T10:15:00\.000Z 0\.1\.0 1a2b3c4d visit\.save RangeError\n {4}at .*:\d+:\d+\)?\n/);
  });

  it.each([
    ['a plain error', new Error(secret)],
    ['a message of many lines', new Error(`first\n${secret}\n    at ${secret} (file:///x/${secret}:1:1)`)],
    ['JSON', caught(() => JSON.parse(`{"name": ${secret}}`))],
    ['zod', z.object({ age: z.literal(1) }).safeParse({ age: secret }).error],
    ['zod, with a key', z.strictObject({}).safeParse({ [secret]: 1 }).error],
    ['zod, in a record', z.record(z.string(), z.number()).safeParse({ [secret]: 'x' }).error],
    ['SQLite', caught(() => new Database(':memory:').prepare(`SELECT "${secret}" FROM nowhere`))],
    ['SQLite, with a value', caught(() => new Database(':memory:').exec(`SELECT abs('x', '${secret}')`))],
    ['text that was thrown', secret],
    ['an object that was thrown', { name: secret, code: secret, message: secret }],
    ['a cause', new Error('x', { cause: new Error(secret) })],
    ['a name', Object.assign(new Error('x'), { name: secret, code: secret })],
  ])('keeps nothing of what %s quotes', (_, error) => {
    const text = logOf(error);
    expect(text).not.toMatch(/Peeters|143/);
    expect(text).toContain('1a2b3c4d visit.save');
  });

  it('names the code of SQLite and the field of a contract', () => {
    expect(logOf(caught(() => new Database(':memory:').exec('nonsense')))).toContain('SqliteError SQLITE_ERROR\n');
    const wrong = z.object({ sheets: z.array(z.object({ bytes: z.number() })) }).safeParse({ sheets: [{ bytes: '' }] });
    expect(logOf(wrong.error)).toMatch(/\.sheets\.\*\.bytes/);
  });

  it('leaves out where the program is installed, which may be below a name', () => {
    expect(logOf(new Error('x'))).not.toContain(process.cwd());
  });

  it('begins anew when it is large, and keeps one before', () => {
    const folder = testFolder(onTestFinished);
    const log = openLog(folder, '0.1.0', () => testNow);
    for (let nth = 0; nth < 6_000; nth += 1) log(String(nth), 'visit.save', new Error('x'));
    expect(readdirSync(folder).sort()).toEqual(['groenkader.1.log', 'groenkader.log']);
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    expect(Math.max(...sizes)).toBeLessThan(1_010_000);
  });

  it('never throws, wherever it is to be', () => {
    const log = openLog('/dev/null/nowhere', '0.1.0', () => testNow);
    expect(() => log('1', 'visit.save', new Error('x'))).not.toThrow();
  });
});
