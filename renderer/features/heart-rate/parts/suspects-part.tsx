import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { HeartRateParameters, HeartRateReading } from '../../../../core/contract/calls/heart-rate.ts';
import type { Stretch } from '../../../../core/measure/heart-rate/recording.ts';
import { surroundingsMs, suspectAboveBpm } from '../../../../core/measure/heart-rate/suspects.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { Choice } from '../../visit/input/choice.tsx';
import { Field } from '../../visit/input/field.tsx';
import { type Decision, decide, decideAll } from '../changes.ts';
import { type TimeLine, typedTime } from '../clock-time.ts';
import styles from '../heart-rate.module.css';

type Suspect = HeartRateReading['suspects'][number];

interface SuspectsPartProps {
  readonly line: TimeLine;
  readonly reading: HeartRateReading;
  readonly parameters: HeartRateParameters;
  readonly onChange: (change: (parameters: HeartRateParameters) => HeartRateParameters) => void;
  /** Brings a moment into sight on the trace. */
  readonly onShow: (stretch: Stretch) => void;
}

/** How many are listed at first, and how many more each time. */
const atOnce = 20;
const decisions: readonly Decision[] = ['keep', 'drop', 'undecided'];
const reasons = ['signal', 'effort', 'fright', 'movement'] as const;

/** Values far above what was around them: kept or dropped, one by one or all at once, each with a reason. */
export function SuspectsPart({ line, reading, parameters, onChange, onShow }: SuspectsPartProps) {
  const { t } = useTexts();
  const [listed, setListed] = useState(atOnce);
  const [reason, setReason] = useState('');
  const { suspects } = reading;
  if (suspects.length === 0) return null;
  const open = suspects.filter(({ decision }) => decision === 'undecided').length;
  const holdsUp = open > 0 && reading.outcomes['peak-heart-rate'] === 'not-assessed' && reading.peakLimitBpm !== null;
  const given = reason.trim() === '' ? undefined : reason.trim();
  const all = (decision: Decision) => () =>
    onChange((before) =>
      decideAll(
        before,
        suspects.map(({ atMs }) => atMs),
        decision,
        given,
      ),
    );
  return (
    <section className={styles.part} aria-label={t('heart.suspects.title')}>
      <h3 className={styles.subtitle}>{t('heart.suspects.title')}</h3>
      <p className={styles.hint}>
        {t('heart.suspects.what', { above: suspectAboveBpm, seconds: surroundingsMs / 1_000 })}
      </p>
      <p role="status">
        {t('heart.suspects.open', { count: open, total: suspects.length })}
        {holdsUp && ` ${t('heart.suspects.holdsUp')}`}
      </p>
      <div className={styles.all}>
        <ReasonField label={t('heart.suspects.reasonAll')} value={reason} onChange={setReason} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={all('keep')}>
            {t('heart.suspects.keepAll')}
          </Button>
          <Button variant="default" onClick={all('drop')}>
            {t('heart.suspects.dropAll')}
          </Button>
        </div>
      </div>
      <ul className={styles.list}>
        {suspects.slice(0, listed).map((suspect) => (
          <SuspectRow
            key={suspect.atMs}
            suspect={suspect}
            line={line}
            reason={parameters.decisions.find(({ atMs }) => atMs === suspect.atMs)?.reason ?? ''}
            onDecide={(decision, why) =>
              onChange((before) => decide(before, [suspect.atMs], decision, why === '' ? undefined : why))
            }
            onShow={() => onShow({ fromMs: suspect.atMs, toMs: suspect.atMs })}
          />
        ))}
      </ul>
      {suspects.length > listed && (
        <div>
          <Button variant="default" onClick={() => setListed(listed + 100)}>
            {t('heart.suspects.more', { count: suspects.length - listed })}
          </Button>
        </div>
      )}
    </section>
  );
}

interface SuspectRowProps {
  readonly suspect: Suspect;
  readonly line: TimeLine;
  readonly reason: string;
  readonly onDecide: (decision: Decision, reason: string) => void;
  readonly onShow: () => void;
}

function SuspectRow({ suspect, line, reason, onDecide, onShow }: SuspectRowProps) {
  const { t, number } = useTexts();
  const bpm = (value: number) => t('frame.unit.bpm', { value: number(value, 1) });
  const time = typedTime(line, suspect.atMs);
  const value = t('heart.suspects.value', {
    time,
    value: bpm(suspect.bpm),
    median: bpm(suspect.medianBpm),
  });
  return (
    <li className={styles.suspect}>
      <div className={styles.between}>
        <span>{value}</span>
        <Button variant="subtle" aria-label={t('heart.suspects.showAt', { time })} onClick={onShow}>
          {t('heart.suspects.show')}
        </Button>
      </div>
      <Choice
        label={t('heart.suspects.decision', { time })}
        labelHidden
        value={suspect.decision}
        readOnly={false}
        options={decisions.map((decision) => ({ value: decision, label: t(`heart.suspects.${decision}`) }))}
        onChange={(decision) => onDecide(decision, reason)}
      />
      {suspect.decision !== 'undecided' && (
        <ReasonField
          label={t('heart.suspects.reason', { time })}
          value={reason}
          onChange={(why) => onDecide(suspect.decision, why)}
        />
      )}
    </li>
  );
}

/** A few usual reasons, or one's own words. */
function ReasonField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (to: string) => void;
}) {
  const { t } = useTexts();
  const list = useId();
  return (
    <Field label={props.label} readOnly={false}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            list={list}
            maxLength={200}
            autoComplete="off"
            value={props.value}
            onChange={(event) => props.onChange(event.currentTarget.value)}
          />
          <datalist id={list}>
            {reasons.map((reason) => (
              <option key={reason} value={t(`heart.suspects.reasons.${reason}`)} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
