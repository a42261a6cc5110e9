import type { Call } from './arguments.ts';
import { type CommandName, commandNames, commands, everywhere, type OptionName, optionSpec } from './commands.ts';
import { paragraph, widthOf } from './layout.ts';
import type { ExitCode, Session } from './session.ts';
import { version } from './version.ts';

const examples = {
  assess: ['assess W-001.visit.json', 'assess W-001.visit.json --person A.person.json --json'],
  sheet: ['sheet W-001.visit.json -o sheets'],
  explain: ['explain load-mass'],
  schema: ['schema visit'],
  help: ['help assess'],
} as const satisfies Readonly<Record<CommandName, readonly string[]>>;

/** `groenkader help [COMMAND]` and `--help`. */
export function help({ words: [word] }: Call, session: Session): ExitCode {
  const name = commandNames.find((one) => one === word);
  for (const line of name === undefined ? general(session) : ofCommand(session, name)) session.terminal.out(line);
  return 0;
}

/** The help of the whole program. */
export function general(session: Session): string[] {
  const { texts, terminal } = session;
  const { t } = texts;
  return [
    ...paragraph(t('cli.tagline', { version }), terminal.width),
    '',
    ...section(
      session,
      t('cli.title.usage'),
      commandNames.map((name) => [usage(session, name), '']),
    ),
    ...section(
      session,
      t('cli.title.commands'),
      commandNames.map((name) => [name, t(`cli.about.${name}`)]),
    ),
    ...section(
      session,
      t('cli.title.options'),
      everywhere.map((name) => optionLine(session, name)),
    ),
    ...exitCodes(session),
    ...paragraph(t('cli.call', { example: examples.assess[0] }), terminal.width),
  ];
}

function ofCommand(session: Session, name: CommandName): string[] {
  const { texts, terminal } = session;
  const { t } = texts;
  const own = [...commands[name].options, ...everywhere];
  return [
    ...paragraph(t(`cli.about.${name}`), terminal.width),
    '',
    ...section(session, t('cli.title.usage'), [[usage(session, name), '']]),
    ...paragraph(t(`cli.more.${name}`), terminal.width),
    '',
    ...section(
      session,
      t('cli.title.options'),
      own.map((one) => optionLine(session, one)),
    ),
    ...(name === 'assess' || name === 'sheet' ? exitCodes(session) : []),
    ...section(
      session,
      t('cli.title.examples'),
      examples[name].map((one) => [`groenkader ${one}`, '']),
    ),
    ...paragraph(t('cli.call', { example: examples[name][0] }), terminal.width),
  ];
}

function usage({ texts: { t } }: Session, name: CommandName): string {
  const { takes, options, required } = commands[name];
  const words = (() => {
    if (takes === 'files') return `${t('cli.files')}...`;
    return `[${typeof takes === 'string' ? t(`cli.${takes}`) : takes.join('|')}]`;
  })();
  const given = options.map((one) => {
    const { kind } = optionSpec(one);
    const written = optionUsage(t, one, one === required);
    return one === required ? written : `[${written}]${kind === 'list' ? '...' : ''}`;
  });
  return ['groenkader', name, words, ...given].join(' ');
}

function optionUsage(t: Session['texts']['t'], name: OptionName, short = false): string {
  const { kind, values, what, short: letter } = optionSpec(name);
  const written = short && letter !== undefined ? `-${letter}` : `--${name}`;
  if (kind === 'flag') return written;
  return `${written} ${values?.join('|') ?? (what === undefined ? '' : t(`cli.${what}`))}`;
}

function optionLine({ texts: { t } }: Session, name: OptionName): readonly [string, string] {
  const { short } = optionSpec(name);
  return [`${short === undefined ? '' : `-${short}, `}${optionUsage(t, name)}`, t(`cli.option.${name}`)];
}

function exitCodes(session: Session): string[] {
  const { t } = session.texts;
  const codes = ['0', '1', '2', '3', '70'] as const;
  return section(
    session,
    t('cli.title.exit'),
    codes.map((code) => [code, t(`cli.exit.${code}`)]),
  );
}

/** A title and rows of two columns; a first column that is too wide has its line to itself. */
function section({ terminal }: Session, title: string, rows: readonly (readonly [string, string])[]): string[] {
  const widths = rows.map(([left]) => widthOf(left) + 4).filter((width) => width <= 30);
  const indent = Math.max(...widths, 6);
  return [
    title,
    ...rows.flatMap(([left, right]) => {
      if (right === '') return paragraph(left, terminal.width, 6, '  ');
      if (widthOf(left) + 4 > indent) return [`  ${left}`, ...paragraph(right, terminal.width, indent)];
      return paragraph(right, terminal.width, indent, `  ${left}`.padEnd(indent));
    }),
    '',
  ];
}
