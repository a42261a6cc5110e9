import { textsOf } from '../../core/i18n/texts.ts';
import { type Request, readArguments } from './arguments.ts';
import { runToEnd } from './crash.ts';
import { chooseLanguage } from './language.ts';
import type { ExitCode, Session } from './session.ts';
import { openTerminal } from './terminal.ts';
import { sayUsage } from './usage-text.ts';

/** Runs one call; sets the exit code and lets the process end by itself, so that all output is flushed. */
export async function start(args: readonly string[]): Promise<void> {
  const { env } = process;
  const session: Session = { texts: textsOf(chooseLanguage(args, env)), terminal: openTerminal(env), env };
  await runToEnd(session, () => run(args, session));
}

async function run(args: readonly string[], session: Session): Promise<ExitCode> {
  const request = readArguments(args);
  if (!request.ok) return sayUsage(session, request.error);
  return dispatch(request.value, session);
}

async function dispatch(request: Request, session: Session): Promise<ExitCode> {
  switch (request.command) {
    case 'assess':
      return (await import('./assess.ts')).assess(request, session);
    case 'sheet':
      return (await import('./sheet.ts')).sheet(request, session);
    case 'heart-rate':
      return (await import('./heart-rate.ts')).heartRate(request, session);
    case 'vibration':
      return (await import('./vibration.ts')).vibration(request, session);
    case 'loads':
      return (await import('./loads.ts')).loads(request, session);
    case 'map':
      return (await import('./map.ts')).map(request, session);
    case 'match':
      return (await import('./match.ts')).match(request, session);
    case 'rotate':
      return (await import('./rotate.ts')).rotate(request, session);
    case 'explain':
      return (await import('./explain.ts')).explain(request, session);
    case 'schema':
      return (await import('./schema.ts')).schema(request, session);
    case 'help':
      return (await import('./help.ts')).help(request, session);
    case 'version':
      session.terminal.out((await import('./version.ts')).version);
      return 0;
  }
}
