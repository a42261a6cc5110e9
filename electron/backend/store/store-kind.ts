import type { DatabaseName } from '../../../core/contract/databases.ts';
import type { Migration } from './database.ts';

/** What one database of the app is: the same code opens, keeps and restores each. */
export interface StoreKind {
  readonly name: DatabaseName;
  readonly fileName: string;
  /** SQLite's `application_id`: says whose file it is, whatever its name. */
  readonly applicationId: number;
  /** In order and without gaps, beginning with 1 (`orderedMigrations`). */
  readonly migrations: readonly Migration[];
  /** Besides those that every store has; each must read back as the number it is set to. */
  readonly pragmas: Readonly<Record<string, number>>;
  /** Tables whose rows a backup's manifest counts. */
  readonly counted: readonly string[];
}

/** Where a store is opened, and what its opening needs to know of the world. */
export interface StorePlace {
  /** The data folder. Made (0700) where it is not there yet. */
  readonly folder: string;
  readonly now: () => Date;
  /** Goes into the manifests of backups. */
  readonly appVersion: string;
}

/** Version of the newest schema that this app knows. */
export function newestVersion({ migrations }: StoreKind): number {
  return migrations.length;
}
