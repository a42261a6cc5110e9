import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTexts } from '../app/snapshot.tsx';
import { client } from '../client/transport.ts';
import styles from './job-progress.module.css';

/** What is done within a second needs no sign of waiting. */
const firstLook = 1_000;
const pause = 400;

interface JobProgressProps {
  /** Of the work, as the page named it; null while a file is still on its way. */
  readonly ticket: string | null;
  /** What is being done, as a sentence. */
  readonly busy: string;
  readonly stop: string;
  readonly onStop: () => void;
}

/** How far long work is, from one second on, and a way to stop it. */
export function JobProgress({ ticket, busy, stop, onStop }: JobProgressProps) {
  const { percent } = useTexts();
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
    <div className={styles.progress}>
      <p role="status">
        {busy}
        {share !== null && ` ${percent(share)}`}
      </p>
      <Progress value={share === null ? 100 : 100 * share} animated={share === null} aria-label={busy} />
      {ticket !== null && (
        <div>
          <Button variant="default" onClick={onStop}>
            {stop}
          </Button>
        </div>
      )}
    </div>
  );
}
