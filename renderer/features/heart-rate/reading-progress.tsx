import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTexts } from '../../app/snapshot.tsx';
import { client } from '../../client/transport.ts';
import styles from './heart-rate.module.css';

/** What is read within a second needs no sign of waiting. */
const firstLook = 1_000;
const pause = 400;

/** How far the reading of a file is, from one second on, and a way to stop it. */
export function ReadingProgress({ ticket, onStop }: { readonly ticket: string | null; readonly onStop: () => void }) {
  const { t, percent } = useTexts();
  const [late, setLate] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => {
    let left = false;
    let timer = 0;
    const look = async () => {
      setLate(true);
      const answer = ticket === null ? null : await client('job.progress', { ticket });
      if (left) return;
      const progress = answer?.ok ? answer.value.progress : null;
      if (progress !== null && progress.total > 0) setShare(Math.min(progress.done / progress.total, 1));
      timer = window.setTimeout(look, pause);
    };
    timer = window.setTimeout(look, firstLook);
    return () => {
      left = true;
      window.clearTimeout(timer);
    };
  }, [ticket]);
  if (!late) return null;
  return (
    <div className={styles.choose}>
      <p role="status">
        {t('heart.reading.busy')}
        {share !== null && ` ${percent(share)}`}
      </p>
      <Progress
        value={share === null ? 100 : 100 * share}
        animated={share === null}
        aria-label={t('heart.reading.busy')}
      />
      {ticket !== null && (
        <div>
          <Button variant="default" onClick={onStop}>
            {t('heart.reading.stop')}
          </Button>
        </div>
      )}
    </div>
  );
}
