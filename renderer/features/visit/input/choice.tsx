import { type ReactNode, useId } from 'react';
import styles from './choice.module.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** The label is there for screen readers, and stands elsewhere for the eye. */
  readonly labelHidden?: boolean;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly sign?: ReactNode }[];
  readonly onChange: (value: Value) => void;
  readonly readOnly: boolean;
}

/** A few answers side by side, large enough for a thumb; arrow keys move between them. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const name = useId();
  const { label, labelHidden = false, value, options, onChange, readOnly } = props;
  return (
    <fieldset className={styles.choice}>
      <legend className={labelHidden ? 'visually-hidden' : styles.legend}>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              disabled={readOnly}
              onChange={() => onChange(option.value)}
            />
            {option.sign}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
