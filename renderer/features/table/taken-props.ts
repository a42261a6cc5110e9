import type { CallError } from '../../../core/contract/errors.ts';
import type { Task } from '../../../core/visit/visit.ts';
import type { OpenTable } from './use-table.ts';

/** What both kinds of table are shown with. */
export interface TakenProps {
  readonly task: Task;
  /** Of the task, as one reads it. */
  readonly title: string;
  readonly open: OpenTable;
  /** Why another sheet could not be read. */
  readonly error: CallError | null;
  readonly onSheet: (sheet: number) => void;
  readonly onBack: () => void;
  /** It stands in the visit. */
  readonly onTaken: () => void;
}
