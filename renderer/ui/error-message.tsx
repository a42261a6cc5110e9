import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { CallError } from '../../core/contract/errors.ts';
import { errorText } from '../../core/i18n/error-text.ts';
import { useTexts } from '../app/snapshot.tsx';
import styles from './error-message.module.css';

interface ErrorMessageProps {
  /** Nothing is shown without one, but its place for screen readers is there. */
  readonly error: CallError | null | undefined;
  /** Offers to try again. */
  readonly onRetry?: (() => void) | undefined;
}

/** An error of a call in words: what happened, to what, and the next step. In near-black: red is for outcomes. */
export function ErrorMessage({ error, onRetry }: ErrorMessageProps) {
  return (
    <div role="alert" className={styles.place}>
      {error && <Words error={error} onRetry={onRetry} />}
    </div>
  );
}

function Words({ error, onRetry }: { readonly error: CallError; readonly onRetry: (() => void) | undefined }) {
  const texts = useTexts();
  const { what, next, details } = errorText(texts, error);
  return (
    <div className={styles.message}>
      <TriangleAlert className={styles.sign} size={22} aria-hidden="true" />
      <div className={styles.words}>
        <p className={styles.what}>{what}</p>
        {details.length > 0 && (
          <ul className={styles.details}>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        {next !== undefined && <p>{next}</p>}
      </div>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {texts.t('app.common.retry')}
        </Button>
      )}
    </div>
  );
}
