import type { ProblemCode } from '../visit/problem.ts';

/** What can be wrong with a file as a whole, besides what can be wrong inside a document (`core/visit/problem.ts`). */
export const fileProblemCodes = [
  // reading
  'not-found',
  'is-directory',
  'not-a-file',
  'no-permission',
  'folder-not-found',
  'not-a-folder',
  'folder-not-readable',
  'file-too-large',
  'empty-file',
  'not-utf8',
  'not-json',
  'too-deep',
  'read-failed',
  // a sheet read back
  'pdf-unreadable',
  'pdf-without-data',
  'pdf-data-too-large',
  'not-a-sheet',
  'newer-sheet',
  'verdict-differs',
  'sheet-altered',
  'person-file-unusable',
  'duplicate-key',
  'characters-replaced',
  // photos
  'photo-hash',
  'photo-not-this-type',
  'photo-corrupt',
  'photo-carries-metadata',
  'photo-unsupported',
  // personal records
  'person-not-visit',
  'visit-not-person',
  'person-for-no-visit',
  'person-twice',
  // instruments and tables
  'packed',
  'not-a-recording',
  'recording-broken',
  'xml-broken',
  'xml-declares-entities',
  'no-heart-rate',
  'no-valid-heart-rate',
  'no-times',
  'recording-too-long',
  'not-a-table',
  'xlsx-broken',
  'xlsx-locked',
  'old-xls',
  'unpacks-too-large',
  'too-many-rows',
  'too-many-columns',
  'no-rows',
  'unknown-sheet',
  'columns-unknown',
  'reading-too-long',
  'reading-too-much',
  // writing
  'same-name',
  'exists',
  'file-changed',
  'disk-full',
  'folder-not-writable',
  'output-not-folder',
  'name-too-long',
  'write-failed',
  'internal',
] as const;

export type FileProblemCode = (typeof fileProblemCodes)[number];

/** One thing wrong with a file. No prose: `core/i18n/problem-text.ts` has the words. */
export interface FileProblem {
  readonly code: FileProblemCode | ProblemCode;
  /** Path of the field inside the document; empty for the file or the document itself. */
  readonly field: string;
  readonly value?: string;
  /** What is allowed, language-neutral. */
  readonly allowed?: string;
  /** The other place or file involved. */
  readonly other?: string;
  /** Where in the text a syntax error stands, both counted from 1. */
  readonly at?: { readonly line: number; readonly column: number };
}

/** Why a file was not dealt with: every problem found in it. */
export interface FileFailure {
  /** The path as the user gave it. */
  readonly file: string;
  readonly problems: readonly [FileProblem, ...FileProblem[]];
}

/** A problem of a file as a whole. */
export function fileProblem(code: FileProblemCode, more: Omit<Partial<FileProblem>, 'code'> = {}): FileProblem {
  return { code, field: '', ...more };
}

/** The failure of one file for one reason. */
export function failure(file: string, problem: FileProblem): FileFailure {
  return { file, problems: [problem] };
}
