import { resolve } from 'node:path';
import { isLanguage, type Language } from '../../core/i18n/language.ts';

export interface ShellOptions {
  /** Absolute; undefined for the usual one. */
  readonly dataFolder: string | undefined;
  readonly demo: boolean;
}

/** Our two options among the many that Chromium has. `npm start` checks them; an unknown one is Chromium's. */
export function readShellOptions(args: readonly string[]): ShellOptions {
  const at = args.indexOf('--data');
  const folder = at < 0 ? undefined : args[at + 1];
  return { dataFolder: folder === undefined ? undefined : resolve(folder), demo: args.includes('--demo') };
}

/** The first of the system's languages that is one of ours (`nl-BE`), or Dutch. */
export function systemLanguage(preferred: readonly string[]): Language {
  return preferred.map((tag) => tag.split('-')[0] ?? '').find(isLanguage) ?? 'nl';
}
