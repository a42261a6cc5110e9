import { languages } from '../../core/i18n/language.ts';

export const commandNames = ['assess', 'sheet', 'explain', 'schema', 'help'] as const;
export type CommandName = (typeof commandNames)[number];

interface OptionSpec {
  readonly kind: 'flag' | 'value' | 'list';
  readonly short?: string;
  readonly values?: readonly string[];
  /** What the value is, as a key of `cli`. */
  readonly what?: 'files' | 'folder';
}

export const options = {
  person: { kind: 'list', what: 'files' },
  json: { kind: 'flag' },
  'fail-on': { kind: 'value', values: ['outside', 'incomplete'] },
  output: { kind: 'value', short: 'o', what: 'folder' },
  force: { kind: 'flag' },
  lang: { kind: 'value', values: languages },
  help: { kind: 'flag', short: 'h' },
  version: { kind: 'flag' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export type OptionName = keyof typeof options;

export function optionSpec(name: OptionName): OptionSpec {
  return options[name];
}

/** What each command takes besides `--lang` and `--help`, which all take. */
export const commands: Readonly<
  Record<
    CommandName,
    {
      readonly options: readonly OptionName[];
      readonly required?: OptionName;
      /** What its other arguments are, as a key of `cli` or as the words that may be given. */
      readonly takes: 'files' | 'criterion' | 'command' | readonly string[];
    }
  >
> = {
  assess: { takes: 'files', options: ['person', 'json', 'fail-on'] },
  sheet: { takes: 'files', options: ['output', 'person', 'force'], required: 'output' },
  explain: { takes: 'criterion', options: [] },
  schema: { takes: ['visit', 'person'], options: [] },
  help: { takes: 'command', options: [] },
};

export const everywhere: readonly OptionName[] = ['lang', 'help', 'version'];
