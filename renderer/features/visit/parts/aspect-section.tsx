import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { memo, useState } from 'react';
import { entryNames } from '../../../../core/i18n/names.ts';
import type { AspectName } from '../../../../core/visit/task.ts';
import type { Provenance, Task } from '../../../../core/visit/visit.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { OutcomeMark } from '../../../ui/outcome-mark.tsx';
import { useSteady } from '../../../ui/use-steady.ts';
import { CountDoor } from '../../count/count-door.tsx';
import { isCountable } from '../../count/countable.ts';
import { foldLoads } from '../../table/folded.ts';
import { LoadsGroup } from '../../table/loads-group.tsx';
import { LoadsTotalLine } from '../../table/loads-total.tsx';
import { hasTables, TableDoor } from '../../table/table-door.tsx';
import { addEntry, entriesOf, sayNone } from '../edit/entries.ts';
import { focusSoon } from '../input/focus-soon.ts';
import { lastEvidence } from '../input/last-evidence.ts';
import { useChange, useReadOnly, useSession } from '../session/use-visit.tsx';
import { BendingWatch } from './bending-watch.tsx';
import { EntryRow, nameFieldId } from './entry-row.tsx';
import { newEntry } from './new-entry.ts';
import styles from './part.module.css';
import { Statement } from './statement.tsx';

interface AspectSectionProps {
  readonly task: Task;
  /** Of the task, as one reads it. */
  readonly title: string;
  readonly name: AspectName;
}

/** So many rows are drawn at a time; a task has seldom more. */
const shownAtOnce = 60;

/** What one task says of one kind of data: not looked at, none, or its entries. */
export const AspectSection = memo(function AspectSection({ task, title, name }: AspectSectionProps) {
  const texts = useTexts();
  const { t } = texts;
  const change = useChange();
  const readOnly = useReadOnly();
  const session = useSession();
  const [most, setMost] = useState(shownAtOnce);
  const [documents] = useState(() => new Map<string, string>());
  const aspect = task[name];
  const entries = entriesOf(task, name);
  const loads = name === 'loads' ? entriesOf(task, name) : [];
  const { alone, groups } = name === 'loads' ? foldLoads(loads, documents) : { alone: [...entries.keys()], groups: [] };
  const shown = alone.slice(0, most);
  const rest = alone.length - shown.length;
  const names = entryNames(texts, name, entries);
  const addId = `add-${task.id}-${name}`;
  const none = t(`visit.aspects.${name}.none`);

  const add = () => {
    const entry = newEntry(task, name);
    change(addEntry(task.id, name, entry));
    setMost(Math.max(most, alone.length + 1));
    focusSoon(nameFieldId(entry.id));
  };
  const steadyAdd = useSteady(add);
  const say = () => {
    const how: Provenance = lastEvidence(session.getState().document, 'none') ?? { evidence: 'observed' };
    change(sayNone(task.id, name, how));
    focusSoon(addId);
  };
  const draw = (at = -1) => {
    const entry = entries[at];
    return entry === undefined ? null : (
      <EntryRow
        key={entry.id}
        task={task.id}
        minutesPerDay={task.minutesPerDay}
        name={name}
        entry={entry}
        what={names[at] ?? entry.what}
        neighbour={neighbourOf(entries[at + 1]?.id ?? entries[at - 1]?.id, addId)}
      />
    );
  };
  return (
    <section className={styles.box} aria-label={`${title}: ${t(`visit.aspects.${name}.title`)}`} data-rows>
      {aspect === undefined && (
        <div className={`${styles.said} ${styles.open}`}>
          <OutcomeMark outcome="not-assessed" />
          {t('visit.entry.unknown')}
        </div>
      )}
      {aspect?.state === 'none' && (
        <Statement
          what={none}
          kind="none"
          statement={statementOf(aspect)}
          onChange={(statement) => change(sayNone(task.id, name, statement))}
        />
      )}
      {name === 'bending' && aspect !== undefined && <BendingWatch task={task} />}
      {shown.map((at) => draw(at))}
      {rest > 0 && (
        <Button variant="default" onClick={() => setMost(most + shownAtOnce)}>
          {t('visit.entry.more', { count: Math.min(rest, shownAtOnce) })}
        </Button>
      )}
      {groups.map(({ source, places }) => (
        <LoadsGroup
          key={source}
          task={task}
          source={source}
          loads={places.flatMap((at) => loads[at] ?? [])}
          names={places.map((at) => names[at] ?? '')}
          neighbour={addId}
          draw={(at) => draw(places[at])}
        />
      ))}
      <LoadsTotalLine loads={loads} task={task} />
      {!readOnly && (
        <div className={styles.line}>
          <AddButton id={addId} words={t(`visit.aspects.${name}.add`)} onClick={steadyAdd} />
          {isCountable(name) && <CountDoor task={task.id} name={name} fieldOf={nameFieldId} />}
          {hasTables(name) && <TableDoor kind={name} task={task} title={title} />}
          {aspect === undefined && (
            <Button variant="default" onClick={say}>
              {none}
            </Button>
          )}
          {aspect?.state === 'none' && (
            <Button variant="subtle" onClick={() => change(sayNone(task.id, name, undefined))}>
              {t('visit.absent.takeBack')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
});

interface AddButtonProps {
  readonly id: string;
  readonly words: string;
  readonly onClick: () => void;
}

/** Stays as it is while one types into the rows above it. */
const AddButton = memo(function AddButton({ id, words, onClick }: AddButtonProps) {
  return (
    <Button id={id} variant="default" leftSection={<Plus size={18} aria-hidden="true" />} onClick={onClick} data-add>
      {words}
    </Button>
  );
});

function neighbourOf(entry: string | undefined, addId: string): string {
  return entry === undefined ? addId : nameFieldId(entry);
}

/** The statement of "none", without what else stands beside it. */
function statementOf({ evidence, instrument, remark, takenFrom }: Provenance): Provenance {
  const all = { instrument, remark, takenFrom };
  return { evidence, ...Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) };
}
