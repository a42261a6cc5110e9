import { join } from 'node:path';

/** Everything the app keeps, in one folder, so that it can be found, copied and shown as a whole. */
export interface DataFolder {
  readonly root: string;
  /** `<database>-<moment>-<reason>.db`, each with its manifest `.json`. */
  readonly backups: string;
  /** What a restore put aside: nothing of it is ever deleted by the app, but personal values that the user deletes. */
  readonly rescue: string;
  readonly log: string;
}

/** File names of the two databases in the data folder. */
export const databaseFiles = { work: 'groenkader.db', personal: 'personal.db' } as const;

export function dataFolder(root: string): DataFolder {
  return {
    root,
    backups: join(root, 'backups'),
    rescue: join(root, 'rescue'),
    log: join(root, 'log'),
  };
}
