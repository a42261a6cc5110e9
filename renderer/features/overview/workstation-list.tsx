import { measureElement, useWindowVirtualizer, windowScroll } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { OverviewRow } from '../../../core/contract/calls/places.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useIdle } from '../../ui/use-idle.ts';
import styles from './workstation-list.module.css';
import { WorkstationRow } from './workstation-row.tsx';

interface WorkstationListProps {
  readonly rows: readonly OverviewRow[];
  /** More pages are to be had. */
  readonly more: boolean;
  readonly onMore: () => void;
}

/** Ask for the next page when this many rows are left below the window. */
const ahead = 20;

/** Pixels of a row as it usually is. */
const rowHeight = 73;

/** The workstations found. Only the rows in the window are in the page, so that a hundred thousand cost no more. */
export function WorkstationList({ rows, more, onMore }: WorkstationListProps) {
  const { t } = useTexts();
  const list = useRef<HTMLUListElement>(null);
  const idle = useIdle();
  const [top, setTop] = useState(0);
  // What stands above the list may grow and shrink (a message, a wrapped line), and the rows are placed from its top.
  useLayoutEffect(() => {
    const measure = () => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  // What measures or scrolls while the list is drawn first makes the browser find every place twice before the first frame.
  // The rows are there at once as high as they usually are, and the observers tell what differs.
  const drawn = useRef(false);
  useEffect(() => {
    drawn.current = true;
  }, []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    measureElement: (row, told, all) => (drawn.current || told ? measureElement(row, told, all) : rowHeight),
    scrollToFn: (...to) => drawn.current && windowScroll(...to),
    // Those below the window, for who scrolls fast, come after the first frame.
    overscan: idle ? 8 : 0,
    scrollMargin: top,
    getItemKey: (index) => rows[index]?.workstation.id ?? index,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - ahead) onMore();
  });
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: virtual.getTotalSize() }}
      aria-label={t('app.overview.workstations')}
      onKeyDown={moveBetweenRows}
    >
      {items.map(({ key, index, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${start - top}px)` }}
            aria-setsize={more ? -1 : rows.length}
            aria-posinset={index + 1}
          >
            <WorkstationRow row={row} />
          </li>
        );
      })}
    </ul>
  );
}

/** Arrows go from row to row, and from the first one back to the search; Tab still goes through all of them. */
function moveBetweenRows(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const here = (event.target as HTMLElement).closest('li');
  const next = event.key === 'ArrowDown' ? here?.nextElementSibling : here?.previousElementSibling;
  const target = next?.querySelector<HTMLElement>('a');
  event.preventDefault();
  if (target) target.focus();
  else if (event.key === 'ArrowUp') document.querySelector<HTMLElement>('[role=search] input')?.focus();
}
