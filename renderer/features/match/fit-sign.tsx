import { Plus } from 'lucide-react';
import type { Fit } from '../../../core/match/row.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { OutcomeMark } from '../../ui/outcome-mark.tsx';
import styles from './match.module.css';

const signs = { fits: 'met', unknown: 'not-assessed', 'does-not-fit': 'not-met' } as const;

/** How a workstation stands, as sign and word: never colour alone. */
export function FitSign({ fit }: { readonly fit: Fit }) {
  const { t } = useTexts();
  return (
    <span className={styles.fit}>
      {fit === 'with-change' ? (
        <Plus size={18} strokeWidth={3} aria-hidden="true" />
      ) : (
        <OutcomeMark outcome={signs[fit]} />
      )}
      {t(`match.fit.${fit}`)}
    </span>
  );
}
