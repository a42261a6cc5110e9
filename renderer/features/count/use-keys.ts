import { useEffect, useRef } from 'react';

/** What a key does, at the moment of pressing it [ms], by the key's place on the keyboard. */
export type KeyActions = Readonly<Record<string, ((atMs: number) => void) | undefined>>;

interface Keys {
  readonly down: KeyActions;
  readonly up?: KeyActions;
}

/**
 * The keys of a counter, wherever the focus is in it: nobody looks where it is. A key that is held down counts once. Enter
 * and Space press a button that the focus was brought to by Tab.
 */
export function useKeys(keys: Keys): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const listen = (way: 'down' | 'up') => (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event)) return;
      const act = newest.current[way]?.[event.code];
      if (act === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) act(event.timeStamp);
    };
    const down = listen('down');
    const up = listen('up');
    window.addEventListener('keydown', down, { capture: true });
    window.addEventListener('keyup', up, { capture: true });
    return () => {
      window.removeEventListener('keydown', down, { capture: true });
      window.removeEventListener('keyup', up, { capture: true });
    };
  }, []);
}

function isElsewhere({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  const dialog = target.closest('[role=dialog]');
  if (dialog !== null && dialog.querySelector('[data-counter]') === null) return true;
  return (
    (code === 'Enter' || code === 'NumpadEnter' || code === 'Space') && target.closest('button, a, input') !== null
  );
}
