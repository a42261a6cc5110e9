import type { Texts } from '../../../../core/i18n/texts.ts';
import type { AspectName } from '../../../../core/visit/task.ts';
import type { Task } from '../../../../core/visit/visit.ts';
import { type EntryOf, entriesOf } from '../edit/entries.ts';

/** An id for a new task, entry or item; a hundred and more bits of chance, so it is unique wherever it goes. */
export function newId(): string {
  return crypto.randomUUID();
}

/** A new entry with a name to type over. What is usually the same as in the one before is taken from there. */
export function newEntry(texts: Texts, task: Task, name: AspectName): EntryOf<AspectName> {
  const base = { id: newId(), what: newName(texts, task, name) };
  switch (name) {
    case 'loads':
      return { ...base, per: entriesOf(task, name).at(-1)?.per ?? 'day' };
    case 'cycles':
      return { ...base, limb: entriesOf(task, name).at(-1)?.limb === 'right' ? 'left' : 'right' };
    default:
      return base;
  }
}

function newName({ t }: Texts, task: Task, name: AspectName): string {
  const taken = new Set<string>(entriesOf(task, name).map(({ what }) => what));
  for (let number = taken.size + 1; ; number += 1) {
    const what = t(`visit.aspects.${name}.newName`, { number });
    if (!taken.has(what)) return what;
  }
}
