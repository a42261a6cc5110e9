import { EventEmitter } from 'node:events';
import type { BrowserWindow, MenuItemConstructorOptions, Session } from 'electron';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { languages } from '../../../core/i18n/language.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { createPage } from '../../../electron/backend/page/page.ts';
import { Files } from '../../../electron/backend/router/files.ts';
import { askWhereToSave } from '../../../electron/shell/downloads.ts';
import {
  askToClose,
  closeBeforeQuit,
  closeOnceSaved,
  offerReload,
  showOnSecondStart,
} from '../../../electron/shell/life.ts';
import { menuTemplate } from '../../../electron/shell/menu.ts';
import { pageHandler } from '../../../electron/shell/serve-page.ts';
import { readShellOptions, systemLanguage } from '../../../electron/shell/shell-options.ts';
import { windowOptions } from '../../../electron/shell/window-options.ts';
import { pageFiles } from '../browser-host/start-host.ts';

describe('our window', () => {
  const session = {} as Session;
  const choices = { preload: '/x/preload.cjs', dark: false, session };

  // The whole of it: a switch that somebody adds must be added here as well.
  it.each([true, false])('is made in this way and no other, packaged %s', (packaged) => {
    expect(windowOptions({ ...choices, packaged })).toEqual({
      title: 'Groenkader',
      width: 1366,
      height: 800,
      minWidth: 760,
      minHeight: 560,
      show: false,
      backgroundColor: '#ffffff',
      webPreferences: {
        preload: '/x/preload.cjs',
        session,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        plugins: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: !packaged,
      },
    });
  });

  it('does not flash white in the dark', () => {
    expect(windowOptions({ ...choices, packaged: true, dark: true }).backgroundColor).toBe('#14181a');
  });
});

describe('our scheme', () => {
  function handler() {
    const files = new Files();
    return {
      files,
      ask: pageHandler(createPage({ pageFiles, files, firstScreen: async () => ({ language: 'nl', answers: [] }) })),
    };
  }

  it('serves the page under its policy', async () => {
    const answer = await handler().ask(new Request('app://bundle/?x#/visit/1'));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('the page');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  it('takes and gives files', async () => {
    const { ask, files } = handler();
    const sent = await ask(new Request('app://bundle/files', { method: 'PUT', body: new Uint8Array([0, 255]) }));
    const { id } = (await sent.json()) as { id: string };
    expect([...(files.take(id) ?? [])]).toEqual([0, 255]);
    const offered = files.offer({ name: 'a b.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF') });
    const got = await ask(new Request(`app://bundle/files/${offered.id}/a%20b.pdf`));
    expect(await got.text()).toBe('%PDF');
    expect(got.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''a%20b.pdf");
  });

  it.each([
    'app://bundle/../../etc/passwd',
    'app://bundle/%2e%2e/%2e%2e/etc/passwd',
    'app://bundle/..%2f..%2fetc/passwd',
    'app://bundle/%252e%252e%252fetc/passwd',
    'app://bundle/..%5c..%5cwindows/win.ini',
    'app://bundle//etc/passwd',
    'app://bundle/C:/Windows/win.ini',
    'app://bundle/assets/main-1.js%00',
    'app://bundle/call/app.snapshot',
    'app://bundle.example.com/',
    'app://other/assets/main-1.js',
  ])('finds nothing at %s', async (url) => {
    const answer = await handler().ask(new Request(url));
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  });

  it.each(['POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await handler().ask(new Request('app://bundle/', { method }))).status).toBe(405);
  });

  it('stops reading a body that never ends', async () => {
    const chunk = new Uint8Array(1_000);
    const ask = pageHandler(
      createPage({
        pageFiles,
        files: new Files(),
        firstScreen: async () => ({ language: 'nl', answers: [] }),
        limitBytes: 100_000,
      }),
    );
    let given = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        given += chunk.byteLength;
        controller.enqueue(chunk);
      },
    });
    const request = new Request('app://bundle/files', { method: 'PUT', body, duplex: 'half' } as RequestInit);
    expect((await ask(request)).status).toBe(413);
    expect(given).toBeLessThan(110_000);
  });
});

describe('saving a file', () => {
  function download(url: string, name: string, chain = [url]) {
    const session = new EventEmitter();
    askWhereToSave(session as unknown as Session, '/home/an/Documents');
    const setSaveDialogOptions = vi.fn();
    const preventDefault = vi.fn();
    const item = { getURL: () => url, getURLChain: () => chain, getFilename: () => name, setSaveDialogOptions };
    session.emit('will-download', { preventDefault }, item);
    return { options: setSaveDialogOptions.mock.calls[0]?.[0] as unknown, prevented: preventDefault.mock.calls.length };
  }

  it('asks where, beginning in the documents, and before it replaces', () => {
    expect(download('app://bundle/files/1/W-001.pdf', 'W-001.pdf')).toEqual({
      prevented: 0,
      options: {
        defaultPath: '/home/an/Documents/W-001.pdf',
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      },
    });
  });

  it.each(['https://example.com/a.exe', 'data:text/plain,x', 'blob:https://example.com/1', 'app://bundle.example/a'])(
    'does not save %s',
    (url) => expect(download(url, 'a.exe')).toEqual({ prevented: 1, options: undefined }),
  );

  it('does not save what was led to us from elsewhere', () => {
    const url = 'app://bundle/files/1/a.pdf';
    expect(download(url, 'a.pdf', ['https://example.com/', url]).prevented).toBe(1);
  });
});

describe('the menu', () => {
  const items = (template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);

  it.each(languages)('speaks %s', (language) => {
    const texts = textsOf(language);
    const all = items(menuTemplate({ texts, platform: 'darwin', developer: false, send: () => undefined }));
    const words = all.filter(({ type }) => type !== 'separator').map(({ label }) => label);
    expect(words).not.toContain(undefined);
    expect(words).toContain(texts.t('host.menu.undo'));
  });

  it.each(['linux', 'win32', 'darwin'] as const)('asks the page for what is the page’s, on %s', (platform) => {
    const sent: string[] = [];
    const send = (command: string) => void sent.push(command);
    const all = items(menuTemplate({ texts: textsOf('nl'), platform, developer: false, send }));
    const commands = all.filter(({ click }) => click !== undefined);
    for (const item of commands) (item.click as () => void)();
    expect(sent.sort()).toEqual(['redo', 'settings', 'undo']);
    // The page hears these keys; registered twice, one press would undo twice.
    const registered = commands.filter(({ registerAccelerator }) => registerAccelerator !== false);
    expect(registered.map(({ accelerator }) => accelerator)).toEqual(['CmdOrCtrl+,']);
    expect(all.map(({ role }) => role)).not.toContain('undo');
  });

  it('has the developer tools for a developer only', () => {
    const roles = (developer: boolean) =>
      items(menuTemplate({ texts: textsOf('nl'), platform: 'linux', developer, send: () => undefined })).map(
        ({ role }) => role,
      );
    expect(roles(true)).toContain('toggleDevTools');
    for (const role of ['toggleDevTools', 'reload', 'forceReload']) expect(roles(false)).not.toContain(role);
  });
});

describe('the end', () => {
  it('waits once for the backend, however often it is asked for', async () => {
    const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
    const closing = Promise.withResolvers<void>();
    const close = vi.fn(() => closing.promise);
    closeBeforeQuit(app as never, close);
    const quit = () => {
      const preventDefault = vi.fn();
      app.emit('will-quit', { preventDefault });
      return preventDefault.mock.calls.length;
    };
    expect([quit(), quit()]).toEqual([1, 1]);
    expect(app.quit).not.toHaveBeenCalled();
    closing.resolve();
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
    expect(quit()).toBe(0);
    expect(close).toHaveBeenCalledOnce();
  });

  it('comes even when the backend fails to close', async () => {
    const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
    closeBeforeQuit(app as never, () => Promise.reject(new Error('disk')));
    app.emit('will-quit', { preventDefault: () => undefined });
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
  });
});

describe('closing while a change is on its way to the disk', () => {
  function closing(answer: 'stay' | 'close') {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    let unsaved = true;
    const webContents = new EventEmitter();
    const state = { closed: false };
    const ask = vi.fn(() => answer);
    const close = () => {
      let prevented = false;
      const preventDefault = () => {
        prevented = true;
      };
      if (unsaved) webContents.emit('will-prevent-unload', { preventDefault });
      state.closed ||= !unsaved || prevented;
    };
    const window = { close, isDestroyed: () => state.closed, webContents };
    closeOnceSaved(window as never, ask, Date.now);
    const save = () => {
      unsaved = false;
    };
    return { close, save, ask, state };
  }

  it('waits for the save and closes then', () => {
    const { close, save, ask, state } = closing('stay');
    close();
    vi.advanceTimersByTime(1_000);
    expect(state.closed).toBe(false);
    save();
    vi.advanceTimersByTime(250);
    expect(state.closed).toBe(true);
    expect(ask).not.toHaveBeenCalled();
  });

  it.each([
    ['stay', false],
    ['close', true],
  ] as const)('asks after three seconds, and does what is wanted: %s', (answer, closed) => {
    const { close, ask, state } = closing(answer);
    close();
    vi.advanceTimersByTime(10_000);
    expect(ask).toHaveBeenCalledOnce();
    expect(state.closed).toBe(closed);
  });

  it.each([
    [0, 'stay'],
    [1, 'close'],
  ] as const)('takes Enter and Escape for the safe answer: %i is %s', (response, meant) => {
    const showMessageBoxSync = vi.fn((_window: unknown, _options: unknown) => response);
    expect(askToClose({} as BrowserWindow, { showMessageBoxSync } as never, textsOf('nl'))).toBe(meant);
    expect(showMessageBoxSync.mock.calls[0]?.[1]).toMatchObject({ defaultId: 0, cancelId: 0 });
  });
});

describe('a page whose process died', () => {
  it.each([
    [0, 'reload'],
    [1, 'quit'],
  ] as const)('is loaded again or left: answer %i', async (response, wanted) => {
    const app = { quit: vi.fn() };
    const webContents = Object.assign(new EventEmitter(), { reload: vi.fn() });
    const showMessageBox = vi.fn(async () => ({ response, checkboxChecked: false }));
    offerReload(app, { webContents } as unknown as BrowserWindow, { showMessageBox } as never, () => textsOf('fr'));
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(showMessageBox).not.toHaveBeenCalled();
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await vi.waitFor(() =>
      expect([webContents.reload.mock.calls.length, app.quit.mock.calls.length]).toEqual(
        wanted === 'reload' ? [1, 0] : [0, 1],
      ),
    );
  });
});

describe('a second start', () => {
  it('shows the window that is there', () => {
    const app = new EventEmitter();
    const window = { isMinimized: () => true, restore: vi.fn(), focus: vi.fn() };
    showOnSecondStart(app as never, window as unknown as BrowserWindow);
    app.emit('second-instance');
    expect([window.restore.mock.calls.length, window.focus.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('the options of the shell', () => {
  it('are found among those of Chromium', () => {
    expect(readShellOptions(['electron', '.', '--no-first-run', '--data', '/x/y', '--demo'])).toEqual({
      dataFolder: '/x/y',
      demo: true,
    });
    expect(readShellOptions(['electron', '.'])).toEqual({ dataFolder: undefined, demo: false });
  });

  it.each([
    [['fr-BE', 'nl-BE'], 'fr'],
    [['pl-PL', 'de'], 'de'],
    [['pl-PL'], 'nl'],
    [[], 'nl'],
  ] as const)('speak the first language of the system that is one of ours: %j', (preferred, language) =>
    expect(systemLanguage(preferred)).toBe(language),
  );
});
