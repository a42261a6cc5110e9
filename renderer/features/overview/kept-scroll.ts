import { useEffect, useLayoutEffect, useRef } from 'react';

// Where the list was left, so that one comes back from a workstation to the same row.
let kept = { question: '', top: 0 };

/**
 * Comes back to where the list was left, where it still answers the same question; a new question begins at its top.
 *
 * @param question what the list answers
 * @param ready whether its rows are there, and so its height
 */
export function useKeptScroll(question: string, ready: boolean): void {
  const asked = useRef(question);
  useEffect(() => {
    if (asked.current === question) return;
    asked.current = question;
    window.scrollTo(0, 0);
  }, [question]);

  const back = useRef(kept.question === question);
  useEffect(() => {
    if (!ready || !back.current) return;
    back.current = false;
    // After the screen's own start, which is at its top.
    const frame = requestAnimationFrame(() => window.scrollTo(0, kept.top));
    return () => cancelAnimationFrame(frame);
  }, [ready]);

  // A layout effect ends in the commit that hides the list, before the window, grown shorter, scrolls by itself.
  useLayoutEffect(() => {
    const keep = () => {
      kept = { question: asked.current, top: window.scrollY };
    };
    window.addEventListener('scroll', keep, { passive: true });
    return () => window.removeEventListener('scroll', keep);
  }, []);
}
