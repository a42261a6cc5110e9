import { Fragment } from 'react';
import { useTexts } from '../app/snapshot.tsx';
import styles from './counts.module.css';
import { OutcomeMark } from './outcome-mark.tsx';

interface CountsProps {
  readonly counts: { readonly met: number; readonly notMet: number; readonly notAssessed: number };
  /** Only signs and numbers, with the words for screen readers; for lists. */
  readonly compact?: boolean;
}

/** How many criteria are met, not met, not assessed. Counts, never a mark or a share. */
export function Counts({ counts: { met, notMet, notAssessed }, compact = false }: CountsProps) {
  const { t } = useTexts();
  const total = met + notMet + notAssessed;
  const parts = [
    { outcome: 'met', number: met, words: t('app.counts.met', { met, total }) },
    { outcome: 'not-met', number: notMet, words: t('app.counts.notMet', { number: notMet }) },
    { outcome: 'not-assessed', number: notAssessed, words: t('app.counts.notAssessed', { number: notAssessed }) },
  ] as const;
  if (!compact) {
    const shown = parts.filter(({ outcome, number }) => outcome === 'met' || number > 0);
    return (
      <span>
        {shown.map(({ outcome, words }, at) => (
          <Fragment key={outcome}>
            {at > 0 && ' · '}
            <span className={styles.words}>{words}</span>
          </Fragment>
        ))}
      </span>
    );
  }
  return (
    <span className={styles.counts} role="img" aria-label={parts.map(({ words }) => words).join(', ')}>
      {parts.map(({ outcome, number }) => (
        <span key={outcome} className={number === 0 ? styles.zero : styles.count} aria-hidden="true">
          <OutcomeMark outcome={outcome} size={13} />
          {number}
        </span>
      ))}
    </span>
  );
}
