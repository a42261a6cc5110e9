import { aspectNames } from '../../../../core/visit/task.ts';
import type { Provenance, StoredVisit } from '../../../../core/visit/visit.ts';
import { entriesOf } from '../edit/entries.ts';

type Used = Pick<Provenance, 'evidence' | 'instrument'>;

/** What was chosen last for each kind of value since the program started: masses from a scale, times from a stopwatch. */
const chosen = new Map<string, Used>();

export function rememberEvidence(kind: string, { evidence, instrument }: Used): void {
  chosen.set(kind, instrument === undefined ? { evidence } : { evidence, instrument });
}

/** How the last value of this kind was obtained: just now, else in this visit; undefined where there is none. */
export function lastEvidence(visit: StoredVisit, kind: string): Used | undefined {
  return chosen.get(kind) ?? marks(visit).findLast(([key]) => key === kind)?.[1];
}

/** Every instrument that the visit names, each once, for typing less. */
export function usedInstruments(visit: StoredVisit): string[] {
  const names = [...chosen.values(), ...marks(visit).map(([, mark]) => mark)].map(({ instrument }) => instrument);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

function marks(visit: StoredVisit): [string, Provenance][] {
  return visit.tasks.flatMap((task) =>
    aspectNames.flatMap((name) =>
      entriesOf(task, name).flatMap(({ provenance }) =>
        Object.entries((provenance ?? {}) as Record<string, Provenance>),
      ),
    ),
  );
}
