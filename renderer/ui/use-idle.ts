import { useEffect, useState } from 'react';

/**
 * Does something when what was drawn before has been seen and the browser has nothing more urgent to do.
 *
 * @param patience ms until it is done anyway
 * @returns takes it back
 */
export function whenIdle(work: () => void, patience: number): () => void {
  let waiting = 0;
  // The time before the first frame can be idle too.
  const frame = requestAnimationFrame(() => {
    waiting = requestIdleCallback(work, { timeout: patience });
  });
  return () => {
    cancelAnimationFrame(frame);
    cancelIdleCallback(waiting);
  };
}

/** False in the first frame: what nobody sees before it is used, and takes long to draw, comes after it. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true), 500), []);
  return idle;
}
