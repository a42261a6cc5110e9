import { useEffect, useRef } from 'react';

/** What a key does, at the moment of pressing it [ms], by the key's place on the keyboard. */
export type KeyActions = Readonly<Record<string, ((atMs: number) => void) | undefined>>;

interface Keys {
  readonly down: KeyActions;
  readonly up?: KeyActions;
}

/**
 * The keys of a counter, wherever the focus is in it: nobody looks where it is. A key that is held down counts once. Enter
 * and Space press a button that the focus was brought to by Tab; no mouse and no finger brings it there.
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
    const keepFocus = (event: MouseEvent) => {
      if (isInCounter(event.target)) event.preventDefault();
    };
    const down = listen('down');
    const up = listen('up');
    window.addEventListener('keydown', down, { capture: true });
    window.addEventListener('keyup', up, { capture: true });
    window.addEventListener('mousedown', keepFocus, { capture: true });
    return () => {
      window.removeEventListener('keydown', down, { capture: true });
      window.removeEventListener('keyup', up, { capture: true });
      window.removeEventListener('mousedown', keepFocus, { capture: true });
    };
  }, []);
}

function isElsewhere({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('[role=dialog]') !== null && !isInCounter(target)) return true;
  return (code === 'Enter' || code === 'NumpadEnter' || code === 'Space') && target.closest('button') !== null;
}

/** In the dialog that the counter fills, its head included. */
function isInCounter(target: EventTarget | null): boolean {
  const dialog = target instanceof Element ? target.closest('[role=dialog]') : null;
  return dialog?.querySelector('[data-counter]') != null;
}
