import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readProfileFile } from '../../../../electron/backend/maps/profile-file.ts';

it('says how large a profile may be in a number that one can read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'groenkader-profile-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'a.profile.json');
  writeFileSync(path, 'x'.repeat(200_000));
  expect(await readProfileFile({ given: 'a', path })).toMatchObject({
    error: { problems: [{ code: 'file-too-large', value: '0.2 MB', allowed: '0.1 MB' }] },
  });
});
