import { type RefObject, useEffect, useRef } from 'react';

export const productName = 'Groenkader';

let screens = 0;

/**
 * Names the window after the screen, and moves the focus to the screen's heading when it is opened, so that keyboard and
 * screen reader begin there. Not on the app's first screen, and not away from a field that says it keeps the focus
 * (`data-keeps-focus`: the search in the top bar changes the screen while one types).
 *
 * @param title undefined while it is being fetched
 * @returns goes on the heading, which needs `tabIndex={-1}`
 */
export function useScreenHeading(title: string | undefined): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === undefined ? productName : `${title} – ${productName}`;
  }, [title]);
  useEffect(() => {
    screens += 1;
    if (screens === 1 || document.activeElement?.closest('[data-keeps-focus]')) return;
    const before = document.activeElement;
    // Both need the screen laid out: with the frame that shows it, not once more before that.
    const frame = requestAnimationFrame(() => {
      window.scrollTo(0, 0);
      // Whatever took the focus meanwhile keeps it.
      if (document.activeElement === before) heading.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return heading;
}
