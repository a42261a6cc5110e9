import { EventEmitter } from 'node:events';

/*
 * Stands for the package `electron` around the bundled main script, in a process of its own: it keeps what it is told and
 * lets a test play Chromium. As the real one, it is ready only after the main script has run to its end.
 */

export const told = [];
const tell =
  (name) =>
  (...args) => {
    told.push([name, ...args]);
  };
const ready = Promise.withResolvers();
export const becomeReady = () => {
  told.push(['ready']);
  ready.resolve();
};
/** Resolved when the page is being loaded, or the start was given up. */
export const started = Promise.withResolvers();

const quits = new EventEmitter();
/** The next time that the app is told to quit. */
export const nextQuit = () => new Promise((resolve) => quits.once('quit', resolve));

export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  enableSandbox: tell('enableSandbox'),
  commandLine: { appendSwitch: tell('appendSwitch'), hasSwitch: (name) => process.argv.includes(`--${name}`) },
  setPath: tell('setPath'),
  getPath: (name) => `/paths/${name}`,
  getVersion: () => '0.1.0',
  getPreferredSystemLanguages: () => ['fr-BE'],
  requestSingleInstanceLock: () => {
    told.push(['requestSingleInstanceLock']);
    return process.env.FAKE_SECOND !== '1';
  },
  whenReady: () => ready.promise,
  quit: () => {
    told.push(['quit']);
    quits.emit('quit');
  },
  exit: (code) => {
    told.push(['exit', code]);
    started.resolve();
  },
});

export const protocol = { registerSchemesAsPrivileged: tell('registerSchemesAsPrivileged') };
export const dialog = { showErrorBox: tell('showErrorBox'), showMessageBox: async () => ({ response: 1 }) };
export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false };
export const Menu = { buildFromTemplate: (template) => template, setApplicationMenu: tell('setApplicationMenu') };

export const handlers = {};
const handle = (name) => (handler) => {
  told.push([name]);
  handlers[name] = handler;
};
const pageSession = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler: handle('setPermissionRequestHandler'),
  setPermissionCheckHandler: handle('setPermissionCheckHandler'),
  setDevicePermissionHandler: handle('setDevicePermissionHandler'),
  setUSBProtectedClassesHandler: handle('setUSBProtectedClassesHandler'),
  setBluetoothPairingHandler: handle('setBluetoothPairingHandler'),
  setDisplayMediaRequestHandler: handle('setDisplayMediaRequestHandler'),
  setSpellCheckerEnabled: tell('setSpellCheckerEnabled'),
  setSpellCheckerDictionaryDownloadURL: tell('setSpellCheckerDictionaryDownloadURL'),
  setProxy: async (...args) => tell('setProxy')(...args),
  webRequest: { onBeforeRequest: handle('onBeforeRequest') },
  protocol: { handle: (scheme, handler) => handle(`protocol:${scheme}`)(handler) },
});
export const session = {
  fromPartition: (...args) => {
    told.push(['fromPartition', ...args]);
    return pageSession;
  },
};

export const windows = [];
export class BrowserWindow extends EventEmitter {
  constructor(options) {
    super();
    told.push(['BrowserWindow', { ...options, webPreferences: { ...options.webPreferences, session: undefined } }]);
    this.guarded = options.webPreferences.session === pageSession;
    this.webContents = Object.assign(new EventEmitter(), {
      mainFrame: { origin: 'app://bundle', detached: false },
      ipc: { handle: (channel, handler) => handle(`ipc:${channel}`)(handler) },
      setWindowOpenHandler: handle('setWindowOpenHandler'),
      send: tell('send'),
    });
    app.emit('web-contents-created', {}, this.webContents);
    windows.push(this);
  }
  show = tell('show');
  async loadURL(url) {
    told.push(['loadURL', url]);
    started.resolve();
  }
}
