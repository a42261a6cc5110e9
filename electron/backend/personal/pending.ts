import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { id } from '../../../core/visit/fields.ts';
import { personLabel } from '../../../core/visit/visit.ts';
import { place, sizeOf, syncFile, syncFolder } from '../store/store-files.ts';

/*
 * Deletions that were begun, by ids and labels and nothing else. A file of its own and not a table: it must hold when the
 * database itself is replaced by a backup, or cannot be opened for a while.
 */
const fileName = 'personal.deleting.json';
const most = 10_000;

/** Whom a label stands for: one person of one visit. */
const personSchema = z.strictObject({ visit: id, label: personLabel });
export type Person = z.infer<typeof personSchema>;

const pendingSchema = z.strictObject({ records: z.array(id).max(most), people: z.array(personSchema).max(most) });
/**
 * What goes: these records, and every record of these people. Only both together reach a person whose record was brought
 * in once more after a restore, and lies under another id in older copies.
 */
export type Pending = z.infer<typeof pendingSchema>;

export const nothingPending: Pending = { records: [], people: [] };

/**
 * What was begun and is not finished. A file that makes no sense, which only a damaged disk can leave behind, names
 * nothing: it must not stand in the way of the next deletion.
 *
 * @throws an error of the file system
 */
export function pendingDeletions(folder: string): Pending {
  const path = join(folder, fileName);
  if (sizeOf(path) === 0) return nothingPending;
  const text = readFileSync(path, 'utf8');
  try {
    const value: unknown = JSON.parse(text);
    // The first form was the ids alone.
    return pendingSchema.parse(Array.isArray(value) ? { records: value, people: [] } : value);
  } catch {
    return nothingPending;
  }
}

/** Adds to what is to go, each once. */
export function joined(pending: Pending, record: string, people: readonly Person[]): Pending {
  const all = [...pending.people, ...people];
  return {
    records: [...new Set([...pending.records, record])],
    people: [...new Map(all.map(({ visit, label }) => [`${label} ${visit}`, { visit, label }])).values()],
  };
}

export function isNothing({ records, people }: Pending): boolean {
  return records.length === 0 && people.length === 0;
}

/** Says which deletions are not finished; when it returns, that is on the disk. @throws an error of the file system */
export function writePending(folder: string, pending: Pending): void {
  const path = join(folder, fileName);
  if (isNothing(pending)) {
    rmSync(path, { force: true });
    syncFolder(folder);
    return;
  }
  writeFileSync(`${path}.tmp`, JSON.stringify(pending), { mode: 0o600 });
  syncFile(`${path}.tmp`);
  place(`${path}.tmp`, path);
}
