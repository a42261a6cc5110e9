import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Input, Output, Services } from '../../../../core/contract/contract.ts';
import type { CallError } from '../../../../core/contract/errors.ts';
import { Readings } from '../../../../electron/backend/instruments/readings.ts';
import { jobServices, tableServices } from '../../../../electron/backend/instruments/table-services.ts';
import { Files } from '../../../../electron/backend/router/files.ts';
import { createRouter } from '../../../../electron/backend/router/router.ts';
import { sheetOf, workbook } from '../../../support/workbook.ts';

/*
 * Asked through the gate, and read in real workers: what they take and give is checked as in the app.
 */

type Calls =
  | 'table.open'
  | 'table.preview'
  | 'table.loads'
  | 'table.vibration'
  | 'table.close'
  | 'job.progress'
  | 'job.cancel';

const worker = new URL('../../../../electron/backend/instruments/read-worker.ts', import.meta.url);
let readings: Readings;
let files: Files;
let dispatch: ReturnType<typeof createRouter>;

beforeAll(() => {
  readings = new Readings(worker);
  files = new Files();
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `table-${ids}`;
  };
  dispatch = createRouter({
    services: { ...tableServices({ files, readings, newId }), ...jobServices(readings) } as unknown as Services,
    closed: () => undefined,
    log: (_, call, error) => {
      throw new Error(`${call}: ${error instanceof Error ? error.stack : JSON.stringify(error)}`);
    },
    classify: () => undefined,
  });
});
afterAll(() => readings.close());

async function ask<Name extends Calls>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const answer = await dispatch(name, JSON.parse(JSON.stringify(input)));
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value as Output<Name>;
}

async function refused<Name extends Calls>(name: Name, input: Input<Name>): Promise<CallError> {
  const answer = await dispatch(name, JSON.parse(JSON.stringify(input)));
  if (answer.ok) throw new Error(`${name} was not refused`);
  return answer.error as CallError;
}

const open = (bytes: Uint8Array, fileName: string) =>
  ask('table.open', { ticket: 'ticket', upload: files.accept(bytes), fileName });

const orders = 'Omschrijving;Gewicht (kg);Aantal\nDoos;4,75;120\nKrat;12;3\nZak;zwaar;1\n';
const loadsInput = {
  ticket: 't',
  sheet: 0,
  headerRows: 1,
  mass: 1,
  unit: 'kg',
  what: 0,
  quantity: 2,
  massIs: 'piece',
} as const;

describe('a list of loads', () => {
  test('is opened, looked at, read and closed', async () => {
    const { table, sheets, sheet, preview } = await open(Buffer.from(orders), 'orders.csv');
    expect({ sheets, sheet }).toEqual({ sheets: [''], sheet: 0 });
    expect(preview).toMatchObject({ rows: 4, columns: 3, headerRows: 1, guesses: ['what', 'mass', 'quantity'] });
    const read = await ask('table.loads', { ...loadsInput, table });
    expect(read).toMatchObject({ rows: 2, handlings: 123, totalG: 606_000, heaviestG: 12_000, rejectedRows: 1 });
    expect(read.rejected).toEqual([{ row: 4, reason: 'no-number', value: 'zwaar' }]);
    expect(read.loads.map(({ what, massG }) => [what, massG])).toEqual([
      ['Doos', 4_750],
      ['Krat', 12_000],
    ]);
    expect(read.loads[0]?.provenance?.massG).toEqual({ evidence: 'document', remark: 'orders.csv' });
    expect(new Set(read.loads.map(({ id }) => id)).size).toBe(2);
    await ask('table.close', { table });
    expect(await refused('table.loads', { ...loadsInput, table })).toMatchObject({ code: 'not-found' });
  });

  test('of 30,000 rows of a workbook shows how far it is, and says the same as a text', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => [
      `Artikel ${at % 3_000}`,
      ((at % 977) + 1) / 100,
      1 + (at % 9),
    ]);
    const { table } = await open(sheetOf(['Artikel', 'kg', 'aantal'], ...rows), 'orders.xlsx');
    const reading = ask('table.loads', { ...loadsInput, table, ticket: 'watched' });
    let seen: Output<'job.progress'>['progress'] = null;
    for (let round = 0; round < 2_000 && seen === null; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen = (await ask('job.progress', { ticket: 'watched' })).progress;
    }
    expect(seen?.done).toBeGreaterThan(0);
    const { loads: _, ...fromWorkbook } = await reading;
    const text = `Artikel;kg;aantal\n${rows.map((row) => row.join(';').replace('.', ',')).join('\n')}`;
    const csv = await open(Buffer.from(text), 'orders.csv');
    const { loads: __, ...fromText } = await ask('table.loads', { ...loadsInput, table: csv.table });
    expect(fromWorkbook).toEqual(fromText);
    expect(fromText.rows).toBe(30_000);
    expect((await ask('job.progress', { ticket: 'watched' })).progress).toBeNull();
  });

  test('can be stopped', async () => {
    const { table } = await open(Buffer.from(orders.repeat(40_000)), 'large.csv');
    const reading = refused('table.loads', { ...loadsInput, table, ticket: 'stopped' });
    await ask('job.cancel', { ticket: 'stopped' });
    expect(await reading).toEqual({ code: 'cancelled', params: {} });
    // And read again.
    expect((await ask('table.loads', { ...loadsInput, table })).rows).toBe(80_000);
  });

  test('has its sheets', async () => {
    const bytes = workbook({
      sheets: [
        { name: 'Maandag', rows: [['Doos', 1, 2]] },
        { name: 'Dinsdag', rows: [['Krat', 3, 4]] },
      ],
    });
    const { table, sheets } = await open(bytes, 'week.xlsx');
    expect(sheets).toEqual(['Maandag', 'Dinsdag']);
    const { preview } = await ask('table.preview', { ticket: 't', table, sheet: 1 });
    expect(preview.start).toEqual([['Krat', '3', '4']]);
    const read = await ask('table.loads', { ...loadsInput, table, sheet: 1, headerRows: 0 });
    expect(read).toMatchObject({ totalG: 12_000, rows: 1 });
    expect(await refused('table.preview', { ticket: 't', table, sheet: 2 })).toMatchObject({
      code: 'file-refused',
      params: { file: 'week.xlsx', problems: [{ code: 'unknown-sheet' }] },
    });
  });

  test('is refused where a column is not there, and where there is no such table or upload', async () => {
    const { table } = await open(Buffer.from(orders), 'orders.csv');
    expect(await refused('table.loads', { ...loadsInput, table, mass: 9 })).toMatchObject({
      params: { problems: [{ code: 'columns-unknown' }] },
    });
    expect(await refused('table.loads', { ...loadsInput, table: 'other' })).toMatchObject({
      params: { what: 'table' },
    });
    expect(await refused('table.open', { ticket: 't', upload: 'none', fileName: 'x' })).toMatchObject({
      params: { what: 'file' },
    });
  });

  test('is dropped when four others were opened after it', async () => {
    const first = await open(Buffer.from(orders), '1.csv');
    for (const name of ['2.csv', '3.csv', '4.csv', '5.csv']) await open(Buffer.from(orders), name);
    expect(await refused('table.preview', { ticket: 't', table: first.table, sheet: 0 })).toMatchObject({
      code: 'not-found',
    });
  });
});

test('a meter’s table becomes sources, in the unit of time that its header names', async () => {
  const text = 'bron;awx;awy;awz;duur (h)\nHeftruck;0,44;0,35;0,61;1,5\nKapot;;;;1\n';
  const { table } = await open(Buffer.from(text), 'meter.csv');
  const input = {
    ticket: 't',
    table,
    sheet: 0,
    headerRows: 1,
    x: 1,
    y: 2,
    z: 3,
    unit: 'm/s2',
    what: 0,
    minutes: 4,
  } as const;
  const { sources, rejected } = await ask('table.vibration', input);
  expect(sources).toMatchObject([
    { what: 'Heftruck', accelerationMmS2: { x: 440, y: 350, z: 610 }, minutesPerDay: 90 },
  ]);
  expect(sources[0]).not.toHaveProperty('factorIncluded');
  expect(rejected).toEqual([{ row: 3, reason: 'empty', value: '' }]);
  const said = await ask('table.vibration', { ...input, factorIncluded: true });
  expect(said.sources[0]?.factorIncluded).toBe(true);
});

test('more sources than a task is shown with are refused', async () => {
  const { table } = await open(Buffer.from('0,1;0,2;0,3\n'.repeat(501)), 'meter.csv');
  const input = {
    ticket: 't',
    table,
    sheet: 0,
    headerRows: 0,
    x: 0,
    y: 1,
    z: 2,
    unit: 'm/s2',
    what: null,
    minutes: null,
  } as const;
  expect(await refused('table.vibration', input)).toMatchObject({
    params: { problems: [{ code: 'too-many-rows', allowed: '500' }] },
  });
});

test('a file that is refused says why, with its name', async () => {
  const upload = files.accept(Buffer.from('%PDF-1.7'));
  expect(await refused('table.open', { ticket: 't', upload, fileName: 'sheet.pdf' })).toEqual({
    code: 'file-refused',
    params: { file: 'sheet.pdf', problems: [{ code: 'not-a-table', field: '' }] },
  });
});

test('a file that swells or takes too long ends its worker and nothing else', async () => {
  const small = new Readings(worker, { maxOldGenerationSizeMb: 12 });
  const rows = Array.from({ length: 150_000 }, (_, at) => `Artikel met een lange naam ${at};${at}`).join('\n');
  const job = {
    bytes: Buffer.from(rows),
    name: 'x',
    sheet: 0,
    headerRows: 0,
    mass: 1,
    unit: 'kg',
    what: 0,
    quantity: null,
    massIs: 'piece',
  } as const;
  expect(await small.run('a', 'loads', job)).toMatchObject({ ok: false, error: [{ code: 'reading-too-much' }] });
  const quick = new Readings(worker, { ms: 1 });
  expect(await quick.run('a', 'loads', job)).toMatchObject({ ok: false, error: [{ code: 'reading-too-long' }] });
  expect(await readings.run('a', 'loads', job)).toMatchObject({ ok: true });
});
