import type { MenuItemConstructorOptions } from 'electron';
import type { Texts } from '../../core/i18n/texts.ts';
import type { MenuCommand } from './channels.ts';

export interface MenuChoices {
  readonly texts: Texts;
  readonly platform: NodeJS.Platform;
  /** With what a developer needs. */
  readonly developer: boolean;
  /** Asks the page to do something: undo and redo are those of the visit, not those of a text field. */
  readonly send: (command: MenuCommand) => void;
}

const line: MenuItemConstructorOptions = { type: 'separator' };

/** The menu in the words of the user. Roles do what every app of the system does. */
export function menuTemplate({ texts, platform, developer, send }: MenuChoices): MenuItemConstructorOptions[] {
  const { t } = texts;
  const mac = platform === 'darwin';
  const command = (name: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    label: t(`host.menu.${name}`),
    accelerator,
    // Undo and redo the page hears itself; here their keys are only shown, or one press would undo twice.
    registerAccelerator: name === 'settings',
    click: () => send(name),
  });
  const settings = command('settings', 'CmdOrCtrl+,');
  const quit: MenuItemConstructorOptions = { role: 'quit', label: t('host.menu.quit') };
  const appMenu: MenuItemConstructorOptions = {
    label: 'Groenkader',
    submenu: [
      { role: 'about', label: t('host.menu.about') },
      line,
      settings,
      line,
      { role: 'hide', label: t('host.menu.hide') },
      { role: 'hideOthers', label: t('host.menu.hide-others') },
      { role: 'unhide', label: t('host.menu.unhide') },
      line,
      quit,
    ],
  };
  return [
    ...(mac ? [appMenu] : []),
    {
      label: t('host.menu.file'),
      submenu: mac ? [{ role: 'close', label: t('host.menu.close') }] : [settings, line, quit],
    },
    {
      label: t('host.menu.edit'),
      submenu: [
        command('undo', 'CmdOrCtrl+Z'),
        command('redo', mac ? 'Shift+Cmd+Z' : 'Ctrl+Y'),
        line,
        { role: 'cut', label: t('host.menu.cut') },
        { role: 'copy', label: t('host.menu.copy') },
        { role: 'paste', label: t('host.menu.paste') },
        { role: 'selectAll', label: t('host.menu.select-all') },
      ],
    },
    {
      label: t('host.menu.view'),
      submenu: [
        { role: 'zoomIn', label: t('host.menu.zoom-in') },
        { role: 'zoomOut', label: t('host.menu.zoom-out') },
        { role: 'resetZoom', label: t('host.menu.actual-size') },
        line,
        { role: 'togglefullscreen', label: t('host.menu.full-screen') },
        ...(developer ? [line, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    ...(mac
      ? [{ label: t('host.menu.window'), submenu: [{ role: 'minimize', label: t('host.menu.minimise') } as const] }]
      : []),
  ];
}
