import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A function that stays the same and does what the newest one does: what is given it need not be drawn again because its
 * work was written anew. For work that is done later, by a press or a key; never while drawing.
 */
export function useSteady<Args extends readonly unknown[], Gives>(
  work: (...args: Args) => Gives,
): (...args: Args) => Gives {
  const newest = useRef(work);
  useLayoutEffect(() => {
    newest.current = work;
  });
  return useCallback((...args: Args) => newest.current(...args), []);
}
