import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { findFrame, frameName } from '../../../core/frame/frames.ts';
import { compareVerdicts } from '../../../core/verdict/compare.ts';
import { judge } from '../../../core/verdict/judge.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { Counts } from '../../ui/counts.tsx';
import { frameTitle } from '../../ui/frame-title.ts';
import { MarginChart } from '../../ui/margin-chart.tsx';
import { OutcomeLabel } from '../../ui/outcome-label.tsx';
import { ChangeList } from './change-list.tsx';
import styles from './compare-screen.module.css';
import { CompareTable } from './compare-table.tsx';
import { type Side, sideOf, takenOver } from './criterion-words.ts';

interface ComparisonViewProps {
  readonly before: StoredVisit;
  readonly after: StoredVisit;
}

/** Two visits beside each other: as a whole, in words, as a picture, criterion by criterion. */
export function ComparisonView({ before, after }: ComparisonViewProps) {
  const { t, language } = useTexts();
  const was = useSide(before);
  const is = useSide(after);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const comparison = useMemo(() => (was && is ? compareVerdicts(was.verdict, is.verdict) : undefined), [was, is]);
  if (was === undefined || is === undefined || comparison === undefined) return null;
  const taken = takenOver(is);
  const titleOf = ({ verdict }: Side) => frameTitle(frameName(verdict.frame), language);
  return (
    <>
      <div className={styles.heads}>
        <Head title={t('issue.compare.before')} side={was} />
        <Head title={t('issue.compare.after')} side={is} />
      </div>
      {!comparison.sameFrame && (
        <p className={styles.note}>{t('issue.compare.otherFrame', { before: titleOf(was), after: titleOf(is) })}</p>
      )}
      {taken > 0 && <p className={styles.note}>{t('issue.compare.taken', { count: taken })}</p>}
      <ChangeList comparison={comparison} />
      <section className={styles.block} aria-labelledby="margins">
        <h2 id="margins">{t('issue.margins.title')}</h2>
        <MarginChart verdict={is.verdict} before={was.verdict} />
      </section>
      <section className={styles.block} aria-labelledby="by-criterion">
        <div className={styles.tableHead}>
          <h2 id="by-criterion">{t('issue.compare.table')}</h2>
          <Switch
            size="md"
            label={t('issue.compare.onlyChanges')}
            checked={onlyChanges}
            onChange={(event) => setOnlyChanges(event.currentTarget.checked)}
          />
        </div>
        <CompareTable comparison={comparison} before={was} after={is} onlyChanges={onlyChanges} />
      </section>
    </>
  );
}

/** A visit judged by the frame it names; undefined where this version does not know it. */
function useSide(visit: StoredVisit): Side | undefined {
  return useMemo(() => {
    const frame = findFrame(visit.frame);
    return frame === undefined ? undefined : sideOf(visit, judge(visit, frame));
  }, [visit]);
}

function Head({ title, side: { visit, verdict } }: { readonly title: string; readonly side: Side }) {
  const texts = useTexts();
  return (
    <section className={styles.head} aria-label={title}>
      <p className={styles.when}>
        {title}
        {' · '}
        {texts.t('issue.compare.visit', { date: texts.date(visit.date) })}
        {' · '}
        {visit.issue === undefined
          ? texts.t('issue.compare.draft')
          : texts.t('issue.compare.issued', { revision: visit.issue.revision })}
      </p>
      <p className={styles.outcome}>
        <OutcomeLabel outcome={verdict.outcome} size={24} long />
      </p>
      <p>
        <Counts counts={verdict.counts} />
      </p>
    </section>
  );
}
