import { useState } from 'react';
import type { Output } from '../../../core/contract/contract.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useCalls } from '../../client/queries.ts';
import { upload } from '../../client/transport.ts';
import { ChooseFile } from '../../ui/choose-file.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { rowsText } from './rows-text.ts';
import styles from './settings.module.css';

/** Takes over a file of another laptop in the place of everything here, after saying what becomes of that. */
export function MoveImport() {
  const { snapshot, texts } = useApp();
  const { t, number } = texts;
  const call = useCalls();
  const [file, setFile] = useState<File>();
  const [opened, setOpened] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [done, setDone] = useState<Output<'move.import'>>();
  const choose = ([chosen]: readonly File[]) => {
    setFile(chosen);
    setError(null);
    setDone(undefined);
    setOpened(true);
  };
  const takeOver = async (chosen: File) => {
    setBusy(true);
    setError(null);
    const id = await upload(chosen);
    const answer = id === undefined ? undefined : await call('move.import', { upload: id, confirmed: true });
    setBusy(false);
    if (answer?.ok) {
      setDone(answer.value);
      setOpened(false);
    } else setError(answer === undefined ? callError('no-answer') : answer.error);
  };
  const count = snapshot.workstations;
  return (
    <>
      <div className={styles.buttons}>
        <ChooseFile label={t('settings.move.choose')} accept=".groenkader" onChoose={choose} />
      </div>
      <p role="status" className={styles.status}>
        {done &&
          t('settings.move.done', { content: rowsText(texts, { visit: done.visits, record: done.personalRecords }) })}
      </p>
      {file !== undefined && (
        <Confirm
          opened={opened}
          title={t('settings.move.confirmTitle', { name: file.name })}
          verb={t('settings.move.verb')}
          onConfirm={() => void takeOver(file)}
          onClose={() => setOpened(busy)}
          busy={busy}
          error={error}
        >
          <p>
            {count === 0
              ? t('settings.move.confirmNothing')
              : t('settings.move.confirmWork', { count, number: number(count) })}
          </p>
          <p>{t('settings.move.confirmPersonal')}</p>
          <p role="status">{busy ? t('settings.move.busy') : ''}</p>
        </Confirm>
      )}
    </>
  );
}
