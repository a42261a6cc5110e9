import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { Snapshot } from '../../core/contract/calls/app.ts';
import { type Texts, textsOf } from '../../core/i18n/texts.ts';
import { useAnswer } from '../client/queries.ts';
import { RecoveryScreen } from '../features/recovery/recovery-screen.tsx';

interface AppState {
  readonly snapshot: Snapshot;
  readonly texts: Texts;
}

const State = createContext<AppState | null>(null);

/** What the app knew at its start, kept current; and the words of the chosen language. */
export function useApp(): AppState {
  const state = useContext(State);
  if (state === null) throw new Error('useApp outside SnapshotGate');
  return state;
}

/** Shorthand for the words. */
export function useTexts(): Texts {
  return useApp().texts;
}

/** Asks for the snapshot once, and shows the recovery screen instead of the app where a database is closed. */
export function SnapshotGate({ children }: { readonly children: ReactNode }) {
  const { data: snapshot } = useAnswer('app.snapshot', {});
  const language = snapshot?.settings.language ?? snapshot?.systemLanguage ?? 'nl';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (snapshot === undefined) return null;
  const closed = snapshot.work.state === 'closed' || snapshot.personal.state === 'closed';
  return <State value={{ snapshot, texts: textsOf(language) }}>{closed ? <RecoveryScreen /> : children}</State>;
}
