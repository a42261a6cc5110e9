import type { FileFailure } from '../../core/contract/file-problem.ts';
import { finishWriting, removeUnfinished } from '../backend/disk/write-whole.ts';
import { makeSheets, stopSheets } from '../backend/sheets/sheet-batch.ts';
import type { Call } from './arguments.ts';
import { sayCrash } from './crash.ts';
import { listFailures, sayFailure, sayWarning } from './failures.ts';
import { printable } from './printable.ts';
import { openProgress } from './progress.ts';
import { type ExitCode, inputFile, type Session } from './session.ts';
import { verdictLine } from './verdict-line.ts';

/** `groenkader sheet FILE... -o DIR` */
export async function sheet({ words, persons, flags, values }: Call, session: Session): Promise<ExitCode> {
  const { texts, terminal } = session;
  const folder = inputFile(session, values.output ?? '');
  const failures: FileFailure[] = [];
  const progress = await openProgress(texts.t('cli.writing'), words.length);
  const held: (() => void)[] = [];
  // Under a moving bar lines wait until it is gone.
  let stopped = false;
  const say = (line: () => void) => {
    if (progress.shown) held.push(line);
    else if (!stopped) line();
  };
  let written = 0;
  let fault: string | undefined;
  stopOnSignal(session, folder.path, () => {
    stopped = true;
    progress.stop();
  });
  await makeSheets(
    {
      inputs: words.map((given) => inputFile(session, given)),
      persons: persons.map((given) => inputFile(session, given)),
      folder,
      language: values.lang === undefined ? undefined : texts.language,
      otherwise: texts.language,
      force: flags.has('force'),
      ...threadsOf(session.env.GROENKADER_THREADS),
    },
    {
      planned: progress.start,
      written: ({ file, outcome }) => {
        written += 1;
        progress.step();
        say(() => terminal.out(printable(`${file}  ${verdictLine(texts, outcome)}`)));
      },
      warned: (warning) => say(() => sayWarning(session, warning)),
      failed: (failure, stack) => {
        failures.push(failure);
        fault ??= stack;
        say(() => sayFailure(session, failure));
      },
    },
  );
  progress.stop();
  for (const line of held) line();
  sayEnd(session, written, folder.given);
  // Where nothing was written they are still the last thing said.
  if (written > 0) listFailures(session, failures);
  if (fault !== undefined) {
    sayCrash(session, Object.assign(new Error(), { stack: fault }));
    return 70;
  }
  return failures.length > 0 ? 3 : 0;
}

/** `GROENKADER_THREADS`: worker threads for a batch, 0 for none; anything else is left to the program. */
function threadsOf(value: string | undefined): { readonly threads?: number } {
  return value !== undefined && /^\d{1,2}$/.test(value) ? { threads: Number(value) } : {};
}

function sayEnd({ texts, terminal }: Session, written: number, folder: string): void {
  const count = { count: written, number: texts.number(written), folder };
  terminal.out(printable(written === 0 ? texts.t('cli.summaryNone') : texts.t('cli.summary', count)));
}

/** As a shell names them: 128 + the number of the signal. SIGHUP comes when the terminal is closed. */
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Sheets are renamed into place when they are whole; what was only begun is removed. */
function stopOnSignal({ texts, terminal }: Session, folder: string, silence: () => void): void {
  const stop = async (signal: keyof typeof exitCodes) => {
    silence();
    await stopSheets();
    await finishWriting();
    removeUnfinished(folder);
    terminal.err(texts.t('cli.stopped'));
    process.exit(exitCodes[signal]);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop(signal));
}
