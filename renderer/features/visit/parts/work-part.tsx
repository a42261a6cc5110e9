import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { memo } from 'react';
import { taskTitles } from '../../../../core/i18n/names.ts';
import { unnamedAssessor } from '../../../../core/visit/head.ts';
import { unnamed } from '../../../../core/visit/unnamed.ts';
import { visitSchema } from '../../../../core/visit/visit.ts';
import { useApp, useTexts } from '../../../app/snapshot.tsx';
import { changeAssessor, changeVisit, changeWorkstation } from '../edit/head.ts';
import { addTask } from '../edit/tasks.ts';
import { numberKind } from '../input/bounds.ts';
import { Choice } from '../input/choice.tsx';
import { DateField } from '../input/date-field.tsx';
import { focusSoon } from '../input/focus-soon.ts';
import { NumberField } from '../input/number-field.tsx';
import { TextField } from '../input/text-field.tsx';
import { useChange, useReadOnly, useVisit } from '../session/use-visit.tsx';
import { newId } from './new-entry.ts';
import styles from './part.module.css';
import { TaskCard, titleFieldId } from './task-card.tsx';

/** What is done here, by whom it was looked at and when. */
export function WorkPart() {
  return (
    <>
      <Tasks />
      <Workstation />
      <VisitHead />
    </>
  );
}

function Tasks() {
  const texts = useTexts();
  const { t, number } = texts;
  const readOnly = useReadOnly();
  const tasks = useVisit(({ document }) => document.tasks);
  const titles = taskTitles(texts, tasks);
  const minutes = tasks.reduce((sum, { minutesPerDay }) => sum + (minutesPerDay ?? 0), 0);
  return (
    <section className={styles.box} aria-labelledby="tasks" data-rows>
      <div className={styles.line}>
        <h3 id="tasks" className={styles.subtitle}>
          {t('visit.work.tasks')}
        </h3>
        {minutes > 0 && <span className={styles.aside}>{t('visit.work.total', { minutes: number(minutes) })}</span>}
      </div>
      {tasks.length === 0 && <p className={styles.hint}>{t('visit.work.noTask')}</p>}
      <ol className={`${styles.list} ${styles.tight}`}>
        {tasks.map((task, at) => {
          const next = tasks[at + 1] ?? tasks[at - 1];
          return (
            <TaskCard
              key={task.id}
              task={task}
              title={titles[at] ?? task.title}
              first={at === 0}
              last={at === tasks.length - 1}
              neighbour={next === undefined ? 'add-task' : titleFieldId(next.id)}
            />
          );
        })}
      </ol>
      {!readOnly && <AddTask first={tasks.length === 0} />}
    </section>
  );
}

/** Apart from the list, which is drawn again with every minute that is typed. */
const AddTask = memo(function AddTask({ first }: { readonly first: boolean }) {
  const { t } = useTexts();
  const change = useChange();
  const add = () => {
    const id = newId();
    change(addTask({ id, title: unnamed }));
    focusSoon(titleFieldId(id));
  };
  return (
    <div>
      <Button
        id="add-task"
        variant={first ? 'filled' : 'default'}
        leftSection={<Plus size={18} aria-hidden="true" />}
        onClick={add}
        data-add
      >
        {t('visit.work.add')}
      </Button>
    </div>
  );
});

const peopleKind = numberKind(visitSchema.shape.workstation.shape.peopleAtOnce);
const permanences = ['permanent', 'temporary', 'unknown'] as const;

function Workstation() {
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  const workstation = useVisit(({ document }) => document.workstation);
  const words = {
    permanent: t('sheet.work.permanent'),
    temporary: t('sheet.work.temporary'),
    unknown: t('visit.work.unknown'),
  };
  return (
    <section className={styles.box} aria-labelledby="workstation">
      <h3 id="workstation" className={styles.subtitle}>
        {t('visit.work.position')} <span className={styles.aside}>{workstation.number}</span> {workstation.title}
      </h3>
      {!readOnly && <p className={styles.hint}>{t('visit.work.positionNote')}</p>}
      <div className={styles.columns}>
        <TextField
          field="workstation/place"
          label={t('visit.work.place')}
          value={workstation.place}
          onChange={(value) => change(changeWorkstation('place', value))}
          readOnly={readOnly}
        />
        <TextField
          field="workstation/usualHours"
          label={t('visit.work.usualHours')}
          value={workstation.usualHours}
          onChange={(value) => change(changeWorkstation('usualHours', value))}
          readOnly={readOnly}
        />
        <NumberField
          field="workstation/peopleAtOnce"
          label={t('visit.work.peopleAtOnce')}
          kind={peopleKind}
          value={workstation.peopleAtOnce}
          onChange={(value) => change(changeWorkstation('peopleAtOnce', value))}
          readOnly={readOnly}
        />
        <div className={styles.whole}>
          <Choice
            label={t('visit.work.permanence')}
            value={workstation.permanence ?? 'unknown'}
            options={permanences.map((value) => ({ value, label: words[value] }))}
            onChange={(value) => change(changeWorkstation('permanence', value === 'unknown' ? undefined : value))}
            readOnly={readOnly}
          />
        </div>
        {(['description', 'equipment'] as const).map((key) => (
          <div key={key} className={styles.whole}>
            <TextField
              field={`workstation/${key}`}
              label={t(key === 'description' ? 'visit.work.workDescription' : 'visit.work.equipment')}
              value={workstation[key]}
              onChange={(value) => change(changeWorkstation(key, value))}
              lines
              readOnly={readOnly}
            />
          </div>
        ))}
      </div>
    </section>
  );
}

function VisitHead() {
  const {
    texts: { t },
    snapshot,
  } = useApp();
  const change = useChange();
  const readOnly = useReadOnly();
  const assessor = useVisit(({ document }) => document.assessor);
  const date = useVisit(({ document }) => document.date);
  const lookAgainBy = useVisit(({ document }) => document.lookAgainBy);
  const remarks = useVisit(({ document }) => document.remarks);
  const optional = [
    { key: 'role', label: t('visit.work.assessorRole'), type: 'text' },
    { key: 'phone', label: t('visit.work.phone'), type: 'tel' },
    { key: 'email', label: t('visit.work.email'), type: 'email' },
  ] as const;
  return (
    <section className={styles.box} aria-labelledby="visit-itself">
      <h3 id="visit-itself" className={styles.subtitle}>
        {t('visit.work.visit')}
      </h3>
      <div className={styles.columns}>
        <DateField
          field="date"
          label={t('visit.work.date')}
          {...(date > snapshot.today && { hint: t('visit.work.dateInFuture') })}
          value={date}
          onChange={(value) => change(changeVisit('date', value))}
          needed
          readOnly={readOnly}
        />
        <DateField
          field="lookAgainBy"
          label={t('visit.work.lookAgainBy')}
          value={lookAgainBy}
          onChange={(value) => change(changeVisit('lookAgainBy', value))}
          readOnly={readOnly}
        />
      </div>
      <div className={styles.columns}>
        <TextField
          field="assessor/name"
          label={t('visit.work.assessorName')}
          value={assessor.name === unnamedAssessor ? undefined : assessor.name}
          onChange={(value) => change(changeAssessor('name', value))}
          needed
          readOnly={readOnly}
        />
        {optional.map(({ key, label, type }) => (
          <TextField
            key={key}
            field={`assessor/${key}`}
            label={label}
            type={type}
            value={assessor[key]}
            onChange={(value) => change(changeAssessor(key, value))}
            readOnly={readOnly}
          />
        ))}
        <div className={styles.whole}>
          <TextField
            field="remarks"
            label={t('visit.work.remarks')}
            value={remarks}
            onChange={(value) => change(changeVisit('remarks', value))}
            lines
            readOnly={readOnly}
          />
        </div>
      </div>
    </section>
  );
}
