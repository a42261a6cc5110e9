import { useState } from 'react';
import type { Backup } from '../../../core/contract/values.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useCommand } from '../../client/queries.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { rowsText } from './rows-text.ts';

interface RestoreDialogProps {
  /** The backup that was asked for; undefined = closed. */
  readonly backup: Backup | undefined;
  /** Its database does not open: another call restores it, and another file moves away. */
  readonly notOpening?: boolean;
  readonly onClose: () => void;
  readonly onRestored: (backup: Backup) => void;
}

/** Says what comes back, what moves to the rescue folder and what leaves the lists, before it restores. */
export function RestoreDialog({ backup, notOpening = false, onClose, onRestored }: RestoreDialogProps) {
  const texts = useTexts();
  const { t } = texts;
  const restore = useCommand(notOpening ? 'recovery.restore' : 'backup.restore');
  // While the dialog fades out it still says what it said.
  const [last, setLast] = useState(backup);
  if (backup !== undefined && backup !== last) setLast(backup);
  if (last === undefined) return null;
  const moment = texts.moment(last.madeAt);
  const close = () => {
    restore.reset();
    onClose();
  };
  return (
    <Confirm
      opened={backup !== undefined}
      title={t('settings.data.restoreTitle', { moment })}
      verb={t('settings.data.restore')}
      onConfirm={() =>
        restore.mutate({ database: last.database, backup: last.id }, { onSuccess: () => onRestored(last) })
      }
      onClose={close}
      busy={restore.isPending}
      error={restore.error?.error}
    >
      <p>{t('settings.data.restoreBack', { content: rowsText(texts, last.rows) })}</p>
      <p>
        {notOpening
          ? t('recovery.restoreMoves')
          : t('settings.data.restoreMoves', { data: t(`error.data.${last.database}`) })}
      </p>
      <p>{t('settings.data.restoreLater', { moment })}</p>
    </Confirm>
  );
}
