import type { Texts } from '../../core/i18n/texts.ts';
import { paragraph } from '../cli/layout.ts';
import { type StartProblem, startOptionNames, startOptions } from './options.ts';

/** A wrong call in one line: what is wrong, and what is possible. */
export function startProblemLine({ t }: Texts, problem: StartProblem): string {
  const { code, value, option, allowed, suggestion } = problem;
  const hint =
    suggestion === undefined
      ? allowed === undefined
        ? t('cli.usage.see-help', { command: 'npm start -- --help' })
        : t('cli.usage.allowed', { list: allowed })
      : t('cli.usage.suggestion', { value: suggestion });
  return `groenkader: ${t(`cli.usage.${code}`, { value, option })}. ${hint}`;
}

/** The answer to `--help`. */
export function helpLines({ t }: Texts, width: number): string[] {
  const column = 18;
  const options = startOptionNames.flatMap((name) => {
    const words = paragraph(t(`host.start.option.${name}`), width - column);
    return words.map(
      (line, at) => `${at === 0 ? label(name, t('cli.folder')).padEnd(column) : ' '.repeat(column)}${line}`,
    );
  });
  return [...paragraph(t('host.start.about'), width), '', '  npm start -- [...]', '', ...options];
}

function label(name: (typeof startOptionNames)[number], folder: string): string {
  const spec: { readonly value?: 'folder' | 'number' } = startOptions[name];
  const value = { folder: ` ${folder}`, number: ' 1234', none: '' }[spec.value ?? 'none'];
  return `  --${name}${value}`;
}
