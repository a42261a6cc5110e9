import { isDeepStrictEqual } from 'node:util';
import { type FileFailure, type FileProblem, failure, fileProblem } from '../../../core/contract/file-problem.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { judge } from '../../../core/verdict/judge.ts';
import { parseVisit, type ValidVisit } from '../../../core/visit/parse.ts';
import type { Finding } from '../../../core/visit/visit.ts';
import type { InputFile } from './input-file.ts';
import { parseJson } from './json-text.ts';
import { withKnownFields } from './known-fields.ts';
import { photoProblems } from './photos.ts';
import { readBytes } from './read-file.ts';

/** A visit that was read and may be judged and printed. */
export interface ReadVisit {
  /** Where it came from: a visit document, or the data inside a sheet. */
  readonly kind: 'visit' | 'sheet';
  readonly valid: ValidVisit;
  /** What the user should know although the file is usable. */
  readonly warnings: readonly FileProblem[];
}

/** A visit out of a file on the disk. */
export interface LoadedVisit extends ReadVisit {
  readonly input: InputFile;
  /** Findings in it that personal records given beside it led to. */
  readonly added: readonly Finding[];
}

export type Problems = readonly [FileProblem, ...FileProblem[]];

/** Reads a `.visit.json` or a sheet; its content decides which, not its name. */
export async function readVisitFile(input: InputFile): Promise<Result<LoadedVisit, FileFailure>> {
  const bytes = await readBytes(input.path);
  if (!bytes.ok) return err(failure(input.given, bytes.error));
  const read = await readVisitBytes(bytes.value);
  return read.ok ? ok({ ...read.value, input, added: [] }) : err({ file: input.given, problems: read.error });
}

/** The same of bytes that come from elsewhere. */
export async function readVisitBytes(bytes: Buffer): Promise<Result<ReadVisit, Problems>> {
  return isPdf(bytes) ? await fromSheet(bytes) : fromVisit(bytes);
}

/** Mail gateways put lines before a PDF's mark; a document of ours starts with a brace. */
function isPdf(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 1024).toString('latin1');
  return !/^(?:\xef\xbb\xbf)?\s*[{[]/.test(start) && start.includes('%PDF-');
}

function fromVisit(bytes: Buffer): Result<ReadVisit, Problems> {
  const json = parseJson(bytes);
  if (!json.ok) {
    // A personal file given as a visit: the word at its fault may be a heart rate.
    const { value: _, ...withoutValue } = json.error;
    return err([bytes.includes('groenkader-person') ? withoutValue : json.error]);
  }
  if (formatOf(json.value) === 'groenkader-person') return err([fileProblem('person-not-visit')]);
  const valid = checkVisit(json.value);
  return valid.ok ? ok({ kind: 'visit', valid: valid.value, warnings: [] }) : valid;
}

async function fromSheet(bytes: Buffer): Promise<Result<ReadVisit, Problems>> {
  const { readSheetData } = await import('../pdf/read-data.ts');
  const embedded = readSheetData(bytes);
  if (!embedded.ok) return err([fileProblem(pdfProblem[embedded.error.code])]);
  const json = parseJson(Buffer.from(embedded.value));
  if (!json.ok || formatOf(json.value) !== 'groenkader-sheet') return err([fileProblem('not-a-sheet')]);
  const data = json.value as { readonly formatVersion?: unknown; readonly visit?: unknown; readonly verdict?: unknown };
  if (data.formatVersion !== 1) return err([fileProblem('newer-sheet')]);
  const valid = checkVisit(data.visit);
  if (!valid.ok) {
    const inside = valid.error.map((one) => ({ ...one, field: one.field === '' ? 'visit' : `visit.${one.field}` }));
    return err(inside as unknown as Problems);
  }
  const fresh: unknown = JSON.parse(JSON.stringify(judge(valid.value.visit, valid.value.frame)));
  const warnings = isDeepStrictEqual(fresh, data.verdict) ? [] : [fileProblem('verdict-differs')];
  return ok({ kind: 'sheet', valid: valid.value, warnings });
}

const pdfProblem = {
  'not-a-pdf': 'pdf-unreadable',
  'pdf-unreadable': 'pdf-unreadable',
  'pdf-without-data': 'pdf-without-data',
  'too-large': 'pdf-data-too-large',
} as const;

function checkVisit(raw: unknown): Result<ValidVisit, Problems> {
  const parsed = parseVisit(raw);
  const problems = parsed.ok ? photoProblems(parsed.value.visit) : withKnownFields(parsed.error, raw);
  const [first, ...rest] = problems.map(withoutPersonalValue);
  if (first !== undefined) return err([first, ...rest]);
  if (!parsed.ok) throw new Error('a refused document without a problem');
  return parsed;
}

function formatOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null ? (raw as { readonly format?: unknown }).format : undefined;
}

/** Fields of a personal record, wherever they were put, and all that somebody put into a finding. */
const personal = /^findings\b|(?:^|\.)(?:ageYears|rest|heaviestHour|peakBpm|undecidedSuspectBpm)\b/;

function withoutPersonalValue<One extends FileProblem>(one: One): One | Omit<One, 'value'> {
  if (!personal.test(one.field)) return one;
  const { value: _, ...rest } = one;
  return rest;
}
