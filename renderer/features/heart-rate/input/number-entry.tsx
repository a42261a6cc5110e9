import { type ReactNode, useState } from 'react';
import { useTexts } from '../../../app/snapshot.tsx';
import { Field } from '../../visit/input/field.tsx';
import { type NumberKind, readNumber, writeNumber } from '../../visit/input/number-text.ts';
import { decimalMark, issueSentence } from '../../visit/input/problem-sentence.ts';

interface NumberEntryProps {
  readonly label: string;
  readonly kind: NumberKind;
  readonly unit: string;
  /** As it is kept; undefined is unknown. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly hint?: ReactNode;
  readonly after?: ReactNode;
}

/**
 * A number that is none of the visit's: a wrong text counts as unknown and stays in sight with its problem, and no text is
 * remembered anywhere.
 */
export function NumberEntry({ kind, value, onChange, unit, ...field }: NumberEntryProps) {
  const texts = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readNumber(typed, kind);
  // Something else changed the value: the text has lost its point.
  const current = read !== null && (read.ok ? read.value : undefined) === value;
  const text =
    current && typed !== null ? typed : value === undefined ? '' : writeNumber(value, kind, decimalMark(texts));
  const problem = current && read !== null && !read.ok ? issueSentence(texts, read.error, kind, unit) : null;
  return (
    <Field {...field} unit={unit} readOnly={false} problem={problem}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode={kind.decimals === 0 ? 'numeric' : 'decimal'}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            const next = event.currentTarget.value;
            const number = readNumber(next, kind);
            setTyped(next);
            onChange(number.ok ? number.value : undefined);
          }}
          onBlur={() => {
            if (problem === null) setTyped(null);
          }}
        />
      )}
    </Field>
  );
}
