import { databaseFiles } from '../store/data-folder.ts';
import type { Migration } from '../store/database.ts';
import { orderedMigrations } from '../store/migrate.ts';
import type { StoreKind } from '../store/store-kind.ts';

const initial: Migration = {
  version: 1,
  name: 'initial',
  up: (db) => {
    db.exec(`
      CREATE TABLE record (
        id TEXT PRIMARY KEY,
        -- the visit it was imported into; the document names that one or one that it revises
        visit TEXT NOT NULL,
        label TEXT NOT NULL CHECK (label GLOB '[A-Z]*' AND length(label) <= 3),
        json TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        UNIQUE (visit, label)
      ) STRICT;
    `);
  },
};

/** A row holds all of a record, so that whatever forgets the row forgets its samples too, in copies of either version. */
const recordings: Migration = {
  version: 2,
  name: 'recordings',
  up: (db) => {
    db.exec(`
      -- the values it was made from, deflated JSON (packed-recording.ts); nothing for a record that was typed in or imported
      ALTER TABLE record ADD COLUMN recording BLOB;
    `);
  },
};

/** The database of personal values: apart from the work, with its own backups, and made for forgetting. */
export const personalKind: StoreKind = {
  name: 'personal',
  fileName: databaseFiles.personal,
  // "GrKp"
  applicationId: 0x4772_4b70,
  migrations: orderedMigrations([initial, recordings]),
  // What is deleted is overwritten, and nothing of it goes through a file of the system's temporary folder.
  pragmas: { secure_delete: 1, temp_store: 2 },
  counted: ['record'],
};
