import { useEffect, useEffectEvent } from 'react';

/** What Escape closes, one upon the other: the one that was opened last is the last. */
const layers: (() => void)[] = [];

/**
 * Closes this with Escape while it is open and nothing was opened upon it: one press, one layer. A listener of each would
 * not do, because all of them hear the same press.
 */
export function useEscape(opened: boolean, close: () => void): void {
  const newest = useEffectEvent(close);
  useEffect(() => {
    if (!opened) return;
    const layer = () => newest();
    layers.push(layer);
    if (layers.length === 1) window.addEventListener('keydown', press, { capture: true });
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) window.removeEventListener('keydown', press, { capture: true });
    };
  }, [opened]);
}

function press(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing || isListOfChoices(event.target)) return;
  layers.at(-1)?.();
}

/** A field whose list is open closes that first; Mantine marks it so. */
function isListOfChoices(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute('data-mantine-stop-propagation') === 'true';
}
