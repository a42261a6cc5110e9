import { useVirtualizer } from '@tanstack/react-virtual';
import { createElement, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

/*
 * The page that the map is measured against: as many lines and columns, in the same React and the same virtual list, with
 * nothing in them. Bundled by `empty-page.ts`.
 */

const columns = 23;
const lineHeight = 45;

function Table({ lines }: { readonly lines: number }) {
  const scroller = useRef(null);
  const virtual = useVirtualizer({
    count: lines,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 4,
  });
  const line = (top: number, index: number) =>
    createElement(
      'div',
      { key: index, className: 'line', style: { transform: `translateY(${top}px)` } },
      Array.from({ length: columns }, (_, at) => createElement('div', { key: at, className: 'cell' })),
    );
  const shown = virtual.getVirtualItems().map(({ start, index }) => line(start, index));
  return createElement(
    'div',
    { ref: scroller, className: 'scroller' },
    createElement('div', { className: 'body', style: { height: virtual.getTotalSize() } }, shown),
  );
}

/** A button that makes the table, and takes it away again. */
function Page() {
  const [lines, setLines] = useState(0);
  const press = () => setLines(lines === 0 ? Number(location.hash.slice(1)) : 0);
  return createElement(
    'main',
    null,
    createElement('button', { type: 'button', onClick: press }, 'table'),
    lines > 0 && createElement(Table, { lines }),
  );
}

const { document, location } = globalThis as unknown as {
  readonly document: { readonly querySelector: (selector: string) => Element };
  readonly location: { readonly hash: string };
};
createRoot(document.querySelector('#root')).render(createElement(Page));
