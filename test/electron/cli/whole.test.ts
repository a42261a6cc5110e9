import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../core/i18n/language.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { document } from '../../support/visit-builder.ts';
import { ended, folder, put, runCli } from './run-cli.ts';

describe('a fault in Groenkader itself', () => {
  // Any of our own calls that throws; this one is made for every name of a sheet.
  const broken = `--import "data:text/javascript,String.prototype.toWellFormed = function () { if (this.startsWith('boom')) throw new TypeError('secret'); return String(this) }"`;

  it.each(languages)('is one sentence in %s with exit code 70, and a stack only when asked for', async (language) => {
    const where = folder();
    put(where, 'a.json', document({ workstation: { number: 'boom', title: 'x' } }));
    const args = ['sheet', 'a.json', '-o', 'out', '--lang', language];
    const { code, out, err } = await runCli(args, { cwd: where, env: { NODE_OPTIONS: broken } });
    expect([code, out]).toEqual([70, '']);
    expect(err).toBe(`${textsOf(language).t('cli.crash', { code: 'TypeError' })}\n`);
    const debug = await runCli(args, { cwd: where, env: { NODE_OPTIONS: broken, GROENKADER_DEBUG: '1' } });
    expect(debug.err).toContain('    at ');
  });
});

describe('the demo', () => {
  it.each(languages)('makes eight sheets in %s where the user stands and says how to go on', async (language) => {
    const where = folder();
    const demo = join(import.meta.dirname, '../../../electron/demo.mjs');
    const child = spawn(process.execPath, [demo, '--lang', language], {
      cwd: join(import.meta.dirname, '../../..'),
      env: { ...process.env, INIT_CWD: where },
    });
    const { code, out, err } = await ended(child);
    expect([code, err]).toEqual([0, '']);
    expect(readdirSync(join(where, 'demo-sheets'))).toHaveLength(8);
    const { t } = textsOf(language);
    for (const outcome of ['within', 'outside', 'incomplete'] as const)
      expect(out).toContain(t(`frame.verdict.${outcome}`));
    expect(out).toContain(join(where, 'demo-sheets'));
  });
});
