import type { Edit } from '../visit/edit/edit.ts';

/** A value that was counted and that may be written into the visit. */
export interface Proposal {
  readonly key: string;
  readonly what: string;
  /** The value, in words. */
  readonly value: string;
  /** What stands there now and would be replaced; undefined where nothing is. */
  readonly replaces: string | undefined;
  /** Whether it is written unless somebody says otherwise; what would replace something waits to be asked. */
  readonly chosen: boolean;
  /** Made when it is taken over: an entry gets its id then. */
  readonly edit: () => Edit;
}

/** Several changes as one, which is one step of undo. */
export function asOne(field: string, edits: readonly Edit[]): Edit {
  return { field, apply: (visit) => edits.reduce((now, edit) => edit.apply(now), visit) };
}
