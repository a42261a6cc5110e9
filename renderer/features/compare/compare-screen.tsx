import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { OpenVisit } from '../../../core/contract/calls/visits.ts';
import type { VisitSummary } from '../../../core/contract/values.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useAnswer } from '../../client/queries.ts';
import { Empty } from '../../ui/empty.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Page } from '../../ui/page.tsx';
import styles from './compare-screen.module.css';
import { ComparisonView } from './comparison-view.tsx';
import { comesAfter, firstToCompare, otherVisits } from './earlier-visits.ts';

/** A visit beside another one of its workstation: what changed, criterion by criterion. */
export function CompareScreen({ visit }: { readonly visit: string }) {
  const texts = useTexts();
  const { t } = texts;
  const { data: open, error } = useAnswer('visit.read', { visit });
  return (
    <Page
      title={t('issue.compare.title')}
      {...(open && { windowTitle: `${t('issue.compare.title')} ${open.workstation.number}` })}
      crumbs={
        open === undefined
          ? [{ label: t('app.overview.title'), to: routes.overview() }]
          : [
              { label: t('app.overview.title'), to: routes.overview() },
              {
                label: `${open.workstation.number} ${open.workstation.title}`,
                to: routes.workstation(open.workstation.id),
              },
              {
                label: t('issue.compare.visit', { date: texts.date(open.summary.date) }),
                to: routes.visit(open.summary.id),
              },
            ]
      }
    >
      <ErrorMessage error={error?.error} />
      {open && <Beside key={visit} open={open} />}
    </Page>
  );
}

/** Chooses the other visit, and shows the two. */
function Beside({ open }: { readonly open: OpenVisit }) {
  const texts = useTexts();
  const { t } = texts;
  const { summary, workstation } = open;
  const [chosen, setChosen] = useState<string>();
  const { data: known, error } = useAnswer('workstation.read', { workstation: workstation.id });
  const visits = known?.visits ?? [];
  const others = otherVisits(visits, summary.id);
  const other = chosen ?? (known === undefined ? undefined : firstToCompare(visits, summary));
  const read = useAnswer('visit.read', { visit: other ?? '' }, { enabled: other !== undefined, keepPrevious: true });
  if (known !== undefined && other === undefined) {
    return <Empty title={t('issue.compare.aloneTitle')}>{t('issue.compare.alone')}</Empty>;
  }
  const elsewhere = other !== undefined && others.every(({ id }) => id !== other) ? open.document.previous : undefined;
  return (
    <>
      <ErrorMessage error={error?.error ?? read.error?.error} />
      {(others.length > 1 || elsewhere !== undefined) && (
        <NativeSelect
          size="md"
          className={styles.choice ?? ''}
          label={t('issue.compare.with')}
          value={other ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {elsewhere && (
            <option value={elsewhere.visit}>
              {joined([
                texts.date(elsewhere.date),
                elsewhere.workstation && t('issue.compare.otherWorkstation', { number: elsewhere.workstation }),
              ])}
            </option>
          )}
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {optionWords(texts, one)}
            </option>
          ))}
        </NativeSelect>
      )}
      {read.data && !read.isError && <InOrder one={read.data} other={open} />}
    </>
  );
}

/** The earlier one first, whichever was opened. */
function InOrder({ one, other }: { readonly one: OpenVisit; readonly other: OpenVisit }) {
  const [before, after] = comesAfter(one.summary, other.summary) ? [other, one] : [one, other];
  return <ComparisonView before={before.document} after={after.document} />;
}

function optionWords(texts: Texts, { date, state, revision, outcome, replacedBy }: VisitSummary): string {
  const { t } = texts;
  return joined([
    texts.date(date),
    state === 'draft' ? t('issue.compare.draft') : revision !== null && t('issue.compare.issued', { revision }),
    replacedBy !== null && t('issue.compare.replaced'),
    t(`frame.verdict.${outcome}`),
  ]);
}

function joined(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
