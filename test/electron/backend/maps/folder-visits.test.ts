import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { newestVisits, visitFiles } from '../../../../electron/backend/maps/folder-visits.ts';
import { greenDocument } from '../../../support/visit-builder.ts';

/** Ids of the newest visits in a folder with these revisions of one workstation: `[id, replaces]`. */
async function newestOf(revisions: readonly (readonly [string, string | undefined])[]): Promise<string[]> {
  const path = mkdtempSync(join(tmpdir(), 'groenkader-folder-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  for (const [id, replaces] of revisions) {
    const previous = { visit: replaces, date: '2026-01-01', relation: 'revision' };
    const document = greenDocument({ id, ...(replaces === undefined ? {} : { previous }) });
    writeFileSync(join(path, `${id}.visit.json`), JSON.stringify(document));
  }
  const files = await visitFiles({ given: '.', path });
  if (!files.ok) throw new Error('a folder that cannot be read');
  const failed = (failure: unknown) => expect(failure).toBeUndefined();
  const visits = await newestVisits(files.value.files, { read: () => undefined, warned: () => undefined, failed });
  return visits.map(({ visit }) => visit.id);
}

it('leaves out what a revision replaces', async () => {
  expect(
    await newestOf([
      ['r1', undefined],
      ['r2', 'r1'],
      ['r3', 'r2'],
    ]),
  ).toEqual(['r3']);
});

it('never loses a workstation whose visits replace themselves or each other', async () => {
  expect(await newestOf([['r1', 'r1']])).toEqual(['r1']);
  expect(
    await newestOf([
      ['r1', 'r2'],
      ['r2', 'r1'],
    ]),
  ).toHaveLength(1);
  expect(
    await newestOf([
      ['r0', undefined],
      ['r1', 'r0'],
      ['r2', 'r1'],
      ['r3', 'r3'],
      ['r4', 'r3'],
    ]),
  ).toHaveLength(1);
});
