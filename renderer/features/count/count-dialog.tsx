import { Button, Modal } from '@mantine/core';
import { Volume2, VolumeX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { taskTitles } from '../../../core/i18n/names.ts';
import type { Bend, Cycle, ProlongedPosture, Task } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useEscape } from '../../ui/escape.ts';
import { IconButton } from '../visit/input/icon-button.tsx';
import { useVisit } from '../visit/session/use-visit.tsx';
import { ActionCounter } from './action-counter.tsx';
import { pauseFromMsOf } from './action-proposals.ts';
import { ActionSummary } from './action-summary.tsx';
import styles from './count.module.css';
import type { Countable, CountedEntry } from './countable.ts';
import { setSound, useSound } from './feedback.ts';
import { keptRuns, keptWatches } from './kept.ts';
import { PostureCounter } from './posture-counter.tsx';
import { PostureSummary } from './posture-summary.tsx';

interface CountDialogProps {
  readonly name: Countable;
  readonly task: string;
  readonly entry: CountedEntry | undefined;
  readonly entryName: string | undefined;
  /** Where what was counted is kept until it is taken over. */
  readonly place: string;
  readonly onClose: () => void;
  readonly onTaken: (entry: string | undefined) => void;
}

/** The whole window for counting, then for what was counted. Closing it loses nothing: the runs wait where they are. */
export function CountDialog({ name, task: taskId, entry, entryName, place, onClose, onTaken }: CountDialogProps) {
  const texts = useTexts();
  const { t } = texts;
  const kept = name === 'cycles' ? keptRuns : keptWatches;
  const [counting, setCounting] = useState(() => kept.get(place).length === 0);
  const [asking, setAsking] = useState(false);
  const [many, setMany] = useState(0);
  const frame = useVisit((state) => state.frame);
  const tasks = useVisit(({ document }) => document.tasks);
  const at = tasks.findIndex(({ id }) => id === taskId);
  const task = tasks[at];
  const heading = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!counting) heading.current?.focus({ preventScroll: true });
  }, [counting]);
  // While something is counted, Escape is a key of the counter.
  useEscape(!counting, onClose);
  const pauseFromMs = pauseFromMsOf(frame);
  if (pauseFromMs === undefined || task === undefined) return null;

  const stop = () => (kept.get(place).length === 0 ? onClose() : setCounting(false));
  const again = () => {
    setMany(many + 1);
    setCounting(true);
  };
  const dropAll = () => {
    kept.set(place, []);
    onClose();
  };
  return (
    <Modal.Root
      opened
      onClose={counting ? stop : onClose}
      fullScreen
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Content className={styles.content ?? ''}>
        <div className={styles.head}>
          <Modal.Title className={styles.title ?? ''}>
            <span ref={heading} tabIndex={-1}>
              {t(`count.title.${name}`, { task: taskTitles(texts, tasks)[at] ?? task.title })}
            </span>
          </Modal.Title>
          {counting && <SoundSwitch />}
          <Modal.CloseButton size="xl" iconSize={22} aria-label={t(counting ? 'count.stop' : 'app.common.close')} />
        </div>
        <Modal.Body className={counting ? (styles.body ?? '') : (styles.summary ?? '')}>
          {counting ? (
            <Counter key={many} name={name} place={place} pauseFromMs={pauseFromMs} onStop={stop} />
          ) : (
            <>
              <Summary {...{ name, task, entry, entryName, place, pauseFromMs, onTaken }} />
              <div className={styles.foot}>
                <Button variant="default" onClick={again}>
                  {t(`count.again.${name}`)}
                </Button>
                <Button variant="default" onClick={onClose}>
                  {t('count.later')}
                </Button>
                <Button variant="subtle" onClick={() => setAsking(true)}>
                  {t('count.dropAll')}
                </Button>
              </div>
            </>
          )}
        </Modal.Body>
      </Modal.Content>
      <Confirm
        opened={asking}
        title={t('count.dropAllTitle')}
        verb={t('count.drop')}
        onClose={() => setAsking(false)}
        onConfirm={dropAll}
      >
        <p>{t('count.run.dropNote')}</p>
      </Confirm>
    </Modal.Root>
  );
}

interface CounterProps {
  readonly name: Countable;
  readonly place: string;
  readonly pauseFromMs: number;
  readonly onStop: () => void;
}

function Counter({ name, ...props }: CounterProps) {
  if (name === 'cycles') return <ActionCounter {...props} />;
  const { place, onStop } = props;
  return <PostureCounter place={place} subject={name === 'bending' ? 'bent' : 'held'} onStop={onStop} />;
}

type SummaryProps = Omit<CounterProps, 'onStop'> &
  Pick<CountDialogProps, 'entry' | 'entryName' | 'onTaken'> & { readonly task: Task };

function Summary({ name, entry, pauseFromMs, ...props }: SummaryProps) {
  if (name === 'cycles') {
    return <ActionSummary {...props} entry={entry as Cycle | undefined} pauseFromMs={pauseFromMs} />;
  }
  const subject = name === 'bending' ? 'bent' : 'held';
  return <PostureSummary {...props} subject={subject} entry={entry as Bend | ProlongedPosture | undefined} />;
}

function SoundSwitch() {
  const { t } = useTexts();
  const sound = useSound();
  return (
    <IconButton
      icon={sound ? Volume2 : VolumeX}
      label={t(sound ? 'count.soundOff' : 'count.soundOn')}
      onClick={() => setSound(!sound)}
    />
  );
}
