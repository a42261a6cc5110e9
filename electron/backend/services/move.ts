import { rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Settings, settings as settingsSchema } from '../../../core/contract/calls/app.ts';
import type { CheckedInput, Envelope, Services } from '../../../core/contract/contract.ts';
import type { DatabaseName } from '../../../core/contract/databases.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { type Databases, kinds } from '../databases.ts';
import {
  type MoveProblem,
  moveSlot,
  type PartName,
  type Parts,
  packMove,
  shownName,
  unpackMove,
} from '../keeping/move-file.ts';
import { replaceDatabases, workingFile } from '../keeping/restore-database.ts';
import { countRecords } from '../personal/records.ts';
import { uploadBytes } from '../router/files.ts';
import { checkLogo, type Logo, type LogoFile } from '../settings/logo-file.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import { makeBackup } from '../store/backup.ts';
import { problemOfFile } from '../store/check-file.ts';
import { storeCallError, storeReason } from '../store/classify-error.ts';
import { dataFolder } from '../store/data-folder.ts';
import { storeFile } from '../store/open-store.ts';
import { countVisits } from '../store/repositories/counts.ts';
import { makePrivateFolder, syncFile } from '../store/store-files.ts';
import type { Turns } from '../turns.ts';
import type { ServiceContext } from './context.ts';

interface MoveOptions {
  readonly ctx: ServiceContext;
  readonly databases: Databases;
  readonly turns: Turns;
  readonly settings: SettingsFile;
  readonly logo: LogoFile;
  readonly finishDeletions: () => Promise<void>;
}

/** What a `.groenkader` file holds, checked; the databases lie as files under `workingFile`. */
interface Checked {
  readonly databases: readonly DatabaseName[];
  readonly settings: Settings | undefined;
  readonly logo: Logo | undefined;
}

/** Everything out to one file for another laptop, and in from one. */
export function moveServices(options: MoveOptions): Pick<Services, 'move.export' | 'move.import'> {
  return {
    'move.export': ({ personal }) => options.turns.take(() => exportAll(options, personal)),
    'move.import': (input) => options.turns.take(() => importAll(options, input)),
  };
}

/** The databases as backups of this moment, which are checked copies; settings and logo as they are. */
async function exportAll(options: MoveOptions, personal: boolean): Promise<Envelope<'move.export'>> {
  const { ctx, databases, settings, logo } = options;
  const parts = new Map<PartName, Uint8Array>();
  for (const name of personal ? (['work', 'personal'] as const) : (['work'] as const)) {
    const made = await makeBackup(databases.store(name), 'manual', databases.place);
    if (!made.ok) return made;
    parts.set(name, await readFile(join(dataFolder(databases.place.folder).backups, `${made.value.id}.db`)));
  }
  parts.set('settings', Buffer.from(JSON.stringify(settings.current())));
  const picture = logo.current();
  if (picture !== undefined) parts.set('logo', picture.bytes);
  const bytes = packMove(parts, { appVersion: ctx.appVersion, madeAt: ctx.now().toISOString() });
  if (bytes.byteLength > uploadBytes) return err(callError('too-large', { limitBytes: uploadBytes }));
  const name = `groenkader-${ctx.today()}.groenkader`;
  return ok({
    file: ctx.files.offer({ name, mediaType: 'application/octet-stream', bytes }, moveSlot),
    ...counts(options, personal),
  });
}

/**
 * Everything is checked before anything here changes. Then the databases are replaced in one step that neither a refusal
 * nor a kill can leave half done.
 *
 * A file without personal values leaves those that are here alone: they are nobody's to lose by a move of the work.
 * Records whose visit is gone with it are offered for deletion like every other orphan.
 */
async function importAll(
  options: MoveOptions,
  { upload }: CheckedInput<'move.import'>,
): Promise<Envelope<'move.import'>> {
  const { ctx, databases, settings, logo, finishDeletions } = options;
  const bytes = ctx.files.take(upload);
  if (bytes === undefined) return err(callError('not-found', { what: 'file' }));
  const parts = unpackMove(bytes);
  if (!parts.ok) return unusable(parts.error);
  try {
    const checked = check(parts.value, databases);
    if (!checked.ok) return checked;
    const paths = new Map(checked.value.databases.map((name) => [name, workingPath(databases, name)]));
    const replaced = await replaceDatabases(databases, paths, 'before-move');
    if (!replaced.ok) return replaced;
    await finishDeletions();
    const changed =
      checked.value.settings === undefined ? ok(undefined) : await settings.change(checked.value.settings);
    if (!changed.ok) return changed;
    const drawn = await logo.change(checked.value.logo);
    if (!drawn.ok) return drawn;
    return ok(counts(options, checked.value.databases.includes('personal')));
  } finally {
    for (const name of ['work', 'personal'] as const) rmSync(workingPath(databases, name), { force: true });
  }
}

function counts({ databases }: MoveOptions, personal: boolean): { visits: number; personalRecords: number } {
  return {
    visits: databases.store('work').read(countVisits),
    personalRecords: personal ? databases.store('personal').read(countRecords) : 0,
  };
}

function check(parts: Parts, databases: Databases): Result<Checked, CallError<'backup-unusable'> | WriteError> {
  if (!parts.has('work')) return unusable('damaged');
  const names = (['personal', 'work'] as const).filter((name) => parts.has(name));
  for (const name of names) {
    const written = writeWorkingFile(databases, name, parts.get(name) ?? Buffer.alloc(0));
    if (!written.ok) return written;
    const problem = problemOfFile(kinds[name], workingPath(databases, name));
    if (problem !== undefined) return unusable(problem);
  }
  const settings = settingsOf(parts.get('settings'));
  const picture = parts.get('logo');
  // A copy: the upload itself is far larger and can go.
  const logo = picture === undefined ? undefined : checkLogo(Uint8Array.from(picture));
  if (settings === undefined || logo?.ok === false) return unusable('damaged');
  return ok({ databases: names, settings, logo: logo?.value });
}

type WriteError = ReturnType<typeof storeCallError>;

function writeWorkingFile(databases: Databases, name: DatabaseName, bytes: Uint8Array): Result<undefined, WriteError> {
  const path = workingPath(databases, name);
  try {
    makePrivateFolder(dirname(path));
    writeFileSync(path, bytes, { mode: 0o600 });
    syncFile(path);
    return ok(undefined);
  } catch (error) {
    const reason = storeReason(error);
    if (reason === undefined) throw error;
    return err(storeCallError(reason, name, storeFile(kinds[name], databases.place)));
  }
}

function settingsOf(bytes: Uint8Array | undefined): Settings | undefined {
  if (bytes === undefined) return undefined;
  try {
    return settingsSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

function workingPath({ place }: Databases, name: DatabaseName): string {
  return workingFile(place.folder, name);
}

function unusable(reason: MoveProblem) {
  return err(callError('backup-unusable', { backup: shownName, reason }));
}
