import { Link } from 'wouter';
import type { CallError } from '../../../core/contract/errors.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import styles from './correction.module.css';

/** Why a visit was not started; where its draft is there already, with the way to it. */
export function StartError({ error }: { readonly error: CallError | undefined }) {
  const { t } = useTexts();
  if (error?.code !== 'already-there') return <ErrorMessage error={error} />;
  return (
    <p role="alert" className={styles.note}>
      {t('issue.issued.begun')} <Link href={routes.visit(error.params.visit)}>{t('issue.issued.toDraft')}</Link>
    </p>
  );
}
