import { lstat, mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type FileFailure, type FileProblem, failure, fileProblem } from '../../../core/contract/file-problem.ts';
import type { Language } from '../../../core/i18n/language.ts';
import type { WorkstationOutcome } from '../../../core/verdict/verdict.ts';
import { writeProblem } from '../disk/write-whole.ts';
import { type InputFile, systemCode } from '../documents/input-file.ts';
import type { LoadedVisit } from '../documents/visit-file.ts';
import { openVisits } from '../documents/visit-source.ts';
import { nameKey, sheetName } from './sheet-name.ts';
import { broken, type SheetResult, type SheetTask } from './sheet-result.ts';

/** A small order keeps its visits in memory and does not read them again. */
const keptVisits = 16;

/**
 * How many worker threads make the sheets of an order; 0 = they are made here, one after the other. A worker parses
 * fonts and warms up by itself, and its heap is kept small (`workerMemory`), so on two processors a batch is sooner
 * done without any (measured with 50 and 200 sheets).
 */
export function workerThreads(sheets: number, processors: number): number {
  return sheets < 32 || processors < 4 ? 0 : Math.min(processors - 1, 8);
}

/**
 * Without a limit each worker's heap grows with the number of sheets before it is cleaned (measured: 650 MB at 50 sheets,
 * 775 MB at 200); with these it is 300 and 317 MB. A sheet that needs more is made again in the command itself.
 */
const workerMemory = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 192 };

export interface SheetOrder {
  readonly inputs: readonly InputFile[];
  readonly persons: readonly InputFile[];
  readonly folder: InputFile;
  /** Of every sheet; absent = each visit's own. */
  readonly language: Language | undefined;
  /** Of a sheet whose visit names no language. */
  readonly otherwise: Language;
  /** Replaces sheets that exist. */
  readonly force: boolean;
  /** Worker threads; absent = as many as pay off. */
  readonly threads?: number;
}

export interface WrittenSheet {
  readonly input: string;
  readonly file: string;
  readonly workstation: { readonly number: string; readonly title: string };
  readonly outcome: WorkstationOutcome;
}

/** What happens to the files of an order, as it happens and in the order of the files. */
export interface SheetEvents {
  /** Everything was read and named; so many sheets will be made. */
  readonly planned: (sheets: number) => void;
  readonly written: (sheet: WrittenSheet) => void;
  readonly warned: (warning: FileFailure) => void;
  readonly failed: (failure: FileFailure, fault?: string) => void;
}

/** A task, with its visit where there are few enough to keep them in memory. */
interface Planned extends SheetTask {
  readonly workstation: WrittenSheet['workstation'];
  readonly loaded: LoadedVisit | undefined;
}

/**
 * Makes the sheets of many visits. Every file is read and every name computed before the first is written; what cannot
 * be done is reported and the rest is done. Memory does not grow with the number of files.
 */
export async function makeSheets(order: SheetOrder, events: SheetEvents): Promise<void> {
  const named = await plan(order, events);
  const tasks = await writable(withoutTwins(named, events), order, events);
  events.planned(tasks.length);
  if (tasks.length === 0) return;
  const problem = await prepare(order.folder);
  if (problem !== undefined) return events.failed(failure(order.folder.given, problem));
  const threads = Math.min(order.threads ?? workerThreads(tasks.length, availableParallelism()), tasks.length);
  await (threads === 0 ? runHere(tasks, events) : runInWorkers(tasks, threads, events));
}

async function plan({ inputs, persons, folder, ...order }: SheetOrder, events: SheetEvents): Promise<Planned[]> {
  const visits = await openVisits(persons);
  const planned: Planned[] = [];
  for (const input of inputs) {
    const loaded = await visits.load(input);
    if (!loaded.ok) {
      events.failed(loaded.error);
      continue;
    }
    const { valid, added: findings, warnings } = loaded.value;
    for (const warning of warnings) events.warned(failure(input.given, warning));
    const language = order.language ?? valid.visit.language ?? order.otherwise;
    const name = sheetName(valid.visit, language);
    const target = { given: join(folder.given, name), path: join(folder.path, name) };
    const keep = inputs.length <= keptVisits ? loaded.value : undefined;
    const { number, title } = valid.visit.workstation;
    planned.push({ input, language, findings, name, target, workstation: { number, title }, loaded: keep });
  }
  for (const one of visits.personFailures()) events.failed(one);
  return planned;
}

/** Two sheets with one name: neither is written, and each names the other. */
function withoutTwins(planned: readonly Planned[], events: SheetEvents): Planned[] {
  const byName = Map.groupBy(planned, ({ name }) => nameKey(name));
  return planned.filter((task) => {
    const other = byName.get(nameKey(task.name))?.find((one) => one !== task);
    if (other === undefined) return true;
    const { name, input } = task;
    events.failed(failure(input.given, fileProblem('same-name', { value: name, other: other.input.given })));
    return false;
  });
}

async function writable(planned: readonly Planned[], { force }: SheetOrder, events: SheetEvents): Promise<Planned[]> {
  const free: Planned[] = [];
  for (const task of planned) {
    const { given, path } = task.target;
    const there = await lstat(path).catch(() => undefined);
    if (there === undefined || (force && !there.isDirectory())) free.push(task);
    else events.failed(failure(task.input.given, fileProblem('exists', { other: given })));
  }
  return free;
}

async function prepare({ given, path }: InputFile): Promise<FileProblem | undefined> {
  try {
    await mkdir(path, { recursive: true });
    return undefined;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST' || code === 'ENOTDIR') return fileProblem('output-not-folder');
    return writeProblem(error, join(given, '.'));
  }
}

/** While one sheet waits for the disk the next one is laid out. */
const lanesHere = 3;

async function runHere(tasks: readonly Planned[], events: SheetEvents): Promise<void> {
  const { runTask, writeLoaded } = await import('./sheet-task.ts');
  const make = (task: Planned) => (task.loaded === undefined ? runTask(task) : writeLoaded(task, task.loaded));
  await inLanes(tasks, lanesHere, make, events);
}

/** Set once, when the user stops the batch. */
let stopping = false;
/** Stops the workers of the batch that runs. */
let stopRunning: (() => Promise<void>) | undefined;

/** Stops the batch where it is; when it is done, nothing is being written any more. */
export async function stopSheets(): Promise<void> {
  stopping = true;
  await stopRunning?.();
}

async function runInWorkers(tasks: readonly Planned[], threads: number, events: SheetEvents): Promise<void> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./sheet-worker.ts', import.meta.url).href,
    runtime: 'worker_threads',
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: workerMemory,
  });
  stopRunning = () => pool.destroy();
  const make = async ({ input, language, findings, name, target }: Planned): Promise<SheetResult> => {
    const task: SheetTask = { input, language, findings, name, target };
    return pool.run(task, { name: 'run' }).catch((error: unknown) => (stopping ? broken(task, error) : runAlone(task)));
  };
  try {
    await inLanes(tasks, threads, make, events);
  } finally {
    stopRunning = undefined;
    await pool.destroy();
  }
}

/** Makes so many sheets at a time and tells of them in the order of the files. */
async function inLanes(
  tasks: readonly Planned[],
  lanes: number,
  make: (task: Planned) => Promise<SheetResult>,
  events: SheetEvents,
): Promise<void> {
  const results = new Map<Planned, SheetResult>();
  let told = 0;
  const tellInOrder = () => {
    for (let task = tasks[told]; task !== undefined; task = tasks[told]) {
      const result = results.get(task);
      if (result === undefined) return;
      results.delete(task);
      told += 1;
      tell(task, result, events);
    }
  };
  let next = 0;
  const lane = async () => {
    for (let task = tasks[next++]; task !== undefined && !stopping; task = tasks[next++]) {
      results.set(task, await make(task));
      tellInOrder();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** A worker that dies takes its sheet along: the whole memory of the process is there for a second try. */
async function runAlone(task: SheetTask): Promise<SheetResult> {
  return (await import('./sheet-task.ts')).runTask(task);
}

function tell({ input, target, workstation }: Planned, result: SheetResult, events: SheetEvents): void {
  if (!result.done) {
    events.failed(result.failure, result.fault);
    return;
  }
  const { outcome, replaced } = result;
  events.written({ input: input.given, file: target.given, workstation, outcome });
  if (replaced > 0) {
    events.warned(failure(input.given, fileProblem('characters-replaced', { other: String(replaced) })));
  }
}
