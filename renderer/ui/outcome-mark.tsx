import type { WorkstationOutcome } from '../../core/verdict/verdict.ts';
import type { Outcome } from '../../core/visit/visit.ts';
import colours from './outcome-colour.module.css';
import styles from './outcome-mark.module.css';

/** The outcome of a criterion, that of a workstation, or that nobody was there yet. */
export type ShownOutcome = Outcome | WorkstationOutcome | 'unvisited';

/** The sign of an outcome: a tick on a disc, a cross on a square, a dashed ring. Shape tells as much as colour. */
export function OutcomeMark({ outcome, size = 18 }: { readonly outcome: ShownOutcome; readonly size?: number }) {
  const kind = kinds[outcome];
  return (
    <svg
      className={`${styles.mark} ${colours[kind]}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      {kind === 'met' && (
        <>
          <circle cx="10" cy="10" r="9" fill="currentColor" />
          <path d="M5.5 10.5l3 3 6-7" fill="none" stroke="var(--mantine-color-body)" strokeWidth="2.2" />
        </>
      )}
      {kind === 'notMet' && (
        <>
          <rect x="1.5" y="1.5" width="17" height="17" rx="2" fill="currentColor" />
          <path d="M6 6l8 8M14 6l-8 8" fill="none" stroke="var(--mantine-color-body)" strokeWidth="2.2" />
        </>
      )}
      {kind === 'open' && (
        <circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3.2 3" />
      )}
      {kind === 'none' && <path d="M5 10h10" stroke="currentColor" strokeWidth="2" />}
    </svg>
  );
}

/** Which of the signs an outcome has. */
export const kinds = {
  met: 'met',
  within: 'met',
  'not-met': 'notMet',
  outside: 'notMet',
  'not-assessed': 'open',
  incomplete: 'open',
  unvisited: 'none',
} as const satisfies Record<ShownOutcome, 'met' | 'notMet' | 'open' | 'none'>;
