import { describe, expect, test } from 'vitest';
import type { TablePreview } from '../../../../../core/contract/calls/tables.ts';
import { tableStart } from '../../../../../electron/backend/instruments/tables/table-jobs.ts';
import { sheetOf } from '../../../../support/workbook.ts';

function previewOf(content: string | Uint8Array): TablePreview {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const start = tableStart({ bytes }, () => undefined);
  if (!start.ok) throw new Error(start.error[0].code);
  return start.value.preview;
}

/** What the columns seem to be, with the units of their headers. */
const guess = (content: string) => {
  const { headerRows, guesses, units } = previewOf(content);
  return { headerRows, guesses, units: units.filter((unit) => unit !== null) };
};

describe('headers say what their columns are', () => {
  test.each([
    ['Omschrijving;Gewicht (kg);Aantal\nx;4,75;120', ['what', 'mass', 'quantity'], ['kg']],
    ['Désignation;Poids [g];Quantité\nx;475;120', ['what', 'mass', 'quantity'], ['g']],
    ['Bezeichnung;Gewicht in kg;Menge\nx;4,75;120', ['what', 'mass', 'quantity'], ['kg']],
    ['Description,Weight lbs,Qty\nx,4.75,120', ['what', 'mass', 'quantity'], ['lb']],
    ['SKU;artikel;massa;stuks\n17;x;4,75;120', [null, 'what', 'mass', 'quantity'], []],
    // The plainest name of an object wins, and a number of it counts where there is nothing else.
    ['Artikelnr;Omschrijving;Gewicht (kg);Aantal\n17;x;4,75;120', [null, 'what', 'mass', 'quantity'], ['kg']],
    ['Artikel;Artikelomschrijving;Gewicht;Aantal\n17;x;4,75;120', [null, 'what', 'mass', 'quantity'], []],
    ['Code article;Désignation;Poids;Quantité\n17;x;4,75;120', [null, 'what', 'mass', 'quantity'], []],
    ['Artikelnummer;Artikel;Gewicht;Menge\n17;x;4,75;120', [null, 'what', 'mass', 'quantity'], []],
    ['Artikelnr;Gewicht;Aantal\n17;4,75;120', ['what', 'mass', 'quantity'], []],
    ['Art.-Nr.;Gewicht;Menge\n17;4,75;120', ['what', 'mass', 'quantity'], []],
    ['Artikel;Totaalgewicht;Gewicht;Aantal\nx;570;4,75;120', ['what', null, 'mass', 'quantity'], []],
    ['kg;aantal\n4,75;120', ['mass', 'quantity'], ['kg']],
    ['[kg];#\n4,75;120', ['mass', null], ['kg']],
    ['Nettogewicht;Brutogewicht;Nombre\n4;5;6', ['mass', null, 'quantity'], []],
    [
      'Bron\taw,x [m/s²]\taw,y [m/s²]\taw,z [m/s²]\tDuur\nx\t0,44\t0,35\t0,61\t1:30',
      ['what', 'x', 'y', 'z', 'minutes'],
      ['m/s2', 'm/s2', 'm/s2'],
    ],
    ['machine;aw-x;aw-y;aw-z;minuten\nx;0,44;0,35;0,61;90', ['what', 'x', 'y', 'z', 'minutes'], []],
    [
      'véhicule;awx (mm/s2);awy (mm/s2);awz (mm/s2);durée\nx;440;350;610;90',
      ['what', 'x', 'y', 'z', 'minutes'],
      ['mm/s2', 'mm/s2', 'mm/s2'],
    ],
    ['Fahrzeug;a_w,x;a_w,y;a_w,z;Dauer\nx;0,44;0,35;0,61;90', ['what', 'x', 'y', 'z', 'minutes'], []],
    ['X;Y;Z\n0,44;0,35;0,61', ['x', 'y', 'z'], []],
    ['Tijd;Hartslag (spm)\n08:00:01;88', ['time', 'heart-rate'], []],
  ])('%s', (content, guesses, units) => {
    expect(guess(content)).toEqual({ headerRows: 1, guesses, units });
  });

  test('below a title, and above a row of units', () => {
    const content = 'Orders van 22 november 2026;;\nOmschrijving;Gewicht;Aantal\n;g;stuks\nx;475;3\ny;500;4\n';
    expect(guess(content)).toEqual({ headerRows: 3, guesses: ['what', 'mass', 'quantity'], units: ['g'] });
  });
});

describe('without headers the values say it', () => {
  test.each([
    ['5,2 kg; 120; doos\n4 kg; 1; zak', ['mass', 'quantity', 'what']],
    ['doos;4,75;3\nzak;12,5;1', ['what', 'mass', 'quantity']],
    ['4,75\n3,25', ['mass']],
    ['a;0,44;0,35;0,61;90\nb;0,35;0,38;0,52;10', ['what', 'x', 'y', 'z', 'minutes']],
    // Two that may be either: nobody knows.
    ['1;2\n3;4', [null, null]],
  ])('%s', (content, guesses) => {
    expect(guess(content)).toEqual({ headerRows: 0, guesses, units: [] });
  });
});

test('shows the first thirty rows as text, each as long as the table is wide', () => {
  const lines = Array.from({ length: 500 }, (_, at) => (at === 400 ? '1;2;3' : `x;${at}`));
  const { rows, columns, start } = previewOf(`what;kg\n${lines.join('\n')}`);
  expect([rows, columns, start.length]).toEqual([501, 3, 30]);
  expect(start[0]).toEqual(['what', 'kg', '']);
  expect(start[29]).toEqual(['x', '28', '']);
  const long = previewOf(sheetOf(['x'.repeat(3_000), 0.1 + 0.2, -0, 1e21]));
  expect(long.start[0]?.map((cell) => cell.slice(0, 10))).toEqual(['xxxxxxxxxx', '0.3', '0', '1e+21']);
  expect(long.start[0]?.[0]).toHaveLength(1_000);
});

test('it says which cells a workbook keeps as numbers: those of a text are shown as they stand', () => {
  const cells = (bytes: Uint8Array) => {
    const start = tableStart({ bytes }, () => undefined);
    if (!start.ok) throw new Error(start.error[0].code);
    return start.value.preview;
  };
  const { start, numbers } = cells(sheetOf(['doos', '4.75', 4.75]));
  expect([start, numbers]).toEqual([[['doos', '4.75', '4.75']], [[false, false, true]]]);
  expect(cells(new TextEncoder().encode('a;4.75\n')).numbers).toEqual([[false, false]]);
});
