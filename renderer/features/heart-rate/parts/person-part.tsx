import { Button } from '@mantine/core';
import { useState } from 'react';
import type { HeartRateParameters, OpenRecording } from '../../../../core/contract/calls/heart-rate.ts';
import type { Stretch } from '../../../../core/measure/heart-rate/recording.ts';
import { seatedMs } from '../../../../core/measure/heart-rate/rest.ts';
import { type RestDefinition, restDefinitions } from '../../../../core/visit/visit.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { Choice } from '../../visit/input/choice.tsx';
import { isMarked, type MarkedRest, restBounds, restIn, withAge, withRest } from '../changes.ts';
import type { TimeLine } from '../clock-time.ts';
import styles from '../heart-rate.module.css';
import { NumberEntry } from '../input/number-entry.tsx';
import { StretchFields } from '../input/stretch-fields.tsx';

export const ageKind = { decimals: 0, min: 14, max: 99 } as const;
export const restKind = { decimals: 0, ...restBounds } as const;

interface PersonPartProps {
  readonly recording: OpenRecording;
  readonly line: TimeLine;
  readonly parameters: HeartRateParameters;
  readonly definition: RestDefinition | undefined;
  readonly onDefinition: (definition: RestDefinition) => void;
  readonly problem: Extract<MarkedRest, { problem: string }>['problem'] | null;
  readonly onMarkRest: (stretch: Stretch) => void;
  readonly onChange: (change: (parameters: HeartRateParameters) => HeartRateParameters) => void;
}

/** Age and resting heart rate, with the definition that it was taken by. */
export function PersonPart(props: PersonPartProps) {
  const { recording, line, parameters, definition, onDefinition, problem, onMarkRest, onChange } = props;
  const { t, number } = useTexts();
  const bpm = (value: number) => t('frame.unit.bpm', { value: number(value) });
  const { rest } = parameters;
  const percentile = recording.firstPercentileBpm;
  return (
    <section className={styles.part} aria-label={t('heart.person.title')}>
      <h3 className={styles.subtitle}>{t('heart.person.title')}</h3>
      <div className={styles.short}>
        <NumberEntry
          label={t('heart.person.age')}
          kind={ageKind}
          unit={t('heart.person.years')}
          value={parameters.ageYears}
          onChange={(age) => onChange((before) => withAge(before, age))}
        />
        <NumberEntry
          label={t('heart.person.rest')}
          kind={restKind}
          unit={t('heart.unit')}
          value={rest?.bpm}
          onChange={(value) =>
            onChange((before) => {
              if (value === undefined) return withRest(before, undefined);
              // What is typed no longer comes from the part that was marked.
              return withRest(before, { bpm: value, definition: definition ?? 'entered' });
            })
          }
        />
      </div>
      <Choice
        label={t('heart.person.definition')}
        value={definition}
        readOnly={false}
        options={restDefinitions.map((value) => ({ value, label: t(`heart.rest.${value}`) }))}
        onChange={onDefinition}
      />
      {isMarked(definition) && (
        <div className={styles.inner}>
          <p className={styles.hint}>
            {definition === 'night'
              ? t('heart.person.markNight')
              : t('heart.person.markSeated', { minutes: seatedMs / 60_000 })}
          </p>
          <StretchFields line={line} of={t('heart.mark.rest')} value={rest?.from} onChange={onMarkRest} />
          {rest?.from !== undefined && <p>{t('heart.person.lowest', { bpm: bpm(rest.bpm) })}</p>}
          {problem !== null && (
            <p role="alert">
              {problem === 'too-short'
                ? t('heart.person.problem.too-short', { minutes: seatedMs / 60_000 })
                : t(`heart.person.problem.${problem}`)}
            </p>
          )}
        </div>
      )}
      {definition === 'first-percentile' && percentile !== null && percentile !== rest?.bpm && (
        <div>
          <Button
            variant="default"
            disabled={percentile > restBounds.max}
            onClick={() => onChange((before) => withRest(before, { bpm: percentile, definition }))}
          >
            {t('heart.person.take', { bpm: bpm(percentile) })}
          </Button>
        </div>
      )}
      <p className={styles.hint}>{t('heart.person.matters', { from: number(5), to: number(15) })}</p>
    </section>
  );
}

/** The definition of rest that is chosen, before and after there is a value by it; and what marking a part came to. */
export function useRest(
  recording: OpenRecording,
  parameters: HeartRateParameters,
  onChange: PersonPartProps['onChange'],
) {
  const [chosen, setChosen] = useState<RestDefinition | undefined>(parameters.rest?.definition);
  const [problem, setProblem] = useState<PersonPartProps['problem']>(null);
  const definition = parameters.rest?.definition ?? chosen;
  return {
    definition,
    problem,
    choose: (next: RestDefinition) => {
      setChosen(next);
      setProblem(null);
      const percentile = recording.firstPercentileBpm;
      onChange((before) => {
        if (next === 'first-percentile' && percentile !== null && percentile <= restBounds.max) {
          return withRest(before, { bpm: percentile, definition: next });
        }
        const { rest } = before;
        if (rest === undefined) return before;
        if (isMarked(next) && rest.from !== undefined) {
          const marked = restIn(recording, rest.from, next);
          if ('rest' in marked) return withRest(before, marked.rest);
        }
        // A value by one definition is none by another, but what was typed goes on to count.
        if (rest.definition === 'first-percentile' || rest.from !== undefined) return withRest(before, undefined);
        return withRest(before, { bpm: rest.bpm, definition: next });
      });
    },
    mark: (stretch: Stretch) => {
      const by = isMarked(definition) ? definition : 'seated-10-min';
      setChosen(by);
      const marked = restIn(recording, stretch, by);
      setProblem('problem' in marked ? marked.problem : null);
      onChange((before) => withRest(before, 'rest' in marked ? marked.rest : undefined));
    },
  };
}
