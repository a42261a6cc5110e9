import { useTexts } from '../app/snapshot.tsx';
import colours from './outcome-colour.module.css';
import styles from './outcome-label.module.css';
import { kinds, OutcomeMark, type ShownOutcome } from './outcome-mark.tsx';

interface OutcomeLabelProps {
  readonly outcome: ShownOutcome;
  /** Height of the sign [px]. */
  readonly size?: number;
  /** `Within the green frame` instead of `within the frame`; for the outcome of a workstation. */
  readonly long?: boolean;
}

/** Sign and word of an outcome: the word always stands there, so colour never says it alone. */
export function OutcomeLabel({ outcome, size, long = false }: OutcomeLabelProps) {
  const { t } = useTexts();
  const word =
    outcome === 'met' || outcome === 'not-met' || outcome === 'not-assessed'
      ? t(`frame.outcome.${outcome}`)
      : long && outcome !== 'unvisited'
        ? t(`frame.verdict.${outcome}`)
        : t(`app.state.${outcome}`);
  return (
    <span className={`${styles.label} ${colours[kinds[outcome]]}`}>
      <OutcomeMark outcome={outcome} {...(size === undefined ? {} : { size })} />
      <span>{word}</span>
    </span>
  );
}
