import { z } from 'zod';
import { massUnits } from '../../measure/loads-list.ts';
import { mostColumns, rejectReasons } from '../../measure/table-rows.ts';
import { accelerationUnits } from '../../measure/vibration-table.ts';
import { id } from '../../visit/fields.ts';
import { load, vibrationSource } from '../../visit/task.ts';
import { command, query } from '../call.ts';
import { count, nothing, uploadId } from '../values.ts';

/** Long work that shows how far it is and can be stopped: the page names it by a ticket that it makes itself. */
export const jobCalls = {
  /** How much is done, in any unit; null where nothing is known yet, or nothing of that ticket is under way. */
  'job.progress': query({
    input: z.strictObject({ ticket: id }),
    output: z.strictObject({ progress: z.strictObject({ done: z.number(), total: z.number() }).nullable() }),
    errors: [],
  }),
  /** The call that has the ticket answers `cancelled`; what is done already stays unsaid. */
  'job.cancel': command({ input: z.strictObject({ ticket: id }), output: nothing, errors: [] }),
};

/** A column, counted from 0. */
export const columnIndex = z
  .int()
  .min(0)
  .max(mostColumns - 1);

const cell = z.string().max(1_000);

/** What a column may be. */
export const columnMeanings = ['what', 'mass', 'quantity', 'x', 'y', 'z', 'minutes', 'time', 'heart-rate'] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

/** The beginning of a table, as text, and which columns seem to be meant. */
export const tablePreview = z.strictObject({
  /** Rows in all, header included; empty ones are not counted. */
  rows: count,
  /** How many of them a workbook does not show, by hand or by a filter; they count like the others. */
  hiddenRows: count,
  columns: count,
  /** The first rows, each as long as the table is wide. */
  start: z.array(z.array(cell).max(mostColumns)).max(30),
  /** Which cells of `start` a workbook keeps as numbers: written with a point here, and shown as each language writes them. */
  numbers: z.array(z.array(z.boolean()).max(mostColumns)).max(30),
  /** How many rows at the top are no data. */
  headerRows: count,
  /** What each column seems to be, by its header or its values; null where nobody knows. */
  guesses: z.array(z.enum(columnMeanings).nullable()),
  /** The unit that a column's header names (`massUnits` for a mass, `accelerationUnits` for an axis); null = it names none. */
  units: z.array(z.enum([...massUnits, ...accelerationUnits]).nullable()),
});
export type TablePreview = z.infer<typeof tablePreview>;

/** Names of a workbook's sheets; a CSV has one, without a name. */
const sheets = z.array(z.string().max(200)).max(200).readonly();

/** A row that was not taken over, counted from 1 as a spreadsheet does. */
const rejectedRow = z.strictObject({
  row: count,
  reason: z.enum(rejectReasons),
  /** The cell that was meant. */
  value: z.string().max(200),
});

const rejected = {
  /** How many rows were not taken over; the first of them. */
  rejectedRows: count,
  rejected: z.array(rejectedRow).max(1_000).readonly(),
};

const chosen = { ticket: id, table: id, sheet: count, headerRows: z.int().min(0).max(50) };

export const tableCalls = {
  /** Reads a CSV or XLSX file, by its content. It stays in memory under its id until it is closed. */
  'table.open': command({
    input: z.strictObject({ ticket: id, upload: uploadId, fileName: z.string().max(300) }),
    output: z.strictObject({ table: id, sheets, sheet: count, preview: tablePreview }),
    errors: ['not-found', 'file-refused', 'cancelled'],
  }),
  /** Another sheet of the same workbook. */
  'table.preview': query({
    input: z.strictObject({ ticket: id, table: id, sheet: count }),
    output: z.strictObject({ preview: tablePreview }),
    errors: ['not-found', 'file-refused', 'cancelled'],
  }),
  /** Rows as loads of a task: mass x quantity, rows of the same object and mass together. Nothing is saved by it. */
  'table.loads': query({
    input: z.strictObject({
      ...chosen,
      mass: columnIndex,
      unit: z.enum(massUnits),
      what: columnIndex.nullable(),
      /** Absent = one handling per row. */
      quantity: columnIndex.nullable(),
      /** Whether the mass is that of one piece or of the whole row. */
      massIs: z.enum(['piece', 'row']),
    }),
    output: z.strictObject({
      loads: z.array(load).max(5_000).readonly(),
      /** Loads put together by mass because there would be too many, rounded up to so many grams (1 = as it was); 0 = not. */
      roundedUpG: count,
      rows: count,
      handlings: count,
      totalG: count,
      heaviestG: count,
      ...rejected,
    }),
    errors: ['not-found', 'file-refused', 'cancelled'],
  }),
  /** Rows as sources of vibration. Whether the axis factor is in the values is asked, never guessed. */
  'table.vibration': query({
    input: z.strictObject({
      ...chosen,
      x: columnIndex,
      y: columnIndex,
      z: columnIndex,
      unit: z.enum(accelerationUnits),
      factorIncluded: z.boolean().exactOptional(),
      what: columnIndex.nullable(),
      minutes: columnIndex.nullable(),
    }),
    output: z.strictObject({ sources: z.array(vibrationSource).max(500).readonly(), ...rejected }),
    errors: ['not-found', 'file-refused', 'cancelled'],
  }),
  'table.close': command({ input: z.strictObject({ table: id }), output: nothing, errors: [] }),
};

export const photoCalls = {
  /**
   * A picture into the visit, as one step of undo. It was turned, drawn on and blurred in the page, and is refused where it
   * carries anything but pixels.
   */
  'photo.add': command({
    input: z.strictObject({
      ...{ visit: id, base: count, upload: uploadId, caption: z.string().max(200).optional() },
      /** A photo whose picture this one replaces; it keeps its place, its id and its caption. */
      replaces: id.exactOptional(),
    }),
    output: z.strictObject({ photo: id, version: count }),
    errors: ['not-found', 'changed-elsewhere', 'locked', 'file-refused', 'document-refused', 'too-many'],
  }),
};
