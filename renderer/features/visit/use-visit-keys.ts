import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { routes } from '../../app/routes.ts';
import { useCommandListener } from '../../client/commands.ts';
import { focusSoon } from './input/focus-soon.ts';
import { partOfDigit } from './parts/part-ids.ts';
import { partHeadingId } from './parts/part-nav.tsx';
import type { VisitSession } from './session/visit-session.ts';
import type { Way } from './use-travel.ts';

/** The keys of the visit screen: undo and redo, a new row, and Alt with a digit for the parts. */
export function useVisitKeys(session: VisitSession, travel: (way: Way) => Promise<void>): void {
  const [, go] = useLocation();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = actionOf(event);
      if (act === undefined || document.querySelector('[aria-modal="true"]') !== null) return;
      event.preventDefault();
      act();
    };
    const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
      const control = event.ctrlKey || event.metaKey;
      if (event.altKey && !control && event.code.startsWith('Digit')) {
        // The key's place, not its sign: a Belgian keyboard gives a digit only with Shift, a Mac another sign with Option.
        const part = partOfDigit(event.code.slice('Digit'.length));
        if (part === undefined) return undefined;
        return () => {
          // A field that keeps its text when it is left would be taken away before it is.
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
          go(routes.visit(session.id, part));
          focusSoon(partHeadingId);
        };
      }
      if (!control || event.altKey) return undefined;
      const key = event.key.toLowerCase();
      if (key === 'enter') {
        const add = addButton(event.target);
        return add === null ? undefined : () => add.click();
      }
      if (key === 'y' || (key === 'z' && event.shiftKey)) return () => void travel('redo');
      return key === 'z' ? () => void travel('undo') : undefined;
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [session, go, travel]);
  useCommandListener('undo', () => void travel('undo'));
  useCommandListener('redo', () => void travel('redo'));
}

/** The button that adds a row where the focus is; the first of the part elsewhere. */
function addButton(target: EventTarget | null): HTMLButtonElement | null {
  const near = target instanceof Element ? target.closest('[data-rows]') : null;
  return (near ?? document.getElementById('part'))?.querySelector<HTMLButtonElement>('button[data-add]') ?? null;
}
