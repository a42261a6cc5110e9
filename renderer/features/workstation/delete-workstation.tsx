import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CallError } from '../../../core/contract/errors.ts';
import type { VisitSummary, Workstation } from '../../../core/contract/values.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useCalls } from '../../client/queries.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { issuedVisits } from './next-step.ts';

interface DeleteWorkstationProps {
  readonly workstation: Workstation;
  readonly visits: readonly VisitSummary[];
  readonly onClose: () => void;
}

/** Deletes a workstation with its drafts; where a sheet was issued it says why not, and offers the archive. */
export function DeleteWorkstation({ workstation, visits, onClose }: DeleteWorkstationProps) {
  const { t } = useTexts();
  const call = useCalls();
  const [, go] = useLocation();
  const [error, setError] = useState<CallError | null>(null);
  const { id, number, title, archived } = workstation;
  const heading = t('app.workstation.deleteTitle', { number, title });
  const issued = issuedVisits(visits);
  const remove = async () => {
    const removed = await call('workstation.delete', { workstation: id });
    if (removed.ok) go(routes.overview(), { replace: true });
    else setError(removed.error);
  };
  const archive = async () => {
    const done = await call('workstation.archive', { workstation: id, archived: true });
    if (done.ok) onClose();
    else setError(done.error);
  };
  if (issued > 0) {
    return (
      <Dialog
        opened
        onClose={onClose}
        title={heading}
        size="md"
        actions={
          <>
            <Button variant="default" onClick={onClose} data-autofocus>
              {t('app.common.close')}
            </Button>
            {!archived && <Button onClick={() => void archive()}>{t('app.workstation.archive')}</Button>}
          </>
        }
      >
        {t('app.workstation.deleteRefused', { count: issued })}
        <ErrorMessage error={error} />
      </Dialog>
    );
  }
  return (
    <Confirm
      opened
      onClose={onClose}
      title={heading}
      verb={t('app.common.delete')}
      onConfirm={() => void remove()}
      error={error}
    >
      {t('app.workstation.deleteNote', { count: visits.length })}
    </Confirm>
  );
}
