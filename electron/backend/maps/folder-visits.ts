import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileFailure, type FileProblem, failure, fileProblem } from '../../../core/contract/file-problem.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { ValidVisit } from '../../../core/visit/parse.ts';
import { type InputFile, readProblem, systemCode } from '../documents/input-file.ts';
import { readVisitFile } from '../documents/visit-file.ts';
import { nameKey, sortKey } from '../store/repositories/keys.ts';

/** A visit and the file that it was read from. */
export interface FileVisit extends ValidVisit {
  readonly file: string;
}

export interface FolderEvents {
  /** One more is done, readable or not. */
  readonly read: () => void;
  readonly warned: (warning: FileFailure) => void;
  readonly failed: (failure: FileFailure) => void;
}

export interface FolderFiles {
  /** In the order of their paths. */
  readonly files: readonly InputFile[];
  /** Folders in it that cannot be looked into. */
  readonly unreadable: readonly FileFailure[];
}

/** Visits and sheets in a folder and in the folders in it. Links are not followed. */
export async function visitFiles(folder: InputFile): Promise<Result<FolderFiles, FileFailure>> {
  const names: string[] = [];
  const unreadable: FileFailure[] = [];
  // Grows while it is gone through.
  const inside = [''];
  for (const part of inside) {
    try {
      for (const entry of await readdir(join(folder.path, part), { withFileTypes: true })) {
        const name = join(part, entry.name);
        if (entry.isDirectory()) inside.push(name);
        else if (entry.isFile() && /\.(?:visit\.json|pdf)$/i.test(entry.name)) names.push(name);
      }
    } catch (error) {
      const problem = folderProblem(error);
      if (part === '') return err(failure(folder.given, problem));
      unreadable.push(failure(join(folder.given, part), problem));
    }
  }
  const files = names.sort().map((name) => ({ given: join(folder.given, name), path: join(folder.path, name) }));
  return ok({ files, unreadable });
}

/** What the file system said of a folder: words of a file would send somebody looking for one. */
function folderProblem(error: unknown): FileProblem {
  switch (systemCode(error)) {
    case 'ENOENT':
      return fileProblem('folder-not-found');
    case 'ENOTDIR':
      return fileProblem('not-a-folder');
    case 'EACCES':
    case 'EPERM':
      return fileProblem('folder-not-readable');
    default:
      return readProblem(error);
  }
}

/**
 * Reads visits one after the other and keeps of each workstation the newest, as the app does: by company and number, without
 * those that a revision replaces; of one day an issued one before a draft, and of those the highest revision.
 *
 * @returns the newest visits as people sort workstations: by company, site, department and number
 */
export async function newestVisits(files: readonly InputFile[], events: FolderEvents): Promise<readonly FileVisit[]> {
  const visits: FileVisit[] = [];
  for (const input of files) {
    const loaded = await readVisitFile(input);
    if (!loaded.ok) events.failed(loaded.error);
    else {
      const { warnings, valid } = loaded.value;
      for (const warning of warnings) events.warned(failure(input.given, warning));
      // Photos are the bulk of a document, and no map shows them.
      const { photos: _, ...visit } = valid.visit;
      visits.push({ visit, frame: valid.frame, file: input.given });
    }
    events.read();
  }
  const replaced = replacedIn(visits);
  const newest = new Map<string, FileVisit>();
  for (const one of visits) {
    if (replaced.has(one.visit.id)) continue;
    const { company, workstation } = one.visit;
    const key = `${nameKey(company.name)}\u0001${nameKey(workstation.number)}`;
    const other = newest.get(key);
    if (other === undefined || isNewer(one, other)) newest.set(key, one);
  }
  const keyed = [...newest.values()].map((one) => ({ one, key: standing(one) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ one }) => one);
}

/** Ids of the visits that a revision replaces. Files may say so in a ring, by mistake: of a ring nothing is replaced. */
function replacedIn(visits: readonly FileVisit[]): ReadonlySet<string> {
  const by = new Map<string, string>();
  for (const { visit } of visits) {
    const { previous, id } = visit;
    if (previous?.relation === 'revision' && previous.visit !== id) by.set(previous.visit, id);
  }
  const replaced = new Set<string>();
  for (const id of by.keys()) {
    const passed = new Set<string>();
    let last: string | undefined = id;
    for (; last !== undefined && !passed.has(last); last = by.get(last)) passed.add(last);
    if (last !== id) replaced.add(id);
  }
  return replaced;
}

function isNewer({ visit: one }: FileVisit, { visit: other }: FileVisit): boolean {
  if (one.date !== other.date) return one.date > other.date;
  return (one.issue?.revision ?? 0) > (other.issue?.revision ?? 0);
}

function standing({ visit: { company, site, department, workstation } }: FileVisit): string {
  return sortKey({
    company: company.name,
    site: site?.name,
    department: department?.name,
    number: workstation.number,
  });
}
