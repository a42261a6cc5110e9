import { z } from 'zod';
import { line } from '../../visit/fields.ts';
import { command, query } from '../call.ts';
import { databases } from '../databases.ts';
import { backup, count, nothing, servedFile, uploadId } from '../values.ts';

export const keepingCalls = {
  'backup.list': query({ input: nothing, output: z.strictObject({ backups: z.array(backup) }), errors: [] }),
  'backup.make': command({ input: nothing, output: z.strictObject({ backups: z.array(backup).min(1) }), errors: [] }),
  /** The present store is backed up and moved to `rescue/` first. */
  'backup.restore': command({
    input: z.strictObject({ database: z.enum(databases), backup: line }),
    output: nothing,
    errors: ['backup-unusable', 'not-found'],
  }),
  /** Everything as one file for another laptop; personal values only when asked for by themselves. */
  'move.export': command({
    input: z.strictObject({ personal: z.boolean() }),
    output: z.strictObject({ file: servedFile, visits: count, personalRecords: count }),
    errors: ['too-large'],
  }),
  /** Puts everything of such a file in the place of what is here, which is backed up and moved to `rescue/` first. */
  'move.import': command({
    input: z.strictObject({ upload: uploadId, confirmed: z.literal(true) }),
    output: z.strictObject({ visits: count, personalRecords: count }),
    errors: ['not-found', 'file-refused', 'backup-unusable'],
  }),
  'example.load': command({ input: nothing, output: z.strictObject({ workstations: count }), errors: [] }),
  /** Backs up, and removes what the example brought, its issued sheets too; what the user made in it stays. */
  'example.remove': command({ input: nothing, output: z.strictObject({ workstations: count }), errors: [] }),
};
