import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { DatabaseName } from '../../../core/contract/databases.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useCommand } from '../../client/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import styles from './recovery.module.css';

/** The last way: an empty file. Two confirmations, and the old file only moves. */
export function StartEmpty({ database }: { readonly database: DatabaseName }) {
  const { t } = useTexts();
  const start = useCommand('recovery.start-empty');
  const [opened, setOpened] = useState(false);
  const [understood, setUnderstood] = useState(false);
  const open = () => {
    start.reset();
    setUnderstood(false);
    setOpened(true);
  };
  return (
    <div className={styles.way}>
      <p>{t('recovery.emptyNote')}</p>
      <Button variant="default" onClick={open}>
        {t('recovery.empty')}
      </Button>
      <Dialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('recovery.emptyTitle')}
        size="md"
        actions={
          <>
            <Button variant="default" onClick={() => setOpened(false)} data-autofocus>
              {t('app.common.cancel')}
            </Button>
            <Button
              disabled={!understood}
              loading={start.isPending}
              onClick={() => start.mutate({ database, confirmed: true }, { onSuccess: () => setOpened(false) })}
            >
              {t('recovery.emptyVerb')}
            </Button>
          </>
        }
      >
        <p>{t('recovery.emptyMoves')}</p>
        <Checkbox
          label={t('recovery.emptyTick')}
          checked={understood}
          onChange={(event) => setUnderstood(event.currentTarget.checked)}
        />
        <ErrorMessage error={start.error?.error} />
      </Dialog>
    </div>
  );
}
