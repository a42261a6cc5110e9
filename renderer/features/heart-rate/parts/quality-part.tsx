import type { HeartRateReading, OpenRecording } from '../../../../core/contract/calls/heart-rate.ts';
import { longestHoldMs } from '../../../../core/measure/heart-rate/timeline.ts';
import { validBpm } from '../../../../core/measure/heart-rate/values.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { useVisit } from '../../visit/session/use-visit.tsx';
import { endDate, startDate, type TimeLine, timeText, typedTime } from '../clock-time.ts';
import styles from '../heart-rate.module.css';

/** How many times are listed; whoever has more of them knows enough. */
const most = 100;

/** What had to be said of the file as it was read, in one line. */
export function FileFacts({ recording, line }: { readonly recording: OpenRecording; readonly line: TimeLine }) {
  const { t, number, shortDate } = useTexts();
  const { kind, fromStrapMemory, sameTime, withoutTime, truncated } = recording.facts;
  const visited = useVisit(({ document }) => document.date);
  const day = startDate(line);
  // A recording may go on until the day of the visit.
  const otherDay = day !== undefined && (visited < day || visited > (endDate(line) ?? day));
  const facts = [
    kind.toUpperCase(),
    ...(day === undefined ? [] : [shortDate(day)]),
    t('heart.facts.from', { from: timeText(line, 0), to: typedTime(line, line.lengthMs) }),
    t('heart.facts.values', { count: recording.atMs.length, number: number(recording.atMs.length) }),
    ...(fromStrapMemory > 0
      ? [t('heart.facts.strap', { count: fromStrapMemory, number: number(fromStrapMemory) })]
      : []),
    ...(sameTime > 0 ? [t('heart.facts.sameTime', { count: sameTime, number: number(sameTime) })] : []),
    ...(withoutTime > 0 ? [t('heart.facts.withoutTime', { count: withoutTime, number: number(withoutTime) })] : []),
  ];
  return (
    <div className={styles.facts}>
      <p className={styles.hint}>{facts.join(' · ')}</p>
      {truncated && <p>{t('heart.facts.truncated')}</p>}
      {otherDay && <p>{t('heart.facts.otherDay', { recorded: shortDate(day), visit: shortDate(visited) })}</p>}
      {line.clock === 'none' && <p className={styles.hint}>{t('heart.facts.noClock')}</p>}
    </div>
  );
}

/** Artefacts and gaps: counted, and listed when somebody wants to see them. */
export function QualityPart({ reading, line }: { readonly reading: HeartRateReading; readonly line: TimeLine }) {
  const { t, number } = useTexts();
  const { artefactsAtMs, gaps } = reading;
  if (artefactsAtMs.length === 0 && gaps.length === 0) return null;
  const more = (count: number) => (count > most ? [t('heart.quality.more', { count: count - most })] : []);
  return (
    <section className={styles.part} aria-label={t('heart.quality.title')}>
      <h3 className={styles.subtitle}>{t('heart.quality.title')}</h3>
      {artefactsAtMs.length > 0 && (
        <details className={styles.details}>
          <summary>{t('heart.quality.artefacts', { count: artefactsAtMs.length, ...validBpm })}</summary>
          <p className={styles.times}>
            {[...artefactsAtMs.slice(0, most).map((at) => typedTime(line, at)), ...more(artefactsAtMs.length)].join(
              ' · ',
            )}
          </p>
        </details>
      )}
      {gaps.length > 0 && (
        <details className={styles.details}>
          <summary>
            {t('heart.quality.gaps', {
              count: gaps.length,
              minutes: number(reading.gapMs / 60_000, 1),
              seconds: longestHoldMs / 1_000,
            })}
          </summary>
          <p className={styles.times}>
            {[
              ...gaps.slice(0, most).map(({ fromMs, toMs }) => `${typedTime(line, fromMs)} – ${typedTime(line, toMs)}`),
              ...more(gaps.length),
            ].join(' · ')}
          </p>
        </details>
      )}
    </section>
  );
}
