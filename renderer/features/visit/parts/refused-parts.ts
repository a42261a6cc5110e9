import { useMemo, useSyncExternalStore } from 'react';
import { familyIds } from '../../../../core/frame/criterion-id.ts';
import { type AspectName, aspectNames } from '../../../../core/visit/task.ts';
import type { StoredVisit } from '../../../../core/visit/visit.ts';
import { entriesOf } from '../edit/entries.ts';
import { type RefusedText, refusedTexts } from '../session/refused-texts.ts';
import { familyInputs, type PartId, partIds } from './part-ids.ts';

/**
 * The part in which a field stands, by the name of its change.
 *
 * @param field as `Edit.field` has it, `tasks/<id>/pushes/<id>/distanceM`
 * @returns undefined where what the field belongs to is no longer in the visit
 */
export function partOfField(visit: StoredVisit, field: string): PartId | undefined {
  const [list, id, name, entry, value] = field.split('/');
  if (list === 'workerSentences' || list === 'measures' || list === 'photos') {
    return visit[list]?.some((item) => item.id === id) ? 'notes' : undefined;
  }
  if (list !== 'tasks') return 'work';
  const task = visit.tasks.find((one) => one.id === id);
  if (task === undefined) return undefined;
  if (!isAspect(name)) return 'work';
  if (value !== undefined && !entriesOf(task, name).some((one) => one.id === entry)) return undefined;
  return familyIds.find((family) => familyInputs[family].aspects.includes(name));
}

function isAspect(name: string | undefined): name is AspectName {
  return (aspectNames as readonly (string | undefined)[]).includes(name);
}

/** The part of every refused text that still has its field, in the order of the parts: a part with two stands twice. */
export function partsOfRefused(visit: StoredVisit, refused: ReadonlyMap<string, RefusedText>): readonly PartId[] {
  const found = [...refused.keys()].map((field) => partOfField(visit, field));
  return partIds.flatMap((part) => found.filter((one) => one === part) as PartId[]);
}

/** The same for the screen, drawn again when a text is refused or kept. An issued visit has none. */
export function useRefusedParts(visit: StoredVisit): readonly PartId[] {
  const store = refusedTexts(visit.id);
  const refused = useSyncExternalStore(store.subscribe, store.getAll);
  return useMemo(() => (visit.issue === undefined ? partsOfRefused(visit, refused) : []), [visit, refused]);
}
