import { Field } from './field.tsx';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value | '';
  readonly options: readonly { readonly value: Value | ''; readonly label: string }[];
  readonly onChange: (value: Value | undefined) => void;
  readonly readOnly: boolean;
}

/** One of a few words; the empty one means unknown. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, options, onChange, readOnly } = props;
  return (
    <Field label={label} readOnly={readOnly}>
      {(control) => (
        <select
          {...control}
          value={value}
          disabled={readOnly}
          onChange={(event) => {
            const next = event.currentTarget.value as Value | '';
            onChange(next === '' ? undefined : next);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
