import type { AspectName } from '../visit/task.ts';
import { aspectNames } from '../visit/task.ts';
import { unnamed } from '../visit/unnamed.ts';
import type { Cycle, StoredVisit, Task } from '../visit/visit.ts';
import type { Texts } from './texts.ts';

type Limb = Cycle['limb'];

/** The titles of tasks in their order; one that nobody named is called by its number, `Taak 2`. */
export function taskTitles(texts: Texts, tasks: readonly Pick<Task, 'title'>[]): readonly string[] {
  return numbered(
    tasks.map(({ title }) => title),
    (number) => texts.t('visit.work.newName', { number }),
  );
}

/**
 * The names of a task's entries of one kind in their order; one that nobody named is called by its number, `Last 2`. Limbs
 * are numbered each by itself: left and right of one count are both `Cyclus 1`, and whoever shows it says which limb.
 */
export function entryNames(
  texts: Texts,
  name: AspectName,
  entries: readonly { readonly what: string; readonly limb?: Limb }[],
): readonly string[] {
  const nameOf = (number: number) => texts.t(`visit.aspects.${name}.newName`, { number });
  const names = entries.map(({ what }) => what);
  if (!names.includes(unnamed)) return names;
  for (const limb of new Set(entries.map((entry) => entry.limb))) {
    const places = [...entries.keys()].filter((at) => entries[at]?.limb === limb);
    const ofLimb = numbered(
      places.map((at) => names[at] ?? unnamed),
      nameOf,
    );
    places.forEach((at, of) => {
      names[at] = ofLimb[of] ?? unnamed;
    });
  }
  return names;
}

/** The visit with a name for every task and entry, to be read and not kept: the names are in the language of the texts. */
export function withNames<Visit extends Pick<StoredVisit, 'tasks'>>(texts: Texts, visit: Visit): Visit {
  const titles = taskTitles(texts, visit.tasks);
  const tasks = visit.tasks.map((task, at) => {
    let named: Task = task.title === unnamed ? { ...task, title: titles[at] ?? task.title } : task;
    for (const name of aspectNames) {
      const aspect = named[name];
      // Asked with every letter typed: thousands of names are looked at and not written again.
      if (aspect?.state !== 'filled' || aspect.entries.every(({ what }) => what !== unnamed)) continue;
      const names = entryNames(texts, name, aspect.entries);
      const entries = aspect.entries.map((entry, of) => ({ ...entry, what: names[of] ?? entry.what }));
      named = { ...named, [name]: { ...aspect, entries } };
    }
    return named;
  });
  return { ...visit, tasks };
}

/** No number is given whose name somebody typed himself. */
function numbered(names: readonly string[], nameOf: (number: number) => string): readonly string[] {
  if (!names.includes(unnamed)) return names;
  const taken = new Set(names);
  return names.map((name, at) => {
    if (name !== unnamed) return name;
    let number = at + 1;
    while (taken.has(nameOf(number))) number += 1;
    taken.add(nameOf(number));
    return nameOf(number);
  });
}
