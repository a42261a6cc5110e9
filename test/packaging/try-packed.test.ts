import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deliveredFuses } from './fuses.ts';
import { tryStart, wrongFuses } from './try-packed.ts';

const node = (script: string) => ({ program: process.execPath, args: ['--eval', script, '--'] });
const writes = `require('node:fs').writeFileSync(require('node:path').join(process.argv.at(-1), 'groenkader.db'), '');`;

describe('trying a packed app', () => {
  it('is content with one that opens its database and stays', async () => {
    const app = node(`${writes} setInterval(() => undefined, 1_000);`);
    expect(await tryStart({ ...app, withinMs: 20_000, staysMs: 300 })).toBeUndefined();
  });

  it('tells of one that ends, with what it said', async () => {
    const app = node(`console.error('no such module'); process.exit(7);`);
    expect(await tryStart({ ...app, withinMs: 20_000, staysMs: 300 })).toBe('it ended with 7:\nno such module\n');
  });

  it('tells of one that ends after it opened', async () => {
    const app = node(`${writes} setTimeout(() => process.exit(3), 500);`);
    expect(await tryStart({ ...app, withinMs: 20_000, staysMs: 20_000 })).toContain('it ended with 3');
  });

  it('tells of one that never opens its database, and ends it', async () => {
    const app = node('setInterval(() => undefined, 1_000);');
    expect(await tryStart({ ...app, withinMs: 500, staysMs: 300 })).toContain('no database after 500 ms');
  });

  it('tells of one that is not there', async () => {
    const problem = await tryStart({ program: '/nowhere/groenkader', withinMs: 500, staysMs: 300 });
    expect(problem).toContain('could not be started');
  });

  it('tells of fuses that are as Electron was delivered', () => {
    const settings = readFileSync(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8');
    expect(wrongFuses(deliveredFuses(), settings).sort()).toEqual([
      'enableCookieEncryption',
      'enableEmbeddedAsarIntegrityValidation',
      'enableNodeCliInspectArguments',
      'enableNodeOptionsEnvironmentVariable',
      'grantFileProtocolExtraPrivileges',
      'onlyLoadAppFromAsar',
      'runAsNode',
    ]);
  });
});
