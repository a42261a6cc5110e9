import { memo } from 'react';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import type { MapTally } from '../../../core/map/group.ts';
import { type MapRow, notInFrame } from '../../../core/map/row.ts';
import type { Outcome } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { OutcomeMark } from '../../ui/outcome-mark.tsx';
import { familyStarts } from './grid-head.tsx';
import styles from './map-grid.module.css';
import { StateCounts } from './state-counts.tsx';

interface LineProps {
  readonly rowIndex: number;
  /** From the top of the grid [px]. */
  readonly top: number;
  /** The column of the one cell that Tab reaches, where it is in this line. */
  readonly active: number | null;
}

/** What a letter of a row means. */
export const outcomeOfLetter: Readonly<Record<string, Outcome>> = { m: 'met', n: 'not-met', u: 'not-assessed' };

interface GridRowProps extends LineProps {
  readonly row: MapRow;
  readonly criteria: readonly CriterionId[];
  readonly onNote: (row: MapRow, criterion: number, cell: Element) => void;
  readonly onOpen: () => void;
}

/** A workstation. Its cells are signs; what they mean is said to screen readers, and shown beside the cell. */
export const GridRow = memo(
  function GridRow({ row, criteria, rowIndex, top, active, onNote, onOpen }: GridRowProps) {
    const texts = useTexts();
    const { t } = texts;
    const starts = familyStarts(criteria);
    const { visit } = row;
    return (
      <div
        role="row"
        aria-rowindex={rowIndex}
        className={styles.row}
        style={{ transform: `translateY(${top}px)` }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onOpen();
        }}
        onDoubleClick={onOpen}
      >
        <div
          role="rowheader"
          aria-colindex={1}
          tabIndex={active === 0 ? 0 : -1}
          className={styles.workstation}
          title={row.title}
          onClick={onOpen}
          onKeyDown={undefined}
        >
          <span className={styles.number}>{row.number}</span>
          <span className={styles.title}>{row.title}</span>
        </div>
        <div role="gridcell" aria-colindex={2} tabIndex={active === 1 ? 0 : -1} className={styles.outcome}>
          <OutcomeMark outcome={row.state} size={16} />
          <span>{t(`app.overview.narrow.${row.state}`)}</span>
        </div>
        {criteria.map((id, at) => {
          const letter = visit?.outcomes[at] ?? notInFrame;
          const outcome = outcomeOfLetter[letter];
          return (
            <div
              key={id}
              role="gridcell"
              aria-colindex={at + 3}
              tabIndex={active === at + 2 ? 0 : -1}
              aria-label={outcome === undefined ? t('map.nothing') : cellWords(texts, row, at, outcome)}
              className={`${styles.cell} ${starts.has(at) ? styles.starts : ''}`}
              onMouseEnter={({ currentTarget }) => onNote(row, at, currentTarget)}
              onFocus={({ currentTarget }) => onNote(row, at, currentTarget)}
            >
              {outcome !== undefined && <OutcomeMark outcome={outcome} size={16} />}
            </div>
          );
        })}
      </div>
    );
  },
  (one, other) =>
    one.row === other.row && one.top === other.top && one.active === other.active && one.criteria === other.criteria,
);

/** "voldaan, 62 % van de grens". */
export function cellWords(texts: ReturnType<typeof useTexts>, row: MapRow, at: number, outcome: Outcome): string {
  const share = row.visit?.shares[at] ?? null;
  const word = texts.t(`frame.outcome.${outcome}`);
  return share === null ? word : `${word}, ${texts.t('map.share', { share: texts.percent(share / 1_000) })}`;
}

interface PartRowProps extends LineProps {
  readonly name: string | null;
  readonly tally: MapTally;
}

/** The head of a part, with its counts. */
export function PartRow({ name, tally, rowIndex, top, active }: PartRowProps) {
  const { t } = useTexts();
  return (
    <div role="row" aria-rowindex={rowIndex} className={styles.part} style={{ transform: `translateY(${top}px)` }}>
      <div role="rowheader" aria-colindex={1} tabIndex={active === null ? -1 : 0} className={styles.partName}>
        <strong>{name ?? t('map.without')}</strong>
        <StateCounts tally={tally} />
      </div>
    </div>
  );
}
