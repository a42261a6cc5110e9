import type { AspectName } from '../../../../core/visit/task.ts';
import type { Provenance, StoredVisit, Task } from '../../../../core/visit/visit.ts';
import { type Edit, put, putIn } from './edit.ts';
import type { AnyEntry } from './entries.ts';

/** How something was obtained, as far as anybody said: of a value, a statement or an answer. */
export type Evidenced = { readonly [Key in keyof Provenance]?: Provenance[Key] | undefined };

/** What was looked at again today is no longer taken over from an earlier visit. */
export function looked<Thing extends Evidenced>(thing: Thing): Thing {
  return put(thing as Evidenced, 'takenFrom', undefined) as Thing;
}

type Marks = Readonly<Record<string, Provenance>> | undefined;

/** The mark of one value of an entry. */
export function provenanceOfValue(entry: AnyEntry, value: string): Provenance | undefined {
  return (entry.provenance as Marks)?.[value];
}

/** Sets or takes away the mark of one value. */
export function putProvenance<Entry extends AnyEntry>(
  entry: Entry,
  value: string,
  mark: Provenance | undefined,
): Entry {
  const marks = putIn(entry.provenance as Marks, value, mark);
  return put(entry as AnyEntry, 'provenance', marks as AnyEntry['provenance']) as Entry;
}

/** What happens to a value's mark when the value is changed: it was looked at today; and no value needs no mark. */
export function afterChange<Entry extends AnyEntry>(entry: Entry, value: string, known: boolean): Entry {
  const mark = provenanceOfValue(entry, value);
  if (mark === undefined) return entry;
  return putProvenance(entry, value, known ? looked(mark) : undefined);
}

/** Where a confirmation reaches: kinds of data in every task, marks, answers. */
export interface Scope {
  readonly aspects: readonly AspectName[];
  readonly mark?: keyof NonNullable<StoredVisit['doesNotOccur']> | undefined;
  readonly answers?: 'falls' | 'psychosocial' | undefined;
}

/** "Still so": everything in the scope that was taken over from an earlier visit counts as looked at again. */
export function confirmTaken(name: string, scope: Scope): Edit {
  return {
    field: `still-so/${name}`,
    apply: (visit) => {
      let next = put(
        visit,
        'tasks',
        sameOr(
          visit.tasks,
          visit.tasks.map((task) => confirmTask(task, scope.aspects)),
        ),
      );
      const { mark, answers } = scope;
      const statement = mark === undefined ? undefined : next.doesNotOccur?.[mark];
      if (mark !== undefined && statement !== undefined) {
        next = put(next, 'doesNotOccur', { ...next.doesNotOccur, [mark]: looked(statement) });
      }
      if (answers !== undefined && next[answers] !== undefined) next = put(next, answers, cleared(next[answers]));
      return next;
    },
  };
}

function confirmTask(task: Task, aspects: readonly AspectName[]): Task {
  return aspects.reduce((one, name) => put(one, name, one[name] === undefined ? undefined : cleared(one[name])), task);
}

function sameOr<Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  return after.every((item, at) => item === before[at]) ? before : after;
}

/** A copy without any `takenFrom` below it; the thing itself where there is none. */
function cleared<Value>(value: Value): Value {
  if (Array.isArray(value)) return sameOr(value, value.map(cleared)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  let copy = value as Record<string, unknown>;
  for (const [key, item] of Object.entries(value))
    copy = put(copy, key, key === 'takenFrom' ? undefined : cleared(item));
  return copy as Value;
}

/** How many statements below a value were taken over from an earlier visit. */
export function countTaken(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'takenFrom' in value && value.takenFrom !== undefined ? 1 : 0;
  return Object.values(value).reduce<number>((sum, item) => sum + countTaken(item), own);
}
