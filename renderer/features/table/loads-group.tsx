import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import type { Load, Task } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Field } from '../visit/input/field.tsx';
import { focusSoon } from '../visit/input/focus-soon.ts';
import { useChange, useReadOnly } from '../visit/session/use-visit.tsx';
import { totalOf } from './folded.ts';
import styles from './loads.module.css';
import { useTotalWords } from './loads-total.tsx';
import { takeOut } from './take-over.ts';

interface LoadsGroupProps {
  readonly task: Task;
  /** The document that they came from. */
  readonly source: string;
  readonly loads: readonly Load[];
  /** Their names, as one reads them. */
  readonly names: readonly string[];
  /** Where the focus goes when they are taken out. */
  readonly neighbour: string;
  /** Draws one of them, by its place among them. */
  readonly draw: (at: number) => ReactNode;
}

/** So many rows are drawn at a time. */
const shownAtOnce = 20;

/** The loads of one imported list as one line; on demand they are searched and changed one by one. */
export function LoadsGroup({ task, source, loads, names, neighbour, draw }: LoadsGroupProps) {
  const { t, number } = useTexts();
  const words = useTotalWords();
  const change = useChange();
  const readOnly = useReadOnly();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const id = useId();
  const count = { count: loads.length, number: number(loads.length) };
  return (
    <div className={styles.group}>
      <div className={styles.line}>
        <div className={styles.words}>
          <h4 id={`${id}-name`} className={styles.name}>
            {t('table.group.title', { ...count, source })}
          </h4>
          <p className={styles.facts}>{t('table.group.facts', words(totalOf(loads, task)))}</p>
        </div>
        <Button
          variant="default"
          aria-expanded={open}
          aria-controls={id}
          id={`${id}-show`}
          aria-labelledby={`${id}-show ${id}-name`}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'table.group.hide' : 'table.group.show')}
        </Button>
        {!readOnly && (
          <Button
            variant="subtle"
            id={`${id}-remove`}
            aria-labelledby={`${id}-remove ${id}-name`}
            onClick={() => setAsked(true)}
          >
            {t('table.group.remove')}
          </Button>
        )}
      </div>
      <div id={id}>{open && <Found names={names} draw={draw} />}</div>
      <Confirm
        opened={asked}
        title={t('table.group.removeTitle', { source })}
        verb={t('app.common.delete')}
        onClose={() => setAsked(false)}
        onConfirm={() => {
          setAsked(false);
          change(takeOut(task.id, 'loads', new Set(loads.map((load) => load.id))));
          focusSoon(neighbour);
        }}
      >
        <p>{t('table.take.replaceNote', count)}</p>
      </Confirm>
    </div>
  );
}

/** The loads whose name holds what is looked for, so many at a time. */
function Found({ names, draw }: Pick<LoadsGroupProps, 'names' | 'draw'>) {
  const { t, number } = useTexts();
  const [wanted, setWanted] = useState('');
  const [shown, setShown] = useState(shownAtOnce);
  const key = plain(wanted);
  const found = [...names.keys()].filter((at) => plain(names[at] ?? '').includes(key));
  const rest = Math.min(shownAtOnce, found.length - shown);
  return (
    <div className={styles.found}>
      <Field
        label={t('table.group.search')}
        hint={key === '' ? undefined : t('table.group.found', { count: found.length, number: number(found.length) })}
        readOnly={false}
      >
        {(control) => (
          <input
            {...control}
            type="search"
            autoComplete="off"
            value={wanted}
            onChange={(event) => {
              setWanted(event.currentTarget.value);
              setShown(shownAtOnce);
            }}
          />
        )}
      </Field>
      {found.slice(0, shown).map(draw)}
      {rest > 0 && (
        <div>
          <Button variant="default" onClick={() => setShown(shown + shownAtOnce)}>
            {t('table.group.more', { count: rest, number: number(rest) })}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Without capitals and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
