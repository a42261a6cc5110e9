import type { App, BrowserWindow, Dialog } from 'electron';
import type { Texts } from '../../core/i18n/texts.ts';

/** Closes the backend before the process ends, whoever ends it, and once. */
export function closeBeforeQuit(app: Pick<App, 'on' | 'quit'>, close: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    const quit = () => {
      state = 'closed';
      app.quit();
    };
    close().then(quit, quit);
  });
}

/** A second start shows the window of the first. */
export function showOnSecondStart(app: Pick<App, 'on'>, window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

/** The page's process died: what was saved is in the backend, so the page is loaded again when the user wants. */
export function offerReload(
  app: Pick<App, 'quit'>,
  window: BrowserWindow,
  dialog: Pick<Dialog, 'showMessageBox'>,
  texts: () => Texts,
): void {
  window.webContents.on('render-process-gone', async (_, { reason }) => {
    if (reason === 'clean-exit') return;
    const { t } = texts();
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      title: 'Groenkader',
      message: t('host.stopped.title'),
      detail: t('host.stopped.detail'),
      buttons: [t('host.stopped.reload'), t('host.stopped.quit')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (response === 0) window.webContents.reload();
    else app.quit();
  });
}
