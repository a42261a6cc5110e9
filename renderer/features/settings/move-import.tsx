import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '../../../core/contract/contract.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { routes } from '../../app/routes.ts';
import { useApp } from '../../app/snapshot.tsx';
import { kindOf } from '../../client/file-kind.ts';
import { useCalls } from '../../client/queries.ts';
import { upload } from '../../client/transport.ts';
import { ChooseFile } from '../../ui/choose-file.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { rowsText } from './rows-text.ts';
import styles from './settings.module.css';

interface MoveImportProps {
  /** What one came for, where nothing stands here yet. */
  readonly first: boolean;
}

/** Takes over a file of another laptop in the place of everything here, after saying what becomes of that. */
export function MoveImport({ first }: MoveImportProps) {
  const { snapshot, texts } = useApp();
  const { t, number } = texts;
  const call = useCalls();
  const [, go] = useLocation();
  const [file, setFile] = useState<File>();
  const [other, setOther] = useState<string>();
  const [opened, setOpened] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [done, setDone] = useState<Output<'move.import'>>();
  const choose = async ([chosen]: readonly File[]) => {
    if (chosen === undefined) return;
    setError(null);
    setDone(undefined);
    // Nobody is asked to replace everything by a file that cannot do it.
    const usable = (await kindOf(chosen)) === 'move';
    setOther(usable ? undefined : chosen.name);
    if (!usable) return;
    setFile(chosen);
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
    } else setError(answer === undefined ? callError('no-answer') : named(answer.error, chosen));
  };
  const count = snapshot.workstations;
  return (
    <>
      <div className={styles.buttons}>
        <ChooseFile
          label={t('settings.move.choose')}
          accept=".groenkader"
          variant={first && !done ? 'filled' : 'default'}
          onChoose={(files) => void choose(files)}
        />
      </div>
      <div role="alert">
        {other !== undefined && <p className={styles.wrongFile}>{t('settings.move.other', { name: other })}</p>}
      </div>
      <p role="status" className={styles.status}>
        {done &&
          t('settings.move.done', { content: rowsText(texts, { visit: done.visits, record: done.personalRecords }) })}
      </p>
      {done && (
        <div className={styles.buttons}>
          <Button onClick={() => go(routes.overview())}>{t('app.crash.home')}</Button>
        </div>
      )}
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

/** The backend knows the bytes alone; here the file has a name. */
function named(error: CallError, { name }: File): CallError {
  return error.code === 'backup-unusable' ? callError(error.code, { ...error.params, backup: name }) : error;
}
