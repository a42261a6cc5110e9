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
  /** Called for a text that is no such number: what the field was before no longer stands there. */
  readonly onWrong?: () => void;
  /** May stay empty. */
  readonly optional?: boolean;
  readonly unit?: string;
  readonly hint?: ReactNode;
}

/**
 * A number that is none of a visit's. A wrong text stays with its problem, and what it was before goes on to count where
 * `onWrong` does not say otherwise.
 */
export function PlainNumber({ label, kind, value, onChange, onWrong, optional = false, unit, hint }: PlainNumberProps) {
  const texts = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readNumber(typed, kind);
  const empty = read?.ok === true && read.value === undefined && !optional;
  const problem = empty
    ? texts.t('visit.text.needed')
    : read?.ok === false
      ? issueSentence(texts, read.error, kind, unit)
      : undefined;
  return (
    <TextInput
      size="md"
      label={label}
      description={hint}
      inputMode={kind.decimals === 0 ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={typed ?? (value === undefined ? '' : writeNumber(value, kind, decimalMark(texts)))}
      error={problem}
      {...(unit === undefined
        ? {}
        : { rightSection: <span aria-hidden="true">{unit}</span>, rightSectionWidth: `${unit.length + 2}ch` })}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        const next = readNumber(text, kind);
        if (next.ok && (optional || next.value !== undefined)) onChange(next.value);
        else onWrong?.();
      }}
      onBlur={() => {
        if (problem === undefined) setTyped(null);
      }}
    />
  );
}
