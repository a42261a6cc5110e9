import type { BrowserWindowConstructorOptions, Session } from 'electron';

export interface WindowChoices {
  /** Path of the preload script. */
  readonly preload: string;
  /** From an installer: without the developer tools. */
  readonly packaged: boolean;
  readonly dark: boolean;
  /** The guarded one. */
  readonly session: Session;
}

/** How our one window is made. Every switch that guards it is spelled out, also where Electron's default is the same. */
export function windowOptions({ preload, packaged, dark, session }: WindowChoices): BrowserWindowConstructorOptions {
  return {
    title: 'Groenkader',
    width: 1366,
    height: 800,
    minWidth: 760,
    minHeight: 560,
    // Shown when its first picture is ready; until then what lies behind it has the colour it will have.
    show: false,
    backgroundColor: dark ? '#14181a' : '#ffffff',
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      // Chromium would fetch its dictionaries from the network.
      spellcheck: false,
      devTools: !packaged,
    },
  };
}
