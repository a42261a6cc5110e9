import { printable } from './printable.ts';
import type { ExitCode, Session } from './session.ts';

/** An exception is a bug: one sentence, and the stack only for who asks for it. */
export function sayCrash({ texts, terminal, env }: Session, error: unknown): void {
  const code = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : typeof error;
  terminal.err(printable(texts.t('cli.crash', { code })));
  if (env.GROENKADER_DEBUG !== '1') return;
  const stack = error instanceof Error ? String(error.stack) : String(error);
  for (const line of stack.split('\n')) terminal.err(printable(line));
}

/** Runs one call; sets the exit code and lets the process end by itself, so that all output is flushed. */
export async function runToEnd(session: Session, run: () => Promise<ExitCode>): Promise<void> {
  const crash = (error: unknown) => {
    sayCrash(session, error);
    process.exit(70);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  try {
    process.exitCode = await run();
  } catch (error) {
    crash(error);
  }
}
