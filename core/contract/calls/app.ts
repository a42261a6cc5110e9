import { z } from 'zod';
import { languages } from '../../i18n/language.ts';
import { line } from '../../visit/fields.ts';
import { command, query } from '../call.ts';
import { closedReasons, databases } from '../databases.ts';
import { backup, count, nothing, servedFile, uploadId } from '../values.ts';

export const assessor = z.strictObject({
  name: line,
  role: line.optional(),
  phone: line.optional(),
  email: line.optional(),
});

/** What the user chose for this laptop; in a file of its own, so that it is there when the store is not. */
export const settings = z.strictObject({
  /** null until somebody chose: then the system's language is used. */
  language: z.enum(languages).nullable(),
  colours: z.enum(['system', 'light', 'dark']),
  assessor: assessor.nullable(),
  organisation: z.strictObject({ name: line }).nullable(),
});
export type Settings = z.infer<typeof settings>;

const openDatabase = z.strictObject({ state: z.literal('open'), how: z.enum(['fresh', 'ready', 'migrated']) });
const closedDatabase = z.strictObject({
  state: z.literal('closed'),
  reason: z.enum(closedReasons),
  /** Path of the file, to find it. */
  file: z.string().max(1_000),
  backups: z.array(backup).max(500),
});
const databaseState = z.discriminatedUnion('state', [openDatabase, closedDatabase]);
export type DatabaseState = z.infer<typeof databaseState>;

export const snapshot = z.strictObject({
  appVersion: line,
  host: z.enum(['desktop', 'browser']),
  demo: z.boolean(),
  /** The system's language, or Dutch. */
  systemLanguage: z.enum(languages),
  /** Today on this laptop, `2026-11-22`. */
  today: z.iso.date(),
  dataFolder: z.string().max(1_000),
  work: databaseState,
  personal: databaseState,
  settings,
  logo: servedFile.nullable(),
  /** A settings file that could not be read lies aside under this name. */
  settingsSetAside: z.string().max(1_000).nullable(),
  /** Workstations in the store, archived ones too; 0 on a first start. */
  workstations: count,
  /** Whether the example company is loaded. */
  example: z.boolean(),
});
export type Snapshot = z.infer<typeof snapshot>;

export const appCalls = {
  'app.snapshot': query({ input: nothing, output: snapshot, errors: [], always: true }),
  'settings.change': command({ input: settings.partial(), output: settings, errors: [], always: true }),
  'settings.logo': command({
    input: z.strictObject({ upload: uploadId.nullable() }),
    output: z.strictObject({ logo: servedFile.nullable() }),
    errors: ['file-refused', 'not-found', 'too-large'],
    always: true,
  }),
  /** Tries to open again, after the user freed the disk or closed the other window. */
  'recovery.retry': command({ input: nothing, output: snapshot, errors: [], always: true }),
  /** Puts a verified backup in the place of a store that cannot be opened, which moves to `rescue/`. */
  'recovery.restore': command({
    input: z.strictObject({ database: z.enum(databases), backup: line }),
    output: snapshot,
    errors: ['backup-unusable', 'not-found'],
    always: true,
  }),
  /** Moves a store that cannot be opened to `rescue/` and begins an empty one. */
  'recovery.start-empty': command({
    input: z.strictObject({ database: z.enum(databases), confirmed: z.literal(true) }),
    output: snapshot,
    errors: [],
    always: true,
  }),
  /** Whatever visits can still be read, as one file; null where there is nothing. */
  'recovery.export-readable': query({
    input: nothing,
    output: z.strictObject({ file: servedFile.nullable(), visits: count }),
    errors: [],
    always: true,
  }),
  /** What to send to whoever helps: versions, sizes, codes; no content, no names. */
  'recovery.report': query({
    input: nothing,
    output: z.strictObject({ text: z.string().max(20_000) }),
    errors: [],
    always: true,
  }),
};
