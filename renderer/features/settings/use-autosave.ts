import { useEffect, useRef, useState } from 'react';
import type { Input } from '../../../core/contract/contract.ts';
import { useCalls } from '../../client/queries.ts';
import { Autosave, type SavedState } from './autosave.ts';

type Changes = Input<'settings.change'>;

/** Saves settings as they are typed, and at the latest when one leaves the screen. */
export function useAutosave(): { readonly autosave: Autosave<Changes>; readonly state: SavedState } {
  const call = useCalls();
  const newestCall = useRef(call);
  useEffect(() => {
    newestCall.current = call;
  }, [call]);
  const [state, setState] = useState<SavedState>({ at: 'unchanged' });
  const [autosave] = useState(
    () =>
      new Autosave<Changes>({
        save: async (changes) => {
          const answer = await newestCall.current('settings.change', changes);
          return answer.ok ? undefined : answer.error;
        },
        onState: setState,
      }),
  );
  useEffect(() => () => autosave.flush(), [autosave]);
  return { autosave, state };
}
