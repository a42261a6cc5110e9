import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../../../app/snapshot.tsx';
import { type NumberKind, readNumber, writeNumber } from './number-text.ts';
import { decimalMark, issueSentence } from './problem-sentence.ts';

interface PlainNumberProps {
  readonly label: string;
  readonly kind: NumberKind;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  /** May stay empty. */
  readonly optional?: boolean;
  readonly unit?: string;
  readonly hint?: ReactNode;
}

/** A number that is none of a visit's. A wrong text stays with its problem, and what it was before goes on to count. */
export function PlainNumber({ label, kind, value, onChange, optional = false, unit, hint }: PlainNumberProps) {
  const texts = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readNumber(typed, kind);
  const empty = read?.ok === true && read.value === undefined && !optional;
  const issue = empty ? 'not-a-number' : read?.ok === false ? read.error : null;
  return (
    <TextInput
      size="md"
      label={label}
      description={hint}
      inputMode={kind.decimals === 0 ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={typed ?? (value === undefined ? '' : writeNumber(value, kind, decimalMark(texts)))}
      error={issue === null ? undefined : issueSentence(texts, issue, kind, unit)}
      {...(unit === undefined
        ? {}
        : { rightSection: <span aria-hidden="true">{unit}</span>, rightSectionWidth: `${unit.length + 2}ch` })}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        const next = readNumber(text, kind);
        if (next.ok && (optional || next.value !== undefined)) onChange(next.value);
      }}
      onBlur={() => {
        if (issue === null) setTyped(null);
      }}
    />
  );
}
