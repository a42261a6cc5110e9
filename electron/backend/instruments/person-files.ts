import { type FileFailure, failure, fileProblem } from '../../../core/contract/file-problem.ts';
import type { Frame } from '../../../core/frame/frame.ts';
import { finding } from '../../../core/person/finding.ts';
import { type PersonRecord, parsePerson } from '../../../core/person/person.ts';
import { err, type Result } from '../../../core/result.ts';
import type { Finding } from '../../../core/visit/visit.ts';
import type { InputFile } from '../documents/input-file.ts';
import { parseJson } from '../documents/json-text.ts';
import { readBytes } from '../documents/read-file.ts';

/**
 * Personal values that were read, behind the one door: nothing comes out but findings, each made for the frame of the
 * visit that asks. The records themselves stay in this closure.
 */
export interface PersonFiles {
  /** Findings of everybody measured at a visit, judged by its frame. */
  readonly findingsOf: (
    visitId: string,
    frame: Frame,
  ) => readonly { readonly finding: Finding; readonly file: string }[];
  /** Files that could not be read, or say the same person of the same visit twice. */
  readonly failures: readonly FileFailure[];
  /** Files whose visit is none of these. */
  readonly strangers: (visitIds: readonly string[]) => readonly FileFailure[];
}

export async function readPersonFiles(files: readonly InputFile[]): Promise<PersonFiles> {
  const read: { readonly file: string; readonly record: PersonRecord }[] = [];
  const failures: FileFailure[] = [];
  for (const { given, path } of files) {
    const record = await readPersonFile(given, path);
    if (!('label' in record)) {
      failures.push(record);
      continue;
    }
    const twin = read.find(({ record: one }) => one.visitId === record.visitId && one.label === record.label);
    if (twin === undefined) read.push({ file: given, record });
    else failures.push(failure(given, fileProblem('person-twice', { field: 'label', other: twin.file })));
  }
  return {
    failures,
    findingsOf: (visitId, frame) =>
      read
        .filter(({ record }) => record.visitId === visitId)
        .map(({ file, record }) => ({ file, finding: finding(record, frame) })),
    strangers: (visitIds) =>
      read
        .filter(({ record }) => !visitIds.includes(record.visitId))
        .map(({ file }) => {
          const allowed = visitIds.slice(0, 5).join(', ') + (visitIds.length > 5 ? ', …' : '');
          return failure(file, fileProblem('person-for-no-visit', { field: 'visitId', ...(allowed && { allowed }) }));
        }),
  };
}

async function readPersonFile(given: string, path: string): Promise<PersonRecord | FileFailure> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return failure(given, bytes.error);
  const record = readPersonBytes(bytes.value);
  return record.ok ? record.value : { file: given, problems: record.error };
}

/** Reads a `.person.json`; what is wrong with it names fields, never values. */
export function readPersonBytes(bytes: Buffer): Result<PersonRecord, FileFailure['problems']> {
  const json = parseJson(bytes);
  if (!json.ok) {
    // The word at a syntax error may be a heart rate.
    const { value: _, ...problem } = json.error;
    return err([problem]);
  }
  const { format } = (json.value ?? {}) as { readonly format?: unknown };
  if (format === 'groenkader-visit') return err([fileProblem('visit-not-person')]);
  const record = parsePerson(json.value);
  if (record.ok) return record;
  const [first, ...rest] = record.error;
  if (first === undefined) throw new Error('a refused document without a problem');
  return err([first, ...rest]);
}
