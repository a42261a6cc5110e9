import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckedInput, Envelope, Input, Output } from '../../core/contract/contract.ts';
import type { CallError } from '../../core/contract/errors.ts';
import type { CallName } from '../../core/contract/names.ts';
import { type Backend, type BackendOptions, createBackend } from '../../electron/backend/backend.ts';

/** The moment at which tests happen, unless they move the clock themselves. */
export const testNow = new Date('2026-11-22T10:15:00.000Z');

/** A backend on real files in a folder of its own, with its calls typed by the contract. */
export interface TestBackend {
  readonly backend: Backend;
  readonly folder: string;
  /** The whole answer. */
  readonly ask: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Envelope<Name>>;
  /** The value of an answer that must be one. */
  readonly get: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
  /** The error of an answer that must be one. */
  readonly fail: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<CallError>;
  /** Sends bytes as the page does. */
  readonly upload: (bytes: Uint8Array | string) => string;
  /** Bytes that the backend offers. */
  readonly fetch: (file: { readonly id: string }) => Buffer;
  readonly close: () => Promise<void>;
}

export async function openBackend(folder: string, more: Partial<BackendOptions> = {}): Promise<TestBackend> {
  const backend = await createBackend({
    dataFolder: folder,
    host: 'browser',
    demo: false,
    appVersion: '0.1.0',
    now: () => testNow,
    systemLanguage: 'nl',
    ...more,
  });
  const ask: TestBackend['ask'] = async (name, input) => (await backend.dispatch(name, input)) as Envelope<typeof name>;
  return {
    backend,
    folder,
    ask,
    get: async (name, input) => {
      const answer = await ask(name, input);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value;
    },
    fail: async (name, input) => {
      const answer = await ask(name, input);
      if (answer.ok) throw new Error(`${name} was to be refused`);
      return answer.error as CallError;
    },
    upload: (bytes) => backend.files.accept(typeof bytes === 'string' ? Buffer.from(bytes) : bytes),
    fetch: ({ id }) => {
      const content = backend.files.find(id);
      if (content === undefined) throw new Error(`nothing is offered under ${id}`);
      return Buffer.from(content.bytes);
    },
    close: backend.close,
  };
}

/** A folder that goes when the test is over. */
export function testFolder(onEnd: (clean: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'groenkader-test-'));
  onEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file below a folder, with its bytes. */
export function filesBelow(folder: string): { readonly path: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: readFileSync(path) }));
}

/** Makes a workstation and an empty draft for it. */
export async function startVisit(
  { get }: Pick<TestBackend, 'get'>,
  more: Partial<CheckedInput<'workstation.create'>> = {},
  date = '2026-11-20',
): Promise<{ readonly workstation: string; readonly visit: string }> {
  const place = { company: 'Bakkerij Peeters', site: 'Gent', department: 'Inpak' };
  const { id } = await get('workstation.create', { number: 'W-1', title: 'Inpakken', place, ...more });
  const { visit } = await get('visit.start', {
    workstation: id,
    date,
    language: 'nl',
    from: { relation: 'empty' },
  });
  return { workstation: id, visit };
}

/** Puts one task into a draft, so that it can be issued. @returns the new version */
export async function fillVisit({ get }: Pick<TestBackend, 'get'>, visit: string, more: object = {}): Promise<number> {
  const { document, version } = await get('visit.read', { visit });
  const tasks = [{ id: 't1', title: 'Dozen stapelen', minutesPerDay: 240 }];
  const assessor = { name: 'A. Ergonoom' };
  const saved = await get('visit.save', {
    visit,
    base: version,
    document: { ...document, assessor, tasks, ...more },
    field: 'tasks',
  });
  return saved.version;
}
