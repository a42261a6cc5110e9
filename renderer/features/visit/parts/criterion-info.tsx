import { Info } from 'lucide-react';
import { isAnswerId } from '../../../../core/frame/criterion-id.ts';
import type { Criterion } from '../../../../core/frame/frame.ts';
import { criterionLimitText } from '../../../../core/i18n/quantity-text.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import styles from './criterion-info.module.css';

/** A criterion with its limit; opened, where the limit comes from, how we read the source, and where that is silent. */
export function CriterionInfo({ criterion }: { readonly criterion: Criterion }) {
  const isAnswer = isAnswerId(criterion.id);
  const texts = useTexts();
  const { t } = texts;
  return (
    <details className={`${styles.info} ${isAnswer ? '' : styles.lined}`}>
      <summary className={styles.summary} title={t('visit.info.show')}>
        <span className={styles.name}>{t(`frame.criterion.${criterion.id}`)}</span>
        {!isAnswer && <span className={styles.limit}>{criterionLimitText(texts, criterion)}</span>}
        <span className={styles.more}>
          <span className="visually-hidden">{t('visit.info.show')}</span>
          <Info size={18} aria-hidden="true" />
        </span>
      </summary>
      <CriterionFacts criterion={criterion} />
    </details>
  );
}

/** Limit, source, reading, what was not chosen, and where the source is silent; all of it data of the frame. */
export function CriterionFacts({ criterion }: { readonly criterion: Criterion }) {
  const texts = useTexts();
  const { t, language } = texts;
  const facts = [
    { term: t('visit.info.limit'), text: criterionLimitText(texts, criterion) },
    { term: t('visit.info.reading'), text: criterion.reading[language] },
    ...criterion.alternatives.map((one) => ({ term: t('visit.info.alternatives'), text: one[language] })),
    ...(criterion.silent === null ? [] : [{ term: t('visit.info.silent'), text: criterion.silent[language] }]),
    { term: t('visit.info.source'), text: criterion.source[language] },
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, text }) => [<dt key={`${text} term`}>{term}</dt>, <dd key={text}>{text}</dd>])}
    </dl>
  );
}
