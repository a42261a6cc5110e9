import { Button } from '@mantine/core';
import { Keyboard } from 'lucide-react';
import type { CallError } from '../../../core/contract/errors.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { ChooseFile } from '../../ui/choose-file.tsx';
import { DropFiles } from '../../ui/drop-files.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import styles from './heart-rate.module.css';

/** Watches and phones give files without an ending their system knows: the content decides, so any file can be chosen. */
const accepted = '.fit,.tcx,.gpx,.csv,.txt,.xml,*/*';

interface ChoosePartProps {
  readonly error: CallError | null;
  readonly unreadable: boolean;
  readonly onChoose: (file: File) => void;
  readonly onEnter: () => void;
}

/** A recording from a file, or values that were read off an instrument. */
export function ChoosePart({ error, unreadable, onChoose, onEnter }: ChoosePartProps) {
  const { t } = useTexts();
  const first = ([file]: readonly File[]) => {
    if (file !== undefined) onChoose(file);
  };
  return (
    <DropFiles onDrop={first}>
      <div className={styles.choose}>
        <p>{t('heart.choose.intro')}</p>
        <div className={styles.buttons}>
          <ChooseFile variant="filled" label={t('heart.choose.file')} accept={accepted} onChoose={first} />
          <Button variant="default" leftSection={<Keyboard size={18} aria-hidden="true" />} onClick={onEnter}>
            {t('heart.choose.enter')}
          </Button>
        </div>
        <p className={styles.hint}>{t('heart.choose.drop')}</p>
        <ErrorMessage error={error} />
        {unreadable && <p role="alert">{t('visit.heart.unreadable')}</p>}
        <p className={styles.stays}>{t('heart.private')}</p>
      </div>
    </DropFiles>
  );
}
