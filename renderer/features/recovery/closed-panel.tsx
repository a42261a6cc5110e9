import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DatabaseName } from '../../../core/contract/databases.ts';
import { callError } from '../../../core/contract/errors.ts';
import type { Backup } from '../../../core/contract/values.ts';
import { errorText } from '../../../core/i18n/error-text.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { BackupLine } from '../settings/backup-line.tsx';
import { rankBackups } from '../settings/backups.ts';
import { RestoreDialog } from '../settings/restore-dialog.tsx';
import { ExportReadable } from './export-readable.tsx';
import styles from './recovery.module.css';
import { StartEmpty } from './start-empty.tsx';
import { type ClosedDatabase, waysOut } from './ways.ts';

interface ClosedPanelProps {
  readonly name: DatabaseName;
  readonly state: ClosedDatabase;
}

/** One database that is not open. */
export function ClosedPanel({ name, state }: ClosedPanelProps) {
  const texts = useTexts();
  const { t } = texts;
  const { reason } = state;
  const { next } = errorText(texts, callError('store-closed', { database: name, reason }));
  const ways = waysOut[reason];
  return (
    <section className={styles.panel} aria-labelledby={`closed-${name}`}>
      <h2 id={`closed-${name}`} className={styles.heading}>
        {t(`recovery.heading.${reason}`, { database: t(`settings.database.${name}`) })}
      </h2>
      <p>{t(`recovery.safe.${reason}`)}</p>
      <p className={styles.next}>{next}</p>
      <dl className={styles.file}>
        <dt>{t('recovery.file')}</dt>
        <dd>
          <code>{state.file}</code>
        </dd>
      </dl>
      {ways.restore && <Backups backups={state.backups} />}
      {/* Personal values leave their database for no export. */}
      {ways.export && name === 'work' && <ExportReadable />}
      {ways.startEmpty && <StartEmpty database={name} />}
    </section>
  );
}

function Backups({ backups }: { readonly backups: readonly Backup[] }) {
  const { t, number } = useTexts();
  const { best, others } = rankBackups(backups);
  const [all, setAll] = useState(best === undefined);
  const [asked, setAsked] = useState<Backup>();
  if (backups.length === 0) return <p>{t('recovery.noBackup')}</p>;
  return (
    <>
      {best && (
        <div className={styles.best}>
          <h3 className={styles.subheading}>{t('recovery.newest')}</h3>
          <BackupLine backup={best} main onRestore={setAsked} />
        </div>
      )}
      {others.length > 0 && !all && (
        <Button variant="subtle" className={styles.more ?? ''} onClick={() => setAll(true)}>
          {t('recovery.older', { count: others.length, number: number(others.length) })}
        </Button>
      )}
      {all && (
        <ul className={styles.others}>
          {others.map((backup) => (
            <li key={backup.id}>
              <BackupLine backup={backup} onRestore={setAsked} />
            </li>
          ))}
        </ul>
      )}
      {/* Afterwards the app opens by itself. */}
      <RestoreDialog
        backup={asked}
        notOpening
        onClose={() => setAsked(undefined)}
        onRestored={() => setAsked(undefined)}
      />
    </>
  );
}
