import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Backup } from '../../../core/contract/values.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useAnswer, useCommand } from '../../client/queries.ts';
import { AfterAWhile } from '../../ui/after-a-while.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { BackupLine } from './backup-line.tsx';
import { newestFirst } from './backups.ts';
import { CopyButton } from './copy-button.tsx';
import { Part } from './part.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import styles from './settings.module.css';

/** Where the data are, and their backups: made, listed, restored. */
export function DataSection() {
  const { snapshot, texts } = useApp();
  const { t, moment } = texts;
  const { data, error } = useAnswer('backup.list', {});
  const make = useCommand('backup.make');
  const [asked, setAsked] = useState<Backup>();
  const [restored, setRestored] = useState<Backup>();
  const said =
    restored !== undefined
      ? t('settings.data.restored', { moment: moment(restored.madeAt) })
      : make.isSuccess
        ? t('settings.data.made')
        : '';
  const makeOne = () => {
    setRestored(undefined);
    make.mutate({});
  };
  return (
    <>
      <Part title={t('settings.data.folder')} note={t('settings.data.folderNote')}>
        <div className={styles.path}>
          <code>{snapshot.dataFolder}</code>
          <CopyButton
            text={() => Promise.resolve(snapshot.dataFolder)}
            label={t('settings.data.copyPath')}
            done={t('settings.data.copied')}
          />
        </div>
      </Part>
      <Part title={t('settings.data.backups')} note={t('settings.data.backupsNote')}>
        <div className={styles.buttons}>
          <Button variant="default" loading={make.isPending} onClick={makeOne}>
            {t('settings.data.make')}
          </Button>
          <p role="status" className={styles.status}>
            {said}
          </p>
        </div>
        <ErrorMessage error={make.error?.error ?? error?.error} />
        {data === undefined ? (
          error === null && <AfterAWhile>{t('app.overview.loading')}</AfterAWhile>
        ) : data.backups.length === 0 ? (
          <Empty title={t('settings.data.none')} />
        ) : (
          <ul className={styles.records}>
            {newestFirst(data.backups).map((backup) => (
              <li key={backup.id}>
                <BackupLine backup={backup} named onRestore={setAsked} />
              </li>
            ))}
          </ul>
        )}
      </Part>
      <RestoreDialog
        backup={asked}
        onClose={() => setAsked(undefined)}
        onRestored={(backup) => {
          setAsked(undefined);
          setRestored(backup);
        }}
      />
    </>
  );
}
