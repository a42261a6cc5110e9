import { useState } from 'react';
import type { Stretch } from '../../../../core/measure/heart-rate/recording.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import type { TimeLine } from '../clock-time.ts';
import styles from '../heart-rate.module.css';
import { TimeEntry } from './time-entry.tsx';

interface StretchFieldsProps {
  readonly line: TimeLine;
  /** What it is the start and the end of, before the words of both fields. */
  readonly of?: string;
  readonly value: Stretch | undefined;
  readonly onChange: (stretch: Stretch) => void;
}

/** Start and end of a part of the recording, in whichever order they are typed. */
export function StretchFields({ line, of, value, onChange }: StretchFieldsProps) {
  const { t } = useTexts();
  const [half, setHalf] = useState<{ readonly fromMs?: number; readonly toMs?: number }>({});
  const named = (name: string) => (of === undefined ? name : t('heart.time.of', { what: of, name }));
  const set = (change: Partial<Stretch>) => {
    const next = { ...half, ...value, ...change };
    setHalf(next);
    const { fromMs, toMs } = next;
    if (fromMs === undefined || toMs === undefined || fromMs === toMs) return;
    setHalf({});
    onChange({ fromMs: Math.min(fromMs, toMs), toMs: Math.max(fromMs, toMs) });
  };
  return (
    <div className={styles.pair}>
      <TimeEntry
        label={named(t('heart.time.from'))}
        line={line}
        value={value?.fromMs ?? half.fromMs}
        onChange={(fromMs) => set({ fromMs })}
      />
      <TimeEntry
        label={named(t('heart.time.to'))}
        line={line}
        value={value?.toMs ?? half.toMs}
        onChange={(toMs) => set({ toMs })}
      />
    </div>
  );
}
