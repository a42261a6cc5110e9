import { createHash } from 'node:crypto';
import { z } from 'zod';
import { count, moment } from '../../../core/contract/values.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { line, sha256 } from '../../../core/visit/fields.ts';

/*
 * Everything for another laptop as one file, `.groenkader`:
 *
 *   "GROENKADER-MOVE\n", the length of the list in 4 bytes (big-endian), the list as JSON, the parts one after the other
 *
 * The list names each part with its length and hash. Parts are whole files of ours as they lie in the data folder.
 */
const magic = Buffer.from('GROENKADER-MOVE\n', 'latin1');
const longestList = 100_000;

/** Where an export waits to be saved. It may hold personal values: withdrawn when one of them is deleted. */
export const moveSlot = 'move';

/** How an answer names a file of this kind, whose own name nobody told. */
export const shownName = '.groenkader';

export const partNames = ['work', 'personal', 'settings', 'logo'] as const;
export type PartName = (typeof partNames)[number];

const listSchema = z.strictObject({
  format: z.literal('groenkader-move'),
  formatVersion: z.literal(1),
  appVersion: line,
  madeAt: moment,
  parts: z.array(z.strictObject({ name: z.enum(partNames), bytes: count, sha256 })).max(partNames.length),
});

export type Parts = ReadonlyMap<PartName, Uint8Array>;
export type MoveProblem = 'not-ours' | 'newer-than-app' | 'damaged' | 'changed';

export function packMove(parts: Parts, facts: { readonly appVersion: string; readonly madeAt: string }): Buffer {
  const list: z.infer<typeof listSchema> = {
    format: 'groenkader-move',
    formatVersion: 1,
    ...facts,
    parts: [...parts].map(([name, bytes]) => ({ name, bytes: bytes.byteLength, sha256: hashOf(bytes) })),
  };
  const json = Buffer.from(JSON.stringify(list));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([magic, length, json, ...parts.values()]);
}

/**
 * Takes such a file apart and checks every part's hash. Parts are views on the bytes, not copies.
 *
 * @returns `not-ours` for any other file, `newer-than-app` for a later form of it, `damaged` where it is cut off or
 * names a part twice, `changed` where a part is not what it was
 */
export function unpackMove(file: Uint8Array): Result<Parts, MoveProblem> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (!bytes.subarray(0, magic.length).equals(magic)) return err('not-ours');
  if (bytes.length < magic.length + 4) return err('damaged');
  const start = magic.length + 4;
  const length = bytes.readUInt32BE(magic.length);
  if (length > longestList) return err('damaged');
  const raw = jsonOf(bytes.subarray(start, start + length));
  const list = listSchema.safeParse(raw);
  if (!list.success) {
    const { formatVersion } = (raw ?? {}) as { readonly formatVersion?: unknown };
    return err(typeof formatVersion === 'number' && formatVersion > 1 ? 'newer-than-app' : 'damaged');
  }
  const parts = new Map<PartName, Uint8Array>();
  let at = start + length;
  for (const part of list.data.parts) {
    const content = bytes.subarray(at, at + part.bytes);
    if (content.length !== part.bytes || parts.has(part.name)) return err('damaged');
    if (hashOf(content) !== part.sha256) return err('changed');
    parts.set(part.name, content);
    at += part.bytes;
  }
  return at === bytes.length ? ok(parts) : err('damaged');
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
