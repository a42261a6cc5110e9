import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { type FileProblem, fileProblem } from '../../../core/contract/file-problem.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { problem } from '../../../core/visit/problem.ts';
import { writeError } from '../disk/write-error.ts';
import { writeWhole } from '../disk/write-whole.ts';
import { systemCode } from '../documents/input-file.ts';
import { checkPhoto, MAX_PHOTO_BYTES } from '../photos/photo-check.ts';
import { Turns } from '../turns.ts';

/** Longest side of a logo in pixels: 25 mm at 600 dpi is 591, so this is plenty, and quickly unpacked. */
const mostPixels = 2_000;

export interface Logo {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

/** The organisation's logo: a file of its own in the data folder. */
export interface LogoFile {
  readonly current: () => Logo | undefined;
  /**
   * Keeps a logo, or takes it away (`undefined`); when it answers `ok` that is on the disk. While a file that is there
   * cannot be read, that is `not-writable`: nobody has seen what would be lost.
   */
  readonly change: (logo: Logo | undefined) => Promise<Result<undefined, CallError<'disk-full' | 'not-writable'>>>;
}

const names = { 'image/png': 'logo.png', 'image/jpeg': 'logo.jpg' } as const;

/** Opens the logo; a file that is no clean picture (any more) counts as none. */
export async function openLogo(folder: string): Promise<LogoFile> {
  let found = await newest(folder);
  const change: LogoFile['change'] = async (logo) => {
    if (found.unreadable !== undefined) found = await newest(folder);
    if (found.unreadable !== undefined) return err(callError('not-writable', { path: found.unreadable }));
    const kept = logo === undefined ? undefined : names[logo.mediaType];
    if (logo !== undefined && kept !== undefined) {
      const path = join(folder, kept);
      const written = await writeWhole(path, logo.bytes, { mode: 0o600 });
      if (!written.ok) return err(writeError(written.error, path));
    }
    found = { logo };
    for (const name of Object.values(names)) {
      if (name === kept) continue;
      const path = join(folder, name);
      const failed = await rm(path, { force: true }).then(() => false, isSystemError);
      // Beside a newer one it does no harm; when the logo is to go, it would come back at the next start.
      if (failed && kept === undefined) return err(callError('not-writable', { path }));
    }
    return ok(undefined);
  };
  // One after the other: a change to the other kind of picture at the same time would remove what this one writes.
  const turns = new Turns();
  return { current: () => found.logo, change: (logo) => turns.take(() => change(logo)) };
}

/** Says what a picture is by its first bytes, and checks it as strictly as a photo: nothing but the picture is in it. */
export function checkLogo(bytes: Uint8Array): Result<Logo, FileProblem> {
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === undefined) return err(fileProblem('photo-not-this-type', { allowed: 'PNG, JPEG' }));
  const checked = checkPhoto(bytes, mediaType);
  if (!checked.ok) {
    const { code } = checked.error;
    return err(code === 'photo-too-large' ? tooLarge() : fileProblem(code));
  }
  const { width, height } = checked.value;
  return Math.max(width, height) > mostPixels ? err(tooLarge()) : ok({ mediaType, bytes });
}

function isSystemError(error: unknown): true {
  if (systemCode(error) === undefined) throw error;
  return true;
}

function tooLarge(): FileProblem {
  return problem('photo-too-large', '', undefined, { allowed: `≤ 500 kB, ≤ ${mostPixels} x ${mostPixels} px` });
}

function mediaTypeOf(bytes: Uint8Array): Logo['mediaType'] | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'image/jpeg' : undefined;
}

interface Found {
  readonly logo: Logo | undefined;
  /** Path of a file that is there and cannot be read now. */
  readonly unreadable?: string;
}

/** A kill between writing one kind and removing the other leaves both: the later one was meant. */
async function newest(folder: string): Promise<Found> {
  let unreadable: string | undefined;
  const found: { readonly logo: Logo; readonly at: number }[] = [];
  for (const name of Object.values(names)) {
    const path = join(folder, name);
    try {
      const facts = await stat(path);
      if (!facts.isFile() || facts.size > MAX_PHOTO_BYTES) continue;
      const checked = checkLogo(await readFile(path));
      if (checked.ok) found.push({ logo: checked.value, at: facts.mtimeMs });
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined) throw error;
      if (code !== 'ENOENT') unreadable = path;
    }
  }
  const logo = found.sort((a, b) => b.at - a.at)[0]?.logo;
  return unreadable === undefined ? { logo } : { logo, unreadable };
}
