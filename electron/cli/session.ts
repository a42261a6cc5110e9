import { isAbsolute, resolve } from 'node:path';
import type { Texts } from '../../core/i18n/texts.ts';
import type { InputFile } from '../backend/documents/input-file.ts';
import type { Terminal } from './terminal.ts';

/** What every command works with. */
export interface Session {
  readonly texts: Texts;
  readonly terminal: Terminal;
  readonly env: NodeJS.ProcessEnv;
}

/** 0: done, whatever the verdict. 1: `--fail-on` matched. 2: wrong usage. 3: some file could not be read or written. */
export type ExitCode = 0 | 1 | 2 | 3 | 70 | 130;

/** A path as the user gave it, from where the user stands: npm runs scripts in the project's folder. */
export function inputFile({ env }: Pick<Session, 'env'>, given: string): InputFile {
  return { given, path: isAbsolute(given) ? given : resolve(env.INIT_CWD || process.cwd(), given) };
}
