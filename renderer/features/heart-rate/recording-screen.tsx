import { useMemo, useState } from 'react';
import type { HeartRateParameters, OpenRecording } from '../../../core/contract/calls/heart-rate.ts';
import type { PersonalRecord } from '../../../core/contract/calls/visits.ts';
import type { Stretch } from '../../../core/measure/heart-rate/recording.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { client } from '../../client/transport.ts';
import { SelectField } from '../visit/input/select-field.tsx';
import { useSession, useVisit } from '../visit/session/use-visit.tsx';
import { addBand, changeBand, isMarked, withPeriod } from './changes.ts';
import { timeLineOf } from './clock-time.ts';
import styles from './heart-rate.module.css';
import { KeepPart } from './parts/keep-part.tsx';
import { PeriodPart } from './parts/period-part.tsx';
import { PersonPart, RestProblem, useRest } from './parts/person-part.tsx';
import { FileFacts, QualityPart } from './parts/quality-part.tsx';
import { ResultPart } from './parts/result-part.tsx';
import { SuspectsPart } from './parts/suspects-part.tsx';
import { TasksPart } from './parts/tasks-part.tsx';
import { Strip } from './trace/strip.tsx';
import { Trace } from './trace/trace.tsx';
import type { Keeping } from './use-keep.ts';
import { useMarks } from './use-marks.ts';
import { useReading } from './use-reading.ts';

interface RecordingScreenProps {
  readonly recording: OpenRecording;
  readonly record: PersonalRecord | null;
  readonly taken: readonly string[];
  readonly keeping: Keeping;
  readonly onKept: (record: PersonalRecord) => void;
  /** Something of a kept record was changed. */
  readonly onTouched: () => void;
}

/** A recording with everything that is asked of it: above its trace, below what is typed, beside it the result. */
export function RecordingScreen({ recording, record, taken, keeping, onKept, onTouched }: RecordingScreenProps) {
  const { t } = useTexts();
  const session = useSession();
  const tasks = useVisit(({ document }) => document.tasks);
  const [parameters, setParameters] = useState(recording.parameters);
  const [target, setTarget] = useState('period');
  const [shown, setShown] = useState<Stretch | null>(null);
  const line = useMemo(() => timeLineOf(recording), [recording]);
  const judged = useReading(session.id, recording.recording, parameters);
  const change = (next: (before: HeartRateParameters) => HeartRateParameters) => {
    onTouched();
    setParameters(next);
  };
  const rest = useRest(recording, parameters, change);
  const marks = useMarks(judged.reading, parameters, line, tasks);

  const band = parameters.tasks.findLastIndex(({ task }) => task === target);
  const marked: Stretch | null =
    target === 'period'
      ? (parameters.period ?? null)
      : target === 'rest'
        ? (rest.marked ?? null)
        : (parameters.tasks[band] ?? null);
  const mark = (stretch: Stretch, anew: boolean) => {
    if (target === 'period') change((before) => withPeriod(before, stretch));
    else if (target === 'rest') rest.mark(stretch);
    else change((before) => (anew || band < 0 ? addBand(before, target, stretch) : changeBand(before, band, stretch)));
  };
  const others = [
    ...(target === 'period' || parameters.period === undefined
      ? []
      : [{ ...parameters.period, title: t('heart.mark.period') }]),
    ...(target === 'rest' || rest.marked === undefined ? [] : [{ ...rest.marked, title: t('heart.mark.rest') }]),
    ...parameters.tasks.flatMap(({ task, ...stretch }, place) =>
      task === target && place === band
        ? []
        : [{ ...stretch, title: tasks.find(({ id }) => id === task)?.title ?? t('heart.result.taskGone') }],
    ),
  ];
  const targets = [
    { value: 'period', label: t('heart.mark.period') },
    { value: 'rest', label: t('heart.mark.rest') },
    ...tasks.map(({ id, title }) => ({ value: id, label: t('heart.mark.task', { task: title }) })),
  ];
  const keep = (label: string) =>
    keeping.keep(
      (base) =>
        client('heart-rate.keep', {
          visit: session.id,
          base,
          label,
          ...(record === null ? {} : { replaces: record.id }),
          recording: recording.recording,
          parameters,
        }),
      onKept,
    );
  return (
    <div className={styles.screen}>
      <div className={styles.top}>
        <FileFacts recording={recording} line={line} />
        <Trace
          recording={recording}
          line={line}
          marks={marks}
          shown={shown}
          strip={(view) => (
            <Strip
              recording={recording}
              lengthMs={line.lengthMs}
              view={view}
              marked={marked}
              title={targets.find(({ value }) => value === target)?.label ?? ''}
              others={others}
              onMark={mark}
            />
          )}
        />
        <RestProblem problem={rest.problem} />
        <div className={styles.target}>
          <SelectField
            label={t('heart.mark.title')}
            value={target}
            options={targets}
            readOnly={false}
            onChange={(next) => setTarget(next ?? 'period')}
          />
        </div>
        <p className={styles.hint}>{t('heart.trace.legend')}</p>
      </div>
      <div className={styles.inputs}>
        <PersonPart
          recording={recording}
          line={line}
          parameters={parameters}
          definition={rest.definition}
          marked={rest.marked}
          onDefinition={(definition) => {
            rest.choose(definition);
            if (isMarked(definition)) setTarget('rest');
          }}
          onMarkRest={rest.mark}
          onChange={change}
        />
        <PeriodPart line={line} parameters={parameters} onChange={change} />
        <TasksPart tasks={tasks} line={line} parameters={parameters} onChange={change} />
        {judged.reading !== null && (
          <>
            <SuspectsPart
              recording={recording}
              line={line}
              reading={judged.reading}
              parameters={parameters}
              onChange={change}
              onShow={setShown}
            />
            <QualityPart reading={judged.reading} line={line} />
          </>
        )}
      </div>
      <div className={styles.beside}>
        <ResultPart judged={judged} line={line} parameters={parameters} tasks={tasks} />
        <KeepPart record={record} taken={taken} keeping={keeping} onKeep={keep} />
      </div>
    </div>
  );
}
