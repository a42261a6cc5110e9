import { useMediaQuery } from '@mantine/hooks';
import { ArrowDownRight, ArrowUpRight, CircleMinus, CirclePlus, Equal } from 'lucide-react';
import type { FamilyId } from '../../../core/frame/criterion-id.ts';
import type { Change, Comparison, CriterionComparison } from '../../../core/verdict/compare.ts';
import type { CriterionVerdict } from '../../../core/verdict/verdict.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { LimitBar } from '../../ui/limit-bar.tsx';
import { OutcomeLabel } from '../../ui/outcome-label.tsx';
import { changeKind } from './change-kind.ts';
import styles from './compare-screen.module.css';
import { evidenceWords, type Side, valueWords } from './criterion-words.ts';

interface CompareTableProps {
  readonly comparison: Comparison;
  readonly before: Side;
  readonly after: Side;
  readonly onlyChanges: boolean;
}

/** Every criterion before and after: outcome, value, margin, how it was obtained, and the change in words. */
export function CompareTable({ comparison, before, after, onlyChanges }: CompareTableProps) {
  const { t } = useTexts();
  // As in compare-screen.module.css.
  const narrow = useMediaQuery('(max-width: 44rem)', undefined, { getInitialValueInEffect: false });
  const shown = comparison.criteria.filter(({ change }) => !onlyChanges || change !== 'same');
  const families = [...new Set(shown.map(({ family }) => family))];
  if (shown.length === 0) return <p>{t('issue.compare.nothing')}</p>;
  return (
    // What scrolls must take the focus, to scroll by keyboard.
    <div className={styles.scroll} {...(narrow ? { tabIndex: 0 } : {})}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('sheet.criteria.criterion')}</th>
            <th scope="col">{t('issue.compare.before')}</th>
            <th scope="col">{t('issue.compare.after')}</th>
            <th scope="col">{t('issue.compare.changeColumn')}</th>
          </tr>
        </thead>
        {families.map((family) => (
          <Family
            key={family}
            family={family}
            rows={shown.filter((one) => one.family === family)}
            before={before}
            after={after}
          />
        ))}
      </table>
    </div>
  );
}

interface FamilyProps {
  readonly family: FamilyId;
  readonly rows: readonly CriterionComparison[];
  readonly before: Side;
  readonly after: Side;
}

function Family({ family, rows, before, after }: FamilyProps) {
  const { t } = useTexts();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} className={styles.family}>
          {t(`frame.family.${family}`)}
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">{t(`frame.criterion.${row.id}`)}</th>
          <SideCell side={before} verdict={row.before} />
          <SideCell side={after} verdict={row.after} />
          <td>
            <span className={styles.change}>
              <ChangeSign change={row.change} />
              {t(`issue.compare.change.${changeKind(row)}`)}
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function SideCell({ side, verdict }: { readonly side: Side; readonly verdict: CriterionVerdict | null }) {
  const texts = useTexts();
  if (verdict === null) return <td className={styles.small}>{texts.t('issue.compare.notInFrame')}</td>;
  const value = valueWords(texts, verdict);
  const evidence = evidenceWords(texts, side, verdict);
  const ratio = 'ratio' in verdict && verdict.outcome !== 'not-assessed' ? verdict.ratio : null;
  return (
    <td>
      <OutcomeLabel outcome={verdict.outcome} />
      {value !== null && <span className={styles.value}>{value}</span>}
      {ratio !== null && (
        <>
          <span className={styles.bar}>
            <LimitBar ratio={ratio} />
          </span>
          <span className={styles.small}>{texts.t('issue.margins.share', { percent: texts.percent(ratio) })}</span>
        </>
      )}
      {evidence !== '' && <span className={styles.small}>{evidence}</span>}
    </td>
  );
}

/** A sign beside the word, in the colour of the text: colours are for outcomes. */
function ChangeSign({ change }: { readonly change: Change }) {
  const Sign = signs[change];
  return <Sign size={18} aria-hidden="true" className={styles.sign} />;
}

const signs = {
  better: ArrowUpRight,
  worse: ArrowDownRight,
  same: Equal,
  'newly-assessed': CirclePlus,
  'no-longer-assessed': CircleMinus,
} as const satisfies Record<Change, typeof Equal>;
