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
  /** The part that is marked as rest, also where it gives no value. */
  readonly marked: Stretch | undefined;
  readonly onMarkRest: (stretch: Stretch) => void;
  readonly onChange: (change: (parameters: HeartRateParameters) => HeartRateParameters) => void;
}

/** Age and resting heart rate, with the definition that it was taken by. */
export function PersonPart(props: PersonPartProps) {
  const { recording, line, parameters, definition, onDefinition, marked, onMarkRest, onChange } = props;
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
          <StretchFields line={line} of={t('heart.mark.rest')} value={marked} onChange={onMarkRest} />
          {rest?.from !== undefined && (
            <p>
              {definition === 'night'
                ? t('heart.person.lowest', { bpm: bpm(rest.bpm) })
                : t('heart.person.lowestSeated', { bpm: bpm(rest.bpm), minutes: wholeMinutes(rest.from) })}
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

/** Rounded down: ten minutes are not reached by 9:59. */
function wholeMinutes({ fromMs, toMs }: Stretch): number {
  return Math.floor((toMs - fromMs) / 60_000);
}

type Problem = Extract<MarkedRest, { problem: string }>['problem'];

/** Why the part that is marked gives no resting heart rate: it stands where it was marked. */
export function RestProblem({ problem }: { readonly problem: Problem | null }) {
  const { t } = useTexts();
  if (problem === null) return null;
  return (
    <p role="alert">
      {problem === 'too-short'
        ? t('heart.person.problem.too-short', { minutes: seatedMs / 60_000 })
        : t(`heart.person.problem.${problem}`)}
    </p>
  );
}

/** The definition of rest that is chosen, before and after there is a value by it; and what marking a part came to. */
export function useRest(
  recording: OpenRecording,
  parameters: HeartRateParameters,
  onChange: PersonPartProps['onChange'],
) {
  const [chosen, setChosen] = useState<RestDefinition | undefined>(parameters.rest?.definition);
  const [failed, setFailed] = useState<{ readonly from: Stretch; readonly problem: Problem } | null>(null);
  const definition = parameters.rest?.definition ?? chosen;
  // Whatever value there is by now, the part that gave none is past.
  const { from, problem } = parameters.rest === undefined && failed !== null ? failed : { problem: null };
  const mark = (stretch: Stretch, by: 'seated-10-min' | 'night') => {
    setChosen(by);
    const marked = restIn(recording, stretch, by);
    setFailed('problem' in marked ? { from: stretch, problem: marked.problem } : null);
    onChange((before) => withRest(before, 'rest' in marked ? marked.rest : undefined));
  };
  return {
    definition,
    problem,
    marked: parameters.rest?.from ?? from,
    choose: (next: RestDefinition) => {
      if (from !== undefined && isMarked(next)) return mark(from, next);
      setChosen(next);
      setFailed(null);
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
    mark: (stretch: Stretch) => mark(stretch, isMarked(definition) ? definition : 'seated-10-min'),
  };
}
