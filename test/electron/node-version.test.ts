import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const guard = join(import.meta.dirname, '../../electron/node-version.mjs');

function importedBy(version: string) {
  const code = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); import(${JSON.stringify(guard)});`;
  return spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
}

describe('the guard of every entry', () => {
  it.each(['18.19.0', '20.20.2', '21.7.3'])('stops Node %s with one sentence that names the remedy', (version) => {
    const { status, stderr } = importedBy(version);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(version);
    expect(stderr).toContain('npm run groenkader --');
  });

  it.each(['22.18.0', '24.21.0'])('lets Node %s pass without a word', (version) => {
    expect(importedBy(version)).toMatchObject({ status: 0, stderr: '' });
  });
});
