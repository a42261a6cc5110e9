import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CallError } from '../../core/contract/errors.ts';
import { useTexts } from '../app/snapshot.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorMessage } from './error-message.tsx';

interface ConfirmProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen, to what, and what stays. */
  readonly children: ReactNode;
  /** The verb of what happens, never `OK`. */
  readonly verb: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly busy?: boolean;
  readonly error?: CallError | null | undefined;
}

/** Asks before something that cannot simply be taken back. The focus begins on the way out. */
export function Confirm({ opened, title, children, verb, onConfirm, onClose, busy = false, error }: ConfirmProps) {
  const { t } = useTexts();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={title}
      size="md"
      actions={
        <>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('app.common.cancel')}
          </Button>
          <Button onClick={onConfirm} loading={busy}>
            {verb}
          </Button>
        </>
      }
    >
      {children}
      <ErrorMessage error={error} />
    </Dialog>
  );
}
