import { useMantineColorScheme } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import type { Texts } from '../../core/i18n/texts.ts';
import { useAnswer } from '../client/queries.ts';
import { RecoveryScreen } from '../features/recovery/recovery-screen.tsx';
import { ErrorMessage } from '../ui/error-message.tsx';
import { AppContext, TextsContext } from './snapshot.tsx';
import { useTextsIn } from './texts-in-use.ts';

interface SnapshotGateProps {
  /** What is shown until the snapshot says in which language. */
  readonly firstTexts: Texts;
  readonly children: ReactNode;
}

/** Asks for the snapshot once, and shows the recovery screen instead of the app where a database is closed. */
export function SnapshotGate({ firstTexts, children }: SnapshotGateProps) {
  const { data: snapshot, error, refetch } = useAnswer('app.snapshot', {});
  const { setColorScheme } = useMantineColorScheme();
  const language = snapshot?.settings.language ?? snapshot?.systemLanguage;
  const texts = useTextsIn(language ?? firstTexts.language, firstTexts);
  const colours = snapshot?.settings.colours;
  useEffect(() => {
    document.documentElement.lang = texts.language;
  }, [texts]);
  useEffect(() => {
    if (colours !== undefined) setColorScheme(colours === 'system' ? 'auto' : colours);
  }, [colours, setColorScheme]);
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
