import { databaseFiles } from './data-folder.ts';
import { orderedMigrations } from './migrate.ts';
import { initial } from './migrations/0001-initial.ts';
import { map } from './migrations/0002-map.ts';
import type { StoreKind } from './store-kind.ts';

/** The database of the work: places, workstations, visits, sheets. */
export const workStore: StoreKind = {
  name: 'work',
  fileName: databaseFiles.work,
  // "GrKw"
  applicationId: 0x4772_4b77,
  migrations: orderedMigrations([initial, map]),
  pragmas: {},
  counted: ['company', 'workstation', 'visit'],
};
