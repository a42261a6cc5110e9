import type { Load, Provenance } from '../../../core/visit/visit.ts';
import { type Edit, put } from '../visit/edit/edit.ts';
import { changeTask, type EntryOf, entriesOf } from '../visit/edit/entries.ts';
import type { TableKind } from './columns.ts';

/** Whether what is taken over stands beside what was there, or in its place. */
export type Mode = 'add' | 'replace';

/**
 * Puts all rows of a table into a task, as one change: one step of undo, and made again as one on top of another version.
 *
 * @param entries at least one
 */
export function takeOver<Name extends TableKind>(
  task: string,
  name: Name,
  entries: readonly EntryOf<Name>[],
  mode: Mode,
): Edit {
  return {
    field: `tasks/${task}/${name}/+${entries[0]?.id}`,
    apply: (visit) =>
      changeTask(visit, task, (one) => ({
        ...one,
        [name]: { state: 'filled', entries: mode === 'add' ? [...entriesOf(one, name), ...entries] : entries },
      })),
  };
}

/** Takes out all entries of an import at once. */
export function takeOut(task: string, name: TableKind, ids: ReadonlySet<string>): Edit {
  return {
    field: `tasks/${task}/${name}/-${[...ids][0]}`,
    apply: (visit) =>
      changeTask(visit, task, (one) => {
        const before = entriesOf(one, name);
        const entries = before.filter(({ id }) => !ids.has(id));
        if (entries.length === before.length) return one;
        return entries.length === 0 ? put(one, name, undefined) : { ...one, [name]: { state: 'filled', entries } };
      }),
  };
}

/**
 * Loads that somebody typed were in no document: they are marked as he says, and not at all where he says nothing.
 */
export function typedLoads(loads: readonly Load[], evidence: Provenance['evidence'] | undefined): readonly Load[] {
  return loads.map(({ provenance: _, ...load }) =>
    evidence === undefined ? load : { ...load, provenance: { massG: { evidence }, handlings: { evidence } } },
  );
}
