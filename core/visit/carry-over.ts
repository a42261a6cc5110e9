import type { Language } from '../i18n/language.ts';
import { type AspectName, aspectNames, valueNames } from './task.ts';
import type { Measure, StoredVisit, Task } from './visit.ts';

/** What a visit that is started has of its own. */
export interface NewVisit {
  readonly id: string;
  readonly date: string;
  readonly assessor: StoredVisit['assessor'];
  readonly language?: Language | undefined;
  readonly frame: StoredVisit['frame'];
  readonly company: StoredVisit['company'];
  readonly site?: StoredVisit['site'] | undefined;
  readonly department?: StoredVisit['department'] | undefined;
  /** Number and title as they are now. */
  readonly workstation: Pick<StoredVisit['workstation'], 'number' | 'title'>;
}

export type Relation = NonNullable<StoredVisit['previous']>['relation'];

/** A visit of which nothing is known yet. */
export function emptyVisit(start: NewVisit): StoredVisit {
  return present({ format: 'groenkader-visit', formatVersion: 1, ...start, tasks: [] });
}

/**
 * Starts a visit from an earlier one.
 *
 * - `revision` corrects an issued visit: everything stays, date and assessor too; only the issue goes.
 * - `repeat` looks at the same workstation again: the work and the measures stay, and every statement remembers from
 *   which visit it was taken (`takenFrom`), so that nothing looks measured today that was not. A measure that is done keeps
 *   its words alone: what it has changed is looked at now, and foreseen no longer.
 * - `copy` is for a similar workstation: the same, without what belongs to that other place (photos, measures, remarks).
 *
 * Findings and the worker's sentences are never taken over to another visit: a person was measured then, and agreed then.
 * Number, title and place are always those of today. A repeat and a copy are judged by the frame of `start`.
 */
export function carryOver(earlier: StoredVisit, relation: Relation, start: NewVisit): StoredVisit {
  const elsewhere =
    start.workstation.number !== earlier.workstation.number || start.company.name !== earlier.company.name;
  const previous = {
    visit: earlier.id,
    date: earlier.date,
    relation,
    ...(relation === 'copy' && elsewhere ? { workstation: earlier.workstation.number } : {}),
  };
  const { company, site, department } = start;
  if (relation === 'revision') {
    const { issue: _, ...rest } = earlier;
    const workstation = { ...earlier.workstation, ...start.workstation };
    return present({ ...rest, id: start.id, company, site, department, workstation, previous });
  }
  const { format, formatVersion, tasks, doesNotOccur, falls, psychosocial, photos, measures, remarks } = earlier;
  const from = earlier.date;
  const work = {
    tasks: taken(tasks.map(marked), from),
    doesNotOccur: taken(doesNotOccur, from),
    falls: taken(falls, from),
    psychosocial: taken(psychosocial, from),
  };
  const { place, ...alike } = earlier.workstation;
  const described = present({ ...alike, place: relation === 'repeat' ? place : undefined, ...start.workstation });
  const ofThePlace = relation === 'repeat' ? { photos, measures: measures?.map(withoutSpent), remarks } : {};
  return present({ format, formatVersion, ...start, workstation: described, previous, ...work, ...ofThePlace });
}

function withoutSpent(measure: Measure): Measure {
  const { changes: _, ...words } = measure;
  return measure.state === 'done' ? words : measure;
}

/**
 * The task with a mark on every value of its entries. Where nobody had said how a value was obtained it now comes from the
 * record of the earlier visit, and must not look as if it was seen today.
 */
function marked(task: Task): Task {
  const copy: Record<string, unknown> = { ...task };
  for (const name of aspectNames) {
    const aspect = task[name];
    if (aspect?.state === 'filled')
      copy[name] = { ...aspect, entries: aspect.entries.map((one) => markedEntry(one, name)) };
  }
  return copy as Task;
}

function markedEntry(entry: { readonly provenance?: object | undefined }, name: AspectName) {
  const known = valueNames[name].filter((value) => (entry as Record<string, unknown>)[value] !== undefined);
  if (known.length === 0) return entry;
  const fromRecord = Object.fromEntries(known.map((value) => [value, { evidence: 'document' }]));
  return { ...entry, provenance: { ...fromRecord, ...entry.provenance } };
}

/** Marks every statement below a value with the visit it comes from; one that was taken over before keeps its date. */
function taken<Value>(value: Value, from: string): Value {
  if (Array.isArray(value)) return value.map((item) => taken(item, from)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) copy[key] = taken(item, from);
  if ('evidence' in value || 'holds' in value) copy.takenFrom ??= from;
  return copy as Value;
}

type Present<Loose> = { [Key in keyof Loose]: Exclude<Loose[Key], undefined> };

/** Leaves out what is undefined: in a visit, absent is unknown. */
function present<Loose extends object>(loose: Loose): Present<Loose> {
  return Object.fromEntries(Object.entries(loose).filter(([, value]) => value !== undefined)) as Present<Loose>;
}
