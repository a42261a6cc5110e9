import type { HeartRateParameters, HeartRateReading } from '../../../../core/contract/calls/heart-rate.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { AfterAWhile } from '../../../ui/after-a-while.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { OutcomeLabel } from '../../../ui/outcome-label.tsx';
import { useVisit } from '../../visit/session/use-visit.tsx';
import { type TimeLine, typedTime } from '../clock-time.ts';
import styles from '../heart-rate.module.css';
import type { Judged } from '../use-reading.ts';
import { bpmText, costRule, exactBpmText, limitsOf, minutesText, peakRule } from './result-words.ts';
import type { NamedTask } from './tasks-part.tsx';

interface ResultPartProps {
  readonly judged: Judged;
  readonly line: TimeLine;
  readonly parameters: HeartRateParameters;
  readonly tasks: readonly NamedTask[];
}

/** What the recording says, which rule made it, and the numbers behind it. */
export function ResultPart({ judged, line, parameters, tasks }: ResultPartProps) {
  const texts = useTexts();
  const { t } = texts;
  const frame = useVisit((state) => state.frame);
  const { reading, error, current } = judged;
  return (
    <section className={styles.result} aria-label={t('heart.result.title')} aria-busy={!current} data-current={current}>
      <h3 className={styles.subtitle}>{t('heart.result.title')}</h3>
      <ErrorMessage error={error} />
      {reading === null ? (
        error === null && (
          <AfterAWhile>
            <p className={styles.hint}>{t('heart.result.waiting')}</p>
          </AfterAWhile>
        )
      ) : (
        <>
          <div role="status" className={styles.outcomes}>
            <Outcome id="cardiac-cost" reading={reading} rule={costRule(texts, reading, parameters, line, frame)} />
            <Outcome id="peak-heart-rate" reading={reading} rule={peakRule(texts, reading, parameters, frame)} />
          </div>
          <Numbers reading={reading} line={line} parameters={parameters} costLimit={limitsOf(frame).costBpm} />
          <TaskNumbers reading={reading} tasks={tasks} />
        </>
      )}
      <p className={styles.stays}>{t('heart.private')}</p>
    </section>
  );
}

interface OutcomeProps {
  readonly id: 'cardiac-cost' | 'peak-heart-rate';
  readonly reading: HeartRateReading;
  readonly rule: string;
}

function Outcome({ id, reading, rule }: OutcomeProps) {
  const { t } = useTexts();
  return (
    <div className={styles.outcome} data-criterion={id}>
      <div className={styles.between}>
        <strong>{t(`frame.criterion.${id}`)}</strong>
        <OutcomeLabel outcome={reading.outcomes[id]} />
      </div>
      <p className={styles.hint}>{rule}</p>
    </div>
  );
}

interface NumbersProps {
  readonly reading: HeartRateReading;
  readonly line: TimeLine;
  readonly parameters: HeartRateParameters;
  readonly costLimit: number | undefined;
}

const formulas = ['220-age', '206-0.6age', '208-0.7age'] as const;

function Numbers({ reading, line, parameters, costLimit }: NumbersProps) {
  const texts = useTexts();
  const { t, number } = texts;
  const { window, absoluteCostBpm, peakBpm, peakLimitBpm, meanBpm, plainMeanBpm } = reading;
  const unknown = t('annex.unknown');
  const bpm = (value: number | null, limit?: number) => (value === null ? unknown : bpmText(texts, value, limit));
  const exact = (value: number | null) => (value === null ? unknown : exactBpmText(texts, value));
  const share = (value: number | null) =>
    value === null ? unknown : t('frame.unit.%', { value: number(100 * value, 1) });
  const beside = (value: string, limit: string) => t('heart.result.beside', { value, limit });
  const rows: readonly (readonly [string, string])[] = [
    ...(window === null
      ? []
      : [
          [
            t(window.kind === 'heaviest-hour' ? 'heart.result.hourMean' : 'heart.result.shortMean'),
            bpm(window.sumBpmMs / window.validMs),
          ] as const,
          [t('heart.result.start'), typedTime(line, window.fromMs)] as const,
          [
            t('heart.result.valid'),
            t('heart.result.minutesOf', {
              minutes: minutesText(texts, window.validMs),
              span: minutesText(texts, window.spanMs),
            }),
          ] as const,
        ]),
    [t('heart.person.rest'), bpm(parameters.rest?.bpm ?? null)],
    [
      t('heart.result.absolute'),
      absoluteCostBpm === null || costLimit === undefined
        ? bpm(absoluteCostBpm)
        : beside(bpm(absoluteCostBpm, costLimit), bpm(costLimit)),
    ],
    [
      t('heart.result.peak'),
      peakBpm === null || peakLimitBpm === null ? exact(peakBpm) : beside(exact(peakBpm), exact(peakLimitBpm)),
    ],
  ];
  const behind: readonly (readonly [string, string])[] = [
    [t('heart.result.mean'), bpm(meanBpm)],
    [t('heart.result.plainMean'), bpm(plainMeanBpm)],
    ...formulas.map(
      (formula) => [t(`heart.result.relative.${formula}`), share(reading.relativeCost[formula])] as const,
    ),
  ];
  return (
    <>
      <List rows={rows} />
      <details className={styles.details}>
        <summary>{t('heart.result.behind')}</summary>
        <List rows={behind} />
        <p className={styles.hint}>{t('heart.result.behindNote')}</p>
      </details>
    </>
  );
}

function List({ rows }: { readonly rows: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl className={styles.numbers}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function TaskNumbers({ reading, tasks }: { readonly reading: HeartRateReading; readonly tasks: readonly NamedTask[] }) {
  const texts = useTexts();
  const { t } = texts;
  if (reading.tasks.length === 0) return null;
  const bpm = (value: number | null) => (value === null ? t('annex.unknown') : bpmText(texts, value));
  return (
    <>
      <h4 className={styles.small}>{t('heart.result.perTask')}</h4>
      <ul className={styles.list}>
        {reading.tasks.map(({ task, validMs, meanBpm, absoluteCostBpm }) => (
          <li key={task}>
            <div>{tasks.find(({ id }) => id === task)?.title ?? t('heart.result.taskGone')}</div>
            <p className={styles.hint}>
              {t('heart.result.taskLine', {
                minutes: minutesText(texts, validMs),
                mean: bpm(meanBpm),
                cost: bpm(absoluteCostBpm),
              })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
