import { useSyncExternalStore } from 'react';
import type { CriterionId, FamilyId } from '../../../core/frame/criterion-id.ts';
import type { MapFilter } from '../../../core/map/filter.ts';
import type { mapSorts } from '../../../core/map/order.ts';
import type { MapGroup, MapRow } from '../../../core/map/row.ts';

/** What is asked of the criteria: one of them or one family, and how it stands. */
export interface CriterionChoice {
  readonly of: CriterionId | FamilyId | null;
  readonly letter: 'm' | 'n' | 'u';
}

/** What the map shows, and how. */
export interface MapChoices {
  readonly text: string;
  readonly state: MapRow['state'] | null;
  readonly criterion: CriterionChoice;
  readonly permanence: NonNullable<MapFilter['permanence']> | null;
  readonly age: NonNullable<MapFilter['age']> | null;
  readonly sort: (typeof mapSorts)[number] | CriterionId;
  readonly descending: boolean;
  readonly group: MapGroup;
  /** Whether the trend is shown. */
  readonly trend: boolean;
}

export const noChoices: MapChoices = {
  text: '',
  state: null,
  criterion: { of: null, letter: 'n' },
  permanence: null,
  age: null,
  sort: 'place',
  descending: false,
  group: 'department',
  trend: false,
};

// Kept while the app runs, so that one comes back from a workstation to the same map.
let choices = noChoices;
const listeners = new Set<() => void>();

export function choose(next: Partial<MapChoices>): void {
  choices = { ...choices, ...next };
  for (const listener of listeners) listener();
}

export function useMapChoices(): MapChoices {
  return useSyncExternalStore(subscribe, () => choices);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows everything again; order and groups stay. */
export function clearChoices(): void {
  const { text, state, criterion, permanence, age } = noChoices;
  choose({ text, state, criterion, permanence, age });
}

/** Whether something is left out by the choices. */
export function isNarrowed({ text, state, criterion, permanence, age }: MapChoices): boolean {
  return text.trim() !== '' || state !== null || criterion.of !== null || permanence !== null || age !== null;
}

/** Whether the map is in the usual order and whole, so that its first lines are those of the store. */
export function isUsual(choices: MapChoices): boolean {
  const { sort, descending, group } = choices;
  return sort === 'place' && !descending && group !== 'state' && !isNarrowed(choices);
}
