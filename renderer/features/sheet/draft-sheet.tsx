import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { OpenVisit } from '../../../core/contract/calls/visits.ts';
import { isLanguage, languageNames, languages } from '../../../core/i18n/language.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useAnswer } from '../../client/queries.ts';
import { saveFile } from '../../client/transport.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { Margins } from './margins.tsx';
import { PdfView } from './pdf-view.tsx';
import { SaveData } from './save-data.tsx';
import { SheetFacts } from './sheet-facts.tsx';
import styles from './sheet-screen.module.css';

interface DraftSheetProps {
  readonly open: OpenVisit;
  readonly onIssued: () => void;
}

/** The sheet as it would be now, what it will say about itself, and the way to issue it. */
export function DraftSheet({ open, onIssued }: DraftSheetProps) {
  const { t, language: screen } = useTexts();
  const { document, summary } = open;
  const [language, setLanguage] = useState(document.language ?? screen);
  const [issuing, setIssuing] = useState(false);
  const preview = useAnswer('sheet.preview', { visit: summary.id, language }, { keepPrevious: true });
  const file = preview.isError ? undefined : preview.data?.file;
  return (
    <div className={styles.columns}>
      <div className={styles.paper}>
        <ErrorMessage error={preview.error?.error} onRetry={() => void preview.refetch()} />
        {!preview.isError && (
          <PdfView
            label={t('issue.view.draft')}
            file={file}
            offeredAt={preview.dataUpdatedAt}
            busy={preview.isFetching}
          >
            <SegmentedControl
              aria-label={t('issue.view.language')}
              size="md"
              className={styles.languages ?? ''}
              data={languages.map((value) => ({ value, label: languageNames[value] }))}
              value={language}
              onChange={(value) => isLanguage(value) && setLanguage(value)}
            />
          </PdfView>
        )}
      </div>
      <aside className={styles.side} aria-label={t('issue.title')}>
        <SheetFacts open={open} replaced={preview.data?.replaced ?? 0}>
          <Button size="lg" disabled={preview.isError} onClick={() => setIssuing(true)}>
            {t('issue.issuing.open')}
          </Button>
        </SheetFacts>
        <div className={styles.actions}>
          <Button variant="default" size="md" component={Link} href={routes.visit(summary.id)}>
            {t('issue.draft.toVisit')}
          </Button>
          {document.previous && (
            <Button variant="default" size="md" component={Link} href={routes.compare(summary.id)}>
              {t('issue.issued.compare')}
            </Button>
          )}
          <Button
            variant="default"
            size="md"
            disabled={file === undefined || preview.isPlaceholderData}
            onClick={() => file && saveFile(file)}
          >
            {t('issue.draft.save')}
          </Button>
          <SaveData visit={summary.id} />
          <Margins document={document} />
        </div>
      </aside>
      {issuing && <IssueDialog open={open} language={language} onClose={() => setIssuing(false)} onIssued={onIssued} />}
    </div>
  );
}
