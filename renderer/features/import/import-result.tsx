import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { errorText } from '../../../core/i18n/error-text.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { placeText } from '../../ui/place-text.ts';
import styles from './import-dialog.module.css';
import type { ImportItem, ImportState } from './import-files.ts';

interface ImportResultProps {
  readonly item: ImportItem;
  readonly onAsCopy: (item: ImportItem) => void;
}

/** One file: what became of it, why not, and what can be done about it. */
export function ImportResult({ item, onAsCopy }: ImportResultProps) {
  const { t } = useTexts();
  const { file, progress } = item;
  return (
    <li className={styles.item}>
      <span className={styles.file}>{file.name}</span>
      <span className={styles.state}>{t(stateKey(progress))}</span>
      {progress.state === 'done' && (
        <span className={styles.more}>
          {placeText(progress.made.place)} <Link href={routes.visit(progress.made.visit)}>{t('app.import.open')}</Link>
        </span>
      )}
      {progress.state === 'already-there' && (
        <span className={styles.more}>
          <Link href={routes.visit(progress.visit)}>{t('app.import.open')}</Link>
          <Button variant="default" size="sm" onClick={() => onAsCopy(item)}>
            {t('app.import.asCopy')}
          </Button>
        </span>
      )}
      {progress.state === 'not-here' && (
        <span className={styles.more}>
          {t(`app.import.notHere.${progress.kind}`)}
          {progress.kind === 'move' && <Link href={routes.settings('move')}>{t('settings.move.importTitle')}</Link>}
        </span>
      )}
      {progress.state === 'failed' && <Reason error={progress.error} />}
    </li>
  );
}

function Reason({ error }: Pick<Extract<ImportState, { readonly state: 'failed' }>, 'error'>) {
  const texts = useTexts();
  if (error === null) return <span className={styles.more}>{texts.t('app.import.tooLarge')}</span>;
  const { what, next, details } = errorText(texts, error);
  return (
    <div className={styles.reason}>
      <p>{what}</p>
      {details.length > 0 && (
        <ul>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      {next !== undefined && <p>{next}</p>}
    </div>
  );
}

function stateKey(progress: ImportState) {
  switch (progress.state) {
    case 'done':
      return progress.asCopy ? 'app.import.doneCopy' : 'app.import.done';
    case 'not-here':
      return 'app.import.failed';
    case 'already-there':
      return 'app.import.alreadyThere';
    default:
      return `app.import.${progress.state}` as const;
  }
}
