import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { Dispatch } from '../backend/router/router.ts';
import { appOrigin } from './app-origin.ts';
import { callChannel } from './channels.ts';

/** Most characters of one call; the same as the browser host takes in bytes. */
export const callLength = 16 * 1024 * 1024;

/**
 * 17: lets calls through from the main frame of our own page and from nobody else. On the window's own line, so that no
 * other window can ever have it. What is refused gets a rejected promise without a reason.
 */
export function openIpcGate(contents: Pick<WebContents, 'ipc' | 'mainFrame'>, dispatch: Dispatch): void {
  contents.ipc.handle(callChannel, async (event: IpcMainInvokeEvent, name: unknown, input: unknown) => {
    if (!isOurPage(event, contents) || typeof input !== 'string' || input.length > callLength) throw refused();
    return JSON.stringify(await dispatch(name, parsed(input)));
  });
}

function isOurPage({ senderFrame }: IpcMainInvokeEvent, { mainFrame }: Pick<WebContents, 'mainFrame'>): boolean {
  return senderFrame !== null && !senderFrame.detached && senderFrame === mainFrame && senderFrame.origin === appOrigin;
}

function parsed(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    throw refused();
  }
}

function refused(): Error {
  return new Error('refused');
}
