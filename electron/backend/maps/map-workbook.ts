import writeXlsxFile, {
  type CellObject,
  type Feature,
  type Image,
  type Row,
  type SheetOptions,
} from 'write-excel-file/node';
import { partText, stateText } from '../../../core/i18n/map-text.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import { type MapTally, tallyOf } from '../../../core/map/group.ts';
import { departmentParts, type MapPaper } from '../../../core/map/paper.ts';
import type { Outcome } from '../../../core/visit/visit.ts';
import { mapTable, type TableValue } from './map-table.ts';

/** Its name is not exported. */
type FileContent = Image['content'];

/** Behind the word of an outcome, and the word's own colour: a print in grey still has the word. */
const look: Readonly<Record<Outcome, Pick<CellObject, 'backgroundColor' | 'textColor' | 'fontWeight'>>> = {
  met: { backgroundColor: '#e4f1e7', textColor: '#1f7338' },
  'not-met': { backgroundColor: '#f8e2dd', textColor: '#a8321f', fontWeight: 'bold' },
  'not-assessed': { backgroundColor: '#eeeeee', textColor: '#4d4d4d' },
};
const headLook: CellObject = { fontWeight: 'bold', wrap: true, alignVertical: 'top', backgroundColor: '#f2f2f2' };
/** Number and name stay in sight while the criteria are looked at. */
const stickyColumns = 5;

/**
 * The map as a workbook: the table with a frozen head and filters, and the counts per department with what the table is of.
 * Texts are written as texts: nothing that anybody typed can be a formula.
 */
export async function mapWorkbook(texts: Texts, paper: MapPaper): Promise<Uint8Array> {
  const { t } = texts;
  const columns = mapTable(texts, paper);
  const data: Row[] = [columns.map(({ head }) => ({ ...headLook, ...textCell(head) }))];
  for (const row of paper.rows) data.push(columns.map(({ value }) => cellOf(value(row))));
  const sheet = { sheet: t('map.views.map'), data, columns: columns.map(({ width }) => ({ width })) };
  const book = writeXlsxFile(
    [
      { ...sheet, stickyRowsCount: 1, stickyColumnsCount: stickyColumns, orientation: 'landscape' },
      {
        sheet: t('mapPaper.countsName'),
        data: countRows(texts, paper),
        columns: [{ width: 48 }, ...counted.map(() => ({ width: 22 }))],
      },
    ],
    { features: [withFilters(`A1:${columnName(columns.length)}${data.length}`)] },
  );
  return await book.toBuffer();
}

const counted = ['within', 'outside', 'incomplete', 'unvisited'] as const satisfies (keyof MapTally)[];

function countRows(texts: Texts, paper: MapPaper): Row[] {
  const { t, date } = texts;
  const line = (name: string, tally: MapTally, more: CellObject = {}): Row => [
    { ...textCell(name), ...more },
    ...counted.map((state) => ({ value: tally[state], type: Number, ...more })),
  ];
  const words = [
    `${t('map.title')} – ${paper.place ?? t('map.everywhere')}`,
    t('mapPaper.asOf', { date: date(paper.date) }),
    ...(paper.filters.length === 0 ? [] : [t('mapPaper.narrowed', { list: paper.filters.join(' · ') })]),
    t('mapPaper.newest'),
    t('mapPaper.shares'),
    t('mapPaper.note'),
  ];
  return [
    [t('mapPaper.counts'), ...counted.map((state) => stateText(texts, state))].map((head) => ({
      ...headLook,
      ...textCell(head),
    })),
    ...departmentParts(paper.rows).map((part) => line(partText(texts, paper, 'department', part), part.tally)),
    line(t('mapPaper.all'), tallyOf(paper.rows), { fontWeight: 'bold' }),
    [],
    ...words.map((text): Row => [textCell(text)]),
  ];
}

function cellOf(value: TableValue): CellObject | null {
  switch (value?.kind) {
    case undefined:
      return null;
    case 'text':
      return textCell(value.text);
    case 'number':
      return { value: value.value, type: Number };
    case 'date':
      return { value: new Date(`${value.date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
    case 'share':
      return { value: value.thousandths / 1_000, type: Number, format: '0.0%' };
    case 'outcome':
      return { ...textCell(value.text), ...(value.outcome === null ? {} : look[value.outcome]) };
  }
}

/** Excel reads `_x0041_` in a text as the character with that number, unless its first sign is written so itself. */
function textCell(text: string): CellObject {
  return { value: text.toWellFormed().replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_'), type: String };
}

/** Filters in the head of the first sheet, which the library does not know. Their place is right behind the rows. */
function withFilters(range: string): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _: SheetOptions<FileContent>, { sheetIndex }) =>
            sheetIndex === 0 ? xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`) : xml,
        },
      },
    },
  };
}

/** `1` -> `A`, `27` -> `AA`. */
function columnName(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number <= 26 ? letter : columnName(Math.floor((number - 1) / 26)) + letter;
}
