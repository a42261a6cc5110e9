import { Button, Progress } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../app/snapshot.tsx';
import { ChooseFile } from '../../ui/choose-file.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DropFiles } from '../../ui/drop-files.tsx';
import styles from './import-dialog.module.css';
import { progressOf } from './import-files.ts';
import { ImportResult } from './import-result.tsx';
import { useImport } from './use-import.ts';

interface ImportDialogProps {
  /** Files that were dropped on the screen; none = choose them here. */
  readonly files: readonly File[];
  readonly onClose: () => void;
}

const accepted = '.json,.pdf,application/json,application/pdf';

/** Brings visits and sheets in, several at once, each with its own result. */
export function ImportDialog({ files, onClose }: ImportDialogProps) {
  const { t, number } = useTexts();
  const { items, running, stopped, add, stop, importAsCopy } = useImport();
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    add(files);
  }, [add, files]);
  const { dealtWith, imported } = progressOf(items);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('app.import.title')}
      actions={
        <>
          {running && (
            <Button variant="default" onClick={stop}>
              {t('app.import.stop')}
            </Button>
          )}
          <Button variant={items.length > 0 && !running ? 'filled' : 'default'} onClick={onClose}>
            {t('app.common.close')}
          </Button>
        </>
      }
    >
      <DropFiles onDrop={add}>
        <p className={styles.intro}>{t('app.import.intro')}</p>
        <div className={styles.choose}>
          <ChooseFile
            label={t(items.length === 0 ? 'app.import.choose' : 'app.import.another')}
            accept={accepted}
            multiple
            disabled={running}
            onChoose={add}
          />
          <span className={styles.drop}>{t('app.import.drop')}</span>
        </div>
        {running && (
          <Progress
            className={styles.progress ?? ''}
            value={(dealtWith / items.length) * 100}
            aria-label={t('app.import.progress', { done: number(dealtWith), total: number(items.length) })}
          />
        )}
        <div role="status" className={styles.summary}>
          {running && t('app.import.progress', { done: number(dealtWith), total: number(items.length) })}
          {!running && items.length > 0 && t('app.import.summary', { count: imported })}
          {stopped && ` ${t('app.import.stopped')}`}
        </div>
        <ul className={styles.list}>
          {items.map((item) => (
            <ImportResult key={item.key} item={item} onAsCopy={importAsCopy} />
          ))}
        </ul>
      </DropFiles>
    </Dialog>
  );
}
