import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DatabaseName } from '../../../core/contract/databases.ts';
import { backup, count } from '../../../core/contract/values.ts';
import { sha256 } from '../../../core/visit/fields.ts';
import { namesIn, place, sizeOf, syncFile } from './store-files.ts';

const { database, madeAt, reason, bytes, rows, appVersion } = backup.shape;

/** What stands beside a backup. The hash is needed: SQLite's own check is silent on most flipped bytes of content. */
const manifestSchema = z.strictObject({
  format: z.literal('groenkader-backup'),
  formatVersion: z.literal(1),
  database,
  madeAt,
  reason,
  appVersion,
  userVersion: count,
  bytes,
  sha256,
  rows,
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Longest manifest that is read: ours are below 1 kB. */
const longest = 100_000;

/** The manifest of a backup; undefined where there is none that can be understood. */
export function readManifest(folder: string, id: string): Manifest | undefined {
  const path = join(folder, `${id}.json`);
  if (sizeOf(path) > longest) return undefined;
  try {
    return manifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    // Gone, not ours to read, or no JSON: no manifest in each case.
    return undefined;
  }
}

/** Writes a manifest whole or not at all. @throws an error of the file system */
export function writeManifest(folder: string, id: string, manifest: Manifest): void {
  const path = join(folder, `${id}.json`);
  writeFileSync(`${path}.tmp`, `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });
  syncFile(`${path}.tmp`);
  place(`${path}.tmp`, path);
}

export function manifestsIn(
  folder: string,
  name: DatabaseName,
): readonly { readonly id: string; readonly manifest: Manifest }[] {
  return namesIn(folder).flatMap((entry) => {
    const id = entry.replace(/\.json$/, '');
    const manifest = id === entry || !id.startsWith(`${name}-`) ? undefined : readManifest(folder, id);
    return manifest?.database === name ? [{ id, manifest }] : [];
  });
}
