import { memo } from 'react';
import type { CriterionId, FamilyId } from '../../../core/frame/criterion-id.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import { useTexts } from '../../app/snapshot.tsx';
import styles from './map-grid.module.css';

const familyOf = new Map<CriterionId, FamilyId>(currentFrame.criteria.map(({ id, family }) => [id, family]));

/** Places of the first criterion of each family: a line is drawn before it. */
export function familyStarts(criteria: readonly CriterionId[]): ReadonlySet<number> {
  return new Set(
    criteria.flatMap((id, at) => (familyOf.get(id) === familyOf.get(criteria[at - 1] ?? id) && at > 0 ? [] : [at])),
  );
}

/** Two lines: the families, and the criteria with short names that stand upright. */
export const GridHead = memo(function GridHead({ criteria }: { readonly criteria: readonly CriterionId[] }) {
  const { t } = useTexts();
  const starts = familyStarts(criteria);
  const families = [...starts].map((from, at, all) => ({
    family: familyOf.get(criteria[from] as CriterionId) as FamilyId,
    from,
    span: (all[at + 1] ?? criteria.length) - from,
  }));
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.families}>
        <span role="columnheader" aria-colindex={1} aria-colspan={2} className={styles.corner} />
        {families.map(({ family, from, span }) => (
          <span
            key={family}
            role="columnheader"
            aria-colindex={from + 3}
            aria-colspan={span}
            className={styles.family}
            style={{ gridColumn: `span ${span}` }}
            title={t(`frame.family.${family}`)}
          >
            {/* Over one column there is room for no word; the criterion below says it. */}
            <span className={span < 3 ? 'visually-hidden' : undefined}>{t(`frame.family.${family}`)}</span>
          </span>
        ))}
      </div>
      <div role="row" aria-rowindex={2} className={styles.names}>
        <span role="columnheader" aria-colindex={1} className={styles.workstationName}>
          {t('map.workstation')}
        </span>
        <span role="columnheader" aria-colindex={2} className={styles.outcomeName}>
          <span>{t('map.outcome')}</span>
        </span>
        {criteria.map((id, at) => (
          <span
            key={id}
            role="columnheader"
            aria-colindex={at + 3}
            aria-label={t(`frame.criterion.${id}`)}
            title={t(`frame.criterion.${id}`)}
            className={`${styles.criterion} ${starts.has(at) ? styles.starts : ''}`}
          >
            <span className={styles.upright}>{t(`map.short.${id}`)}</span>
          </span>
        ))}
      </div>
    </div>
  );
});
