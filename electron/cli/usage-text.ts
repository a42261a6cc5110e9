import type { Texts } from '../../core/i18n/texts.ts';
import type { UsageProblem } from './arguments.ts';

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
