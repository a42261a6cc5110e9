import type { Problem } from '../../../../core/visit/problem.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { Field } from './field.tsx';
import { problemSentence } from './problem-sentence.ts';
import { useDraft } from './use-draft.ts';

interface DateFieldProps {
  /** The name of its change, under which a refused text is remembered; none where it is not of the visit. */
  readonly field?: string;
  readonly label: string;
  /** `2026-11-22`. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => readonly Problem[];
  readonly needed?: boolean;
  readonly readOnly: boolean;
  readonly hint?: string;
}

/** A date in the browser's own control. It is kept at the end of typing: half a year is a year too. */
export function DateField({ field, label, value, onChange, needed = false, readOnly, hint }: DateFieldProps) {
  const texts = useTexts();
  const { draft, type, settle } = useDraft(value, readOnly ? undefined : field);
  const keep = (element: HTMLInputElement) => {
    const next = element.value === '' ? undefined : element.value;
    if (next === value && element.validity.valid) settle();
    else if (!element.validity.valid) type(element.value, value, texts.t('problem.text.date'));
    else if (next === undefined && needed) type('', value, texts.t('visit.text.needed'));
    else {
      const problems = onChange(next);
      if (problems.length === 0) type(next ?? '', next, null);
      else type(next ?? '', value, problems.map((one) => problemSentence(texts, one)).join(' '));
    }
  };
  return (
    <Field label={label} readOnly={readOnly} problem={draft?.problem} hint={hint}>
      {(control) => (
        <input
          {...control}
          type="date"
          max="9999-12-31"
          readOnly={readOnly}
          value={draft?.text ?? value ?? ''}
          onChange={(event) => type(event.currentTarget.value, value, null)}
          onBlur={(event) => keep(event.currentTarget)}
        />
      )}
    </Field>
  );
}
