import { Check } from 'lucide-react';
import { useTexts } from '../../app/snapshot.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import type { SavedState } from './autosave.ts';
import styles from './settings.module.css';

/** Says whether what was typed is on the disk; screen readers hear it. Its place is kept, so that nothing jumps. */
export function SavedSign({ state }: { readonly state: SavedState }) {
  const { t } = useTexts();
  const words = {
    unchanged: '',
    waiting: t('settings.notSaved'),
    saving: t('settings.saving'),
    saved: t('settings.saved'),
    failed: t('settings.notSaved'),
  }[state.at];
  return (
    <>
      <p role="status" className={styles.status}>
        {state.at === 'saved' && <Check size={18} aria-hidden="true" />}
        {words}
      </p>
      <ErrorMessage error={state.at === 'failed' ? state.error : null} />
    </>
  );
}
