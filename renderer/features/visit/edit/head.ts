import type { StoredVisit } from '../../../../core/visit/visit.ts';
import { type Edit, put } from './edit.ts';

type Workstation = StoredVisit['workstation'];
/** Number and title belong to the workstation itself, not to a visit. */
export type WorkstationKey = Exclude<keyof Workstation, 'number' | 'title'>;

export function changeWorkstation<Key extends WorkstationKey>(key: Key, value: Workstation[Key] | undefined): Edit {
  return {
    field: `workstation/${key}`,
    apply: (visit) => put(visit, 'workstation', put(visit.workstation, key, value)),
  };
}

type Assessor = StoredVisit['assessor'];

export function changeAssessor<Key extends keyof Assessor>(key: Key, value: Assessor[Key] | undefined): Edit {
  return {
    field: `assessor/${key}`,
    apply: (visit) => put(visit, 'assessor', put(visit.assessor, key, value)),
  };
}

export function changeVisit<Key extends 'date' | 'lookAgainBy' | 'remarks'>(
  key: Key,
  value: StoredVisit[Key] | undefined,
): Edit {
  return { field: key, apply: (visit) => put(visit, key, value) };
}
