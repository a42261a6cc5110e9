import { barShares, limitAt } from './bar-shares.ts';
import styles from './limit-bar.module.css';

interface LimitBarProps {
  /** Share of the limit that is used, 1 = at the limit; null draws the empty bar. */
  readonly ratio: number | null;
}

const percent = (share: number) => `${share * 100}%`;

/**
 * The sheet's small bar on the screen: how much of the limit is used, with a line at the limit; what goes over it is
 * higher and in the colour of "not met". It repeats the value beside it, so screen readers skip it.
 */
export function LimitBar({ ratio }: LimitBarProps) {
  const { used, over, beyond } = barShares(ratio ?? 0);
  return (
    <svg className={styles.bar} height="12" aria-hidden="true">
      <rect className={styles.track} x="0" y="3" width="100%" height="6" rx="1" />
      <rect className={styles.fill} x="0" y="3" width={percent(used)} height="6" rx="1" />
      {over > 0 && <rect className={styles.over} x={percent(limitAt)} y="1.5" width={percent(over)} height="9" />}
      <rect className={styles.limit} x={percent(limitAt)} y="0" width="1.5" height="12" />
      {beyond && (
        <svg className={styles.arrow} x="100%" y="0" width="1" height="12" aria-hidden="true">
          <path d="M0 0l5 6-5 6z" />
        </svg>
      )}
    </svg>
  );
}
