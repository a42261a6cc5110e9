import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textsOf } from '../../core/i18n/texts.ts';
import { judge } from '../../core/verdict/judge.ts';
import { parseVisit, type ValidVisit } from '../../core/visit/parse.ts';
import { sheetVisit } from '../../core/visit/sheet-visit.ts';
import { SHEET_DATA_FILE } from '../../electron/backend/pdf/read-data.ts';
import { type SheetData, sheetDataFormat, sheetDataFormatVersion } from '../../electron/backend/sheets/make-sheet.ts';
import { photoName } from '../../templates/documents/strain-sheet/photos.ts';
import { strainSheet } from '../../templates/documents/strain-sheet/strain-sheet.ts';
import type { PdfDefinition } from '../../templates/pdf-definition.ts';

const folder = fileURLToPath(new URL('../../templates/examples/', import.meta.url));

/** An example visit as it lies on the disk. */
export interface Example {
  /** `w-101-order-picker`. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** The example visits by name; the same order on every machine. */
export function examples(): Example[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.visit.json'));
  return files.sort().map((file) => {
    const path = join(folder, file);
    return { name: file.replace('.visit.json', ''), path, text: readFileSync(path, 'utf8') };
  });
}

export function parsed(text: string): ValidVisit {
  const result = parseVisit(JSON.parse(text));
  if (!result.ok) throw new Error(`an example is refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The same visit of another workstation, so that its sheet has a name of its own. */
export function numbered(text: string, number: string): string {
  const visit = JSON.parse(text);
  const workstation = { ...visit.workstation, number };
  return `${JSON.stringify({ ...visit, id: `visit-${number}`, workstation }, null, 2)}\n`;
}

/** What a renderer is given for a sheet. */
export interface SheetParts {
  readonly title: string;
  readonly language: string;
  readonly date: Date;
  readonly definition: PdfDefinition;
  /** The photos as `data:` URLs, by the name that the definition gives them. */
  readonly photos: Readonly<Record<string, string>>;
  readonly attachment: { readonly name: string; readonly description: string; readonly bytes: Buffer };
}

/** The Dutch sheet as `makeSheet` hands it to its renderer; a test holds the two against each other. */
export function sheetParts({ visit: whole, frame }: ValidVisit): SheetParts {
  const visit = sheetVisit(whole);
  const verdict = judge(whole, frame);
  const data: SheetData = { format: sheetDataFormat, formatVersion: sheetDataFormatVersion, visit, verdict };
  const bytes = Buffer.from(JSON.stringify(data));
  const fingerprint = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const texts = textsOf('nl');
  const { workstation, issue, date, photos = [] } = visit;
  return {
    title: `${texts.t('sheet.title')} ${workstation.number} ${workstation.title}`,
    language: 'nl-BE',
    date: new Date(`${issue?.date ?? date}T00:00:00Z`),
    definition: strainSheet({
      visit,
      frame,
      verdict,
      texts,
      fingerprint,
      dataName: SHEET_DATA_FILE,
      madeBy: 'Groenkader',
    }),
    photos: Object.fromEntries(
      photos.map(({ id, mediaType, data: base64 }) => [photoName(id), `data:${mediaType};base64,${base64}`]),
    ),
    attachment: { name: SHEET_DATA_FILE, description: texts.t('sheet.subject'), bytes },
  };
}
