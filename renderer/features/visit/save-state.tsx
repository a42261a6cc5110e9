import { Button } from '@mantine/core';
import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { focusRefused } from './input/focus-soon.ts';
import { partName } from './parts/part-ids.ts';
import { useRefusedParts } from './parts/refused-parts.ts';
import { useSession, useVisit } from './session/use-visit.tsx';
import styles from './visit-screen.module.css';

/** A screen reader hears "saved" once typing has paused, and "not saved" at once. */
const pauseMs = 1_500;

/** All three signs; the state shows one of them. It changes with every letter typed, so nothing is made anew. */
const Signs = memo(function Signs() {
  return (
    <>
      <Check className={styles.savedSign} size={18} aria-hidden="true" />
      <LoaderCircle className={styles.savingSign} size={18} aria-hidden="true" />
      <CircleAlert className={styles.failedSign} size={18} aria-hidden="true" />
    </>
  );
});

/** Up to the question above the visit, which one cannot see from further down. */
function toQuestion(): void {
  window.scrollTo(0, 0);
  document.querySelector<HTMLElement>('[data-asks] button')?.focus();
}

/** Whether everything is on the disk, in words and a sign. */
export function SaveState() {
  const { t, clock } = useTexts();
  const session = useSession();
  const save = useVisit((state) => state.save);
  const words = wordsOf();
  const [told, setTold] = useState('');
  const isBad = save.state !== 'saved' && save.state !== 'saving';
  useEffect(() => {
    if (isBad || save.state === 'saving') return;
    const timer = setTimeout(() => setTold(t('visit.save.saved')), pauseMs);
    return () => clearTimeout(timer);
  }, [isBad, save.state, t]);
  return (
    <div className={`${styles.save} ${isBad ? styles.bad : ''}`} data-save={save.state}>
      <Signs />
      <span>{words}</span>
      <span className={styles.hidden} role="status">
        {isBad ? '' : told}
      </span>
      <span className={styles.hidden} role="alert">
        {isBad ? words : ''}
      </span>
      {(save.state === 'conflict' || save.state === 'issued-elsewhere') && (
        <Button variant="default" onClick={toQuestion}>
          {t('visit.save.choose')}
        </Button>
      )}
      {save.state === 'failed' && (
        <Button variant="default" onClick={() => session.retry()}>
          {t('app.common.retry')}
        </Button>
      )}
    </div>
  );

  function wordsOf(): string {
    if (save.state === 'saving') return t('visit.save.saving');
    if (save.state !== 'saved') return t('visit.save.failed');
    return t('visit.save.savedAt', { time: clock(save.at) });
  }
}
