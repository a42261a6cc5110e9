import type { Texts } from '../../core/i18n/texts.ts';
import type { UsageProblem } from './arguments.ts';
import { printable } from './printable.ts';
import type { ExitCode, Session } from './session.ts';

/** A wrong call in words, with what is possible and where to read more. */
export function usageLines({ t }: Texts, problem: UsageProblem): string[] {
  const { code, value = '', option = '', allowed, suggestion, command } = problem;
  const lines = [`groenkader: ${t(`cli.usage.${code}`, { value, option })}.`];
  if (suggestion !== undefined) lines.push(t('cli.usage.suggestion', { value: suggestion }));
  else if (allowed !== undefined) lines.push(t('cli.usage.allowed', { list: allowed.join(', ') }));
  const help = command === undefined ? 'groenkader help' : `groenkader help ${command}`;
  lines.push(t('cli.usage.see-help', { command: help }));
  return lines;
}

/** Says on standard error what is wrong with a call that its command looked at more closely. */
export function sayUsage({ texts, terminal }: Session, problem: UsageProblem): ExitCode {
  for (const line of usageLines(texts, problem)) terminal.err(printable(line));
  return 2;
}
