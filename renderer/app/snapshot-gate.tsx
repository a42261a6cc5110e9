import { useMantineColorScheme } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { textsOf } from '../../core/i18n/texts.ts';
import { useAnswer } from '../client/queries.ts';
import { RecoveryScreen } from '../features/recovery/recovery-screen.tsx';
import { ErrorMessage } from '../ui/error-message.tsx';
import { AppContext, TextsContext } from './snapshot.tsx';

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
      <TextsContext value={texts}>
        <main>
          <ErrorMessage error={error.error} onRetry={() => void refetch()} />
        </main>
      </TextsContext>
    );
  }
  const closed = snapshot.work.state === 'closed' || snapshot.personal.state === 'closed';
  return (
    <TextsContext value={texts}>
      <AppContext value={{ snapshot, texts }}>{closed ? <RecoveryScreen /> : children}</AppContext>
    </TextsContext>
  );
}
