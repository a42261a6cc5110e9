import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

/** What the control inside a field needs, so that a screen reader says everything that stands around it. */
export interface ControlProps {
  readonly id: string;
  readonly className: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  readonly id?: string | undefined;
  readonly label: string;
  /** The limit a value meets, beside the label. */
  readonly limit?: string | undefined;
  readonly unit?: string | undefined;
  readonly hint?: ReactNode;
  readonly problem?: string | null | undefined;
  readonly readOnly: boolean;
  /** Beside the control, within the same frame. */
  readonly after?: ReactNode;
  /** Below the control. */
  readonly below?: ReactNode;
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label, control, unit, hint and problem of one value. Plain elements: a visit has hundreds of them on one page. */
export function Field(props: FieldProps) {
  const made = useId();
  const id = props.id ?? made;
  const { label, limit, unit, hint, problem, readOnly, after, below, children } = props;
  const described = [limit && `${id}-limit`, hint && `${id}-hint`, problem && `${id}-problem`]
    .filter(Boolean)
    .join(' ');
  const frame = [styles.group, problem ? styles.wrong : '', readOnly ? styles.locked : ''].join(' ');
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <label htmlFor={id}>{label}</label>
        {limit && (
          <span id={`${id}-limit`} className={styles.limit}>
            {limit}
          </span>
        )}
      </div>
      <div className={frame}>
        {children({
          id,
          className: styles.input ?? '',
          'aria-describedby': described === '' ? undefined : described,
          'aria-invalid': problem ? true : undefined,
        })}
        {unit && (
          <span className={styles.unit} aria-hidden="true">
            {unit}
          </span>
        )}
        {after}
      </div>
      {problem && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          <TriangleAlert size={16} aria-hidden="true" />
          <span>{problem}</span>
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {below}
    </div>
  );
}
