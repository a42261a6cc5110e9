import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, nativeTheme, protocol, session } from 'electron';
import type { Settings } from '../core/contract/calls/app.ts';
import type { Envelope } from '../core/contract/contract.ts';
import { textsOf } from '../core/i18n/texts.ts';
import { createBackend } from './backend/backend.ts';
import { defaultDataFolder } from './backend/default-data-folder.ts';
import { firstScreen } from './backend/page/first-screen.ts';
import { createPage } from './backend/page/page.ts';
import { readPageFiles } from './backend/page/page-files.ts';
import type { Dispatch } from './backend/router/router.ts';
import { appOrigin, appScheme } from './shell/app-origin.ts';
import { commandChannel } from './shell/channels.ts';
import { askWhereToSave } from './shell/downloads.ts';
import { guardErrands, guardNavigation, guardNetwork, guardPermissions, guardRequests } from './shell/guards.ts';
import { openIpcGate } from './shell/ipc-gate.ts';
import { stopLeftBehind } from './shell/left-behind.ts';
import { askToClose, closeBeforeQuit, closeOnceSaved, offerReload, showOnSecondStart } from './shell/life.ts';
import { menuTemplate } from './shell/menu.ts';
import { pageHandler } from './shell/serve-page.ts';
import { readShellOptions, systemLanguage } from './shell/shell-options.ts';
import { windowOptions } from './shell/window-options.ts';

/*
 * The desktop shell, step by step. What a step does stands in `shell/`, where it is tested without Electron: this file and
 * `preload.ts` alone import Electron itself.
 */

const { dataFolder, demo } = readShellOptions(process.argv);
const folder = dataFolder ?? defaultDataFolder(demo);
const developer = !app.isPackaged;

// Before Chromium is up.
app.enableSandbox();
guardNetwork(app);
guardNavigation(app);
protocol.registerSchemesAsPrivileged([appScheme]);
app.setPath('userData', join(folder, 'window'));

// One window per folder of data. Not awaited: Electron is ready only after this file has run to its end.
if (app.requestSingleInstanceLock()) void open();
else app.quit();

async function open(): Promise<void> {
  await app.whenReady();
  const language = systemLanguage(app.getPreferredSystemLanguages());
  // The script of an AppImage adds it where the system gives no user namespaces: then no page is fenced in.
  if (app.commandLine.hasSwitch('no-sandbox')) {
    const { t } = textsOf(language);
    dialog.showErrorBox(t('host.not-started'), t('host.no-sandbox'));
    app.exit(1);
    return;
  }
  try {
    await openWindow(language);
  } catch (error) {
    dialog.showErrorBox(textsOf(language).t('host.not-started'), error instanceof Error ? error.message : '');
    app.exit(1);
  }
}

async function openWindow(language: ReturnType<typeof systemLanguage>): Promise<void> {
  const [pageFiles, backend] = await Promise.all([
    readPageFiles(join(import.meta.dirname, '../renderer')),
    createBackend({
      dataFolder: folder,
      host: 'desktop',
      demo,
      appVersion: app.getVersion(),
      now: () => new Date(),
      systemLanguage: language,
      readWorker: new URL('read-worker.js', import.meta.url),
      rotationWorker: new URL('rotation-worker.js', import.meta.url),
      mapWorker: new URL('map-worker.js', import.meta.url),
    }),
  ]);
  closeBeforeQuit(app, backend.close);
  app.on('window-all-closed', () => app.quit());

  // In memory: Chromium keeps nothing of what it shows.
  const pageSession = session.fromPartition('page', { cache: false });
  guardPermissions(pageSession);
  guardRequests(pageSession, developer);
  await guardErrands(pageSession);
  askWhereToSave(pageSession, app.getPath('documents'));
  const { dispatch, files } = backend;
  const page = createPage({ pageFiles, files, firstScreen: () => firstScreen(dispatch) });
  pageSession.protocol.handle(appScheme.scheme, pageHandler(page));

  if (demo) await backend.dispatch('example.load', {});
  let settings = await readSettings(backend.dispatch);
  nativeTheme.themeSource = settings?.colours ?? 'system';
  const window = new BrowserWindow(
    windowOptions({
      preload: join(import.meta.dirname, 'preload.cjs'),
      packaged: app.isPackaged,
      dark: nativeTheme.shouldUseDarkColors,
      session: pageSession,
    }),
  );
  const texts = () => textsOf(settings?.language ?? language);
  const dress = () => {
    nativeTheme.themeSource = settings?.colours ?? 'system';
    const send = (command: string) => window.webContents.send(commandChannel, command);
    const template = menuTemplate({ texts: texts(), platform: process.platform, developer, send });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  dress();
  const ofPage = stopLeftBehind(window.webContents, backend.dispatch);
  openIpcGate(window.webContents, async (name, input) => {
    const answer = await ofPage(name, input);
    if (name === 'settings.change' && answer.ok) {
      settings = answer.value as Settings;
      dress();
    }
    return answer;
  });
  showOnSecondStart(app, window);
  offerReload(app, window, dialog, texts);
  closeOnceSaved(
    window,
    () => askToClose(window, dialog, texts()),
    () => performance.now(),
  );
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${appOrigin}/`);
}

async function readSettings(dispatch: Dispatch): Promise<Settings | undefined> {
  const answer = (await dispatch('app.snapshot', {})) as Envelope<'app.snapshot'>;
  return answer.ok ? answer.value.settings : undefined;
}
