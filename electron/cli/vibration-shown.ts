import type { AxisFactors } from '../../core/measure/vibration.ts';
import type { VibrationSummary } from '../../core/measure/vibration-summary.ts';
import type { AccelerationUnit, VibrationList } from '../../core/measure/vibration-table.ts';
import type { OpenVerdict } from '../../core/verdict/verdict.ts';
import type { VibrationSource } from '../../core/visit/visit.ts';
import type { TableFile } from './table-file.ts';

/** Sources as they were read: from a table, or typed in. */
export interface SourcesRead {
  readonly file: (TableFile<'x' | 'y' | 'z' | 'minutes' | 'what'> & { readonly unit: AccelerationUnit }) | null;
  readonly factorIncluded: boolean;
  readonly list: VibrationList;
}

/** What the command shows, as JSON or as a table. */
export interface VibrationShown extends SourcesRead {
  readonly sources: readonly VibrationSource[];
  readonly factors: AxisFactors;
  readonly summary: VibrationSummary;
  readonly verdicts: readonly OpenVerdict[];
}
