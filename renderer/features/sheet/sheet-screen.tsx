import { useState } from 'react';
import type { OpenVisit } from '../../../core/contract/calls/visits.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useAnswer } from '../../client/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Page } from '../../ui/page.tsx';
import { DraftSheet } from './draft-sheet.tsx';
import { IssuedSheet } from './issued-sheet.tsx';

/** The sheet of a visit: a preview that can be issued, or the sheets that were issued and are kept. */
export function SheetScreen({ visit }: { readonly visit: string }) {
  const texts = useTexts();
  const { t } = texts;
  const { data: open, error, refetch } = useAnswer('visit.read', { visit });
  const [justIssued, setJustIssued] = useState(false);
  return (
    <Page
      width="full"
      title={open === undefined ? undefined : `${t('issue.title')} ${open.workstation.number}`}
      crumbs={
        open === undefined
          ? [{ label: t('app.overview.title'), to: routes.overview() }]
          : crumbsOf(open, t('app.overview.title'), t('issue.compare.visit', { date: texts.date(open.summary.date) }))
      }
      beside={open && <State open={open} />}
    >
      <ErrorMessage error={error?.error} onRetry={() => void refetch()} />
      {open?.summary.state === 'draft' && <DraftSheet open={open} onIssued={() => setJustIssued(true)} />}
      {open?.summary.state === 'issued' && <IssuedSheet open={open} justIssued={justIssued} />}
    </Page>
  );
}

function crumbsOf({ workstation, summary }: OpenVisit, overview: string, visit: string) {
  return [
    { label: overview, to: routes.overview() },
    { label: `${workstation.number} ${workstation.title}`, to: routes.workstation(workstation.id) },
    { label: visit, to: routes.visit(summary.id) },
  ];
}

function State({ open: { document, summary } }: { readonly open: OpenVisit }) {
  const texts = useTexts();
  const { issue } = document;
  if (summary.state === 'draft' || issue === undefined) return <span>{texts.t('issue.draft.state')}</span>;
  return <span>{texts.t('issue.issued.state', { date: texts.date(issue.date), revision: issue.revision })}</span>;
}
