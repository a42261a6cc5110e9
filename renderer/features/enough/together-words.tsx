import type { Together } from '../../../core/enough/enough.ts';
import { useTexts } from '../../app/snapshot.tsx';
import styles from './enough.module.css';
import { EnoughWords } from './enough-words.tsx';

/** Of all parts together: how many said what they expect, and whether it is enough once all of them did. */
export function TogetherWords({ together }: { readonly together: Together }) {
  const { t, number } = useTexts();
  const { parts, filled, atOnce, hoursNeeded, result } = together;
  return (
    <>
      <p className={styles.pool}>
        {t('enough.filled', { filled: number(filled), parts: number(parts) })}
        {result === null &&
          filled > 0 &&
          ` ${t('enough.ofFilled', { people: number(atOnce, 2), hours: number(hoursNeeded, 1) })}`}
      </p>
      {result === null ? <p className={styles.note}>{t('enough.notWhole')}</p> : <EnoughWords result={result} />}
    </>
  );
}
