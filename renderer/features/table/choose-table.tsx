import { Button } from '@mantine/core';
import type { CallError } from '../../../core/contract/errors.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { ChooseFile } from '../../ui/choose-file.tsx';
import { DropFiles } from '../../ui/drop-files.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Field } from '../visit/input/field.tsx';
import type { TableKind } from './columns.ts';
import styles from './table.module.css';

/** The content decides, whatever the name ends in. */
const accepted = '.csv,.xlsx,.txt,.tsv,*/*';

interface ChooseTableProps {
  readonly kind: TableKind;
  readonly error: CallError | null;
  readonly unreadable: boolean;
  /** Lines of loads that were typed or pasted; kept while one looks at them. */
  readonly lines: string;
  readonly onLines: (lines: string) => void;
  readonly onChoose: (file: File) => void;
  readonly onType: () => void;
}

/** A table from a file, or lines of loads typed or pasted here. */
export function ChooseTable({ kind, error, unreadable, lines, onLines, onChoose, onType }: ChooseTableProps) {
  const { t } = useTexts();
  const first = ([file]: readonly File[]) => {
    if (file !== undefined) onChoose(file);
  };
  return (
    <DropFiles onDrop={first}>
      <div className={styles.choose}>
        <p>{t(`table.choose.${kind}`)}</p>
        <div>
          <ChooseFile variant="filled" label={t(`table.choose.pick.${kind}`)} accept={accepted} onChoose={first} />
        </div>
        <p className={styles.hint}>{t('table.choose.drop')}</p>
        <ErrorMessage error={error} />
        {unreadable && <p role="alert">{t('table.choose.unreadable')}</p>}
        {kind === 'loads' && (
          <div className={styles.byHand}>
            <Field label={t('table.choose.byHand')} hint={t('table.choose.byHandHint')} readOnly={false}>
              {(control) => (
                <textarea
                  {...control}
                  rows={6}
                  autoComplete="off"
                  spellCheck={false}
                  value={lines}
                  onChange={(event) => onLines(event.currentTarget.value)}
                />
              )}
            </Field>
            <div>
              <Button variant="default" disabled={lines.trim() === ''} onClick={onType}>
                {t('table.choose.byHandNext')}
              </Button>
            </div>
          </div>
        )}
      </div>
    </DropFiles>
  );
}
