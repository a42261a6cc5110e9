import { isLanguage, type Language } from '../../core/i18n/language.ts';

/** `--lang`, else the language of the system, else Dutch. Looks no further than a known language: errors are said later. */
export function chooseLanguage(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const asked = args.map((arg, at) => (arg === '--lang' ? args[at + 1] : /^--lang=(.*)$/.exec(arg)?.[1]));
  const known = asked.find((value) => value !== undefined && isLanguage(value));
  if (known !== undefined && isLanguage(known)) return known;
  const system = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  const language = /^([a-z]{2})(?:[_.@-]|$)/.exec(system ?? '')?.[1] ?? '';
  return isLanguage(language) ? language : 'nl';
}
