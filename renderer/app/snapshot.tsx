import { useMantineColorScheme } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { Snapshot } from '../../core/contract/calls/app.ts';
import { type Texts, textsOf } from '../../core/i18n/texts.ts';
import { useAnswer } from '../client/queries.ts';
import { RecoveryScreen } from '../features/recovery/recovery-screen.tsx';
import { ErrorMessage } from '../ui/error-message.tsx';

interface AppState {
  readonly snapshot: Snapshot;
  readonly texts: Texts;
}

const State = createContext<AppState | null>(null);
const Words = createContext<Texts>(textsOf('nl'));

/** What the app knew at its start, kept current; and the words of the chosen language. */
export function useApp(): AppState {
  const state = useContext(State);
  if (state === null) throw new Error('useApp outside SnapshotGate');
  return state;
}

/** The words of the chosen language; there even where the backend has not answered. */
export function useTexts(): Texts {
  return useContext(Words);
}

/** Asks for the snapshot once, and shows the recovery screen instead of the app where a database is closed. */
export function SnapshotGate({ children }: { readonly children: ReactNode }) {
  const { data: snapshot, error, refetch } = useAnswer('app.snapshot', {});
  const { setColorScheme } = useMantineColorScheme();
  const language = snapshot?.settings.language ?? snapshot?.systemLanguage ?? 'nl';
  const colours = snapshot?.settings.colours;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    if (colours !== undefined) setColorScheme(colours === 'system' ? 'auto' : colours);
  }, [colours, setColorScheme]);
  const texts = textsOf(language);
  if (snapshot === undefined) {
    return error === null ? null : (
      <Words value={texts}>
        <main>
          <ErrorMessage error={error.error} onRetry={() => void refetch()} />
        </main>
      </Words>
    );
  }
  const closed = snapshot.work.state === 'closed' || snapshot.personal.state === 'closed';
  return (
    <Words value={texts}>
      <State value={{ snapshot, texts }}>{closed ? <RecoveryScreen /> : children}</State>
    </Words>
  );
}
