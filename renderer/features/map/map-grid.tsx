import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import type { MapPart } from '../../../core/map/group.ts';
import type { MapRow } from '../../../core/map/row.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { CellNote, type NoteAt } from './cell-note.tsx';
import { GridHead } from './grid-head.tsx';
import { gridLines } from './grid-lines.ts';
import { GridRow, PartRow } from './grid-row.tsx';
import styles from './map-grid.module.css';

interface MapGridProps {
  readonly parts: readonly MapPart[];
  readonly nameOf: (part: MapPart) => string | null;
  readonly criteria: readonly CriterionId[];
}

/** A cell by its line and column: 0 the workstation, 1 its outcome, then the criteria. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Columns before those of the criteria. */
const before = 2;

/**
 * Workstations x criteria as an ARIA grid: one cell is in the order of Tab, arrows go from cell to cell, Enter opens the
 * workstation. Only the lines in the window are in the page.
 */
export function MapGrid({ parts, nameOf, criteria }: MapGridProps) {
  const { t } = useTexts();
  const [, go] = useLocation();
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>({ line: 0, column: 0 });
  const [note, setNote] = useState<NoteAt | null>(null);
  const lines = gridLines(parts);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 6,
  });
  const last = { line: Math.max(0, lines.length - 1), column: criteria.length + before - 1 };
  const at: Place = { line: Math.min(place.line, last.line), column: Math.min(place.column, last.column) };

  /** Set by keys only: a pointer is where the eyes are, and must not take the focus along. */
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });

  const move = (event: KeyboardEvent) => {
    const to = next(event, at, last, Math.max(1, virtual.getVirtualItems().length - 14));
    if (to === undefined) return;
    event.preventDefault();
    moved.current = true;
    virtual.scrollToIndex(to.line);
    setPlace(to);
  };

  const show = (row: MapRow, criterion: number, cell: Element) => setNote({ row, criterion, cell });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only takes away the note that it brought
    <div
      ref={scroller}
      className={styles.scroller}
      onMouseLeave={() => setNote(null)}
      onScroll={() => note !== null && setNote(null)}
    >
      <div
        role="grid"
        tabIndex={-1}
        className={styles.grid}
        aria-label={t('map.grid')}
        aria-rowcount={lines.length + 2}
        aria-colcount={criteria.length + before}
        style={{ '--criteria': criteria.length } as React.CSSProperties}
        onKeyDown={move}
      >
        <GridHead criteria={criteria} />
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            if (line === undefined) return null;
            const active = index === at.line ? at.column : null;
            const shared = { key: index, rowIndex: index + 3, top: start, active };
            if (line.kind === 'part') {
              return <PartRow {...shared} key={index} name={nameOf(line.part)} tally={line.part.tally} />;
            }
            return (
              <GridRow
                {...shared}
                key={index}
                row={line.row}
                criteria={criteria}
                onNote={show}
                onOpen={() => go(routes.workstation(line.row.id))}
              />
            );
          })}
        </div>
      </div>
      {note !== null && <CellNote at={note} criteria={criteria} />}
    </div>
  );
}

/** Where a key leads; undefined where it is none of the grid's. */
function next(event: KeyboardEvent, at: Place, last: Place, page: number): Place | undefined {
  const { line, column } = at;
  const whole = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowDown':
      return { line: Math.min(line + 1, last.line), column };
    case 'ArrowUp':
      return { line: Math.max(line - 1, 0), column };
    case 'ArrowRight':
      return { line, column: Math.min(column + 1, last.column) };
    case 'ArrowLeft':
      return { line, column: Math.max(column - 1, 0) };
    case 'PageDown':
      return { line: Math.min(line + page, last.line), column };
    case 'PageUp':
      return { line: Math.max(line - page, 0), column };
    case 'Home':
      return { line: whole ? 0 : line, column: 0 };
    case 'End':
      return { line: whole ? last.line : line, column: last.column };
    default:
      return undefined;
  }
}
