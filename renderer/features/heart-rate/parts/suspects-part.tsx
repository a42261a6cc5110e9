import { Button } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import type { HeartRateParameters, HeartRateReading } from '../../../../core/contract/calls/heart-rate.ts';
import type { Recording, Stretch } from '../../../../core/measure/heart-rate/recording.ts';
import { surroundingsMs, suspectAboveBpm } from '../../../../core/measure/heart-rate/suspects.ts';
import { medianDecimals } from '../../../../core/measure/hundredths.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { Choice } from '../../visit/input/choice.tsx';
import { Field } from '../../visit/input/field.tsx';
import { type Decision, decide, decideAll } from '../changes.ts';
import { type TimeLine, typedTime } from '../clock-time.ts';
import styles from '../heart-rate.module.css';
import { type SuspectStretch, suspectStretches } from '../suspect-stretches.ts';
import { exactBpmText } from './result-words.ts';

interface SuspectsPartProps {
  readonly recording: Recording;
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

/** Values far above what was around them: kept or dropped, stretch by stretch or all at once, each with a reason. */
export function SuspectsPart({ recording, line, reading, parameters, onChange, onShow }: SuspectsPartProps) {
  const { t } = useTexts();
  const [listed, setListed] = useState(atOnce);
  const [reason, setReason] = useState('');
  const { suspects } = reading;
  const stretches = useMemo(() => suspectStretches(suspects, recording), [suspects, recording]);
  const reasonAt = useMemo(
    () => new Map(parameters.decisions.map((one) => [one.atMs, one.reason ?? ''])),
    [parameters.decisions],
  );
  if (suspects.length === 0) return null;
  const isOpen = (at: number) => !reasonAt.has(at) && parameters.suspects === 'undecided';
  const open = stretches.filter(({ atMs }) => atMs.some(isOpen)).length;
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
        {t('heart.suspects.open', { count: open, total: stretches.length })}
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
        {stretches.slice(0, listed).map((stretch) => (
          <SuspectRow
            key={stretch.fromMs}
            stretch={stretch}
            line={line}
            reason={commonReason(stretch, reasonAt)}
            onDecide={(decision, why) =>
              onChange((before) => decide(before, stretch.atMs, decision, why === '' ? undefined : why))
            }
            onShow={() => onShow({ fromMs: stretch.fromMs, toMs: stretch.toMs })}
          />
        ))}
      </ul>
      {stretches.length > listed && (
        <div>
          <Button variant="default" onClick={() => setListed(listed + 100)}>
            {t('heart.suspects.more', { count: stretches.length - listed })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The reason that all values of a stretch have; empty where they differ. */
function commonReason({ atMs }: SuspectStretch, reasonAt: ReadonlyMap<number, string>): string {
  const first = reasonAt.get(atMs[0] ?? 0) ?? '';
  return atMs.every((at) => (reasonAt.get(at) ?? '') === first) ? first : '';
}

interface SuspectRowProps {
  readonly stretch: SuspectStretch;
  readonly line: TimeLine;
  readonly reason: string;
  readonly onDecide: (decision: Decision, reason: string) => void;
  readonly onShow: () => void;
}

function SuspectRow({ stretch, line, reason, onDecide, onShow }: SuspectRowProps) {
  const texts = useTexts();
  const { t, number } = texts;
  const { fromMs, toMs, atMs, highest, decision: decided } = stretch;
  const from = typedTime(line, fromMs);
  const time = atMs.length === 1 ? from : t('heart.suspects.stretch', { from, to: typedTime(line, toMs) });
  const words = {
    time,
    value: exactBpmText(texts, highest.bpm),
    median: t('frame.unit.bpm', { value: number(highest.medianBpm, medianDecimals) }),
  };
  const value =
    atMs.length === 1
      ? t('heart.suspects.value', words)
      : t('heart.suspects.values', { ...words, number: number(atMs.length) });
  return (
    <li className={styles.suspect}>
      <div className={styles.between}>
        <span>
          {value}
          {decided === undefined && ` – ${t('heart.suspects.mixed')}`}
        </span>
        <Button variant="subtle" aria-label={t('heart.suspects.showAt', { time })} onClick={onShow}>
          {t('heart.suspects.show')}
        </Button>
      </div>
      <Choice
        label={t('heart.suspects.decision', { time })}
        labelHidden
        value={decided}
        readOnly={false}
        options={decisions.map((decision) => ({ value: decision, label: t(`heart.suspects.${decision}`) }))}
        onChange={(decision) => onDecide(decision, reason)}
      />
      {decided !== undefined && decided !== 'undecided' && (
        <ReasonField
          label={t('heart.suspects.reason', { time })}
          value={reason}
          onChange={(why) => onDecide(decided, why)}
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
