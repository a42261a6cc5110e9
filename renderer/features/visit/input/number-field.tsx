import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Problem } from '../../../../core/visit/problem.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { TextControl } from './control.tsx';
import { Field } from './field.tsx';
import { couldBeGrouped, type NumberKind, readNumber, writeNumber } from './number-text.ts';
import { decimalMark, issueSentence, keptText, problemSentence } from './problem-sentence.ts';
import { useDraft } from './use-draft.ts';

interface NumberFieldProps {
  readonly id?: string;
  /** The name of its change, under which a refused text is remembered; none where it is not of the visit. */
  readonly field?: string;
  readonly label: string;
  readonly limit?: string | undefined;
  readonly kind: NumberKind;
  readonly unit?: string | undefined;
  /** As it is kept, in the small unit; undefined is unknown. */
  readonly value: number | undefined;
  /** Keeps a number; gives the problems for which it was refused. */
  readonly onChange: (value: number | undefined) => readonly Problem[];
  readonly readOnly: boolean;
  readonly hint?: ReactNode;
  readonly after?: ReactNode;
  readonly below?: ReactNode;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
}

/** A number with its unit. Comma and point both work; a wrong text stays, with its problem and what is kept instead. */
export function NumberField(props: NumberFieldProps) {
  const { field: name, kind, unit, value, onChange, readOnly, onKeyDown, ...field } = props;
  const texts = useTexts();
  const { draft, type, settle } = useDraft(value, readOnly ? undefined : name);
  const before = useRef(value);
  const kept = value === undefined ? '' : writeNumber(value, kind, decimalMark(texts));

  const typed = (text: string) => {
    // The value before the first letter: a text that ends wrong leaves nothing behind of the digits on its way.
    if (draft === null) before.current = value;
    const read = readNumber(text, kind);
    const problems = read.ok && read.value !== value ? onChange(read.value) : [];
    if (read.ok && problems.length === 0) {
      type(text, read.value, null);
      return;
    }
    if (before.current !== value) onChange(before.current);
    const why = read.ok ? problems.map((one) => problemSentence(texts, one)).join(' ') : issue(read.error);
    type(text, before.current, why);
  };
  const issue = (code: Parameters<typeof issueSentence>[1]) => issueSentence(texts, code, kind, unit);
  const stays = value === undefined ? texts.t('frame.value.unknown') : keptText(texts, value, kind, unit);
  const problem = draft?.problem ? `${draft.problem} ${texts.t('visit.number.stays', { value: stays })}` : null;
  const doubtful = draft !== null && !problem && value !== undefined && couldBeGrouped(draft.text);
  return (
    <Field
      {...field}
      unit={unit}
      readOnly={readOnly}
      problem={problem}
      hint={doubtful ? texts.t('visit.number.read', { value: keptText(texts, value, kind, unit) }) : field.hint}
    >
      {(control) => (
        <TextControl
          {...control}
          inputMode={kind.decimals === 0 ? 'numeric' : 'decimal'}
          readOnly={readOnly}
          value={draft?.text ?? kept}
          onText={typed}
          onLeave={settle}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}
