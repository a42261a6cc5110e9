import type { HeartRateId } from '../frame/criterion-id.ts';
import type { Finding, Outcome, StoredVisit } from '../visit/visit.ts';
import type { Change } from './change.ts';
import { type Entry, estimated, type TaskDraft, taskDraft, written } from './task-draft.ts';
import { giveMinutes } from './task-minutes.ts';

/** A visit as it would be after some changes: to be judged, shown and thrown away. */
export interface Adapted<V extends StoredVisit> {
  readonly visit: V;
  /** Changes whose object is gone since, or that would contradict what the visit says now: they change nothing. */
  readonly unmatched: readonly Change[];
}

/**
 * Does changes to a copy of a visit, one after the other. What comes out is a valid visit, judged by the same `judge` as
 * any other; every value that a change gave counts as estimated, because a planned value is not a measured one.
 */
export function applyChanges<V extends StoredVisit>(visit: V, changes: readonly Change[]): Adapted<V> {
  if (changes.length === 0) return { visit, unmatched: [] };
  const draft: Draft = { tasks: new Map(visit.tasks.map((task) => [task.id, taskDraft(task)])), answers: {} };
  const unmatched = changes.filter((one) => !applied(draft, visit, one));
  const { findings, falls, psychosocial } = { ...visit, ...draft.answers };
  return {
    visit: {
      ...visit,
      tasks: [...draft.tasks.values()].map(written),
      ...(findings === undefined ? {} : { findings }),
      ...(falls === undefined ? {} : { falls }),
      ...(psychosocial === undefined ? {} : { psychosocial }),
    },
    unmatched,
  };
}

interface Draft {
  readonly tasks: Map<string, TaskDraft>;
  answers: Partial<Pick<StoredVisit, 'findings' | 'falls' | 'psychosocial'>>;
}

/** Whether a change found its object and agrees with it. */
function applied(draft: Draft, visit: StoredVisit, one: Change): boolean {
  if (one.change === 'answer') return answer(draft, visit, one.criterion);
  if (one.change === 'lighter-hour') return lighterHour(draft, visit);
  const task = draft.tasks.get(one.task);
  if (task === undefined) return false;
  switch (one.change) {
    case 'set': {
      const entries = task.entries(one.aspect);
      const entry = entries?.get(one.entry);
      const next = entry === undefined ? undefined : withNumber(entry, one);
      if (entry === undefined || next === undefined) return false;
      entries?.set(one.entry, next);
      if (isHeavier(entry, one)) heavierHour(draft, visit);
      return true;
    }
    case 'remove-entry':
      return task.entries(one.aspect)?.delete(one.entry) ?? false;
    case 'remove-task':
      return draft.tasks.delete(one.task);
    case 'set-task-minutes': {
      const longer = one.to > (task.fields.minutesPerDay ?? one.to - 1);
      const given = giveMinutes(task, one.to, draft.tasks.values());
      if (given && longer) heavierHour(draft, visit);
      return given;
    }
    case 'set-minutes-of': {
      const { minutesPerDay, minutesOf } = task.fields;
      if (minutesPerDay !== undefined && one.to > minutesPerDay) return false;
      task.fields = { ...task.fields, minutesOf: { ...minutesOf, [one.part]: one.to } };
      return true;
    }
    case 'free-pace':
      task.fields = { ...task.fields, paceImposed: false };
      return true;
  }
}

/** The entry with its new number; undefined where it cannot have one. */
function withNumber(entry: Entry, one: Extract<Change, { change: 'set' }>): Entry | undefined {
  if (one.value === 'liftedBy') return liftedBy(entry, one.to);
  // How many "per" what would not be known.
  if (one.value === 'handlings' && entry.per === undefined) return undefined;
  const now = entry[one.value];
  const next = one.value === 'accelerationMmS2' ? { ...(now as object), [one.axis]: one.to } : one.to;
  const before = one.value === 'accelerationMmS2' ? (now as Record<string, number> | undefined)?.[one.axis] : now;
  // A value that is so already stays as it was obtained.
  if (before === one.to) return entry;
  return { ...entry, [one.value]: next, provenance: { ...(entry.provenance as object), [one.value]: estimated } };
}

function liftedBy(entry: Entry, people: number): Entry | undefined {
  const { liftedBy: now, ...alone } = entry as { liftedBy?: { readonly people: number } } & Entry;
  if ((now?.people ?? 1) === people) return entry;
  if (people === 1) return alone;
  // Of a person who is moved the share carried is known, and not divided once more.
  return entry.kind === 'person' ? undefined : { ...entry, liftedBy: { people, ...estimated } };
}

function answer(
  draft: Draft,
  visit: StoredVisit,
  criterion: Extract<Change, { change: 'answer' }>['criterion'],
): boolean {
  const group = criterion.startsWith('fall-') ? 'falls' : 'psychosocial';
  const answers: Readonly<Record<string, { readonly holds?: boolean | undefined } | undefined>> = {
    ...visit[group],
    ...draft.answers[group],
  };
  if (answers[criterion]?.holds !== true) {
    draft.answers = { ...draft.answers, [group]: { ...answers, [criterion]: { holds: true, ...estimated } } };
  }
  return true;
}

/** Whether a new number makes the work harder for a heart. A number that was not known may have been anything. */
function isHeavier(entry: Entry, one: Extract<Change, { change: 'set' }>): boolean {
  if (one.aspect === 'vibration' || one.aspect === 'prolongedPostures') return false;
  if (one.value === 'liftedBy') {
    return one.to < ((entry as { readonly liftedBy?: { readonly people: number } }).liftedBy?.people ?? 1);
  }
  const now = entry[one.value];
  if (typeof now !== 'number') return true;
  return one.value === 'timeMs' || one.value === 'wheels' ? one.to < now : one.to > now;
}

/** What was met was met by lighter work: of heavier work it has to be measured again. */
function heavierHour(draft: Draft, visit: StoredVisit): void {
  const findings = draft.answers.findings ?? visit.findings;
  if (findings === undefined || findings.length === 0) return;
  draft.answers = { ...draft.answers, findings: findings.map((finding) => openAgain(finding, 'met')) };
}

/**
 * What was not met has to be measured again: nobody can say of a heart beforehand that it will be met. Where nobody is measured
 * yet, as when a repeat has just begun, that is so already; work that was declared light has no heaviest hour.
 */
function lighterHour(draft: Draft, visit: StoredVisit): boolean {
  if (visit.doesNotOccur?.['heavy-work'] !== undefined) return false;
  const findings = draft.answers.findings ?? visit.findings ?? [];
  if (findings.length === 0) return true;
  draft.answers = { ...draft.answers, findings: findings.map((finding) => openAgain(finding, 'not-met')) };
  return true;
}

function openAgain(finding: Finding, was: Outcome): Finding {
  const open = (id: HeartRateId): Outcome => (finding.outcomes[id] === was ? 'not-assessed' : finding.outcomes[id]);
  return {
    ...finding,
    outcomes: { 'cardiac-cost': open('cardiac-cost'), 'peak-heart-rate': open('peak-heart-rate') },
  };
}
