import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Criterion } from '../../../../core/frame/frame.ts';
import { entryNames } from '../../../../core/i18n/names.ts';
import { quantityText } from '../../../../core/i18n/quantity-text.ts';
import { axes, dailyExposure, legalValuesMmS2 } from '../../../../core/measure/vibration.ts';
import {
  type SourceSummary,
  type VibrationSummary,
  vibrationSummary,
} from '../../../../core/measure/vibration-summary.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import { entriesOf } from '../edit/entries.ts';
import { useFrame, useVisit } from '../session/use-visit.tsx';
import { useAxisFactors } from './factor-question.tsx';
import partStyles from './part.module.css';
import styles from './vibration-beside.module.css';
import { accelerationText, dailyExposureSign, durationText, legalPlace, metres } from './vibration-words.ts';

const shownAtOnce = 20;
const { action, limit: legalLimit } = legalValuesMmS2;

/** What the law and the reports look at, beside the criterion and never in it; live, from the sources of all tasks. */
export function VibrationBeside() {
  const texts = useTexts();
  const { t } = texts;
  const tasks = useVisit(({ document }) => document.tasks);
  const frame = useFrame();
  const factors = useAxisFactors();
  const criterion = frame.criteria.find(({ id }) => id === 'whole-body-vibration') as
    | Criterion<'whole-body-vibration'>
    | undefined;
  const sources = tasks.flatMap((task) => {
    const entries = entriesOf(task, 'vibration');
    const names = entryNames(texts, 'vibration', entries);
    return entries.map((entry, at) => ({ ...entry, what: names[at] ?? entry.what }));
  });
  if (factors === undefined || criterion === undefined) return null;
  const summary = vibrationSummary(sources, factors);
  if (summary.sources.every(({ worst }) => worst === null)) return null;
  const { acceleration, exposure } = criterion.limits;
  const inMetres = (value: number) => `${texts.number(value / 1_000, 2)} ${metres}`;
  const anHour = dailyExposure([{ acceleration: acceleration.limit, time: 60 }]);
  return (
    <section className={partStyles.box} aria-labelledby="vibration-beside">
      <h3 id="vibration-beside" className={partStyles.subtitle}>
        {t('table.beside.title')}
      </h3>
      <p className={partStyles.hint}>
        {t('table.beside.note', {
          action: inMetres(action),
          limit: inMetres(acceleration.limit),
          exposure: quantityText(texts, exposure.unit, exposure.limit),
          example: inMetres(anHour),
        })}
      </p>
      <Sources summary={summary} limit={acceleration.limit} />
      <InAll summary={summary} />
      <p className={partStyles.hint}>
        {t('table.beside.law', { action: inMetres(action), limit: inMetres(legalLimit) })}
      </p>
    </section>
  );
}

/** Every source with its weighted values. @param limit of the frame [mm/s2] */
function Sources({ summary, limit }: { readonly summary: VibrationSummary; readonly limit: number }) {
  const texts = useTexts();
  const { t, number } = texts;
  const [most, setMost] = useState(shownAtOnce);
  const { sources } = summary;
  const rest = Math.min(shownAtOnce, sources.length - most);
  const unsaid = sources.filter(({ factorKnown, worst }) => !factorKnown && worst !== null).length;
  const cell = (value: number | null, beside: readonly number[]) =>
    value === null ? '–' : accelerationText(texts, value, beside);
  return (
    <>
      <ScrollRegion className={styles.scroll} aria-label={t('table.beside.sources')}>
        <table className={styles.table}>
          <caption>{t('table.beside.sources')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.beside.source')}</th>
              {axes.map((axis) => (
                <th key={axis} scope="col">
                  {t(`frame.axis.${axis}`)}
                </th>
              ))}
              <th scope="col">{t('table.beside.vector')}</th>
              <th scope="col">{t('table.beside.minutes')}</th>
              <th scope="col">{dailyExposureSign}</th>
              <th scope="col">{t('table.beside.toAction')}</th>
              <th scope="col">{t('table.beside.toLimit')}</th>
            </tr>
          </thead>
          <tbody>
            {sources.slice(0, most).map((source) => (
              <tr key={source.id}>
                <th scope="row">{source.what}</th>
                {axes.map((axis) => (
                  <td key={axis}>
                    <Weighted source={source} axis={axis} text={cell(source.weighted[axis], [limit])} />
                  </td>
                ))}
                <td>{cell(source.vectorSum, [])}</td>
                <td>{source.minutes === null ? '–' : number(source.minutes)}</td>
                <td>{cell(source.dailyExposure, [action, legalLimit])}</td>
                <td>{durationText(texts, source.minutesToReach.action)}</td>
                <td>{durationText(texts, source.minutesToReach.limit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {rest > 0 && (
        <div>
          <Button variant="default" onClick={() => setMost(most + shownAtOnce)}>
            {t('table.beside.more', { count: rest, number: number(rest) })}
          </Button>
        </div>
      )}
      {unsaid > 0 && (
        <p className={styles.open}>{t('table.beside.factorUnknown', { count: unsaid, number: number(unsaid) })}</p>
      )}
    </>
  );
}

interface WeightedProps {
  readonly source: SourceSummary;
  readonly axis: (typeof axes)[number];
  readonly text: string;
}

/** The highest axis is told apart by weight for the eye, and in words for a screen reader. */
function Weighted({ source, axis, text }: WeightedProps) {
  const { t } = useTexts();
  if (source.worst?.axis !== axis) return text;
  return (
    <strong>
      {text} <span className="visually-hidden">({t('table.beside.worst')})</span>
    </strong>
  );
}

/** The sources together, axis by axis. */
function InAll({ summary }: { readonly summary: VibrationSummary }) {
  const texts = useTexts();
  const { t } = texts;
  const { worst, minutesToReach, complete } = summary;
  if (worst === null) return null;
  const text = (value: number | null) =>
    value === null ? '–' : `${accelerationText(texts, value, [action, legalLimit])} ${metres}`;
  return (
    <>
      <h4 className={partStyles.small}>{t('table.beside.inAll')}</h4>
      <dl className={styles.facts}>
        <div>
          <dt>{t('table.beside.whole')}</dt>
          <dd>
            <strong>
              {t('table.beside.worstAxis', { value: text(worst.dailyExposure), axis: t(`frame.axis.${worst.axis}`) })}
            </strong>
            , {t(`table.beside.${legalPlace(worst.dailyExposure)}`)}
          </dd>
        </div>
        {(['dailyExposure', 'energyMean'] as const).map((key) => (
          <div key={key}>
            <dt>{key === 'dailyExposure' ? dailyExposureSign : t('table.beside.energyMean')}</dt>
            <dd>{axes.map((axis) => `${t(`frame.axis.${axis}`)} ${text(summary[key][axis])}`).join(' · ')}</dd>
          </div>
        ))}
        <div>
          <dt>{t('table.beside.mixToAction')}</dt>
          <dd>{durationText(texts, minutesToReach.action)}</dd>
        </div>
        <div>
          <dt>{t('table.beside.mixToLimit')}</dt>
          <dd>{durationText(texts, minutesToReach.limit)}</dd>
        </div>
      </dl>
      {!complete && <p className={styles.open}>{t('table.beside.incomplete')}</p>}
    </>
  );
}
