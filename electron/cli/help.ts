import type { Call } from './arguments.ts';
import { type CommandName, commandNames, commands, everywhere, type OptionName, optionSpec } from './commands.ts';
import { paragraph, widthOf } from './layout.ts';
import type { ExitCode, Session } from './session.ts';
import { version } from './version.ts';

const examples = {
  assess: ['assess W-001.visit.json', 'assess W-001.visit.json --person A.person.json --json'],
  sheet: ['sheet W-001.visit.json -o sheets'],
  'heart-rate': [
    'heart-rate shift.fit --rest 62 --age 45',
    'heart-rate shift.fit --rest 62 --from 08:30 --to 12:00 --suspects drop --json',
    'heart-rate values.csv --rest 62 --columns time=1,heart-rate=3',
  ],
  vibration: [
    'vibration --axes 0.31,0.28,0.45 --minutes 50 --factor excluded',
    'vibration meter.xlsx --factor included --minutes 50 --json',
  ],
  loads: ['loads orders.csv', 'loads orders.xlsx --columns mass=2,quantity=3,what=1 --unit kg --json'],
  map: ['map visits', 'map visits --xlsx map.xlsx', 'map visits --json'],
  match: ['match person.profile.json visits', 'match person.profile.json visits --json'],
  rotate: ['rotate plan.json', 'rotate plan.json --time 60 --json'],
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
      own.map((one) => optionLine(session, one, name)),
    ),
    ...(typeof commands[name].takes === 'string' && name !== 'explain' && name !== 'help'
      ? exitCodes(session, commands[name].options.includes('fail-on'))
      : []),
    ...section(
      session,
      t('cli.title.examples'),
      examples[name].map((one) => [`groenkader ${one}`, '']),
    ),
    ...paragraph(t('cli.call', { example: examples[name][0] }), terminal.width),
  ];
}

function usage({ texts: { t } }: Session, name: CommandName): string {
  const { takes, options, required = [], instead } = commands[name];
  const words = (() => {
    if (takes === 'files') return `${t('cli.files')}...`;
    if (takes === 'folder') return t('cli.folder');
    if (takes === 'file-and-folder') return `${t('cli.files')} ${t('cli.folder')}`;
    if (takes === 'file') {
      return [t('cli.files'), ...(instead === undefined ? [] : [optionUsage(t, instead.option, name)])].join('|');
    }
    return `[${typeof takes === 'string' ? t(`cli.${takes}`) : takes.join('|')}]`;
  })();
  const given = options
    .filter((one) => one !== instead?.option)
    .map((one) => {
      const isRequired = required.includes(one);
      const written = optionUsage(t, one, name, isRequired);
      return isRequired ? written : `[${written}]${optionSpec(one).kind === 'list' ? '...' : ''}`;
    });
  return ['groenkader', name, words, ...given].join(' ');
}

function optionUsage(t: Session['texts']['t'], name: OptionName, command?: CommandName, short = false): string {
  const { kind, values, what, form, range, short: letter } = optionSpec(name, command);
  const written = short && letter !== undefined ? `-${letter}` : `--${name}`;
  if (kind === 'flag') return written;
  const value = values?.join('|') ?? form ?? (range === undefined ? '' : 'N');
  return `${written} ${what === undefined ? value : t(`cli.${what}`)}`;
}

function optionLine({ texts: { t } }: Session, name: OptionName, command?: CommandName): readonly [string, string] {
  const { short } = optionSpec(name);
  const written = optionUsage(t, name, command);
  return [`${short === undefined ? '' : `-${short}, `}${written}`, t(`cli.option.${name}`)];
}

function exitCodes(session: Session, failOn = true): string[] {
  const { t } = session.texts;
  const codes = ['0', ...(failOn ? (['1'] as const) : []), '2', '3', '70'] as const;
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
