import { filesBelow, fillVisit, openBackend, startVisit, type TestBackend } from '../../../support/backend.ts';
import { personDocument } from '../../../support/person-builder.ts';

/** Values that stand nowhere else, so that a search for their digits finds a person's values and nothing more. */
export const planted = {
  A: { sumBpmMs: 7_123_456_789, sha256: 'a1b2c3d4'.repeat(8) },
  B: { sumBpmMs: 8_987_654_321, sha256: 'f9e8d7c6'.repeat(8) },
} as const;
type Label = keyof typeof planted;

export function personJson(visitId: string, label: Label, more: object = {}): string {
  const { sumBpmMs, sha256 } = planted[label];
  return JSON.stringify(
    personDocument({
      visitId,
      label,
      ageYears: 47,
      rest: { bpm: 61, definition: 'seated-10-min' },
      heaviestHour: { sumBpmMs, validMs: 86_400_000, spanMs: 86_400_000 },
      peakBpm: 143,
      recording: { sha256 },
      ...more,
    }),
  );
}

/** Imports a person into a visit. @returns the record and the visit's new version */
export async function importPerson(
  app: Pick<TestBackend, 'get' | 'upload'>,
  visit: string,
  base: number,
  label: Label,
): Promise<{ readonly record: string; readonly version: number }> {
  const upload = app.upload(personJson(visit, label));
  const { record, version } = await app.get('personal.import', { visit, base, upload, fileName: 'a.person.json' });
  return { record: record.id, version };
}

/** Which persons' values stand in which files of a folder, as digits or as hash. */
export function traces(folder: string, label: Label): string[] {
  const { sumBpmMs, sha256 } = planted[label];
  const words = [String(sumBpmMs), sha256];
  return filesBelow(folder)
    .filter(({ bytes }) => words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))))
    .map(({ path }) => path.slice(folder.length + 1))
    .sort();
}

/**
 * A data folder in which A and B lie in the database and its log, in backups of several moments, and in a database that
 * a restore put aside.
 */
export async function folderWithTwo(
  folder: string,
): Promise<{ readonly A: string; readonly B: string; visit: string }> {
  const app = await openBackend(folder);
  const { visit } = await startVisit(app);
  const first = await importPerson(app, visit, await fillVisit(app, visit), 'A');
  await app.get('backup.make', {});
  const second = await importPerson(app, visit, first.version, 'B');
  const { backups } = await app.get('backup.make', {});
  const both = backups.find(({ database }) => database === 'personal')?.id ?? '';
  await app.get('backup.restore', { database: 'personal', backup: both });
  await app.close();
  return { A: first.record, B: second.record, visit };
}
