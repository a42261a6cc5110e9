import type { ReactNode } from 'react';
import type { Problem } from '../../../../core/visit/problem.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { TextControl } from './control.tsx';
import { Field } from './field.tsx';
import { problemSentence } from './problem-sentence.ts';
import { useDraft } from './use-draft.ts';

interface TextFieldProps {
  readonly id?: string;
  /** The name of its change, under which a refused text is remembered; none where it is not of the visit. */
  readonly field?: string;
  readonly label: string;
  readonly value: string | undefined;
  /** Keeps a text; undefined for an empty one. Gives the problems for which it was refused. */
  readonly onChange: (value: string | undefined) => readonly Problem[];
  /** Where empty is no answer, undefined is never kept. */
  readonly needed?: boolean;
  readonly lines?: boolean;
  readonly type?: 'text' | 'email' | 'tel';
  readonly readOnly: boolean;
  readonly hint?: ReactNode;
  readonly after?: ReactNode;
  /** Words offered while typing. */
  readonly offers?: readonly string[];
}

/** A line or a few lines of text. What cannot be kept stays visible with its problem. */
export function TextField(props: TextFieldProps) {
  const { id, field, label, value, onChange, needed = false, lines = false, readOnly, hint, after, offers } = props;
  const texts = useTexts();
  const { draft, type, settle } = useDraft(value, readOnly ? undefined : field);
  const typed = (text: string) => {
    const next = text.trim() === '' ? undefined : text;
    if (next === undefined && needed) {
      type(text, value, texts.t('visit.text.needed'));
      return;
    }
    const problems = next === value ? [] : onChange(next);
    if (problems.length === 0) type(text, next, null);
    else type(text, value, problems.map((one) => problemSentence(texts, one)).join(' '));
  };
  return (
    <Field id={id} label={label} readOnly={readOnly} hint={hint} after={after} problem={draft?.problem}>
      {(control) => {
        const list = offers && offers.length > 0 && !lines ? `${control.id}-offers` : undefined;
        return (
          <>
            <TextControl
              {...control}
              readOnly={readOnly}
              value={draft?.text ?? value ?? ''}
              onText={typed}
              onLeave={settle}
              lines={lines}
              type={props.type ?? 'text'}
              list={list}
            />
            {list && (
              <datalist id={list}>
                {offers?.map((offer) => (
                  <option key={offer} value={offer} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </Field>
  );
}
