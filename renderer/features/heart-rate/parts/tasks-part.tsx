import { Button } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { HeartRateParameters } from '../../../../core/contract/calls/heart-rate.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { IconButton } from '../../visit/input/icon-button.tsx';
import { addBand, changeBand } from '../changes.ts';
import { type TimeLine, typedTime } from '../clock-time.ts';
import styles from '../heart-rate.module.css';
import { StretchFields } from '../input/stretch-fields.tsx';

export interface NamedTask {
  readonly id: string;
  readonly title: string;
}

interface TasksPartProps {
  readonly tasks: readonly NamedTask[];
  readonly line: TimeLine;
  readonly parameters: HeartRateParameters;
  readonly onChange: (change: (parameters: HeartRateParameters) => HeartRateParameters) => void;
}

/** When each task of the visit was done; a task may have several times. */
export function TasksPart({ tasks, line, parameters, onChange }: TasksPartProps) {
  const { t } = useTexts();
  return (
    <section className={styles.part} aria-label={t('heart.tasks.title')}>
      <h3 className={styles.subtitle}>{t('heart.tasks.title')}</h3>
      <p className={styles.hint}>{t(tasks.length === 0 ? 'heart.tasks.none' : 'heart.tasks.hint')}</p>
      {tasks.map((task) => (
        <TaskTimes key={task.id} task={task} line={line} parameters={parameters} onChange={onChange} />
      ))}
    </section>
  );
}

function TaskTimes({ task, line, parameters, onChange }: Omit<TasksPartProps, 'tasks'> & { readonly task: NamedTask }) {
  const { t } = useTexts();
  const [adding, setAdding] = useState(false);
  const bands = parameters.tasks.flatMap((band, at) => (band.task === task.id ? [{ band, at }] : []));
  const headed = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the name of a fieldset cannot stand beside a button
    <div role="group" aria-labelledby={headed} className={styles.task}>
      <div className={styles.between}>
        <span id={headed} className={styles.small}>
          {task.title}
        </span>
        <Button
          variant="subtle"
          leftSection={<Plus size={18} aria-hidden="true" />}
          aria-label={t('heart.tasks.addTo', { task: task.title })}
          onClick={() => setAdding(true)}
        >
          {t('heart.tasks.add')}
        </Button>
      </div>
      {bands.map(({ band, at }) => (
        <div key={at} className={styles.row}>
          <StretchFields
            line={line}
            value={band}
            onChange={(stretch) => onChange((before) => changeBand(before, at, stretch))}
          />
          <IconButton
            icon={X}
            label={t('heart.tasks.remove', { from: typedTime(line, band.fromMs), to: typedTime(line, band.toMs) })}
            onClick={() => onChange((before) => changeBand(before, at, undefined))}
          />
        </div>
      ))}
      {adding && (
        <StretchFields
          line={line}
          value={undefined}
          onChange={(stretch) => {
            setAdding(false);
            onChange((before) => addBand(before, task.id, stretch));
          }}
        />
      )}
    </div>
  );
}
