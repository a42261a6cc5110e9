import { stat } from 'node:fs/promises';
import { type FileFailure, failure, fileProblem } from '../../core/contract/file-problem.ts';
import type { MapPaper } from '../../core/map/paper.ts';
import { writeWhole } from '../backend/disk/write-whole.ts';
import { newestVisits, visitFiles } from '../backend/maps/folder-visits.ts';
import { mapFile } from '../backend/maps/map-file.ts';
import { visitsPaper } from '../backend/maps/visits-paper.ts';
import type { Call } from './arguments.ts';
import { listFailures, sayFailure, sayWarning } from './failures.ts';
import { mapJson } from './map-json.ts';
import { mapLines } from './map-text.ts';
import { printable, printableJson } from './printable.ts';
import { openProgress } from './progress.ts';
import { type ExitCode, inputFile, type Session } from './session.ts';

/** What the map is written to, beside the terminal. */
const formats = ['xlsx', 'csv'] as const;

/** `groenkader map DIR` */
export async function map({ words: [given = ''], values, flags }: Call, session: Session): Promise<ExitCode> {
  const { texts, terminal } = session;
  const failures: FileFailure[] = [];
  // What is said between the steps of a moving bar would tear it apart.
  const held: (() => void)[] = [];
  const fail = (one: FileFailure) => {
    failures.push(one);
    held.push(() => sayFailure(session, one));
  };
  const files = await visitFiles(inputFile(session, given));
  if (!files.ok) {
    sayFailure(session, files.error);
    return 3;
  }
  const { files: found, unreadable } = files.value;
  const progress = await openProgress(texts.t('cliMap.reading'), found.length);
  progress.start(found.length);
  unreadable.forEach(fail);
  const visits = await newestVisits(found, {
    read: progress.step,
    warned: (warning) => held.push(() => sayWarning(session, warning)),
    failed: fail,
  });
  progress.stop();
  for (const say of held) say();
  const paper = visitsPaper(visits, given, localDate(new Date()));

  const written: string[] = [];
  for (const format of formats) {
    const to = values[format];
    if (to === undefined) continue;
    const problem = await write(session, { format, to, paper, force: flags.has('force') });
    if (problem === undefined) written.push(to);
    else {
      failures.push(problem);
      sayFailure(session, problem);
    }
  }
  if (flags.has('json')) terminal.out(printableJson(mapJson(texts, { folder: given, visits, paper, failures })));
  else if (written.length === 0 || visits.length === 0) {
    for (const line of mapLines(session, paper)) terminal.out(line);
  }
  if (!flags.has('json')) {
    for (const file of written) {
      const count = { count: visits.length, number: texts.number(visits.length), file };
      terminal.out(printable(texts.t('cliMap.written', count)));
    }
  }
  if (visits.length > 0) listFailures(session, failures);
  return failures.length > 0 ? 3 : 0;
}

interface Order {
  readonly format: (typeof formats)[number];
  readonly to: string;
  readonly paper: MapPaper;
  readonly force: boolean;
}

async function write(session: Session, { format, to, paper, force }: Order): Promise<FileFailure | undefined> {
  const { given, path } = inputFile(session, to);
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory() === true) return failure(given, fileProblem('is-directory'));
  if (there !== undefined && !force) return failure(given, fileProblem('exists', { other: given }));
  const bytes = await mapFile(format, session.texts.language, paper);
  const done = await writeWhole(path, bytes, { shown: given });
  return done.ok ? undefined : failure(given, done.error);
}

/** Today on this computer, `2026-11-22`. */
function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
