import { extname, join } from 'node:path';
import type { Session } from 'electron';
import { isOurs } from './app-origin.ts';

/**
 * Saving a file is a download of our own page: the system's dialog asks where, begins in the user's documents, and asks
 * before it replaces something. Whatever else wants to be downloaded is not.
 * @param documents folder the dialog begins in
 */
export function askWhereToSave(session: Pick<Session, 'on'>, documents: string): void {
  session.on('will-download', (event, item) => {
    if (!isOurs(item.getURL()) || item.getURLChain().length > 1) {
      event.preventDefault();
      return;
    }
    const name = item.getFilename();
    const ending = extname(name).slice(1);
    item.setSaveDialogOptions({
      defaultPath: join(documents, name),
      ...(ending === '' ? {} : { filters: [{ name: ending.toUpperCase(), extensions: [ending] }] }),
      // Windows and macOS always ask; GTK only when told to.
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
  });
}
