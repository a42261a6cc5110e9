import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Envelope } from '../../core/contract/contract.ts';
import { createBackend } from '../backend/backend.ts';
import { firstScreen } from '../backend/page/first-screen.ts';
import { createPage } from '../backend/page/page.ts';
import { readPageFiles } from '../backend/page/page-files.ts';
import type { Dispatch } from '../backend/router/router.ts';
import { type BrowserHost, startBrowserHost } from '../browser-host/browser-host.ts';
import { sayCrash } from '../cli/crash.ts';
import { printable } from '../cli/printable.ts';
import type { ExitCode, Session } from '../cli/session.ts';
import { version } from '../cli/version.ts';
import { hasDisplay, type StartPlan } from './plan.ts';
import { type WayIn, writeWayIn } from './way-in.ts';

/** Serves the app to the browser on this laptop until somebody stops it. */
export async function inBrowser(plan: StartPlan, session: Session): Promise<ExitCode> {
  const { texts, terminal } = session;
  const pageFiles = await readPageFiles(join(plan.root, 'dist/renderer'));
  const backend = await createBackend({
    dataFolder: plan.dataFolder,
    host: 'browser',
    demo: plan.demo,
    appVersion: version,
    now: () => new Date(),
    systemLanguage: texts.language,
    // By its place in the project: this file may be running as part of a bundle (vite.host.config.ts).
    readWorker: pathToFileURL(join(plan.root, 'electron/backend/instruments/read-worker.ts')),
    rotationWorker: pathToFileURL(join(plan.root, 'electron/backend/rotation/rotation-worker.ts')),
    mapWorker: pathToFileURL(join(plan.root, 'electron/backend/maps/map-worker.ts')),
  });
  try {
    if (await isOpenElsewhere(backend.dispatch)) {
      terminal.err(printable(texts.t('host.start.in-use', { folder: plan.dataFolder })));
      return 3;
    }
    if (plan.demo) await loadExample(backend.dispatch, session);
    const wayIn = new Opening();
    const host = await startBrowserHost({
      page: createPage({
        pageFiles,
        files: backend.files,
        firstScreen: () => firstScreen(backend.dispatch),
      }),
      dispatch: backend.dispatch,
      texts,
      port: plan.port,
      onBug: (error) => sayCrash(session, error),
      onAddress: (came) => {
        if (came === 'opened') void wayIn.end();
        else terminal.err(texts.t('host.start.address-used'));
      },
    });
    if (!host.ok) {
      terminal.err(texts.t(`host.start.${host.error}`, { port: plan.port }));
      return 3;
    }
    await serve(host.value, wayIn, plan, session);
  } finally {
    await backend.close();
  }
  return 0;
}

async function serve(host: BrowserHost, wayIn: Opening, plan: StartPlan, session: Session): Promise<void> {
  const { texts, terminal, env } = session;
  const stopped = nextSignal();
  const address = host.newAddress();
  terminal.out(texts.t('host.start.address'));
  terminal.out(address);
  const { stdin } = process;
  if (stdin.isTTY) {
    terminal.out(texts.t('host.start.keys'));
    stdin.on('data', () => terminal.out(host.newAddress()));
  }
  if (plan.openBrowser && !env.CI && hasDisplay(env, process.platform)) await wayIn.begin(address, plan.dataFolder);
  await stopped;
  stdin.pause();
  await host.close();
  await wayIn.end();
}

/** The browser that is opened at the start: its way in lies on the disk until it has come in. */
class Opening {
  #wayIn: WayIn | undefined;

  async begin(address: string, dataFolder: string): Promise<void> {
    try {
      this.#wayIn = await writeWayIn(address, dataFolder);
      const { default: open } = await import('open');
      const child = await open(this.#wayIn.file);
      child.on('error', () => undefined);
    } catch {
      // Nothing is lost: the address stands in the terminal.
      await this.end();
    }
  }

  async end(): Promise<void> {
    await this.#wayIn?.remove().catch(() => undefined);
  }
}

async function isOpenElsewhere(dispatch: Dispatch): Promise<boolean> {
  const answer = (await dispatch('app.snapshot', {})) as Envelope<'app.snapshot'>;
  if (!answer.ok) return false;
  return [answer.value.work, answer.value.personal].some((one) => one.state === 'closed' && one.reason === 'in-use');
}

async function loadExample(dispatch: Dispatch, { texts, terminal }: Session): Promise<void> {
  const answer = await dispatch('example.load', {});
  if (!answer.ok) terminal.err(texts.t('host.start.no-example', { code: answer.error.code }));
}

/** Ctrl+C, the end of the session, or the terminal's window being closed. A second Ctrl+C ends the process at once. */
function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
