import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { OpenVisit } from '../../../core/contract/calls/visits.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useCommand } from '../../client/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './correction.module.css';
import { StartError } from './start-error.tsx';

interface CorrectionDialogProps {
  readonly open: OpenVisit;
  /** The part of the visit on which the correction opens; the first one without. */
  readonly part?: string;
  readonly onClose: () => void;
}

/** Asks why an issued sheet is corrected, and begins the draft of its next revision. */
export function CorrectionDialog({ open, part, onClose }: CorrectionDialogProps) {
  const { t, language } = useTexts();
  const { document, summary, workstation } = open;
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [, navigate] = useLocation();
  const start = useCommand('visit.start');
  const missing = reason.trim() === '';
  const submit = () => {
    setAsked(true);
    if (missing) return;
    start.mutate(
      {
        workstation: workstation.id,
        // What was seen was seen then: a correction keeps the date of its visit.
        date: document.date,
        language: document.language ?? language,
        from: { relation: 'revision', visit: summary.id, reason: reason.trim() },
      },
      { onSuccess: ({ visit }) => navigate(routes.visit(visit, part)) },
    );
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('issue.correction.title')}
      size="md"
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('app.common.cancel')}
          </Button>
          <Button onClick={submit} loading={start.isPending}>
            {t('issue.correction.verb')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('issue.correction.explain')}</p>
        <Textarea
          size="md"
          label={t('issue.correction.reason')}
          description={t('issue.correction.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={asked && missing && t('issue.correction.reasonMissing')}
          maxLength={2_000}
          autosize
          minRows={2}
          maxRows={8}
          data-autofocus
        />
        <StartError error={start.error?.error} />
      </div>
    </Dialog>
  );
}
