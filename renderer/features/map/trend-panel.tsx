import { lazy, Suspense } from 'react';
import type { PlaceRef } from '../../../core/contract/values.ts';
import { quarterDays } from '../../../core/map/trend.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useAnswer } from '../../client/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { mapStates } from './state-order.ts';
import styles from './trend-panel.module.css';

// Chart.js is fetched when the first chart is shown.
const TrendCanvas = lazy(async () => ({ default: (await import('./trend-canvas.tsx')).TrendCanvas }));

/** Quarters before this one: three years. */
const quarters = 12;

/** How many workstations stood where, quarter by quarter, as bars; the same stands in a table for screen readers. */
export function TrendPanel({ place }: { readonly place: PlaceRef | undefined }) {
  const { snapshot, texts } = useApp();
  const { t } = texts;
  const days = quarterDays(snapshot.today, quarters);
  const { data, error } = useAnswer(
    'map.trend',
    { ...(place === undefined ? {} : { place }), days },
    { keepPrevious: true },
  );
  if (error !== null) return <ErrorMessage error={error.error} />;
  return (
    <figure className={styles.figure}>
      <figcaption>{t('map.trend.explain')}</figcaption>
      {/* As high from the start as the chart will be: nothing below it moves. */}
      <div className={styles.canvas} aria-hidden="true">
        {data !== undefined && (
          <Suspense fallback={null}>
            <TrendCanvas points={data.points} />
          </Suspense>
        )}
      </div>
      <div className="visually-hidden">
        <table>
          <caption>{t('map.trend.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('map.trend.day')}</th>
              {mapStates.map((state) => (
                <th key={state} scope="col">
                  {t(`app.overview.narrow.${state}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data?.points.map(({ day, tally }) => (
              <tr key={day}>
                <th scope="row">{texts.date(day)}</th>
                {mapStates.map((state) => (
                  <td key={state}>{texts.number(tally[state])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
