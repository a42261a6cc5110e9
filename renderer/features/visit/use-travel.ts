import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { focusSoon } from './input/focus-soon.ts';
import { changedParts } from './parts/changed-parts.ts';
import { type PartId, partName } from './parts/part-ids.ts';
import { partHeadingId } from './parts/part-nav.tsx';
import { useSession } from './session/use-visit.tsx';

export type Way = 'undo' | 'redo';

/**
 * Undo and redo. What changes out of sight would look as if nothing happened: then the part is opened in which it did.
 *
 * @param part the one that is open
 * @returns `travel`, and in words what was done last, for who does not see the screen change
 */
export function useTravel(part: PartId) {
  const texts = useTexts();
  const session = useSession();
  const [, go] = useLocation();
  const [told, setTold] = useState('');
  // The part that is open once the answer is there; none where the visit was left meanwhile.
  const shown = useRef<PartId | null>(part);
  useEffect(() => {
    shown.current = part;
    return () => {
      shown.current = null;
    };
  }, [part]);
  const travel = useCallback(
    async (way: Way): Promise<void> => {
      const passed = await session[way]();
      const parts = passed === undefined ? [] : changedParts(passed.from, passed.to);
      const [first] = parts;
      if (first === undefined || shown.current === null) return;
      setTold(texts.t(`visit.actions.${way}Done`, { parts: parts.map((one) => partName(texts, one)).join(', ') }));
      if (parts.includes(shown.current)) return;
      // Whoever pressed a button stays on it, to press it again; a field goes with its part.
      const leaves = document.getElementById('part')?.contains(document.activeElement) === true;
      go(routes.visit(session.id, first));
      window.scrollTo(0, 0);
      if (leaves) focusSoon(partHeadingId);
    },
    [session, go, texts],
  );
  return { travel, told };
}
