import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../core/result.ts';
import {
  type CommandName,
  commandNames,
  commands,
  everywhere,
  type OptionName,
  optionSpec,
  options,
} from './commands.ts';
import { nearest } from './nearest.ts';

/** A wrong call, by code; `usage-text.ts` has the words. Nothing was read yet. */
export interface UsageProblem {
  readonly code:
    | 'unknown-command'
    | 'unknown-option'
    | 'missing-value'
    | 'unwanted-value'
    | 'given-twice'
    | 'bad-value'
    | 'no-command'
    | 'no-file'
    | 'no-folder'
    | 'no-output'
    | 'no-file-or'
    | 'missing-option'
    | 'not-together'
    | 'outside-recording'
    | 'before-start'
    | 'too-many'
    | 'unknown-criterion'
    | 'unknown-schema';
  readonly value?: string;
  readonly option?: string;
  readonly allowed?: readonly string[];
  readonly suggestion?: string | undefined;
  readonly command?: CommandName;
}

export interface Call {
  readonly command: CommandName;
  readonly words: readonly string[];
  readonly values: Readonly<Partial<Record<OptionName, string>>>;
  readonly flags: ReadonlySet<OptionName>;
  readonly persons: readonly string[];
}

export type Request = Call | { readonly command: 'version' };

interface Draft {
  readonly words: string[];
  readonly values: Partial<Record<OptionName, string>>;
  readonly flags: Set<OptionName>;
  readonly persons: string[];
}

/** Reads the arguments of a call. Strict, with our own words for what is wrong: Node's are English only. */
export function readArguments(args: readonly string[]): Result<Request, UsageProblem> {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      (Object.keys(options) as OptionName[]).map((name) => {
        const { kind, short } = optionSpec(name);
        return [name, { type: kind === 'flag' ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) }];
      }),
    ),
  });
  const command = tokens.find((token) => token.kind === 'positional')?.value;
  if (command !== undefined && !isCommand(command)) {
    return err({
      code: 'unknown-command',
      value: command,
      allowed: commandNames,
      suggestion: nearest(command, commandNames),
    });
  }
  const draft: Draft = { words: [], values: {}, flags: new Set(), persons: [] };
  let afterPerson = false;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      // `--person a.person.json b.person.json`: the second one is meant like the first.
      if (afterPerson && token.value.endsWith('.person.json')) draft.persons.push(token.value);
      else draft.words.push(token.value);
    } else if (token.kind === 'option') {
      const problem = take(token, command, draft);
      if (problem !== undefined) return err(command === undefined ? problem : { ...problem, command });
      afterPerson = token.name === 'person';
    }
  }
  if (draft.flags.has('version')) return ok({ command: 'version' });
  if (draft.flags.has('help')) {
    return ok({ ...draft, command: 'help', words: command === undefined ? [] : [command] });
  }
  if (command === undefined) return err({ code: 'no-command', allowed: commandNames });
  const call: Call = { ...draft, command, words: draft.words.slice(1) };
  const problem = wrongWith(call);
  return problem === undefined ? ok(call) : err({ ...problem, command });
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function take(token: OptionToken, command: CommandName | undefined, draft: Draft): UsageProblem | undefined {
  const { rawName, value, inlineValue } = token;
  const known = command === undefined ? everywhere : [...commands[command].options, ...everywhere];
  const name = known.find((one) => one === token.name);
  if (name === undefined) {
    const allowed = known.map((one) => `--${one}`);
    return { code: 'unknown-option', value: rawName, allowed, suggestion: nearest(rawName, allowed) };
  }
  const { kind, values, range } = optionSpec(name, command);
  if (kind === 'flag') {
    if (value !== undefined) return { code: 'unwanted-value', value: rawName };
    draft.flags.add(name);
    return undefined;
  }
  const allowed = allowedOf(command, name);
  // What looks like an option after an option that wants a value is most often a forgotten value.
  if (value === undefined || value === '' || (inlineValue === false && /^-./.test(value))) {
    return { code: 'missing-value', value: rawName, ...allowed };
  }
  if (values !== undefined && !values.includes(value)) {
    return { code: 'bad-value', option: rawName, value, suggestion: nearest(value, values), ...allowed };
  }
  if (range !== undefined && !isWhole(value, range)) {
    return { code: 'bad-value', option: rawName, value, ...allowed };
  }
  if (kind === 'list') draft.persons.push(value);
  else if (draft.values[name] !== undefined) return { code: 'given-twice', value: rawName };
  else draft.values[name] = value;
  return undefined;
}

function wrongWith(call: Call): UsageProblem | undefined {
  const { command, words, values } = call;
  const { takes, required = [] } = commands[command];
  if (takes === 'files') {
    if (words.length === 0) return { code: 'no-file' };
  } else if (takes === 'folder') {
    if (words.length === 0) return { code: 'no-folder' };
    if (words[1] !== undefined) return { code: 'too-many', value: words[1] };
  } else if (takes === 'file-and-folder') {
    if (words[0] === undefined) return { code: 'no-file' };
    if (words[1] === undefined) return { code: 'no-folder' };
    if (words[2] !== undefined) return { code: 'too-many', value: words[2] };
  } else if (takes === 'file') {
    const problem = wrongWithFile(call);
    if (problem !== undefined) return problem;
  } else {
    if (words[1] !== undefined) return { code: 'too-many', value: words[1] };
    const [word] = words;
    if (takes === 'command' && word !== undefined && !isCommand(word)) {
      return { code: 'unknown-command', value: word, allowed: commandNames, suggestion: nearest(word, commandNames) };
    }
    if (typeof takes !== 'string' && word !== undefined && !takes.includes(word)) {
      return { code: 'unknown-schema', value: word, allowed: takes, suggestion: nearest(word, takes) };
    }
  }
  const missing = required.find((name) => values[name] === undefined);
  if (missing === undefined) return undefined;
  return missing === 'output' ? { code: 'no-output' } : missingOption(command, missing);
}

/** One file, or the option that takes its place. */
function wrongWithFile({ command, words, values }: Call): UsageProblem | undefined {
  const { instead } = commands[command];
  const [file, second] = words;
  if (second !== undefined) return { code: 'too-many', value: second };
  if (instead === undefined) return file === undefined ? { code: 'no-file' } : undefined;
  const option = `--${instead.option}`;
  const given = values[instead.option] !== undefined;
  if (file === undefined && !given) return { code: 'no-file-or', option };
  if (file !== undefined && given) return { code: 'not-together', value: file, option };
  return given && values[instead.needs] === undefined ? missingOption(command, instead.needs) : undefined;
}

function missingOption(command: CommandName, name: OptionName): UsageProblem {
  return { code: 'missing-option', option: `--${name}`, ...allowedOf(command, name) };
}

function allowedOf(command: CommandName | undefined, name: OptionName): Pick<UsageProblem, 'allowed'> {
  const { values, range } = optionSpec(name, command);
  if (range !== undefined) return { allowed: [`${range[0]} – ${range[1]}`] };
  return values === undefined ? {} : { allowed: values };
}

function isWhole(value: string, [least, most]: readonly [number, number]): boolean {
  return /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most;
}

function isCommand(word: string): word is CommandName {
  return (commandNames as readonly string[]).includes(word);
}
