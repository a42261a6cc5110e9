import { useSyncExternalStore } from 'react';
import {
  mostPeople,
  type Plan,
  type PlanStation,
  planFormat,
  planFormatVersion,
  slotsOf,
  usualSlots,
} from '../../../core/rotation/plan.ts';

/** A workstation that people change to and from. */
export interface DraftStation {
  readonly id: string;
  readonly name: string;
  /** Id of the workstation, for its newest visit; or the visit that came with a file. */
  readonly visit: PlanStation['visit'];
  readonly need: number;
  /** Where it is not the same all day: for each half-hour. */
  readonly needPerSlot: readonly number[] | null;
  readonly leastStay: number;
  /** As typed, separated by commas. */
  readonly skills: string;
  readonly dayMinutes: number | undefined;
}

export interface DraftPerson {
  readonly label: string;
  readonly skills: string;
  readonly mostSlots: number | undefined;
  readonly notAt: readonly string[];
}

/** A plan as somebody makes it, half finished most of the time. */
export interface PlanDraft {
  readonly title: string | undefined;
  readonly slots: number;
  readonly stations: readonly DraftStation[];
  readonly people: readonly DraftPerson[];
  readonly timeLimitMs: number;
}

export function emptyDraft(): PlanDraft {
  return { title: undefined, slots: usualSlots, stations: [], people: peopleOf([], 2), timeLimitMs: 10_000 };
}

// Kept while the app runs, so that one comes back from a workstation to the same plan; nowhere else.
let draft = emptyDraft();
const listeners = new Set<() => void>();

export function setDraft(next: PlanDraft): void {
  draft = next;
  for (const listener of listeners) listener();
}

export function change(next: Partial<PlanDraft>): void {
  setDraft({ ...draft, ...next });
}

export function usePlanDraft(): PlanDraft {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => draft,
  );
}

/** So many people: those there are, and others with the next free label P1, P2, ... */
export function peopleOf(people: readonly DraftPerson[], number: number): readonly DraftPerson[] {
  const kept = people.slice(0, Math.min(number, mostPeople));
  const labels = new Set(kept.map(({ label }) => label));
  const more: DraftPerson[] = [];
  for (let next = 1; kept.length + more.length < number && next <= 2 * mostPeople; next += 1) {
    const label = `P${next}`;
    if (!labels.has(label)) more.push({ label, skills: '', mostSlots: undefined, notAt: [] });
  }
  return [...kept, ...more];
}

/** The plan of a draft; what is wrong with it, the backend says. */
export function planOf({ title, slots, stations, people }: PlanDraft): Plan {
  return {
    format: planFormat,
    formatVersion: planFormatVersion,
    ...(title === undefined ? {} : { title }),
    slots,
    people: people.map(({ label, skills, mostSlots, notAt }) => ({
      label: label.trim(),
      ...listed('skills', words(skills)),
      ...(mostSlots === undefined ? {} : { mostSlots }),
      ...listed(
        'notAt',
        notAt.filter((id) => stations.some((station) => station.id === id)),
      ),
    })),
    stations: stations.map(({ id, name, visit, need, needPerSlot, leastStay, skills, dayMinutes }) => ({
      id,
      name,
      visit,
      people: needPerSlot === null ? need : Array.from({ length: slots }, (_, at) => needPerSlot[at] ?? need),
      ...(leastStay === 1 ? {} : { leastStay }),
      ...listed('skills', words(skills)),
      ...(dayMinutes === undefined ? {} : { dayMinutes }),
    })),
  };
}

/** @param known ids of workstations that are here: their newest visit counts, not the one in the file */
export function draftOf(plan: Plan, known: ReadonlySet<string>, timeLimitMs: number): PlanDraft {
  return {
    title: plan.title,
    slots: slotsOf(plan),
    timeLimitMs,
    people: plan.people.map(({ label, skills = [], mostSlots, notAt = [] }) => ({
      label,
      skills: skills.join(', '),
      mostSlots,
      notAt,
    })),
    stations: plan.stations.map(({ id, name, visit, people, leastStay = 1, skills = [], dayMinutes }) => ({
      id,
      name,
      visit: known.has(id) ? id : visit,
      need: typeof people === 'number' ? people : (people[0] ?? 1),
      needPerSlot: typeof people === 'number' ? null : people,
      leastStay,
      skills: skills.join(', '),
      dayMinutes,
    })),
  };
}

function words(text: string): string[] {
  return [...new Set(text.split(',').map((word) => word.trim()))].filter((word) => word !== '');
}

function listed<Name extends string>(name: Name, items: readonly string[]): Partial<Record<Name, string[]>> {
  return items.length === 0 ? {} : ({ [name]: [...items] } as Partial<Record<Name, string[]>>);
}
