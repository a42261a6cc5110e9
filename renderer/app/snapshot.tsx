import { createContext, useContext } from 'react';
import type { Snapshot } from '../../core/contract/calls/app.ts';
import type { Texts } from '../../core/i18n/texts.ts';

interface AppState {
  readonly snapshot: Snapshot;
  readonly texts: Texts;
}

/** `snapshot-gate.tsx` provides both. */
export const AppContext = createContext<AppState | null>(null);
export const TextsContext = createContext<Texts | null>(null);

/** What the app knew at its start, kept current; and the words of the chosen language. */
export function useApp(): AppState {
  const state = useContext(AppContext);
  if (state === null) throw new Error('useApp outside SnapshotGate');
  return state;
}

/** The words of the chosen language; there even where the backend has not answered. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error('useTexts outside SnapshotGate');
  return texts;
}
