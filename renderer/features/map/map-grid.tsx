import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type SyntheticEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation } from 'wouter';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import type { MapPart } from '../../../core/map/group.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { CellNote, type NoteAt } from './cell-note.tsx';
import { familyAt, familyStarts, GridHead } from './grid-head.tsx';
import { gridLines } from './grid-lines.ts';
import { columnsBefore, headLine, nextPlace, type Place } from './grid-place.ts';
import { GridRow, type PartName, PartRow } from './grid-row.tsx';
import styles from './map-grid.module.css';

interface MapGridProps {
  /** There are more lines, which are on their way. */
  readonly partly: boolean;
  readonly parts: readonly MapPart[];
  readonly nameOf: (part: MapPart) => PartName;
  readonly criteria: readonly CriterionId[];
}

/** Pixels of a line, and of the two lines of names that stand over them as one scrolls; both as in the style sheet. */
const lineHeight = 45;
const headHeight = 180;

/**
 * Workstations x criteria as an ARIA grid: one cell is in the order of Tab, arrows go from cell to cell, Enter opens what
 * the cell is about. Only the lines in the window are in the page.
 */
export function MapGrid({ partly, parts, nameOf, criteria }: MapGridProps) {
  const { t } = useTexts();
  const [, go] = useLocation();
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ line: 0, column: 0 });
  const [note, setNote] = useState<NoteAt | null>(null);
  const lines = useMemo(() => gridLines(parts), [parts]);
  const starts = useMemo(() => familyStarts(criteria), [criteria]);
  const columns = criteria.length + columnsBefore;
  const last = { line: lines.length - 1, column: columns - 1 };
  const at: Place = { line: Math.min(place.line, last.line), column: Math.min(place.column, last.column) };
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    // Drawn at once as high as it usually is; an observer tells what differs.
    initialRect: { width: window.innerWidth, height: window.innerHeight * 0.8 },
    scrollPaddingEnd: headHeight,
    overscan: 4,
    // The line with the focus stays, however far one scrolls: a focus that is gone begins again at the top of the page.
    rangeExtractor: (range) =>
      at.line < 0 ? defaultRangeExtractor(range) : withLine(defaultRangeExtractor(range), at.line),
  });

  /** Set by keys only: a pointer is where the eyes are, and must not take the focus along. */
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>('[data-line][tabindex="0"]');
    if (!cell) return;
    moved.current = false;
    cell.focus();
  });

  /** The head of a part is one cell over all columns: whoever goes on from it comes out in the column he was in. */
  const focused = (cell: Place) => (lines[cell.line]?.kind === 'part' ? { ...cell, column: at.column } : cell);

  const open = ({ line, column }: Place) => {
    const chosen = lines[line];
    if (chosen?.kind !== 'row') return;
    const { id, visit } = chosen.row;
    if (column === 0 || visit === null) go(routes.workstation(id));
    else go(routes.visit(visit.id, familyAt(criteria, column - columnsBefore)));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && note !== null) {
      // It takes away the note and nothing else.
      event.stopPropagation();
      setNote(null);
      return;
    }
    const cell = cellOf(event);
    if (cell === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      // A link answers to Enter by itself.
      if (cell instanceof HTMLAnchorElement && event.key === 'Enter') return;
      event.preventDefault();
      if (at.line === headLine) cell.click();
      else open(at);
      return;
    }
    const page = Math.max(1, Math.floor(((virtual.scrollRect?.height ?? 0) - headHeight) / lineHeight) - 1);
    const to = nextPlace(event, at, last, page);
    if (to === undefined) return;
    event.preventDefault();
    moved.current = true;
    if (to.line >= 0) virtual.scrollToIndex(to.line);
    setPlace(to);
  };

  /** As soon as one scrolls in it, all of the grid is in the window: the wheel would not move the page before its end. */
  const atTop = useRef(true);
  const bringIntoView = () => {
    const box = scroller.current;
    if (box === null) return;
    const wasAtTop = atTop.current;
    atTop.current = box.scrollTop === 0;
    if (wasAtTop && !atTop.current) box.scrollIntoView({ block: 'nearest' });
  };

  const onLook = (event: SyntheticEvent<HTMLElement>) => {
    const cell = cellOf(event);
    const seen = cell === null ? null : placeOf(cell);
    const line = seen === null ? undefined : lines[seen.line];
    if (cell === null || seen === null || line?.kind !== 'row' || seen.column < columnsBefore) setNote(null);
    else if (note?.cell !== cell) setNote({ row: line.row, criterion: seen.column - columnsBefore, cell });
  };

  return (
    <div className={styles.place}>
      <div
        ref={scroller}
        className={styles.scroller}
        style={{ '--head': `${headHeight}px`, '--line-height': `${lineHeight}px` } as CSSProperties}
        onScroll={() => {
          if (note !== null) setNote(null);
          bringIntoView();
        }}
      >
        <div
          role="grid"
          tabIndex={-1}
          className={styles.grid}
          aria-label={t('map.grid')}
          aria-rowcount={partly ? -1 : lines.length + 2}
          aria-colcount={columns}
          style={{ '--criteria': criteria.length } as CSSProperties}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            const cell = cellOf(event);
            if (cell !== null) setPlace(focused(placeOf(cell)));
            onLook(event);
          }}
          onBlur={() => setNote(null)}
          // What scrolls below a pointer that rests is not looked at.
          onMouseMove={(event) => (event.movementX !== 0 || event.movementY !== 0) && onLook(event)}
          onMouseLeave={() => setNote(null)}
          onDoubleClick={(event) => {
            const cell = cellOf(event);
            if (cell !== null) open(placeOf(cell));
          }}
        >
          <GridHead criteria={criteria} active={at.line === headLine ? at.column : null} />
          <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const line = lines[index];
              if (line === undefined) return null;
              const shared = { line: index, top: start, active: index === at.line ? at.column : null };
              if (line.kind === 'part') {
                const { part } = line;
                return (
                  <PartRow
                    {...shared}
                    key={index}
                    of={nameOf(part)}
                    tally={partly ? null : part.tally}
                    columns={columns}
                  />
                );
              }
              return <GridRow {...shared} key={index} row={line.row} criteria={criteria} starts={starts} />;
            })}
          </div>
        </div>
      </div>
      {note !== null && <CellNote at={note} criteria={criteria} />}
    </div>
  );
}

function withLine(range: number[], line: number): number[] {
  return range.includes(line) ? range : [...range, line].sort((one, other) => one - other);
}

/** The cell in which something happened. */
function cellOf({ target }: Pick<SyntheticEvent, 'target'>): HTMLElement | null {
  return (target as Element).closest<HTMLElement>('[data-line]');
}

function placeOf({ dataset }: HTMLElement): Place {
  return { line: Number(dataset.line), column: Number(dataset.column) };
}
