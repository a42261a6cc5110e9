import { useEffect, useState } from 'react';

/** Longest wait in ms: a page that is never idle becomes whole too. */
const patience = 500;

/**
 * Whether the browser had nothing more urgent to do since this was first drawn: what nobody sees before it is used, and
 * takes long to draw, comes after the first frame.
 */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const waiting = requestIdleCallback(() => setIdle(true), { timeout: patience });
    return () => cancelIdleCallback(waiting);
  }, []);
  return idle;
}
