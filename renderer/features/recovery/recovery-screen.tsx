import { Button } from '@mantine/core';
import { databases } from '../../../core/contract/databases.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useCommand } from '../../client/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { useScreenHeading } from '../../ui/screen-heading.ts';
import { ClosedPanel } from './closed-panel.tsx';
import { LanguageChoice } from './language-choice.tsx';
import styles from './recovery.module.css';
import { Report } from './report.tsx';
import { panelsOf } from './ways.ts';

/**
 * Stands in the place of the app while a database cannot be opened: what happened, which file, what is safe, and the
 * ways out. Needs nothing but the snapshot.
 */
export function RecoveryScreen() {
  const { snapshot, texts } = useApp();
  const { t } = texts;
  const heading = useScreenHeading(t('recovery.title'));
  const retry = useCommand('recovery.retry');
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <span className={styles.name}>Groenkader</span>
        <LanguageChoice />
      </div>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {t('recovery.title')}
      </h1>
      <p className={styles.lead}>{t('recovery.lead')}</p>
      {panelsOf(snapshot).map(({ name, state }) => (
        <ClosedPanel key={name} name={name} state={state} />
      ))}
      {databases.map(
        (name) =>
          snapshot[name].state === 'open' && (
            <p key={name} className={styles.fine}>
              {t('recovery.fine', { database: t(`settings.database.${name}`) })}
            </p>
          ),
      )}
      <div className={styles.buttons}>
        <Button loading={retry.isPending} onClick={() => retry.mutate({})}>
          {t('recovery.retry')}
        </Button>
        <span role="status">{retry.isSuccess && !retry.isPending ? t('recovery.stillClosed') : ''}</span>
      </div>
      <ErrorMessage error={retry.error?.error} />
      <Report />
    </main>
  );
}
