import type { FileFailure } from '../../core/contract/file-problem.ts';
import type { Verdict } from '../../core/verdict/verdict.ts';
import type { LoadedVisit } from '../backend/documents/visit-file.ts';

/** One visit with its verdict, on its way to a reader. */
export interface Assessed {
  readonly loaded: LoadedVisit;
  readonly verdict: Verdict;
}

/** How verdicts are shown: as a table each, or as one JSON document. */
export interface Presenter {
  readonly show: (assessed: Assessed) => void;
  readonly end: (failures: readonly FileFailure[]) => void;
}
