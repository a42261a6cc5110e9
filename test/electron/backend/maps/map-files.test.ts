import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { criterionIds, isHeartRateId } from '../../../../core/frame/criterion-id.ts';
import { languages } from '../../../../core/i18n/language.ts';
import { textsOf } from '../../../../core/i18n/texts.ts';
import type { MapPaper } from '../../../../core/map/paper.ts';
import { readTable } from '../../../../electron/backend/instruments/tables/read-table.ts';
import { type Table, TableBuilder } from '../../../../electron/backend/instruments/tables/table.ts';
import { openZip } from '../../../../electron/backend/instruments/tables/zip.ts';
import { makeMap } from '../../../../electron/backend/maps/make-map.ts';
import { mapFile } from '../../../../electron/backend/maps/map-file.ts';
import { mapDocument, mostOnPaper } from '../../../../templates/documents/map/map-document.ts';
import { mapPaper, mapRow } from '../../../support/map-rows.ts';
import { readPdf, squashed } from '../../../support/sheet-pages.ts';

const letters = criterionIds.map((_, at) => 'mnu-'[at % 4]).join('');
/** A number of a heart that should not be there, to see that nothing prints it. */
const shares = criterionIds.map((id, at) => (isHeartRateId(id) ? 777 : at === 0 ? 1_001 : at === 1 ? 500 : null));

const rows = [
  mapRow(
    { number: 'W-1', site: 0, department: 0, state: 'outside' },
    { outcomes: letters, shares, lookAgainBy: '2027-01-31' },
  ),
  mapRow({ number: 'W-2', title: 'Kassa; "snel"', site: 1, department: 1 }, { issued: false, minutesPerDay: 480 }),
  mapRow({ number: 'W-3', site: 1 }, null),
];

async function csv(paper: MapPaper, language: (typeof languages)[number] = 'nl') {
  const bytes = Buffer.from(await mapFile('csv', language, paper));
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  return papaparse.parse<string[]>(bytes.subarray(3).toString('utf8').trimEnd(), { delimiter: ';' }).data;
}

async function workbook(paper: MapPaper, sheet: number, language: (typeof languages)[number] = 'nl'): Promise<Table> {
  const bytes = await mapFile('xlsx', language, paper);
  const read = readTable(
    bytes,
    sheet,
    () => new TableBuilder(),
    () => undefined,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.table;
}

/** Texts that a spreadsheet would run, or that would leave their cell. */
const hostile = [
  '=1+1',
  '+32 9 123',
  '-2+3',
  '@SUM(A1)',
  ' =1+1',
  '\t=1+1',
  '=HYPERLINK("http://x";"y")',
  "=cmd|' /C calc'!A0",
  '\uff1d1+1',
  '_x003D_1+1',
];

describe('a map as CSV', () => {
  it('has a row per workstation, with every outcome in words and shares in whole per cents, rounded up', async () => {
    const [head = [], first = [], second = [], third = []] = await csv(mapPaper(rows));
    const at = (name: string) => head.indexOf(name);
    expect(first.slice(0, 6)).toEqual([
      ...['Bakkerij Peeters', 'Gent', 'Verpakking', 'W-1', 'Inpakken', 'Buiten het groene kader'],
    ]);
    expect(first.slice(at('Gewicht van de last'), at('Gewicht van de last') + 4)).toEqual([
      ...['voldaan', 'niet voldaan', 'niet nagegaan', 'niet in dit kader'],
    ]);
    expect(first[at('Gewicht van de last: aandeel (%)')]).toBe('101');
    expect(first[at('Tonnage per dag: aandeel (%)')]).toBe('50');
    expect(first[at('Opnieuw te bekijken tegen')]).toBe('2027-01-31');
    expect([second[4], second[at('Fiche')], second[at('Minuten per dag')]]).toEqual([
      'Kassa; "snel"',
      'concept',
      '480',
    ]);
    expect(third.slice(5).filter((cell) => cell !== '')).toEqual(['Niet bezocht']);
    expect(new Set([head, first, second, third].map(({ length }) => length)).size).toBe(1);
  });

  it('never holds a number of a heart', async () => {
    const [head = [], first = []] = await csv(mapPaper(rows));
    expect(head.filter((name) => /hart/i.test(name) && /%/.test(name))).toEqual([]);
    expect(first.join(' ')).not.toMatch(/777|78\b/);
  });

  it('lets no text begin as a formula', async () => {
    const titles = hostile.map((title, at) => mapRow({ id: `w${at}`, title, number: title }));
    for (const line of (await csv(mapPaper(titles, { companies: ['=1+1'] }))).slice(1)) {
      for (const cell of line) expect(cell).not.toMatch(/^\s*[=+\-@\uff1d]/);
    }
  });
});

describe('a map as a workbook', () => {
  it.each(languages)('is read back by our own reader: %s', async (language) => {
    const { t } = textsOf(language);
    const { rows: cells, count } = await workbook(mapPaper(rows), 0, language);
    expect(count).toBe(4);
    const at = (name: string) => cells[0]?.indexOf(name) ?? -1;
    const mass = t('frame.criterion.load-mass');
    expect(cells[1]?.[at(mass)]).toBe(t('frame.outcome.met'));
    expect(cells[1]?.[at(t('mapPaper.share', { criterion: mass }))]).toBeDefined();
    expect(JSON.stringify(cells)).not.toContain('777');
    expect(JSON.stringify(await workbook(mapPaper(rows), 1, language))).toContain('Gent');
  });

  it('keeps each text a text: no cell has a formula', async () => {
    const titles = hostile.map((title, at) => mapRow({ id: `w${at}`, title }));
    const paper = mapPaper(titles, { place: '=1+1', filters: ['=1+1'], departments: ['=1+1', '=1+1'] });
    const zip = openZip(await mapFile('xlsx', 'nl', paper));
    if (!zip.ok) throw new Error('not an archive');
    for (const number of [1, 2]) {
      const xml = Buffer.from(zip.value.unpack(`xl/worksheets/sheet${number}.xml`) ?? []).toString();
      expect(xml).toContain('<c r="A2"');
      expect(xml).not.toMatch(/<f[\s>]/);
    }
    const { rows: cells } = await workbook(paper, 0);
    expect(cells.slice(1).map((row) => String(row[4]).trim())).toEqual(hostile.map((title) => title.trim()));
  });

  it('has a frozen head, and filters over every column and row', async () => {
    const zip = openZip(await mapFile('xlsx', 'nl', mapPaper(rows)));
    const xml = zip.ok ? Buffer.from(zip.value.unpack('xl/worksheets/sheet1.xml') ?? []).toString() : '';
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    const [, last] = /<\/sheetData><autoFilter ref="A1:([A-Z]+4)"\/>/.exec(xml) ?? [];
    expect(xml).toContain(`r="${last?.replace('4', '1')}"`);
    // 13 columns of the workstation, 21 outcomes, 6 shares.
    expect(last).toBe('AN4');
  });
});

describe('a map as PDF', () => {
  it.each(languages)('says where, when, what was left out and how many stand where: %s', async (language) => {
    const texts = textsOf(language);
    const filters = ['Stand: <buiten> & meer'];
    const { pages } = await readPdf(await mapFile('pdf', language, mapPaper(rows, { filters })));
    const text = squashed(pages.map((page) => page.text).join(' '));
    for (const words of [
      texts.t('map.title'),
      'Bakkerij Peeters',
      texts.date('2026-11-22'),
      ...filters,
      ...['W-1', 'W-2', 'W-3', 'Kassa; "snel"'],
      texts.t('map.all', { count: 3 }),
      texts.t('mapPaper.counts'),
      texts.t('mapPaper.note'),
      ...criterionIds.map((id) => texts.t(`map.short.${id}`)),
      ...(['met', 'not-met', 'not-assessed'] as const).map((outcome) => texts.t(`frame.outcome.${outcome}`)),
    ]) {
      expect(text).toContain(squashed(words));
    }
    expect(text).not.toMatch(/undefined|NaN|\{\{/);
  });

  it('has the names of the criteria on every page, and a long title whole', async () => {
    const title = 'Heel lange titel '.repeat(11).trim();
    const many = Array.from({ length: 90 }, (_, at) => mapRow({ id: `w${at}`, number: `W-${at}`, title }));
    const { pages, text } = await readPdf(await mapFile('pdf', 'nl', mapPaper(many)));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages.filter((one) => /W-\d/.test(one.text))) expect(page.text).toContain('Bijstand');
    expect(squashed(text).split(squashed(title)).length - 1).toBe(90);
  });

  it('never leaves the name of a part alone at the foot of a page', async () => {
    const departments = Array.from({ length: 40 }, (_, at) => `Afdeling ${at}`);
    const many = departments.flatMap((_, at) =>
      Array.from({ length: 1 + (at % 4) }, (_none, row) => mapRow({ department: at, number: `W-${at}-${row}` })),
    );
    const paper = mapPaper(many, { departments, group: 'department' });
    const { pages } = await readPdf(await mapFile('pdf', 'nl', paper));
    const printed = pages.map(({ text }) => text).filter((text) => /W-\d+-0/.test(text));
    expect(printed.length).toBeGreaterThan(3);
    for (const text of printed) {
      // The counts of the departments, which end the last page, are no part of the map.
      const [map = ''] = text.split('Aantallen per afdeling');
      expect(map.lastIndexOf('W-')).toBeGreaterThan(map.lastIndexOf('Afdeling '));
    }
  });

  it('of nothing says that there is nothing', async () => {
    const { text } = await readPdf(await mapFile('pdf', 'nl', mapPaper([], { place: null })));
    expect(text).toContain('Nog geen werkposten');
    expect(text).toContain('Alle bedrijven');
  });

  it('is the same on every run, in a worker too', async () => {
    const paper = mapPaper(rows);
    const [one, other] = [await mapFile('pdf', 'nl', paper), await makeMap({ format: 'pdf', language: 'nl', paper })];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
  });

  it('prints the first 10,000 workstations, says so, and counts all of them', () => {
    const texts = textsOf('nl');
    const many = Array.from({ length: mostOnPaper + 5 }, (_, at) => mapRow({ id: `w${at}`, number: `W-${at}` }));
    const printed = JSON.stringify(mapDocument({ paper: mapPaper(many), texts, madeBy: 'x' }).content);
    expect(printed).toContain(`"W-${mostOnPaper - 1}"`);
    expect(printed).not.toContain(`"W-${mostOnPaper}"`);
    expect(printed).toContain(texts.t('mapPaper.cut', { shown: '10.000', total: '10.005' }));
    expect(printed).toContain('10.005 Binnen het groene kader');
  });
});
