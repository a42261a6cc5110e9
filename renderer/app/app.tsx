import './mantine.css';
import './global.css';
import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Texts } from '../../core/i18n/texts.ts';
import { makeQueryClient } from '../client/queries.ts';
import { Screens } from './screens.tsx';
import { Shell } from './shell.tsx';
import { SnapshotGate } from './snapshot-gate.tsx';
import { resolveVariables, theme } from './theme.ts';

/** The nonce of this page load: without it the strict style policy refuses Mantine's own two style elements. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

declare global {
  /** Where the scroll lock behind Mantine's dialogs looks for the nonce of its style element. */
  var __webpack_nonce__: string | undefined;
}
globalThis.__webpack_nonce__ = styleNonce();

/**
 * Keeps no colours in the page: the settings do, and every start of the browser host is another origin, where nothing would
 * be found. Asking the browser's storage costs a start some 20 ms.
 */
const forgetful: MantineColorSchemeManager = {
  get: (usual) => usual,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

export function App({ firstTexts }: { readonly firstTexts: Texts }) {
  const [queries] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={queries}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        {...(window.groenkader === undefined ? { colorSchemeManager: forgetful } : {})}
        getStyleNonce={styleNonce}
        cssVariablesResolver={resolveVariables}
      >
        <Router hook={useHashLocation}>
          <SnapshotGate firstTexts={firstTexts}>
            <Shell>
              <Screens />
            </Shell>
          </SnapshotGate>
        </Router>
      </MantineProvider>
    </QueryClientProvider>
  );
}
