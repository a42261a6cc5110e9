import { type ArchiveFile, archive } from './archive.ts';

/** A cell as it stands in a sheet: a text, a number, or XML of its own (`<c r="A1" t="e"><v>#N/A</v></c>`). */
export type TestCell = string | number | null | { readonly xml: string };

export interface TestSheet {
  readonly name: string;
  /** Rows from the first one; or the XML of the whole sheet. */
  readonly rows: readonly (readonly TestCell[])[] | string;
  readonly state?: 'hidden' | 'veryHidden';
}

interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  /** `<si>` elements of the shared strings. */
  readonly strings?: readonly string[];
  /** Codes of number formats; the first is style 1. */
  readonly formats?: readonly string[];
  readonly since1904?: boolean;
  /** More files, or others in the place of ours. */
  readonly files?: readonly ArchiveFile[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const package_ = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook as XLSX, with the parts that Excel writes. */
export function workbook(book: TestWorkbook): Buffer {
  const parts = new Map<string, ArchiveFile>();
  for (const file of [...ownParts(book), ...(book.files ?? [])]) parts.set(file.name, file);
  return archive([...parts.values()]);
}

/** A workbook of one sheet. */
export function sheetOf(...rows: readonly (readonly TestCell[])[]): Buffer {
  return workbook({ sheets: [{ name: 'Blad1', rows }] });
}

function ownParts({ sheets, strings = [], formats = [], since1904 = false }: TestWorkbook): ArchiveFile[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (...list: readonly string[]) =>
    `${declaration}<Relationships xmlns="${package_}/relationships">${list.join('')}</Relationships>`;
  const xml = (name: string, content: string): ArchiveFile => ({ name, content: declaration + content });
  return [
    xml('[Content_Types].xml', `<Types xmlns="${package_}/content-types"/>`),
    { name: '_rels/.rels', content: relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    xml(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${since1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(({ name, state = 'visible' }, at) => {
          return `<sheet name="${escaped(name)}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`;
        })
        .join('')}</sheets></workbook>`,
    ),
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        ...sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
        relation('rId900', 'sharedStrings', 'sharedStrings.xml'),
        relation('rId901', 'styles', 'styles.xml'),
      ),
    },
    xml('xl/sharedStrings.xml', `<sst xmlns="${main}">${strings.join('')}</sst>`),
    xml(
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><numFmts>${formats
        .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`)
        .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
        .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
        .join('')}</cellXfs></styleSheet>`,
    ),
    ...sheets.map(({ rows }, at) =>
      xml(`xl/worksheets/sheet${at + 1}.xml`, typeof rows === 'string' ? rows : sheetXml(rows)),
    ),
  ];
}

function sheetXml(rows: readonly (readonly TestCell[])[]): string {
  const lines = rows.map((row, r) => {
    const cells = row.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`)).join('');
    return `<row r="${r + 1}" spans="1:9">${cells}</row>`;
  });
  return `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: TestCell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** `A` for 0, `AA` for 26. */
export function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
