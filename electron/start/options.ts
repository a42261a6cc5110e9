import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../core/result.ts';
import { nearest } from '../cli/nearest.ts';

/** The options of `npm start`; those with a placeholder take a value. */
export const startOptions = {
  browser: {},
  demo: {},
  data: { value: 'folder' },
  port: { value: 'number' },
  'no-open': {},
  help: {},
} as const satisfies Readonly<Record<string, { readonly value?: 'folder' | 'number' }>>;

export type StartOption = keyof typeof startOptions;
export const startOptionNames = Object.keys(startOptions) as readonly StartOption[];

export interface StartOptions {
  readonly flags: ReadonlySet<StartOption>;
  /** As the user wrote it. */
  readonly data?: string;
  /** 1 – 65535. */
  readonly port?: number;
}

/** A wrong call, by code; the words are those of the command line (`cli.usage`). */
export interface StartProblem {
  readonly code: 'unknown-option' | 'missing-value' | 'unwanted-value' | 'given-twice' | 'bad-value' | 'too-many';
  readonly value: string;
  readonly option: string;
  readonly allowed?: string;
  readonly suggestion?: string | undefined;
}

/** Reads the arguments of `npm start`. */
export function readStartOptions(args: readonly string[]): Result<StartOptions, StartProblem> {
  const flags = new Set<StartOption>();
  const values: Partial<Record<StartOption, string>> = {};
  for (const token of tokensOf(args)) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return err({ code: 'too-many', value: token.value, option: '' });
    const { rawName, value } = token;
    const wrong = (code: StartProblem['code']) => err({ code, value: rawName, option: rawName });
    const name = startOptionNames.find((one) => one === token.name);
    if (name === undefined) return err(unknownOption(rawName));
    if (flags.has(name)) return wrong('given-twice');
    flags.add(name);
    if (!takesValue(name)) {
      if (value !== undefined) return wrong('unwanted-value');
    } else if (value === undefined || value === '' || (token.inlineValue === false && value.startsWith('-'))) {
      return wrong('missing-value');
    } else values[name] = value;
  }
  const { data, port } = values;
  if (port !== undefined && !isPort(port)) {
    return err({ code: 'bad-value', option: '--port', value: port, allowed: '1 – 65535' });
  }
  return ok({ flags, ...(data === undefined ? {} : { data }), ...(port === undefined ? {} : { port: Number(port) }) });
}

function tokensOf(args: readonly string[]) {
  const options = Object.fromEntries(
    startOptionNames.map((name) => [name, { type: takesValue(name) ? ('string' as const) : ('boolean' as const) }]),
  );
  return parseArgs({ args: [...args], strict: false, allowPositionals: true, tokens: true, options }).tokens;
}

function takesValue(name: StartOption): boolean {
  return 'value' in startOptions[name];
}

function unknownOption(rawName: string): StartProblem {
  const known = startOptionNames.map((name) => `--${name}`);
  return {
    code: 'unknown-option',
    value: rawName,
    option: rawName,
    allowed: known.join(', '),
    suggestion: nearest(rawName, known),
  };
}

function isPort(text: string): boolean {
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535;
}
