import * as electron from 'electron';

/*
 * Runs the bundled main script beside the stand-in for Electron (`fake-electron.mjs`), does what Chromium and a user would
 * do, and prints what it saw as one line of JSON.
 */

const { app, told, handlers, windows } = electron;
await import('./dist/shell/main.js');
electron.becomeReady();

const seen = {};
if (process.env.FAKE_SECOND !== '1') {
  await electron.started.promise;
  const [window] = windows;
  if (window !== undefined) {
    seen.guarded = window.guarded;
    const page = await handlers['protocol:app'](new Request('app://bundle/'));
    seen.page = [page.status, await page.text(), page.headers.get('content-security-policy')];
    const event = { senderFrame: window.webContents.mainFrame };
    const call = async (name, input) => JSON.parse(await handlers['ipc:call'](event, name, JSON.stringify(input)));
    seen.snapshot = await call('app.snapshot', {});
    seen.changed = await call('settings.change', { language: 'de', colours: 'dark' });
    seen.theme = electron.nativeTheme.themeSource;
    app.emit('window-all-closed');
    const quit = electron.nextQuit();
    app.emit('will-quit', { preventDefault: () => told.push(['preventDefault']) });
    await quit;
  }
}
const menus = told.filter(([name]) => name === 'setApplicationMenu').map(([, [first]]) => first.label);
const shown = told.map((entry) => (entry[0] === 'setApplicationMenu' ? ['setApplicationMenu'] : entry));
process.stdout.write(JSON.stringify({ ...seen, menus, told: shown }));
