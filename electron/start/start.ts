import { fileURLToPath } from 'node:url';
import { isLanguage, type Language } from '../../core/i18n/language.ts';
import { textsOf } from '../../core/i18n/texts.ts';
import { defaultDataFolder } from '../backend/default-data-folder.ts';
import { runToEnd } from '../cli/crash.ts';
import { chooseLanguage } from '../cli/language.ts';
import { printable } from '../cli/printable.ts';
import { type ExitCode, inputFile, type Session } from '../cli/session.ts';
import { openTerminal } from '../cli/terminal.ts';
import { type BuildTarget, buildIfStale, hostTarget, pageTarget } from './fresh-build.ts';
import { readStartOptions, type StartOptions } from './options.ts';
import type { StartPlan } from './plan.ts';
import { helpLines, startProblemLine } from './start-text.ts';
import { findElectron, runWindow, shellTarget } from './window.ts';

// Two folders below it, as source and as bundle.
const root = fileURLToPath(new URL('../../', import.meta.url));
const fromSources = import.meta.url.endsWith('.ts');

/** Runs `npm start` to its end; sets the exit code and lets the process end by itself. */
export async function start(args: readonly string[]): Promise<void> {
  const { env } = process;
  const session: Session = { texts: textsOf(systemLanguage(env)), terminal: openTerminal(env), env };
  await runToEnd(session, () => run(args, session));
}

async function run(args: readonly string[], session: Session): Promise<ExitCode> {
  const { texts, terminal } = session;
  const options = readStartOptions(args);
  if (!options.ok) {
    terminal.err(printable(startProblemLine(texts, options.error)));
    return 2;
  }
  if (options.value.flags.has('help')) {
    for (const line of helpLines(texts, terminal.width)) terminal.out(line);
    return 0;
  }
  // The bundle of this very code runs only while it is fresh (start.mjs): there is nothing to build then.
  if (!(await build(fromSources ? [pageTarget, hostTarget] : [pageTarget], session))) return 3;
  const plan = planOf(options.value, session);
  if (!options.value.flags.has('browser')) {
    const done = await inWindow(plan, session);
    if (done !== undefined) return done;
  }
  return (await import('./browser.ts')).inBrowser(plan, session);
}

/** Undefined where no window can be had, which it has said then. */
async function inWindow(plan: StartPlan, session: Session): Promise<ExitCode | undefined> {
  const { texts, terminal, env } = session;
  const found = await findElectron(root, env, (seconds) => terminal.err(texts.t('host.start.fetching', { seconds })));
  if (found.ok) {
    if (!(await build([shellTarget], session))) return 3;
    if (await runWindow(found.value, plan)) return 0;
  }
  terminal.err(texts.t(`host.start.no-window.${found.ok ? 'failed' : found.error}`));
  return undefined;
}

async function build(targets: readonly BuildTarget[], { texts, terminal }: Session): Promise<boolean> {
  let said = false;
  const sayOnce = () => {
    if (!said) terminal.err(texts.t('host.start.building'));
    said = true;
  };
  for (const target of targets) {
    const built = await buildIfStale(root, target, sayOnce);
    if (built.ok) continue;
    for (const line of built.error.split('\n')) terminal.err(printable(line));
    terminal.err(texts.t('host.start.build-failed'));
    return false;
  }
  return true;
}

function planOf({ flags, data, port = 0 }: StartOptions, session: Session): StartPlan {
  const demo = flags.has('demo');
  return {
    root,
    demo,
    dataFolder: data === undefined ? defaultDataFolder(demo) : inputFile(session, data).path,
    port,
    openBrowser: !flags.has('no-open'),
  };
}

/** The language of the terminal, else that of the system: Windows and macOS set no variable for it. */
function systemLanguage(env: NodeJS.ProcessEnv): Language {
  const named = [env.LC_ALL, env.LC_MESSAGES, env.LANG].some((value) => value !== undefined && value !== '');
  if (named) return chooseLanguage([], env);
  const ofSystem = new Intl.Locale(Intl.DateTimeFormat().resolvedOptions().locale).language;
  return isLanguage(ofSystem) ? ofSystem : chooseLanguage([], env);
}
