import type { TablePreview } from '../../../../core/contract/calls/tables.ts';
import { type FileProblem, fileProblem } from '../../../../core/contract/file-problem.ts';
import type { MassUnit } from '../../../../core/measure/loads-list.ts';
import type { RejectedRow } from '../../../../core/measure/table-rows.ts';
import type { AccelerationUnit } from '../../../../core/measure/vibration-table.ts';
import { err, type Result } from '../../../../core/result.ts';
import type { Load, VibrationSource } from '../../../../core/visit/visit.ts';
import type { Report } from '../report.ts';

type Problems = readonly [FileProblem, ...FileProblem[]];

export interface TableJob {
  readonly bytes: Uint8Array;
  /** Which sheet of a workbook; absent = the first with rows. */
  readonly sheet?: number;
}

export interface TableStart {
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly preview: TablePreview;
}

interface Chosen extends TableJob {
  readonly sheet: number;
  readonly headerRows: number;
}

export interface LoadsJob extends Chosen {
  readonly mass: number;
  readonly unit: MassUnit;
  readonly what: number | null;
  readonly quantity: number | null;
  readonly massIs: 'piece' | 'row';
}

export interface VibrationJob extends Chosen {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly unit: AccelerationUnit;
  readonly factorIncluded?: boolean;
  readonly what: number | null;
  readonly minutes: number | null;
}

interface Rejected {
  readonly rejectedRows: number;
  readonly rejected: readonly RejectedRow[];
}

export interface LoadsOfTable extends Rejected {
  readonly loads: readonly Load[];
  readonly roundedUpG: number;
  readonly rows: number;
  readonly handlings: number;
  readonly totalG: number;
  readonly heaviestG: number;
}

export interface VibrationOfTable extends Rejected {
  readonly sources: readonly VibrationSource[];
}

export function tableStart(_job: TableJob, _report: Report): Result<TableStart, Problems> {
  return err([fileProblem('not-a-table')]);
}

export function loadsOfTable(_job: LoadsJob, _report: Report): Result<LoadsOfTable, Problems> {
  return err([fileProblem('not-a-table')]);
}

export function vibrationOfTable(_job: VibrationJob, _report: Report): Result<VibrationOfTable, Problems> {
  return err([fileProblem('not-a-table')]);
}
