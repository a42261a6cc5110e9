import { Checkbox } from '@mantine/core';
import { type Change, minutesParts, targetOf } from '../../../core/adapt/change.ts';
import { problem } from '../../../core/visit/problem.ts';
import { task as taskSchema } from '../../../core/visit/task.ts';
import type { StoredVisit, Task } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { numberKind } from '../visit/input/bounds.ts';
import { NumberField } from '../visit/input/number-field.tsx';
import styles from './adapt.module.css';
import { sameTarget, withChange, withoutChange } from './draft.ts';
import type { DraftProps } from './draft-props.ts';

interface TaskChangesProps extends DraftProps {
  readonly visit: StoredVisit;
}

/** Minutes and pace of each task as they would be, and whether it would be done at all. */
export function TaskChanges({ visit, ...own }: TaskChangesProps) {
  return (
    <ul className={styles.rows}>
      {visit.tasks.map((task) => (
        <li key={task.id}>
          <OneTask task={task} {...own} />
        </li>
      ))}
    </ul>
  );
}

const minutes = numberKind(taskSchema.shape.minutesPerDay);

function OneTask({ task, draft, onDraft }: DraftProps & { readonly task: Task }) {
  const { t } = useTexts();
  const removal: Change = { change: 'remove-task', task: task.id };
  const pace: Change = { change: 'free-pace', task: task.id };
  const isGone = sameTarget(draft, removal) !== undefined;
  const toggle = (change: Change, checked: boolean) =>
    onDraft(checked ? withChange(draft, change) : withoutChange(draft, targetOf(change)));
  const parts = minutesParts.filter((part) => task.minutesOf?.[part] !== undefined);
  return (
    <fieldset className={styles.entry}>
      <legend>{task.title}</legend>
      {!isGone && (
        <div className={styles.columns}>
          <Minutes
            label={t('visit.work.minutes')}
            now={task.minutesPerDay}
            change={(to) => ({ change: 'set-task-minutes', task: task.id, to })}
            {...{ draft, onDraft }}
          />
          {parts.map((part) => (
            <Minutes
              key={part}
              label={t('adapt.change.number', { what: t('visit.work.minutesOf'), step: t(`sheet.minutesOf.${part}`) })}
              now={task.minutesOf?.[part]}
              change={(to) => ({ change: 'set-minutes-of', task: task.id, part, to })}
              {...{ draft, onDraft }}
            />
          ))}
        </div>
      )}
      {task.paceImposed === true && !isGone && (
        <Checkbox
          label={t('adapt.panel.freePace')}
          checked={sameTarget(draft, pace) !== undefined}
          onChange={(event) => toggle(pace, event.currentTarget.checked)}
        />
      )}
      <Checkbox
        label={t('adapt.panel.gone')}
        aria-label={t('adapt.panel.goneOf', { what: task.title })}
        checked={isGone}
        onChange={(event) => toggle(removal, event.currentTarget.checked)}
      />
    </fieldset>
  );
}

interface MinutesProps extends DraftProps {
  readonly label: string;
  readonly now: number | undefined;
  readonly change: (to: number) => Change;
}

function Minutes({ label, now, change, draft, onDraft }: MinutesProps) {
  const { t } = useTexts();
  const planned = sameTarget(draft, change(0)) as { readonly to: number } | undefined;
  return (
    <NumberField
      label={label}
      kind={minutes}
      unit="min"
      value={planned?.to ?? now}
      onChange={(to) => {
        if (to === undefined) return [problem('missing', 'to')];
        onDraft(to === now ? withoutChange(draft, targetOf(change(0))) : withChange(draft, change(to)));
        return [];
      }}
      readOnly={false}
      hint={now === undefined ? t('adapt.panel.unknown') : t('adapt.panel.now', { value: `${now}\u00a0min` })}
    />
  );
}
