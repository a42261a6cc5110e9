import type { Sheet } from '../../../../core/contract/values.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { nameKey } from './keys.ts';
import { prepared, writeOne } from './prepared.ts';

/** A sheet that is to be kept. */
export interface NewSheet extends Omit<Sheet, 'bytes'> {
  readonly bytes: Uint8Array;
  readonly madeAt: string;
}

interface SheetRow extends Omit<Sheet, 'issuedOn'> {
  readonly issued_on: string;
}

const facts = `sheet.id AS id, visit, language, sheet.revision AS revision, sheet.issued_on AS issued_on, name, sha256,
  length(bytes) AS bytes`;
const inOrder = `CASE language WHEN 'nl' THEN 1 WHEN 'fr' THEN 2 WHEN 'en' THEN 3 ELSE 4 END`;

/** Keeps a sheet; there is none yet of this visit in this language. */
export function insertSheet(db: WriteDb, sheet: NewSheet): void {
  writeOne(
    db,
    `INSERT INTO sheet (id, visit, language, revision, issued_on, name, sha256, made_at, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    sheet.id,
    sheet.visit,
    sheet.language,
    sheet.revision,
    sheet.issuedOn,
    sheet.name,
    sheet.sha256,
    sheet.madeAt,
    Buffer.from(sheet.bytes.buffer, sheet.bytes.byteOffset, sheet.bytes.byteLength),
  );
}

/** The kept sheets of a visit, without their bytes, in the order of the product's languages. */
export function sheetsOf(db: ReadDb, visit: string): Sheet[] {
  const sql = `SELECT ${facts} FROM sheet WHERE visit = ?
    ORDER BY ${inOrder}`;
  return prepared<SheetRow>(db, sql).all(visit).map(sheetOf);
}

/** The kept sheets of all visits of a workstation, without their bytes, by visit, in the order of the product's languages. */
export function sheetsOfWorkstation(db: ReadDb, workstation: string): ReadonlyMap<string, readonly Sheet[]> {
  const sql = `SELECT ${facts} FROM visit JOIN sheet ON sheet.visit = visit.id WHERE visit.workstation = ?
    ORDER BY ${inOrder}`;
  const sheets = prepared<SheetRow>(db, sql).all(workstation).map(sheetOf);
  return Map.groupBy(sheets, ({ visit }) => visit);
}

/** One kept sheet with its bytes as they lie there: whoever gives them out compares them with the hash. */
export function findSheet(db: ReadDb, id: string): { readonly sheet: Sheet; readonly bytes: Buffer } | undefined {
  const row = prepared<SheetRow>(db, `SELECT ${facts} FROM sheet WHERE id = ?`).get(id);
  const content = prepared<{ readonly bytes: Buffer }>(db, 'SELECT bytes FROM sheet WHERE id = ?').get(id);
  return row === undefined || content === undefined ? undefined : { sheet: sheetOf(row), bytes: content.bytes };
}

/** The highest revision issued of a workstation and date of visit; 0 where there is none. */
export function highestRevision(db: ReadDb, workstation: string, date: string): number {
  const sql = 'SELECT max(revision) AS highest FROM visit WHERE workstation = ? AND date = ?';
  return prepared<{ readonly highest: number | null }>(db, sql).get(workstation, date)?.highest ?? 0;
}

/** The visit that was issued under this number. */
export function issuedAs(
  db: ReadDb,
  sheet: { readonly company: string; readonly number: string; readonly date: string; readonly revision: number },
): { visit: string; workstation: string } | undefined {
  const sql = `SELECT visit.id AS visit, visit.workstation AS workstation FROM visit
    JOIN workstation ON workstation.id = visit.workstation JOIN company ON company.id = workstation.company
    WHERE company.name_key = ? AND workstation.number_key = ? AND visit.date = ? AND visit.revision = ?`;
  return prepared<{ visit: string; workstation: string }>(db, sql).get(
    nameKey(sheet.company),
    nameKey(sheet.number),
    sheet.date,
    sheet.revision,
  );
}

function sheetOf({ issued_on, ...row }: SheetRow): Sheet {
  return { ...row, issuedOn: issued_on };
}
