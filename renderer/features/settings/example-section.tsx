import { Button } from '@mantine/core';
import { useState } from 'react';
import { useApp } from '../../app/snapshot.tsx';
import { useCommand } from '../../client/queries.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import styles from './settings.module.css';

/** The example company comes and goes whole. */
export function ExampleSection() {
  const { snapshot, texts } = useApp();
  const { t, number } = texts;
  const load = useCommand('example.load');
  const remove = useCommand('example.remove');
  const [asked, setAsked] = useState(false);
  const said = () => {
    if (remove.data !== undefined && !snapshot.example) {
      const count = remove.data.workstations;
      return t('settings.example.removed', { count, number: number(count) });
    }
    if (load.data !== undefined && snapshot.example) {
      const count = load.data.workstations;
      return t('settings.example.loaded', { count, number: number(count) });
    }
    if (load.data?.workstations === 0) return t('settings.example.noneLoaded');
    return snapshot.example ? t('settings.example.isThere') : '';
  };
  return (
    <>
      <p className={styles.note}>{t('settings.example.intro')}</p>
      <div className={styles.buttons}>
        {snapshot.example ? (
          <Button variant="default" onClick={() => setAsked(true)}>
            {t('settings.example.remove')}
          </Button>
        ) : (
          <Button variant="default" loading={load.isPending} onClick={() => load.mutate({})}>
            {t('settings.example.load')}
          </Button>
        )}
      </div>
      <p role="status" className={styles.status}>
        {said()}
      </p>
      <ErrorMessage error={load.error?.error} />
      <Confirm
        opened={asked}
        title={t('settings.example.confirmTitle')}
        verb={t('settings.example.remove')}
        onConfirm={() => remove.mutate({}, { onSuccess: () => setAsked(false) })}
        onClose={() => {
          remove.reset();
          setAsked(false);
        }}
        busy={remove.isPending}
        error={remove.error?.error}
      >
        <p>{t('settings.example.confirmNote')}</p>
      </Confirm>
    </>
  );
}
