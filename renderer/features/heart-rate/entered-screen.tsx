import { useState } from 'react';
import type { EnteredHeartRate } from '../../../core/contract/calls/heart-rate.ts';
import type { PersonalRecord } from '../../../core/contract/calls/visits.ts';
import { bpmOf, hundredthsAbove } from '../../../core/measure/hundredths.ts';
import { restDefinitions } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { client } from '../../client/transport.ts';
import { Choice } from '../visit/input/choice.tsx';
import { useSession } from '../visit/session/use-visit.tsx';
import styles from './heart-rate.module.css';
import { NumberEntry } from './input/number-entry.tsx';
import { KeepPart } from './parts/keep-part.tsx';
import { ageKind, restKind } from './parts/person-part.tsx';
import type { Keeping } from './use-keep.ts';

interface EnteredScreenProps {
  readonly values: EnteredHeartRate;
  readonly record: PersonalRecord | null;
  readonly taken: readonly string[];
  readonly keeping: Keeping;
  readonly onKept: (record: PersonalRecord) => void;
  readonly onTouched: () => void;
}

const meanKind = { decimals: 1, min: 300, max: 2_300 } as const;
const minutesKind = { decimals: 0, min: 1, max: 60 } as const;
const peakKind = { decimals: 2, min: 3_000, max: 23_000 } as const;

/** Values that were read off an instrument: as few as there are, and what is missing stays unknown. */
export function EnteredScreen({ values: first, record, taken, keeping, onKept, onTouched }: EnteredScreenProps) {
  const { t, number } = useTexts();
  const session = useSession();
  const [values, setValues] = useState(first);
  const [definition, setDefinition] = useState(first.rest?.definition ?? 'entered');
  /** Sets a value, or leaves it out: absent is unknown. */
  const set =
    <Key extends keyof EnteredHeartRate>(key: Key) =>
    (value: EnteredHeartRate[Key] | undefined) => {
      onTouched();
      setValues(({ [key]: _, ...others }) => (value === undefined ? others : { ...others, [key]: value }));
    };
  const setRest = set('rest');
  const keep = (label: string) =>
    keeping.keep(
      (base) =>
        client('heart-rate.enter', {
          visit: session.id,
          base,
          label,
          ...(record === null ? {} : { replaces: record.id }),
          values,
        }),
      onKept,
    );
  return (
    <div className={styles.entered}>
      <p className={styles.hint}>{t('heart.entered.hint')}</p>
      <div className={styles.short}>
        <NumberEntry
          label={t('heart.person.age')}
          kind={ageKind}
          unit={t('heart.person.years')}
          value={values.ageYears}
          onChange={set('ageYears')}
        />
        <NumberEntry
          label={t('heart.person.rest')}
          kind={restKind}
          unit={t('heart.unit')}
          value={values.rest?.bpm}
          onChange={(bpm) => setRest(bpm === undefined ? undefined : { bpm, definition })}
        />
      </div>
      <Choice
        label={t('heart.person.definition')}
        value={definition}
        readOnly={false}
        options={restDefinitions.map((value) => ({ value, label: t(`heart.rest.${value}`) }))}
        onChange={(next) => {
          setDefinition(next);
          if (values.rest !== undefined) setRest({ ...values.rest, definition: next });
        }}
      />
      <p className={styles.hint}>{t('heart.person.matters', { from: number(5), to: number(15) })}</p>
      <div className={`${styles.short} ${styles.level}`}>
        <NumberEntry
          label={t('heart.entered.mean')}
          kind={meanKind}
          unit={t('heart.unit')}
          value={values.meanTenthsBpm}
          onChange={set('meanTenthsBpm')}
        />
        <NumberEntry
          label={t('heart.entered.span')}
          kind={minutesKind}
          unit="min"
          value={values.spanMinutes}
          onChange={set('spanMinutes')}
          hint={t('heart.entered.spanHint', { minutes: minutesKind.max })}
        />
        <NumberEntry
          label={t('heart.entered.valid')}
          kind={minutesKind}
          unit="min"
          value={values.validMinutes}
          onChange={set('validMinutes')}
        />
        <NumberEntry
          label={t('heart.result.peak')}
          kind={peakKind}
          unit={t('heart.unit')}
          value={values.peakBpm === undefined ? undefined : hundredthsAbove(values.peakBpm)}
          onChange={(peak) => set('peakBpm')(peak === undefined ? undefined : bpmOf(peak))}
        />
      </div>
      <p className={styles.stays}>{t('heart.private')}</p>
      <KeepPart record={record} taken={taken} keeping={keeping} onKeep={keep} />
    </div>
  );
}
