import Database, { SqliteError } from 'better-sqlite3';
import { storeReason } from './classify-error.ts';
import { isSound } from './connection.ts';
import { lookAt } from './file-header.ts';
import { hasOurSchema } from './schema.ts';
import { newestVersion, type StoreKind } from './store-kind.ts';

/**
 * What is wrong with a closed database that is to be taken in; undefined for one that can be. Nothing is changed:
 * opening it for use would. @throws an error of the file system
 */
export function problemOfFile(kind: StoreKind, path: string): 'damaged' | 'not-ours' | 'newer-than-app' | undefined {
  const look = lookAt(path);
  if (look.found !== 'database') return 'damaged';
  if (look.header.applicationId !== kind.applicationId) return 'not-ours';
  if (look.header.userVersion > newestVersion(kind)) return 'newer-than-app';
  try {
    const database = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return hasOurSchema(database, kind) && isSound(database, 'full') ? undefined : 'damaged';
    } finally {
      database.close();
    }
  } catch (error) {
    // Whatever SQLite says of a file that nobody else has open.
    if (error instanceof SqliteError || storeReason(error) !== undefined) return 'damaged';
    throw error;
  }
}
