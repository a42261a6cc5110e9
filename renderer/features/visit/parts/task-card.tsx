import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import { memo, useState } from 'react';
import { aspectNames, task as taskSchema } from '../../../../core/visit/task.ts';
import { unnamed } from '../../../../core/visit/unnamed.ts';
import type { Task } from '../../../../core/visit/visit.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { useSteady } from '../../../ui/use-steady.ts';
import { entriesOf } from '../edit/entries.ts';
import {
  addTask,
  changeMinutesOf,
  changeTaskField,
  copyOfTask,
  minutesOfKeys,
  moveTask,
  removeTask,
} from '../edit/tasks.ts';
import { numberKind } from '../input/bounds.ts';
import { Choice } from '../input/choice.tsx';
import { focusSoon } from '../input/focus-soon.ts';
import { IconButton } from '../input/icon-button.tsx';
import { NumberField } from '../input/number-field.tsx';
import { OwnForm } from '../input/own-form.tsx';
import { TextField } from '../input/text-field.tsx';
import { refusedTexts } from '../session/refused-texts.ts';
import { useChange, useReadOnly, useSession } from '../session/use-visit.tsx';
import { newId } from './new-entry.ts';
import styles from './part.module.css';
import cardStyles from './task-card.module.css';

const minutesKind = numberKind(taskSchema.shape.minutesPerDay);

/** The field one types a task's title into. */
export function titleFieldId(task: string): string {
  return `title-${task}`;
}

interface TaskCardProps {
  readonly task: Task;
  /** As one reads it. */
  readonly title: string;
  readonly first: boolean;
  readonly last: boolean;
  /** Where the focus goes when this task is taken out. */
  readonly neighbour: string;
}

/** One task: its title, its minutes, and what can be done with it. */
export const TaskCard = memo(function TaskCard({ task, title, first, last, neighbour }: TaskCardProps) {
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  const session = useSession();
  const [asking, setAsking] = useState(false);
  // What was refused below is to be seen.
  const [open, setOpen] = useState(() => hasRefusedDetails(session.id, task.id));
  const entries = aspectNames.reduce((sum, name) => sum + entriesOf(task, name).length, 0);

  const remove = () => {
    change(removeTask(task.id));
    focusSoon(neighbour);
  };
  const stay = useSteady(() => setAsking(false));
  const go = useSteady(() => {
    setAsking(false);
    remove();
  });
  const duplicate = () => {
    const name = task.title === unnamed ? unnamed : t('visit.work.copyName', { title }).slice(0, 200);
    const copy = copyOfTask(task, name, newId);
    change(addTask(copy, task.id));
    focusSoon(titleFieldId(copy.id));
  };
  const actions = [
    {
      icon: ArrowUp,
      label: t('visit.work.up', { title }),
      act: () => void change(moveTask(task.id, -1)),
      disabled: first,
    },
    {
      icon: ArrowDown,
      label: t('visit.work.down', { title }),
      act: () => void change(moveTask(task.id, 1)),
      disabled: last,
    },
    { icon: Copy, label: t('visit.work.duplicate', { title }), act: duplicate, disabled: false },
    {
      icon: Trash2,
      label: t('visit.work.remove', { title }),
      act: () => (entries > 0 ? setAsking(true) : remove()),
      disabled: false,
    },
  ];
  return (
    <li className={cardStyles.card} aria-label={title}>
      <OwnForm>
        <div className={cardStyles.head}>
          <div className={cardStyles.title}>
            <TextField
              id={titleFieldId(task.id)}
              field={`tasks/${task.id}/title`}
              label={t('visit.work.name')}
              value={title}
              onChange={(value) => change(changeTaskField(task.id, 'title', value))}
              needed
              readOnly={readOnly}
            />
          </div>
          <div className={cardStyles.minutes}>
            <NumberField
              field={`tasks/${task.id}/minutesPerDay`}
              label={t('visit.work.minutes')}
              kind={minutesKind}
              unit="min"
              value={task.minutesPerDay}
              onChange={(value) => change(changeTaskField(task.id, 'minutesPerDay', value))}
              readOnly={readOnly}
            />
          </div>
        </div>
        <button type="button" className={cardStyles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('visit.work.more')}
        </button>
        {open && <TaskDetails task={task} />}
        {/* Behind the values for Tab, beside "more" for the eye. */}
        {!readOnly && (
          <div className={cardStyles.actions}>
            {actions.map(({ icon, label, act, disabled }) => (
              <IconButton key={label} icon={icon} label={label} onClick={act} disabled={disabled} />
            ))}
          </div>
        )}
      </OwnForm>
      <ConfirmRemoval opened={asking} title={title} entries={entries} onClose={stay} onConfirm={go} />
    </li>
  );
});

interface ConfirmRemovalProps {
  readonly opened: boolean;
  /** Of the task. */
  readonly title: string;
  /** So many go with it. */
  readonly entries: number;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks before a task goes with all that was noted of it. Apart, so that no letter typed into the card draws a dialog. */
const ConfirmRemoval = memo(function ConfirmRemoval(props: ConfirmRemovalProps) {
  const { opened, title, entries, onClose, onConfirm } = props;
  const { t } = useTexts();
  return (
    <Confirm
      opened={opened}
      title={t('visit.work.removeTitle', { title })}
      verb={t('app.common.delete')}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>{t('visit.work.removeNote', { count: entries })}</p>
    </Confirm>
  );
});

/** Whether a text below "more" could not be kept. */
function hasRefusedDetails(visit: string, task: string): boolean {
  const below = [`tasks/${task}/minutesOf/`, `tasks/${task}/description`];
  return [...refusedTexts(visit).getAll().keys()].some((field) => below.some((start) => field.startsWith(start)));
}

const paces = ['yes', 'no', 'unknown'] as const;
const paceWords = { yes: 'visit.work.paceYes', no: 'visit.work.paceNo', unknown: 'visit.work.unknown' } as const;

/** What is asked less often. */
function TaskDetails({ task }: { readonly task: Task }) {
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  const pace = task.paceImposed === undefined ? 'unknown' : task.paceImposed ? 'yes' : 'no';
  return (
    <div className={cardStyles.details}>
      <Choice
        label={t('visit.work.pace')}
        value={pace}
        options={paces.map((value) => ({ value, label: t(paceWords[value]) }))}
        onChange={(value) =>
          change(changeTaskField(task.id, 'paceImposed', value === 'unknown' ? undefined : value === 'yes'))
        }
        readOnly={readOnly}
      />
      <fieldset className={cardStyles.of}>
        <legend className={styles.small}>{t('visit.work.minutesOf')}</legend>
        <div className={cardStyles.parts}>
          {minutesOfKeys.map((key) => (
            <NumberField
              key={key}
              field={`tasks/${task.id}/minutesOf/${key}`}
              label={t(`sheet.minutesOf.${key}`)}
              kind={minutesKind}
              unit="min"
              value={task.minutesOf?.[key]}
              onChange={(value) => change(changeMinutesOf(task.id, key, value))}
              readOnly={readOnly}
            />
          ))}
        </div>
      </fieldset>
      <TextField
        field={`tasks/${task.id}/description`}
        label={t('visit.work.description')}
        value={task.description}
        onChange={(value) => change(changeTaskField(task.id, 'description', value))}
        lines
        readOnly={readOnly}
      />
    </div>
  );
}
