import { Button } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Problem } from '../../../../core/visit/problem.ts';
import { unnamed } from '../../../../core/visit/unnamed.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { dropItem, type ListName } from '../edit/lists.ts';
import { focusSoon } from '../input/focus-soon.ts';
import { IconButton } from '../input/icon-button.tsx';
import { TextField } from '../input/text-field.tsx';
import { useChange, useReadOnly } from '../session/use-visit.tsx';
import styles from './part.module.css';

/** The lists of a visit that grow by typing; photos come as files. */
export type TypedList = Exclude<ListName, 'photos'>;

const words = { workerSentences: 'visit.voice', measures: 'visit.measures' } as const;

/** The field one types the text of an item into. */
export function itemFieldId(item: string): string {
  return `item-${item}`;
}

const addId = (list: TypedList) => `add-${list}`;

interface ItemListProps<Item> {
  readonly list: TypedList;
  readonly items: readonly Item[] | undefined;
  readonly row: (item: Item, number: number) => ReactNode;
  /** Adds an item and gives its id. */
  readonly onAdd: () => string;
}

/** A list with a title, what it is for, and a button that adds to it. */
export function ItemList<Item extends { readonly id: string }>({ list, items, row, onAdd }: ItemListProps<Item>) {
  const { t } = useTexts();
  const readOnly = useReadOnly();
  return (
    <section className={styles.box} aria-labelledby={list} data-rows>
      <h3 id={list} className={styles.subtitle}>
        {t(`${words[list]}.title`)}
      </h3>
      <p className={styles.hint}>{t(`${words[list]}.hint`)}</p>
      <ul className={styles.list}>
        {items?.map((item, at) => (
          <li key={item.id} className={styles.item}>
            {row(item, at + 1)}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <div>
          <Button
            id={addId(list)}
            variant="default"
            leftSection={<Plus size={18} aria-hidden="true" />}
            onClick={() => focusSoon(itemFieldId(onAdd()))}
            data-add
          >
            {t(`${words[list]}.add`)}
          </Button>
        </div>
      )}
    </section>
  );
}

interface ItemTextProps {
  readonly list: TypedList;
  readonly item: string;
  /** The field of the item that the text is kept in. */
  readonly name: string;
  readonly label: string;
  readonly number: number;
  readonly value: string;
  readonly onChange: (text: string | undefined) => readonly Problem[];
}

/** The text of an item, and the button that takes the item out. */
export function ItemText({ list, item, name, label, number, value, onChange }: ItemTextProps) {
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  return (
    <div className={styles.between}>
      <TextField
        id={itemFieldId(item)}
        field={`${list}/${item}/${name}`}
        label={label}
        value={value === unnamed ? undefined : value}
        onChange={onChange}
        needed
        lines
        readOnly={readOnly}
      />
      {!readOnly && (
        <IconButton
          icon={Trash2}
          label={t(`${words[list]}.remove`, { number })}
          onClick={() => {
            change(dropItem(list, item));
            focusSoon(addId(list));
          }}
        />
      )}
    </div>
  );
}
