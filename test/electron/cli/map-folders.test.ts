import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { greenDocument } from '../../support/visit-builder.ts';
import { canBeNobody, runCli } from './run-cli.ts';

/** A folder with a visit, and beside it one that nobody else may look into. */
function folderWithClosedOne(): string {
  const folder = mkdtempSync(join(tmpdir(), 'groenkader-folders-'));
  onTestFinished(() => {
    chmodSync(join(folder, 'closed'), 0o700);
    rmSync(folder, { recursive: true });
  });
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'closed'), { mode: 0o000 });
  mkdirSync(join(folder, 'open'), { mode: 0o755 });
  writeFileSync(join(folder, 'open/a.visit.json'), JSON.stringify(greenDocument()));
  writeFileSync(
    join(folder, 'limits.profile.json'),
    '{"format":"groenkader-profile","formatVersion":1,"withinFrame":false,"limits":{"massG":3000},"required":[]}',
  );
  return folder;
}

it.skipIf(!canBeNobody())('names a folder that it may not look into, and does the others', async () => {
  const folder = folderWithClosedOne();
  for (const command of [
    ['map', folder],
    ['match', join(folder, 'limits.profile.json'), folder],
  ]) {
    const { code, out, err } = await runCli([...command, '--json', '--lang', 'en'], { asNobody: true });
    expect(err).toContain(`${join(folder, 'closed')}: you may not read this folder.`);
    expect((JSON.parse(out) as { workstations: unknown[] }).workstations).toHaveLength(1);
    expect(code).toBe(3);
  }
});
