import { createHash } from 'node:crypto';
import type { Recording, RecordingFacts } from '../../../../core/measure/heart-rate/recording.ts';
import { ok, type Result } from '../../../../core/result.ts';
import type { Report } from '../report.ts';
import { fileKind } from '../tables/file-kind.ts';
import type { TableStart } from '../tables/table-jobs.ts';
import { looksLikeXml } from '../xml.ts';
import { type Collected, type Problems, recordingFrom, refused } from './collected.ts';
import { readCsv } from './csv-recording.ts';
import { isFit, readFit } from './fit.ts';
import { readXml } from './xml-recording.ts';

/** Which columns of a CSV hold what, counted from 0. */
export interface ReadColumns {
  readonly headerRows: number;
  readonly time: number;
  readonly heartRate: number;
}

/** A file that was read; or the beginning of a CSV whose columns nobody knows. */
export type ReadRecording =
  | { readonly state: 'read'; readonly recording: Recording; readonly facts: RecordingFacts }
  | { readonly state: 'columns'; readonly start: TableStart };

/** Largest file that is read: two days at one value a second, in the wordiest form. */
const mostMb = 64;

/**
 * Reads a recording by its content, not by its name: FIT, TCX, GPX or CSV. Of a damaged one, what stands before the damage.
 *
 * @param input `columns` says what stands where in a CSV, or that this is to be chosen by its beginning; other files do not
 *   need it
 * @param report gets how much of the file is read
 */
export function readRecording(
  { bytes, columns }: { readonly bytes: Uint8Array; readonly columns?: ReadColumns | 'choose' },
  report: Report,
): Result<ReadRecording, Problems> {
  if (bytes.length === 0) return refused('empty-file');
  if (bytes.length > mostMb * 1_000_000) return refused('file-too-large', { allowed: `${mostMb} MB` });
  const found = collect(bytes, columns, report);
  if (!found.ok) return found;
  if ('preview' in found.value) return ok({ state: 'columns', start: found.value });
  const read = recordingFrom(found.value, createHash('sha256').update(bytes).digest('hex'));
  return read.ok ? ok({ state: 'read', ...read.value }) : read;
}

function collect(
  bytes: Uint8Array,
  columns: ReadColumns | 'choose' | undefined,
  report: Report,
): Result<Collected | TableStart, Problems> {
  if (isPacked(bytes)) return refused('packed');
  if (isFit(bytes)) return readFit(bytes, report);
  if (looksLikeXml(bytes)) return readXml(bytes, report);
  return readCsv(bytes, columns, report);
}

/** As Garmin gives out what a watch recorded, for one; a workbook is an archive too, with nothing in it that is read here. */
function isPacked(bytes: Uint8Array): boolean {
  const kind = fileKind(bytes);
  return kind === 'packed' || (kind === 'archive' && !Buffer.from(bytes).includes('[Content_Types].xml'));
}
