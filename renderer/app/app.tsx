import '@mantine/core/styles.css';
import './global.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { makeQueryClient } from '../client/queries.ts';
import { Screens } from './screens.tsx';
import { SnapshotGate } from './snapshot.tsx';
import { theme } from './theme.ts';

/** The nonce of this page load: without it the strict style policy refuses Mantine's own two style elements. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

export function App() {
  const [queries] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={queries}>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        <Router hook={useHashLocation}>
          <SnapshotGate>
            <Screens />
          </SnapshotGate>
        </Router>
      </MantineProvider>
    </QueryClientProvider>
  );
}
