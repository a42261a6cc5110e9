import { type FileProblem, fileProblem } from '../../../../core/contract/file-problem.ts';
import { mostRows } from '../../../../core/measure/table-rows.ts';
import { err, ok, type Result } from '../../../../core/result.ts';
import type { Report } from '../report.ts';
import { walkXml, type XmlListener } from '../xml.ts';
import { builtInFormat, formatOf, type NumberFormat } from './number-format.ts';
import type { RowTaker } from './table.ts';
import { readWorksheet, type WorkbookParts } from './worksheet.ts';
import { openZip, type Zip } from './zip.ts';

/*
 * XLSX (ECMA-376) by `sax` and a directory of our own. `read-excel-file` was looked at and left: one cell with `#N/A` makes
 * it refuse the whole workbook, it has no limit on rows or columns, and it unpacks before anything can be judged.
 */

/** An open workbook; its sheets are read one by one. */
export interface Workbook {
  readonly sheets: readonly string[];
  /** Their places, those of hidden ones behind: lists of a template, or rows of another day. */
  readonly inSightFirst: readonly number[];
  readonly read: <Kept>(sheet: number, rows: RowTaker<Kept>, report: Report) => Result<Kept, FileProblem>;
}

const mostSheets = 200;
const mostOfName = 200;
/** Ten columns of nothing but different texts. */
const mostStrings = 10 * mostRows;

/** Opens a workbook; another archive is no table. Nothing of a sheet is read yet. */
export function openWorkbook(bytes: Uint8Array): Result<Workbook, FileProblem> {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const place = workbookPath(zip.value);
  // Workbooks of other programs name what they are.
  const isWorkbook = ['[Content_Types].xml', 'mimetype'].some(zip.value.has);
  if (place === undefined) return err(fileProblem(isWorkbook ? 'not-a-table' : 'packed'));
  try {
    return ok(workbook(zip.value, place));
  } catch (error) {
    return err(problemOf(error));
  }
}

/** Why a part of a workbook is not read on. */
class Refused extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

function problemOf(error: unknown): FileProblem {
  if (error instanceof Refused) return error.problem;
  throw error;
}

function workbook(zip: Zip, path: string): Workbook {
  const related = relations(zip, path);
  const sheets: { readonly name: string; readonly path: string; readonly hidden: boolean }[] = [];
  let since1904 = false;
  walk(zip, path, {
    open: (name, { name: title, state, date1904, ...attributes }) => {
      if (name === 'workbookPr') since1904 = date1904 === '1' || date1904 === 'true';
      if (name !== 'sheet' || sheets.length === mostSheets) return undefined;
      const relation = related.find(({ id, type }) => type === 'worksheet' && id === relationId(attributes));
      // Sheets that are only a chart have no cells.
      if (relation !== undefined) {
        const hidden = state === 'hidden' || state === 'veryHidden';
        sheets.push({ name: (title ?? '').slice(0, mostOfName).toWellFormed(), path: relation.path, hidden });
      }
      return undefined;
    },
  });
  const partOf = (type: string) => related.find((one) => one.type === type)?.path;
  let parts: WorkbookParts | undefined;
  return {
    sheets: sheets.map(({ name }) => name),
    inSightFirst: [...sheets.keys()].sort((a, b) => Number(sheets[a]?.hidden) - Number(sheets[b]?.hidden)),
    read: (sheet, rows, report) => {
      const found = sheets[sheet];
      if (found === undefined) return err(fileProblem('unknown-sheet'));
      try {
        parts ??= {
          strings: sharedStrings(zip, partOf('sharedStrings')),
          formats: cellFormats(zip, partOf('styles')),
          since1904,
        };
        const xml = zip.unpack(found.path);
        return xml === undefined ? err(fileProblem('xlsx-broken')) : readWorksheet(xml, parts, rows, report);
      } catch (error) {
        return err(problemOf(error));
      }
    },
  };
}

/** Where the workbook itself is: what the archive names as its document, if that is one. */
function workbookPath(zip: Zip): string | undefined {
  if (!zip.has('[Content_Types].xml')) return undefined;
  if (zip.has('xl/workbook.xml')) return 'xl/workbook.xml';
  try {
    return relations(zip, '').find(({ type, path }) => type === 'officeDocument' && /^xl\/[^/]+\.xml$/.test(path))
      ?.path;
  } catch (error) {
    problemOf(error);
    return undefined;
  }
}

interface Relation {
  readonly id: string | undefined;
  /** The last word of its type: both editions of the standard end alike. */
  readonly type: string;
  readonly path: string;
}

function relations(zip: Zip, path: string): Relation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const found: Relation[] = [];
  walk(zip, `${folder}_rels/${path.slice(folder.length)}.rels`, {
    open: (name, { Id, Type = '', Target = '' }) => {
      if (name === 'Relationship') {
        found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), path: resolved(folder, Target) });
      }
      return undefined;
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** `r:id`, whatever the prefix. */
function relationId(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

/** Texts that cells name by their number; runs of one text are put together, readings of Japanese are left out. */
function sharedStrings(zip: Zip, path: string | undefined): string[] {
  const strings: string[] = [];
  if (path === undefined) return strings;
  let text = '';
  let inText = false;
  let inReading = false;
  walk(zip, path, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = !inReading;
      return undefined;
    },
    text: (more) => {
      if (inText) text += more;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si') {
        if (strings.length === mostStrings) return 'reading-too-much';
        strings.push(text);
      }
      return undefined;
    },
  });
  return strings;
}

function cellFormats(zip: Zip, path: string | undefined): NumberFormat[] {
  const formats: NumberFormat[] = [];
  if (path === undefined) return formats;
  const own = new Map<number, NumberFormat>();
  let inCells = false;
  walk(zip, path, {
    open: (name, { numFmtId, formatCode = '' }) => {
      if (name === 'numFmt') own.set(Number(numFmtId), formatOf(formatCode));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(numFmtId ?? 0);
        formats.push(own.get(id) ?? builtInFormat(id));
      }
      return undefined;
    },
    // What follows is of fonts and colours.
    close: (name) => (name === 'cellXfs' ? 'enough' : undefined),
  });
  return formats;
}

/** Walks through a part that must be there and whole. */
function walk(zip: Zip, path: string, listener: Partial<XmlListener> & Pick<XmlListener, 'open'>): void {
  const xml = zip.unpack(path);
  if (xml === undefined) throw new Refused(fileProblem('xlsx-broken'));
  const end = walkXml(xml, { text: () => undefined, close: () => undefined, ...listener }, () => undefined);
  if (end !== 'whole') throw new Refused(fileProblem(end === 'broken' ? 'xlsx-broken' : end.refused));
}
