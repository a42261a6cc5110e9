import { printable } from './printable.ts';
import type { Session } from './session.ts';

/** An exception is a bug: one sentence, and the stack only for who asks for it. */
export function sayCrash({ texts, terminal, env }: Session, error: unknown): void {
  const code = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : typeof error;
  terminal.err(printable(texts.t('cli.crash', { code })));
  if (env.GROENKADER_DEBUG !== '1') return;
  const stack = error instanceof Error ? String(error.stack) : String(error);
  for (const line of stack.split('\n')) terminal.err(printable(line));
}
