import { memo } from 'react';
import type { FamilyId } from '../../../../core/frame/criterion-id.ts';
import { taskTitles } from '../../../../core/i18n/names.ts';
import type { AspectName } from '../../../../core/visit/task.ts';
import type { Task } from '../../../../core/visit/visit.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { useFrame, useVisit } from '../session/use-visit.tsx';
import { Answers } from './answers.tsx';
import { AspectSection } from './aspect-section.tsx';
import { CriterionInfo } from './criterion-info.tsx';
import { DoesNotOccur } from './does-not-occur.tsx';
import { HeartPart } from './heart-part.tsx';
import styles from './part.module.css';
import { familyInputs } from './part-ids.ts';
import { TakenOverNotice } from './taken-over.tsx';
import { VibrationBeside } from './vibration-beside.tsx';

/** The inputs of one family: its limits, its mark, and what it asks of every task or of the workstation. */
export function FamilyPart({ family }: { readonly family: FamilyId }) {
  const { t } = useTexts();
  const frame = useFrame();
  const { aspects, mark } = familyInputs[family];
  const answers = family === 'falls' || family === 'psychosocial' ? family : undefined;
  const criteria = frame.criteria.filter((one) => one.family === family);
  return (
    <>
      {answers === undefined && (
        <div>
          {criteria.map((criterion) => (
            <CriterionInfo key={criterion.id} criterion={criterion} />
          ))}
        </div>
      )}
      <TakenOverNotice name={family} scope={{ aspects, mark, answers }} />
      {family !== 'posture' && mark !== undefined && <DoesNotOccur mark={mark} />}
      {family === 'heavy-work' && <HeartPart />}
      {answers !== undefined && <Answers family={answers} criteria={criteria} />}
      {family === 'posture' && <h3 className={styles.subtitle}>{t('visit.aspects.bending.title')}</h3>}
      {family === 'posture' && <TasksOf aspect="bending" />}
      {family === 'posture' && <h3 className={styles.subtitle}>{t('visit.aspects.prolongedPostures.title')}</h3>}
      {family === 'posture' && <DoesNotOccur mark="prolonged-posture" />}
      {family === 'posture' ? (
        <MarkedTasks mark="prolonged-posture" aspect="prolongedPostures" />
      ) : (
        aspects.map((aspect) => mark && <MarkedTasks key={aspect} mark={mark} aspect={aspect} />)
      )}
      {family === 'vibration' && <VibrationBeside />}
    </>
  );
}

/** The tasks, where the mark does not say that there is nothing to ask of them. */
function MarkedTasks({ mark, aspect }: { readonly mark: NonNullable<MarkOf>; readonly aspect: AspectName }) {
  const marked = useVisit(({ document }) => document.doesNotOccur?.[mark] !== undefined);
  return marked ? null : <TasksOf aspect={aspect} />;
}

type MarkOf = (typeof familyInputs)[FamilyId]['mark'];

function TasksOf({ aspect }: { readonly aspect: AspectName }) {
  const texts = useTexts();
  const { t } = texts;
  const tasks = useVisit(({ document }) => document.tasks);
  const titles = taskTitles(texts, tasks);
  if (tasks.length === 0) return <p className={styles.hint}>{t('visit.work.noTaskHere')}</p>;
  return (
    <>
      {aspect === 'loads' && <p className={styles.hint}>{t('visit.entry.handlingHint')}</p>}
      <div className={styles.tasks}>
        {tasks.map((task, at) => (
          <TaskOf key={task.id} task={task} title={titles[at] ?? task.title} aspect={aspect} />
        ))}
      </div>
    </>
  );
}

interface TaskOfProps {
  readonly task: Task;
  /** As one reads it. */
  readonly title: string;
  readonly aspect: AspectName;
}

const TaskOf = memo(function TaskOf({ task, title, aspect }: TaskOfProps) {
  const { number } = useTexts();
  // A posture stands below the heading of its kind; elsewhere the tasks follow the family itself.
  const Heading = aspect === 'bending' || aspect === 'prolongedPostures' ? 'h4' : 'h3';
  return (
    <div className={styles.task}>
      <Heading className={styles.small}>
        {title}
        {task.minutesPerDay !== undefined && <span className={styles.aside}> · {number(task.minutesPerDay)} min</span>}
      </Heading>
      <AspectSection task={task} title={title} name={aspect} />
    </div>
  );
});
