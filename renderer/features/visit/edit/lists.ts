import type { StoredVisit } from '../../../../core/visit/visit.ts';
import { changeItem, type Edit, insertAfter, put, removeItem } from './edit.ts';

/** Lists beside the tasks. Photos come with an import; here they are described and taken out. */
export type ListName = 'workerSentences' | 'measures' | 'photos';
export type ItemOf<Name extends ListName> = NonNullable<StoredVisit[Name]>[number];

type Items<Name extends ListName> = readonly ItemOf<Name>[];

function changeList<Name extends ListName>(
  visit: StoredVisit,
  name: Name,
  change: (items: Items<Name>) => Items<Name> | undefined,
): StoredVisit {
  const before = visit[name] as Items<Name> | undefined;
  const next = change(before ?? []);
  return next === before ? visit : put(visit, name, next as StoredVisit[Name] | undefined);
}

export function addItem<Name extends ListName>(name: Name, item: ItemOf<Name>): Edit {
  return {
    field: `${name}/+${item.id}`,
    apply: (visit) => changeList(visit, name, (items) => insertAfter<ItemOf<Name>>(items, undefined, item)),
  };
}

export function dropItem(name: ListName, id: string): Edit {
  return {
    field: `${name}/-${id}`,
    apply: (visit) => (visit[name] === undefined ? visit : changeList(visit, name, (items) => removeItem(items, id))),
  };
}

export function changeListItem<Name extends ListName, Key extends keyof ItemOf<Name> & string>(
  name: Name,
  id: string,
  key: Key,
  value: ItemOf<Name>[Key] | undefined,
): Edit {
  return {
    field: `${name}/${id}/${key}`,
    apply: (visit) =>
      visit[name] === undefined
        ? visit
        : changeList(visit, name, (items) => changeItem<ItemOf<Name>>(items, id, (item) => put(item, key, value))),
  };
}
