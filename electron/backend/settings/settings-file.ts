import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { assessor, type Settings, settings } from '../../../core/contract/calls/app.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { line } from '../../../core/visit/fields.ts';
import { writeError } from '../disk/write-error.ts';
import { writeWhole } from '../disk/write-whole.ts';
import { systemCode } from '../documents/input-file.ts';
import { Turns } from '../turns.ts';

const fileName = 'settings.json';

const defaults: Settings = { language: null, colours: 'system', assessor: null, organisation: null };

/** As in the contract, but a key that a newer version put inside one of them does not make the rest unreadable. */
const fields = {
  ...settings.shape,
  assessor: z.object(assessor.shape).nullable(),
  organisation: z.object({ name: line }).nullable(),
} satisfies Record<keyof Settings, z.ZodType>;

/** What the user chose for this laptop. */
export interface SettingsFile {
  readonly current: () => Settings;
  /** Name under which a file that could not be understood lies aside; null where it could. */
  readonly setAside: () => string | null;
  /**
   * Writes the changed settings; when it answers `ok` they are on the disk, otherwise nothing changed. While a file that
   * is there cannot be read, that is `not-writable`: writing would lose what is in it.
   */
  readonly change: (changes: Partial<Settings>) => Promise<Result<Settings, CallError<'disk-full' | 'not-writable'>>>;
}

interface Understood {
  readonly values: Settings;
  /** Keys that a newer version knows: written back untouched. */
  readonly unknown: Readonly<Record<string, unknown>>;
  /** A part of the file, or all of it, made no sense. */
  readonly faulty: boolean;
}

/**
 * Opens the settings. A file that cannot be understood is never overwritten: it is set aside under a dated name, and
 * what could be read of it goes on. One that cannot be read now (a virus scanner has it, it is another user's) stays, and
 * is read again before something is changed.
 *
 * @param folder the data folder, which is there
 */
export async function openSettings(folder: string, now: () => Date): Promise<SettingsFile> {
  const path = join(folder, fileName);
  let { values, unknown } = understand(undefined);
  let setAside: string | null = null;
  /** Whether all that is in the file is known here, or lies aside: only then it may be written over. */
  let known = false;

  const write = async (next: Settings) => {
    const bytes = Buffer.from(`${JSON.stringify({ ...unknown, ...next }, null, 2)}\n`);
    const written = await writeWhole(path, bytes, { mode: 0o600 });
    if (!written.ok) return err(writeError(written.error, path));
    values = next;
    return ok(next);
  };
  const read = async () => {
    const text = await textOf(path);
    if (text === 'unreadable') return;
    const { faulty, ...understood } = understand(text.content);
    ({ values, unknown } = understood);
    if (faulty) setAside = await moveAside(path, now());
    known = !faulty || setAside !== null;
    if (setAside !== null) await write(values);
  };
  await read();

  // One after the other, so that two changes at once both stay.
  const turns = new Turns();
  return {
    current: () => values,
    setAside: () => setAside,
    change: (changes) =>
      turns.take(async () => {
        if (!known) await read();
        return known ? write({ ...values, ...changes }) : err(callError('not-writable', { path }));
      }),
  };
}

/** The file's text; no content where there is no file. */
async function textOf(path: string): Promise<'unreadable' | { readonly content: string | undefined }> {
  try {
    return { content: await readFile(path, 'utf8') };
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return code === 'ENOENT' ? { content: undefined } : 'unreadable';
  }
}

function understand(text: string | undefined): Understood {
  if (text === undefined) return { values: defaults, unknown: {}, faulty: false };
  const raw = jsonObject(text);
  if (raw === undefined) return { values: defaults, unknown: {}, faulty: true };
  const values: Record<string, unknown> = { ...defaults };
  const unknown: Record<string, unknown> = {};
  let faulty = false;
  for (const [key, value] of Object.entries(raw)) {
    if (!Object.hasOwn(fields, key)) {
      unknown[key] = value;
      continue;
    }
    const parsed = fields[key as keyof Settings].safeParse(value);
    if (parsed.success) values[key] = parsed.data;
    else faulty = true;
  }
  return { values: values as Settings, unknown, faulty };
}

function jsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const raw: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
      ? (raw as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

async function moveAside(path: string, now: Date): Promise<string | null> {
  const name = `settings-unreadable-${now.toISOString().replace(/[:.]/g, '')}.json`;
  try {
    await rename(path, join(path, '..', name));
    return name;
  } catch {
    // It stays where it is, and no change is written over it.
    return null;
  }
}
