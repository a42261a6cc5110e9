import { Button } from '@mantine/core';
import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { Link } from 'wouter';
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

/** Whether everything is on the disk, in words and a sign; with the way to what could not be kept. */
export function SaveState() {
  const texts = useTexts();
  const { t, clock } = texts;
  const session = useSession();
  const save = useVisit((state) => state.save);
  const refused = useRefusedParts(useVisit((state) => state.document));
  const words = wordsOf();
  const [told, setTold] = useState('');
  const isBad = save.state !== 'saved' && save.state !== 'saving';
  const part = isBad ? undefined : refused[0];
  const rest = t(refused.length > 0 ? 'visit.save.refused' : 'visit.save.saved', { count: refused.length });
  useEffect(() => {
    if (isBad || save.state === 'saving') return;
    const timer = setTimeout(() => setTold(rest), pauseMs);
    return () => clearTimeout(timer);
  }, [isBad, save.state, rest]);
  return (
    <div className={`${styles.save} ${isBad || part !== undefined ? styles.bad : ''}`} data-save={save.state}>
      <Signs />
      {part === undefined ? (
        <span>{words}</span>
      ) : (
        <Link className={styles.refused ?? ''} href={routes.visit(session.id, part)} onClick={focusRefused}>
          {rest}
          {/* One part is named; of several, each says so in the list of parts. */}
          {refused.every((one) => one === part) && (
            <span className={styles.where}>{` (${partName(texts, part)})`}</span>
          )}
        </Link>
      )}
      <span className="visually-hidden" role="status">
        {isBad ? '' : told}
      </span>
      <span className="visually-hidden" role="alert">
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
