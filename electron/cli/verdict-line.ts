import type { Texts } from '../../core/i18n/texts.ts';
import type { WorkstationOutcome } from '../../core/verdict/verdict.ts';

/** Never by colour alone: a symbol and a word stand beside it. */
export const verdictSymbols = { within: '✓', outside: '✗', incomplete: '?' } as const;

/** `✗ Buiten het groene kader` */
export function verdictLine({ t }: Texts, outcome: WorkstationOutcome): string {
  return `${verdictSymbols[outcome]} ${t(`frame.verdict.${outcome}`)}`;
}
