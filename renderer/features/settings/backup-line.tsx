import { Button } from '@mantine/core';
import type { Backup } from '../../../core/contract/values.ts';
import { useTexts } from '../../app/snapshot.tsx';
import styles from './backup-line.module.css';
import { rowsText } from './rows-text.ts';

interface BackupLineProps {
  readonly backup: Backup;
  /** Says of which database it is; not needed where all are of one. */
  readonly named?: boolean;
  /** The one that is put forward. */
  readonly main?: boolean;
  readonly onRestore: (backup: Backup) => void;
}

/** One backup: when, of what, with how much in it, and the way back to it. */
export function BackupLine({ backup, named = false, main = false, onRestore }: BackupLineProps) {
  const texts = useTexts();
  const { t } = texts;
  const moment = texts.moment(backup.madeAt);
  const ofWhat = named ? ` · ${t(`settings.database.${backup.database}`)}` : '';
  const facts = [
    t(`settings.reason.${backup.reason}`),
    texts.bytes(backup.bytes),
    t(backup.verified ? 'settings.data.verified' : 'settings.data.unverified'),
  ];
  return (
    <div className={styles.line}>
      <div>
        <strong>{moment}</strong>
        {ofWhat}
        <br />
        {rowsText(texts, backup.rows)}
        <span className={styles.facts}> · {facts.join(' · ')}</span>
      </div>
      <Button
        variant={main ? 'filled' : 'default'}
        aria-label={t('settings.data.restoreOf', { moment }) + ofWhat}
        onClick={() => onRestore(backup)}
      >
        {t('settings.data.restore')}
      </Button>
    </div>
  );
}
