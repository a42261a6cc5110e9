import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyBackup } from '../../../../electron/backend/store/backup.ts';
import type { Migration } from '../../../../electron/backend/store/database.ts';
import { openStore } from '../../../../electron/backend/store/open-store.ts';
import type { OpenStore } from '../../../../electron/backend/store/opened-store.ts';
import { replaceStore } from '../../../../electron/backend/store/restore.ts';
import type { StoreKind, StorePlace } from '../../../../electron/backend/store/store-kind.ts';

/** Steps of a small schema with what can go wrong in one: a table, a reference, data moved from one form to another. */
export const toySteps: readonly Migration[] = [
  {
    version: 1,
    name: 'entries',
    up: (db) => {
      db.exec('CREATE TABLE entry (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
      db.exec('CREATE TABLE visit (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT');
    },
  },
  {
    version: 2,
    name: 'notes of entries',
    up: (db) => {
      db.exec('CREATE TABLE note (entry INTEGER NOT NULL REFERENCES entry (id), text TEXT NOT NULL) STRICT');
      db.exec('INSERT INTO note SELECT id, text FROM entry');
    },
  },
];

export function toyStore(steps: readonly Migration[] = toySteps): StoreKind {
  return {
    name: 'work',
    fileName: 'toy.db',
    applicationId: 0x746f_7931,
    migrations: steps,
    pragmas: {},
    counted: ['entry', 'note'],
  };
}

/** A moment a second later each time it is asked for. */
export function clock(start = '2026-11-22T09:00:00.000Z'): () => Date {
  let at = Date.parse(start);
  return () => {
    at += 1_000;
    return new Date(at);
  };
}

export function placeIn(folder: string, now: () => Date = clock()): StorePlace {
  return { folder, now, appVersion: '1.2.3' };
}

/** Opens a store that must open. */
export async function opened(kind: StoreKind, where: StorePlace): Promise<OpenStore> {
  const opening = await openStore(kind, where);
  if (opening.state === 'closed') throw new Error(`closed: ${opening.reason}`);
  return opening.store;
}

export function addEntry(store: OpenStore, text: string): void {
  store.write((db) => {
    db.prepare('INSERT INTO entry (text) VALUES (?)').run(text);
  });
}

export function entries(store: OpenStore): readonly string[] {
  return store.read((db) => db.prepare('SELECT text FROM entry ORDER BY id').pluck().all() as string[]);
}

/** Puts a verified backup in the place of a closed store, as the services do it. */
export async function restore(kind: StoreKind, where: StorePlace, id: string) {
  const backup = await verifyBackup(kind, where, id);
  return backup.ok ? replaceStore(kind, where, (staged) => copyFile(backup.value.path, staged)) : backup;
}

/** Every file below a folder with a hash of its bytes. The empty files of the locks are left out. */
export function contentOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.endsWith('.lock') && statSync(join(folder, name)).isFile())
    .sort();
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}
