import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CallError } from '../../../core/contract/errors.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useStale } from '../../client/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { TextField } from './input/text-field.tsx';
import { useSession } from './session/use-visit.tsx';
import { startRevision } from './start-revision.ts';

/** Asks why an issued visit is corrected, and starts the revision. */
export function CorrectDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useTexts();
  const session = useSession();
  const stale = useStale();
  const [, go] = useLocation();
  const [reason, setReason] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const start = async () => {
    if (reason === undefined) return;
    setBusy(true);
    const { open, document } = session.getState();
    const answer = await startRevision({
      workstation: open.workstation.id,
      visit: session.id,
      date: document.date,
      language,
      reason,
    });
    setBusy(false);
    if (answer.ok) {
      stale();
      go(routes.visit(answer.value));
    } else setError(answer.error);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('visit.issued.title')}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('app.common.cancel')}
          </Button>
          <Button disabled={reason === undefined} loading={busy} onClick={() => void start()}>
            {t('visit.issued.start')}
          </Button>
        </>
      }
    >
      <p>{t('visit.issued.note')}</p>
      <TextField
        label={t('visit.issued.reason')}
        hint={t('visit.issued.reasonHint')}
        value={reason}
        onChange={(value) => {
          setReason(value);
          return [];
        }}
        lines
        readOnly={false}
      />
      <ErrorMessage error={error} />
    </Dialog>
  );
}
