import { readdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textsOf } from '../../core/i18n/texts.ts';
import { makeSheets } from '../backend/sheets/sheet-batch.ts';
import { sayFailure } from './failures.ts';
import { askedLanguage, chooseLanguage } from './language.ts';
import { paragraph, widthOf } from './layout.ts';
import { printable } from './printable.ts';
import { inputFile, type Session } from './session.ts';
import { openTerminal } from './terminal.ts';
import { verdictLine } from './verdict-line.ts';

const examples = fileURLToPath(new URL('../../templates/examples/', import.meta.url));

/** `npm run demo`: the sheets of the example visits, their verdicts, and how to go on. */
export async function demo(): Promise<void> {
  const { env } = process;
  const args = process.argv.slice(2);
  const language = chooseLanguage(args, env);
  const session: Session = { texts: textsOf(language), terminal: openTerminal(env), env };
  const { texts, terminal } = session;
  const names = (await readdir(examples)).filter((name) => name.endsWith('.visit.json')).sort();
  const here = env.INIT_CWD || process.cwd();
  const inputs = names.map((name) => ({ given: relative(here, examples + name), path: examples + name }));
  const folder = inputFile(session, 'demo-sheets');
  const made: string[] = [];
  let failed = 0;
  await makeSheets(
    { inputs, persons: [], folder, language: askedLanguage(args), otherwise: language, force: true },
    {
      planned: () => undefined,
      warned: () => undefined,
      written: ({ file, workstation, outcome }) => {
        made.push(file);
        const verdict = verdictLine(texts, outcome);
        const space = ' '.repeat(Math.max(28 - widthOf(verdict), 2));
        terminal.out(printable(`${verdict}${space}${workstation.number}  ${workstation.title}`));
      },
      failed: (failure) => {
        failed += 1;
        sayFailure(session, failure);
      },
    },
  );
  const { t } = texts;
  const [example = ''] = inputs.map(({ given }) => given);
  terminal.out('');
  terminal.out(t('cli.demo.made', { count: made.length, number: texts.number(made.length), folder: folder.path }));
  terminal.out('');
  terminal.out(t('cli.demo.next'));
  const steps = [
    [t('cli.demo.look'), made[0] ?? ''],
    [t('cli.demo.assess'), `npm run -s groenkader -- assess ${example}`],
    [t('cli.demo.explain'), 'npm run -s groenkader -- explain load-mass'],
    [t('cli.demo.own'), `npm run -s groenkader -- sheet ${example} -o sheets`],
  ] as const;
  for (const [what, command] of steps) {
    for (const line of paragraph(what, terminal.width, 4, '  – ')) terminal.out(line);
    // Never wrapped: it is there to be copied.
    terminal.out(printable(`      ${command}`));
  }
  if (failed > 0) process.exitCode = 3;
}
