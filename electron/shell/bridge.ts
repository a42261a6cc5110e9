import type { IpcRenderer } from 'electron';
import { type CallName, isCallName } from '../../core/contract/names.ts';
import { callChannel, commandChannel, isMenuCommand, type MenuCommand } from './channels.ts';

/** What the page gets of the shell: these two functions and nothing else. */
export interface ShellBridge {
  readonly invoke: (name: CallName, input: unknown) => Promise<unknown>;
  readonly onCommand: (listener: (command: MenuCommand) => void) => () => void;
}

/**
 * Makes the bridge. Calls cross it as text, as they do in the browser host: nothing but JSON can come through. Names that
 * are none of the contract go no further, and no event of Electron's reaches the page.
 */
export function makeBridge(ipc: Pick<IpcRenderer, 'invoke' | 'on' | 'off'>): ShellBridge {
  return Object.freeze({
    invoke: async (name: CallName, input: unknown) => {
      if (!isCallName(name)) throw new TypeError('unknown call');
      return JSON.parse((await ipc.invoke(callChannel, name, JSON.stringify(input))) as string) as unknown;
    },
    onCommand: (listener: (command: MenuCommand) => void) => {
      const hear = (_: unknown, command: unknown) => {
        if (isMenuCommand(command)) listener(command);
      };
      ipc.on(commandChannel, hear);
      return () => {
        ipc.off(commandChannel, hear);
      };
    },
  });
}
