import { useState } from 'react';
import { useTexts } from '../../../app/snapshot.tsx';
import { Field } from '../../visit/input/field.tsx';
import { readTime, type TimeLine, typedTime } from '../clock-time.ts';

/** Ways to type a time that are read in every language. */
const examples = { short: '8:30', long: '08:30:15' };

interface TimeEntryProps {
  readonly label: string;
  readonly line: TimeLine;
  readonly value: number | undefined;
  /** Keeps a time in the recording; it is asked for when the field is left or Enter is pressed. */
  readonly onChange: (atMs: number) => void;
}

/**
 * A time of the recording as its own clock says it. It counts when the field is left: half a time is another one. A wrong
 * text stays in sight with its problem, and the time before it goes on to count.
 */
export function TimeEntry({ label, line, value, onChange }: TimeEntryProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState<{ readonly text: string; readonly beside: number | undefined } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // Something else changed the time: the text has lost its point.
  const current = typed !== null && typed.beside === value;
  const settle = () => {
    if (!current) return;
    const read = readTime(line, typed.text);
    if (typeof read === 'string') {
      const range = { from: typedTime(line, 0), to: typedTime(line, line.lengthMs) };
      setProblem(read === 'outside' ? t('heart.time.outside', range) : t('heart.time.wrong', examples));
      return;
    }
    setTyped(null);
    setProblem(null);
    if (read.atMs !== undefined) onChange(read.atMs);
  };
  return (
    <Field label={label} readOnly={false} problem={current ? problem : null}>
      {(control) => (
        <input
          {...control}
          type="text"
          autoComplete="off"
          inputMode="text"
          value={current ? typed.text : value === undefined ? '' : typedTime(line, value)}
          onChange={(event) => setTyped({ text: event.currentTarget.value, beside: value })}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle();
          }}
        />
      )}
    </Field>
  );
}
