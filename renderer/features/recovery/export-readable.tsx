import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../core/contract/contract.ts';
import type { CallError } from '../../../core/contract/errors.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useCalls } from '../../client/queries.ts';
import { saveFile } from '../../client/transport.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import styles from './recovery.module.css';

/** Saves whatever visits can still be read, before anything is moved. */
export function ExportReadable() {
  const { t, number } = useTexts();
  const call = useCalls();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [read, setRead] = useState<Output<'recovery.export-readable'>>();
  const save = async () => {
    setBusy(true);
    setError(null);
    const answer = await call('recovery.export-readable', {});
    setBusy(false);
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    setRead(answer.value);
    if (answer.value.file !== null) saveFile(answer.value.file);
  };
  return (
    <div className={styles.way}>
      <p>{t('recovery.exportNote')}</p>
      <Button variant="default" loading={busy} onClick={() => void save()}>
        {t('recovery.export')}
      </Button>
      <p role="status" className={styles.status}>
        {read !== undefined &&
          (read.file === null
            ? t('recovery.nothingReadable')
            : t('recovery.exported', { count: read.visits, number: number(read.visits), name: read.file.name }))}
      </p>
      <ErrorMessage error={error} />
    </div>
  );
}
