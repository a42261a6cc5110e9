import { lazy, Suspense } from 'react';
import type { Verdict } from '../../core/verdict/verdict.ts';
import { useTexts } from '../app/snapshot.tsx';
import styles from './margin-chart.module.css';
import { type MarginRow, marginRows, sharePercent } from './margin-rows.ts';

// Chart.js is fetched when the first chart is shown.
const MarginCanvas = lazy(async () => ({ default: (await import('./margin-canvas.tsx')).MarginCanvas }));

interface MarginChartProps {
  readonly verdict: Verdict;
  /** An earlier verdict: then each criterion has two bars. */
  readonly before?: Verdict;
}

/**
 * How much of each limit is used, as bars with a line at the limit; with an earlier verdict before and after. The same
 * stands in a table for screen readers. Without a criterion that has a number it says so.
 */
export function MarginChart({ verdict, before }: MarginChartProps) {
  const { t } = useTexts();
  const rows = marginRows(verdict, before);
  if (rows.length === 0) return <p>{t('issue.margins.none')}</p>;
  const pairs = before !== undefined;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span>
          {t('issue.margins.explain')} {t('issue.margins.left')}
        </span>
        {pairs && <Legend />}
      </figcaption>
      {/* As high from the start as the chart will be: nothing below it moves. */}
      <div aria-hidden="true" style={{ position: 'relative', height: rows.length * (pairs ? 64 : 46) + 64 }}>
        <Suspense fallback={null}>
          <MarginCanvas rows={rows} pairs={pairs} />
        </Suspense>
      </div>
      <Twin rows={rows} pairs={pairs} />
    </figure>
  );
}

function Legend() {
  const { t } = useTexts();
  return (
    <span className={styles.legend} aria-hidden="true">
      <span className={styles.key}>
        <span className={`${styles.swatch} ${styles.before}`} />
        {t('issue.compare.before')}
      </span>
      <span className={styles.key}>
        <span className={`${styles.swatch} ${styles.after}`} />
        {t('issue.compare.after')}
      </span>
    </span>
  );
}

interface TwinProps {
  readonly rows: readonly MarginRow[];
  readonly pairs: boolean;
}

/** The chart in words. */
function Twin({ rows, pairs }: TwinProps) {
  const texts = useTexts();
  const { t } = texts;
  const cell = (margin: MarginRow['after']) => (margin === null ? '–' : sharePercent(texts.percent, margin));
  return (
    <div className="visually-hidden">
      <table>
        <caption>{t('issue.margins.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sheet.criteria.criterion')}</th>
            {pairs && <th scope="col">{t('issue.compare.before')}</th>}
            <th scope="col">{pairs ? t('issue.compare.after') : t('issue.margins.column')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, before, after }) => (
            <tr key={id}>
              <th scope="row">{t(`frame.criterion.${id}`)}</th>
              {pairs && <td>{cell(before)}</td>}
              <td>{cell(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
