import { ArrowRight } from 'lucide-react';
import { useId } from 'react';
import type { Outlook } from '../../../core/adapt/outlook.ts';
import { expectedText } from '../../../core/i18n/change-text.ts';
import { criterionValueText } from '../../../core/i18n/verdict-text.ts';
import type { CriterionComparison } from '../../../core/verdict/compare.ts';
import { type CriterionVerdict, isHeartRateVerdict } from '../../../core/verdict/verdict.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { Counts } from '../../ui/counts.tsx';
import { OutcomeLabel } from '../../ui/outcome-label.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import styles from './adapt.module.css';

/** The verdict of today beside the one that may be expected: the whole on top, below it each criterion that changes. */
export function OutlookView({ outlook: { before, after, changed } }: { readonly outlook: Outlook }) {
  const texts = useTexts();
  const { t } = texts;
  const title = useId();
  const names = (outcome: CriterionVerdict['outcome']) =>
    texts.list(after.criteria.filter((one) => one.outcome === outcome).map(({ id }) => t(`frame.criterion.${id}`)));
  return (
    // Longer than the window it scrolls by itself: what scrolls must take the focus, to scroll by keyboard.
    <ScrollRegion aria-labelledby={title} className={styles.verdict}>
      <h3 id={title} className={styles.subtitle}>
        {t('adapt.panel.verdict')}
      </h3>
      <div className={styles.whole}>
        <div>
          <span className={styles.hint}>{t('adapt.panel.today')}</span>
          <OutcomeLabel outcome={before.outcome} size={20} />
          <Counts counts={before.counts} />
        </div>
        <ArrowRight size={20} aria-hidden="true" />
        <div>
          <span className={styles.hint}>{t('adapt.panel.expected')}</span>
          <OutcomeLabel outcome={after.outcome} size={20} />
          <Counts counts={after.counts} />
        </div>
      </div>
      <p role="status" className="visually-hidden">
        {t('visit.verdict.whole', { outcome: t(`frame.verdict.${after.outcome}`) })}{' '}
        {changed
          .map((one) =>
            t('adapt.outlook.criterion', { criterion: t(`frame.criterion.${one.id}`), step: expectedText(texts, one) }),
          )
          .join('. ')}
      </p>
      <p className={styles.note}>{t('adapt.panel.expectation')}</p>
      {changed.length === 0 ? (
        <p className={styles.hint}>{t('adapt.panel.same')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('sheet.criteria.criterion')}</th>
              <th scope="col">{t('adapt.panel.today')}</th>
              <th scope="col">{t('adapt.panel.expected')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((one) => (
              <tr key={one.id}>
                <th scope="row">{t(`frame.criterion.${one.id}`)}</th>
                <Side verdict={one.before} />
                <Side verdict={one.after} again={isToMeasureAgain(one)} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changed.length > 0 && after.counts.notMet > 0 && <p>{t('adapt.panel.stays', { list: names('not-met') })}</p>}
      {changed.length > 0 && after.counts.notAssessed > 0 && (
        <p>{t('sheet.needed.open', { list: names('not-assessed') })}</p>
      )}
    </ScrollRegion>
  );
}

function isToMeasureAgain({ before, after }: CriterionComparison): boolean {
  return after !== null && isHeartRateVerdict(after) && before?.outcome === 'not-met' && after.outcome !== 'not-met';
}

function Side({ verdict, again = false }: { readonly verdict: CriterionVerdict | null; readonly again?: boolean }) {
  const texts = useTexts();
  if (verdict === null) return <td />;
  const value =
    isHeartRateVerdict(verdict) || typeof verdict.value !== 'number' ? null : criterionValueText(texts, verdict);
  return (
    <td>
      <OutcomeLabel outcome={verdict.outcome} />
      {value !== null && <span className={styles.value}>{value}</span>}
      {again && <span className={styles.value}>{texts.t('adapt.outlook.measureAgain')}</span>}
    </td>
  );
}
