import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OpenVisit } from '../../../core/contract/calls/visits.ts';
import type { Verdict } from '../../../core/verdict/verdict.ts';
import { unnamedAssessor } from '../../../core/visit/head.ts';
import { wordless } from '../../../core/visit/sheet-visit.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { Counts } from '../../ui/counts.tsx';
import { OutcomeLabel } from '../../ui/outcome-label.tsx';
import { partName } from '../visit/parts/part-ids.ts';
import { useRefusedParts } from '../visit/parts/refused-parts.ts';
import styles from './sheet-screen.module.css';
import { useVerdict } from './use-verdict.ts';

interface SheetFactsProps {
  readonly open: OpenVisit;
  /** Characters that the sheet's typeface lacks. */
  readonly replaced: number;
  /** What comes right after the outcome, in sight however much is said below it. */
  readonly children?: ReactNode;
}

/** The outcome, and what the sheet will say about itself. */
export function SheetFacts({ open, replaced, children }: SheetFactsProps) {
  const { t } = useTexts();
  const verdict = useVerdict(open.document);
  const { outcome, counts } = verdict ?? open.summary;
  const draft = open.summary.state === 'draft';
  return (
    <div className={styles.facts}>
      <div className={styles.facts} aria-live="polite">
        <p className={styles.outcome}>
          <OutcomeLabel outcome={outcome} size={26} long />
        </p>
        <p className={styles.counts}>
          <Counts counts={counts} />
        </p>
      </div>
      {children}
      {draft && <BeforeIssuing open={open} />}
      {draft && counts.notAssessed > 0 && (
        <div className={styles.note}>
          <p>
            {t(outcome === 'incomplete' ? 'issue.draft.openIncomplete' : 'issue.draft.open', {
              count: counts.notAssessed,
            })}
          </p>
          {verdict !== undefined && <OpenList verdict={verdict} visit={open.summary.id} />}
        </div>
      )}
      {replaced > 0 && <p className={styles.note}>{t('issue.draft.replaced', { count: replaced })}</p>}
    </div>
  );
}

/** What stands between this draft and its sheet: texts not kept, or not there yet, and a missing name. */
function BeforeIssuing({ open: { document, summary } }: Pick<SheetFactsProps, 'open'>) {
  const texts = useTexts();
  const { t } = texts;
  const refused = useRefusedParts(document);
  const missing = wordless(document);
  return (
    <>
      {refused.length > 0 && (
        <div className={styles.note}>
          <p>{t('issue.draft.refused', { count: refused.length })}</p>
          <ul className={styles.openList}>
            {[...new Set(refused)].map((part) => (
              <li key={part}>
                <Link href={routes.visit(summary.id, part)}>{partName(texts, part)}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {missing > 0 && (
        <div className={styles.note}>
          <p>{t('issue.draft.wordless', { count: missing })}</p>
          <p>
            <Link href={routes.visit(summary.id, 'notes')}>{t('issue.draft.toWordless')}</Link>
          </p>
        </div>
      )}
      {document.assessor.name === unnamedAssessor && (
        <div className={styles.note}>
          <p>{t('issue.draft.noAssessor')}</p>
          <p>
            <Link href={routes.visit(summary.id)}>{t('issue.draft.toAssessor')}</Link>
          </p>
        </div>
      )}
    </>
  );
}

/** What nobody looked at, each with the way to where it is filled in. */
function OpenList({ verdict, visit }: { readonly verdict: Verdict; readonly visit: string }) {
  const { t } = useTexts();
  const open = verdict.criteria.filter((one) => one.outcome === 'not-assessed');
  return (
    <ul className={styles.openList} aria-label={t('issue.draft.openList')}>
      {open.map(({ id, family }) => (
        <li key={id}>
          <Link href={routes.visit(visit, family)}>{t(`frame.criterion.${id}`)}</Link>
        </li>
      ))}
    </ul>
  );
}
