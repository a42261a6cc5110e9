import { languages } from '../../core/i18n/language.ts';
import type { MassUnit } from '../../core/measure/loads-list.ts';
import type { AccelerationUnit } from '../../core/measure/vibration-table.ts';

export const commandNames = [
  'assess',
  'sheet',
  'heart-rate',
  'vibration',
  'loads',
  'map',
  'match',
  'rotate',
  'explain',
  'schema',
  'help',
] as const;
export type CommandName = (typeof commandNames)[number];

interface OptionSpec {
  readonly kind: 'flag' | 'value' | 'list';
  readonly short?: string;
  readonly values?: readonly string[];
  /** A whole number, both ends allowed. */
  readonly range?: readonly [least: number, most: number];
  /** What the value is, as a key of `cli`. */
  readonly what?: 'files' | 'folder' | 'time' | 'columns' | 'worksheet';
  /** How the value is written, where that is the same in every language. */
  readonly form?: string;
}

export const options = {
  person: { kind: 'list', what: 'files' },
  json: { kind: 'flag' },
  'fail-on': { kind: 'value', values: ['outside', 'incomplete'] },
  output: { kind: 'value', short: 'o', what: 'folder' },
  force: { kind: 'flag' },
  rest: { kind: 'value', range: [30, 150] },
  age: { kind: 'value', range: [14, 99] },
  from: { kind: 'value', what: 'time' },
  to: { kind: 'value', what: 'time' },
  suspects: { kind: 'value', values: ['keep', 'drop'] },
  axes: { kind: 'value', form: 'x,y,z' },
  minutes: { kind: 'value', range: [1, 1_440] },
  factor: { kind: 'value', values: ['included', 'excluded'] },
  columns: { kind: 'value', what: 'columns' },
  'header-rows': { kind: 'value', range: [0, 50] },
  unit: { kind: 'value' },
  'mass-is': { kind: 'value', values: ['piece', 'row'] },
  worksheet: { kind: 'value', what: 'worksheet' },
  time: { kind: 'value', range: [1, 3_600] },
  xlsx: { kind: 'value', what: 'files' },
  csv: { kind: 'value', what: 'files' },
  lang: { kind: 'value', values: languages },
  help: { kind: 'flag', short: 'h' },
  version: { kind: 'flag' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export type OptionName = keyof typeof options;

interface CommandSpec {
  readonly options: readonly OptionName[];
  readonly required?: readonly OptionName[];
  /** What its other arguments are, as a key of `cli` or as the words that may be given. */
  readonly takes: 'files' | 'file' | 'folder' | 'file-and-folder' | 'criterion' | 'command' | readonly string[];
  /** The option that takes the place of a file, and what it needs besides. */
  readonly instead?: { readonly of: 'file'; readonly option: OptionName; readonly needs: OptionName };
  /** Words that an option takes in this command. */
  readonly values?: Readonly<Partial<Record<OptionName, readonly string[]>>>;
}

/** What each command takes besides `--lang` and `--help`, which all take. */
export const commands: Readonly<Record<CommandName, CommandSpec>> = {
  assess: { takes: 'files', options: ['person', 'json', 'fail-on'] },
  sheet: { takes: 'files', options: ['output', 'person', 'force'], required: ['output'] },
  'heart-rate': {
    takes: 'file',
    options: ['rest', 'age', 'from', 'to', 'suspects', 'columns', 'header-rows', 'json'],
    required: ['rest'],
  },
  vibration: {
    takes: 'file',
    instead: { of: 'file', option: 'axes', needs: 'minutes' },
    options: ['axes', 'factor', 'minutes', 'columns', 'header-rows', 'unit', 'worksheet', 'json'],
    required: ['factor'],
    values: { unit: ['m/s2', 'mm/s2', 'g'] satisfies AccelerationUnit[] },
  },
  loads: {
    takes: 'file',
    options: ['columns', 'header-rows', 'unit', 'mass-is', 'worksheet', 'json'],
    values: { unit: ['kg', 'g', 'lb'] satisfies MassUnit[] },
  },
  map: { takes: 'folder', options: ['json', 'xlsx', 'csv', 'force'] },
  match: { takes: 'file-and-folder', options: ['json'] },
  rotate: { takes: 'file', options: ['time', 'json'] },
  explain: { takes: 'criterion', options: [] },
  schema: { takes: ['visit', 'person', 'rotation', 'profile'], options: [] },
  help: { takes: 'command', options: [] },
};

/** What an option takes, in the command where it stands. */
export function optionSpec(name: OptionName, command?: CommandName): OptionSpec {
  const values = command === undefined ? undefined : commands[command].values?.[name];
  return { ...options[name], ...(values === undefined ? {} : { values }) };
}

export const everywhere: readonly OptionName[] = ['lang', 'help', 'version'];
