import type { App, BrowserWindow, Dialog, WebContents } from 'electron';
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

/** How long, and how often within that, closing waits for the page to save its last change. */
const patienceMs = 3_000;
const againMs = 200;

/**
 * The page keeps its window open while something of a visit is not on the disk, most often for the blink of a save. So
 * closing is tried again for some seconds, and only then the user decides.
 */
export function closeOnceSaved(
  window: Pick<BrowserWindow, 'close' | 'isDestroyed'> & { readonly webContents: Pick<WebContents, 'on'> },
  ask: () => 'stay' | 'close',
  now: () => number,
): void {
  let since: number | undefined;
  window.webContents.on('will-prevent-unload', (event) => {
    since ??= now();
    if (now() - since < patienceMs) {
      setTimeout(() => window.isDestroyed() || window.close(), againMs);
      return;
    }
    since = undefined;
    // Preventing what the page prevented lets it close.
    if (ask() === 'close') event.preventDefault();
  });
}

/** Asks whether to lose the last change; the safe answer is the one that Enter and Escape give. */
export function askToClose(
  window: BrowserWindow,
  dialog: Pick<Dialog, 'showMessageBoxSync'>,
  { t }: Texts,
): 'stay' | 'close' {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: 'Groenkader',
    message: t('host.unsaved.title'),
    detail: t('host.unsaved.detail'),
    buttons: [t('host.unsaved.stay'), t('host.unsaved.close')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return answer === 1 ? 'close' : 'stay';
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
