import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../app/snapshot.tsx';
import { useCommand } from '../../client/queries.ts';
import { saveFile } from '../../client/transport.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { rowsText } from './rows-text.ts';
import styles from './settings.module.css';

interface MoveExportProps {
  /** What one came for. */
  readonly first: boolean;
}

/** One file with everything; personal values only with a tick of their own, beside who may have them. */
export function MoveExport({ first }: MoveExportProps) {
  const texts = useTexts();
  const { t, bytes } = texts;
  const [personal, setPersonal] = useState(false);
  const make = useCommand('move.export');
  const made = make.data;
  const content = made && rowsText(texts, { visit: made.visits, record: made.personalRecords });
  return (
    <>
      <Checkbox
        label={t('settings.move.personal')}
        description={t('settings.move.personalNote')}
        classNames={{ description: styles.tickNote ?? '' }}
        checked={personal}
        onChange={(event) => {
          setPersonal(event.currentTarget.checked);
          // A file that is ready was made with the other choice.
          make.reset();
        }}
      />
      <div className={styles.buttons}>
        <Button
          variant={first ? 'filled' : 'default'}
          loading={make.isPending}
          onClick={() => make.mutate({ personal }, { onSuccess: ({ file }) => saveFile(file) })}
        >
          {t(personal ? 'settings.move.makePersonal' : 'settings.move.make')}
        </Button>
        {made && (
          <Button variant="default" onClick={() => saveFile(made.file)}>
            {t('settings.move.saveAgain')}
          </Button>
        )}
      </div>
      <p role="status" className={styles.status}>
        {made && content && t('settings.move.made', { content, size: bytes(made.file.bytes) })}
      </p>
      <ErrorMessage error={make.error?.error} />
    </>
  );
}
