import { memo } from 'react';
import { Link } from 'wouter';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import type { MapTally } from '../../../core/map/group.ts';
import type { MapRow } from '../../../core/map/row.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { OutcomeMark } from '../../ui/outcome-mark.tsx';
import { cellWords, outcomeOfLetter } from './cell-words.ts';
import styles from './map-grid.module.css';
import { StateBar } from './state-bar.tsx';
import { StateCounts } from './state-counts.tsx';

interface LineProps {
  readonly line: number;
  /** From the top of the grid's body [px]. */
  readonly top: number;
  /** The column of the one cell that Tab reaches, where it is in this line. */
  readonly active: number | null;
}

interface GridRowProps extends LineProps {
  readonly row: MapRow;
  readonly criteria: readonly CriterionId[];
  readonly starts: ReadonlySet<number>;
}

/**
 * A workstation. Its cells are signs; what they mean is said to screen readers, and shown beside the cell. What a cell
 * does on a key or under a pointer, the grid hears for all of them.
 */
export const GridRow = memo(function GridRow({ row, criteria, starts, line, top, active }: GridRowProps) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <div role="row" aria-rowindex={line + 3} className={styles.row} style={{ transform: `translateY(${top}px)` }}>
      <div role="rowheader" aria-colindex={1} className={styles.workstation}>
        <Link
          href={routes.workstation(row.id)}
          className={styles.link ?? ''}
          tabIndex={active === 0 ? 0 : -1}
          data-line={line}
          data-column={0}
          title={row.title}
        >
          <span className={styles.number}>{row.number}</span>
          <span className={styles.title}>{row.title}</span>
        </Link>
      </div>
      <div
        role="gridcell"
        aria-colindex={2}
        tabIndex={active === 1 ? 0 : -1}
        data-line={line}
        data-column={1}
        className={styles.outcome}
      >
        <OutcomeMark outcome={row.state} size={16} />
        <span>{t(`app.overview.narrow.${row.state}`)}</span>
      </div>
      {criteria.map((id, at) => {
        const outcome = outcomeOfLetter[row.visit?.outcomes[at] ?? ''];
        return (
          <div
            key={id}
            role="gridcell"
            aria-colindex={at + 3}
            tabIndex={active === at + 2 ? 0 : -1}
            aria-label={cellWords(texts, row, at)}
            data-line={line}
            data-column={at + 2}
            className={starts.has(at) ? styles.cellStarts : styles.cell}
          >
            {outcome !== undefined && <OutcomeMark outcome={outcome} size={16} />}
          </div>
        );
      })}
    </div>
  );
});

export interface PartName {
  readonly name: string;
  /** What it lies in, where that says more. */
  readonly within: string;
}

interface PartRowProps extends LineProps {
  readonly of: PartName;
  /** Null while it is not known. */
  readonly tally: MapTally | null;
  readonly columns: number;
}

/** The head of a part, with its counts. */
export function PartRow({ of: { name, within }, tally, columns, line, top, active }: PartRowProps) {
  return (
    <div role="row" aria-rowindex={line + 3} className={styles.part} style={{ transform: `translateY(${top}px)` }}>
      <div
        role="rowheader"
        aria-colindex={1}
        aria-colspan={columns}
        tabIndex={active === null ? -1 : 0}
        data-line={line}
        data-column={0}
        className={styles.partName}
      >
        <span className={styles.partWords}>
          <strong>{name}</strong>
          {within !== '' && <span className={styles.within}>{within}</span>}
        </span>
        {tally !== null && (
          <>
            <span className={styles.partBar}>
              <StateBar tally={tally} />
            </span>
            <StateCounts tally={tally} brief />
          </>
        )}
      </div>
    </div>
  );
}
