import { Checkbox } from '@mantine/core';
import { useId, useState } from 'react';
import type { Change, SetNumber } from '../../../core/adapt/change.ts';
import { targetOf } from '../../../core/adapt/change.ts';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import { numberNow } from '../../../core/i18n/change-text.ts';
import { axes } from '../../../core/measure/vibration.ts';
import type { AspectName } from '../../../core/visit/task.ts';
import type { StoredVisit, Task } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import type { AnyEntry } from '../visit/edit/entries.ts';
import { entriesOf } from '../visit/edit/entries.ts';
import { SelectField } from '../visit/input/select-field.tsx';
import styles from './adapt.module.css';
import { sameTarget, withChange, withoutChange } from './draft.ts';
import type { DraftProps } from './draft-props.ts';
import { ItemChanges, openItems } from './item-changes.tsx';
import { NumberChange } from './number-change.tsx';
import { aspectOf, aspectsWith, settable } from './settable.ts';
import { TaskChanges } from './task-changes.tsx';

interface MoreChangesProps extends DraftProps {
  /** With a name for every task and entry. */
  readonly visit: StoredVisit;
  readonly criterion: CriterionId | undefined;
}

type Part = AspectName | 'work' | 'answers';

/** Everything else of the visit that a change could speak of, one kind of data at a time. */
export function MoreChanges({ draft, onDraft, visit, criterion }: MoreChangesProps) {
  const { t } = useTexts();
  const title = useId();
  const kinds = aspectsWith(visit);
  const own = criterion === undefined ? undefined : aspectOf[criterion];
  const [chosen, setChosen] = useState<Part>(own !== undefined && kinds.includes(own) ? own : (kinds[0] ?? 'work'));
  const parts: { value: Part; label: string }[] = [
    ...kinds.map((name) => ({ value: name, label: t(`visit.aspects.${name}.title`) })),
    { value: 'work', label: t('adapt.panel.work') },
    ...(openItems(visit).length === 0 ? [] : [{ value: 'answers' as const, label: t('adapt.panel.answers') }]),
  ];
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h3 id={title} className={styles.subtitle}>
        {t('adapt.panel.more')}
      </h3>
      <SelectField
        label={t('adapt.panel.part')}
        value={chosen}
        options={parts}
        onChange={(part) => setChosen(part ?? chosen)}
        readOnly={false}
      />
      {chosen === 'work' && <TaskChanges {...{ draft, onDraft, visit }} />}
      {chosen === 'answers' && <ItemChanges {...{ draft, onDraft, visit }} />}
      {chosen !== 'work' && chosen !== 'answers' && (
        <Entries key={chosen} name={chosen} {...{ draft, onDraft, visit }} />
      )}
    </section>
  );
}

/** So many entries are shown at first. */
const firstRows = 20;

function Entries({ name, visit, ...own }: DraftProps & { readonly name: AspectName; readonly visit: StoredVisit }) {
  const { t } = useTexts();
  const [rows, setRows] = useState(firstRows);
  const all = visit.tasks.flatMap((task) => entriesOf(task, name).map((entry) => ({ task, entry })));
  const rest = all.length - rows;
  return (
    <>
      <ul className={styles.rows}>
        {all.slice(0, rows).map(({ task, entry }) => (
          <li key={entry.id}>
            <EntryChanges task={task} name={name} entry={entry} {...own} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={styles.link} onClick={() => setRows(rows + firstRows)}>
          {t('visit.entry.more', { count: rest })}
        </button>
      )}
    </>
  );
}

interface EntryChangesProps extends DraftProps {
  readonly task: Task;
  readonly name: AspectName;
  readonly entry: AnyEntry;
}

/** The numbers of one entry as they would be, and whether it would be there at all. */
function EntryChanges({ task, name, entry, draft, onDraft }: EntryChangesProps) {
  const { t } = useTexts();
  const removal: Change = { change: 'remove-entry', task: task.id, aspect: name, entry: entry.id };
  const isGone = sameTarget(draft, removal) !== undefined;
  return (
    <fieldset className={styles.entry}>
      <legend>
        {task.title} – {entry.what}
        {'limb' in entry && `, ${t(`frame.limb.${entry.limb}`)}`}
      </legend>
      {!isGone && (
        <div className={styles.columns}>
          {numbersOf(task.id, name, entry).map((now) => {
            const planned = sameTarget(draft, now) as SetNumber | undefined;
            return (
              <NumberChange
                key={targetOf(now)}
                change={planned ?? now}
                entry={entry}
                onChange={(to) => {
                  const next = { ...now, to };
                  onDraft(to === numberNow(entry, now) ? withoutChange(draft, targetOf(now)) : withChange(draft, next));
                }}
              />
            );
          })}
        </div>
      )}
      <Checkbox
        label={t('adapt.panel.gone')}
        aria-label={t('adapt.panel.goneOf', { what: entry.what })}
        checked={isGone}
        onChange={(event) =>
          onDraft(event.currentTarget.checked ? withChange(draft, removal) : withoutChange(draft, targetOf(removal)))
        }
      />
    </fieldset>
  );
}

/** The known numbers of an entry, each as the change that leaves it as it is. */
function numbersOf(task: string, aspect: AspectName, entry: AnyEntry): SetNumber[] {
  return settable[aspect].flatMap((value) => {
    const places = value === 'accelerationMmS2' ? axes.map((axis) => ({ axis })) : [{}];
    return places.flatMap((place) => {
      const change = { change: 'set', task, aspect, entry: entry.id, value, to: 0, ...place } as SetNumber;
      const now = numberNow(entry, change);
      return now === undefined ? [] : [{ ...change, to: now }];
    });
  });
}
