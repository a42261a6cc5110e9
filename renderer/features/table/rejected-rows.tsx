import { useState } from 'react';
import type { Output } from '../../../core/contract/contract.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import styles from './table.module.css';

interface RejectedRowsProps {
  /** All of them. */
  readonly count: number;
  /** The first of them. */
  readonly rows: Output<'table.loads'>['rejected'];
}

/** The rows that are not taken over: how many, and on demand which and why. */
export function RejectedRows({ count, rows }: RejectedRowsProps) {
  const { t, number } = useTexts();
  const [open, setOpen] = useState(false);
  if (count === 0) return null;
  const title = t('table.result.rejected', { count, number: number(count) });
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && (
        <>
          {count > rows.length && (
            <p className={styles.hint}>{t('table.result.rejectedMore', { number: number(rows.length) })}</p>
          )}
          <ScrollRegion className={styles.rejected} aria-label={title}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('table.result.rejectedRow')}</th>
                  <th scope="col">{t('table.result.rejectedCell')}</th>
                  <th scope="col">{t('table.result.rejectedWhy')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ row, reason, value }) => (
                  <tr key={row}>
                    <td>{row}</td>
                    <td className={styles.cell}>{value}</td>
                    <td>{t(`table.reason.${reason}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
    </details>
  );
}
