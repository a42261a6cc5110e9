import { useState } from 'react';
import type { DatabaseName } from '../../../core/contract/databases.ts';
import type { Backup } from '../../../core/contract/values.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useCommand } from '../../client/queries.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { rowsText } from '../settings/rows-text.ts';

interface RestoreBackupProps {
  readonly database: DatabaseName;
  /** The backup that was asked for; undefined = closed. */
  readonly backup: Backup | undefined;
  readonly onClose: () => void;
}

/** Asks once, and says where the file goes that does not open. Afterwards the app opens by itself. */
export function RestoreBackup({ database, backup, onClose }: RestoreBackupProps) {
  const texts = useTexts();
  const { t } = texts;
  const restore = useCommand('recovery.restore');
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
      title={t('recovery.confirmTitle', { moment })}
      verb={t('recovery.restore')}
      onConfirm={() => restore.mutate({ database, backup: last.id }, { onSuccess: onClose })}
      onClose={close}
      busy={restore.isPending}
      error={restore.error?.error}
    >
      <p>{t('settings.data.restoreBack', { content: rowsText(texts, last.rows) })}</p>
      <p>{t('recovery.confirmMoves')}</p>
      <p>{t('settings.data.restoreLater', { moment })}</p>
    </Confirm>
  );
}
