import { isLanguage, type Language } from '../../core/i18n/language.ts';

/** `--lang` where it names a language of ours; what else it may hold is an error that is said later. */
export function askedLanguage(args: readonly string[]): Language | undefined {
  const asked = args.map((arg, at) => (arg === '--lang' ? args[at + 1] : /^--lang=(.*)$/.exec(arg)?.[1]));
  return asked.find((value): value is Language => value !== undefined && isLanguage(value));
}

/** The language asked for, else that of the system, else Dutch. */
export function chooseLanguage(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const system = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  const language = /^([a-z]{2})(?:[_.@-]|$)/.exec(system ?? '')?.[1] ?? '';
  return askedLanguage(args) ?? (isLanguage(language) ? language : 'nl');
}
