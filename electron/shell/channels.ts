/** The two channels between shell and page; there is no other. */
export const callChannel = 'call';
export const commandChannel = 'command';

/** What the menu may ask of the page. */
export const menuCommands = ['undo', 'redo', 'settings'] as const;
export type MenuCommand = (typeof menuCommands)[number];

export function isMenuCommand(command: unknown): command is MenuCommand {
  return (menuCommands as readonly unknown[]).includes(command);
}
