import { createHash } from 'node:crypto';
import { type Language, languageTags } from '../../../core/i18n/language.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { judge } from '../../../core/verdict/judge.ts';
import type { Verdict } from '../../../core/verdict/verdict.ts';
import type { ValidVisit } from '../../../core/visit/parse.ts';
import { type SheetVisit, sheetVisit } from '../../../core/visit/sheet-visit.ts';
import type { Letterhead } from '../../../templates/documents/strain-sheet/input.ts';
import { photoName } from '../../../templates/documents/strain-sheet/photos.ts';
import { strainSheet } from '../../../templates/documents/strain-sheet/strain-sheet.ts';
import { SHEET_DATA_FILE } from '../pdf/read-data.ts';
import { renderPdf } from '../pdf/render.ts';

export const sheetDataFormat = 'groenkader-sheet';
export const sheetDataFormatVersion = 1;

/** What a sheet carries along, so that a colleague can open it in a copy of their own. */
export interface SheetData {
  readonly format: typeof sheetDataFormat;
  readonly formatVersion: typeof sheetDataFormatVersion;
  readonly visit: SheetVisit;
  readonly verdict: Verdict;
}

export interface MadeSheet {
  readonly bytes: Uint8Array;
  /** First 16 hex digits of the SHA-256 of the embedded data. */
  readonly fingerprint: string;
  readonly verdict: Verdict;
  /** How many characters the typeface lacks; a visible mark stands for each. */
  readonly replaced: number;
}

/** Whose sheet it is; see the settings of organisation and logo. */
export interface SheetLetterhead {
  readonly organisation?: string;
  /** The bytes of a PNG or JPEG that `checkLogo` let pass. */
  readonly logo?: Uint8Array;
}

/** No photo has this name: theirs begin with `photo-`. */
const logoName = 'logo';

/**
 * Makes the strain sheet of a visit as a PDF/A-3b. The same visit, language and letterhead give the same bytes: its only
 * date is that of issue, or of the visit for a draft.
 */
export async function makeSheet(
  { visit: whole, frame }: ValidVisit,
  language: Language,
  letterhead?: SheetLetterhead,
): Promise<MadeSheet> {
  const visit = sheetVisit(whole);
  const verdict = judge(whole, frame);
  const data: SheetData = { format: sheetDataFormat, formatVersion: sheetDataFormatVersion, visit, verdict };
  const embedded = Buffer.from(JSON.stringify(data));
  const fingerprint = createHash('sha256').update(embedded).digest('hex').slice(0, 16);
  const texts = textsOf(language);
  const { workstation, issue, date } = visit;
  const pictures = new Map<string, Uint8Array>();
  for (const { id, data: base64 } of visit.photos ?? []) pictures.set(photoName(id), Buffer.from(base64, 'base64'));
  if (letterhead?.logo !== undefined) pictures.set(logoName, letterhead.logo);
  const { bytes, replaced } = await renderPdf({
    title: `${texts.t('sheet.title')} ${workstation.number} ${workstation.title}`,
    language: languageTags[language],
    date: new Date(`${issue?.date ?? date}T00:00:00Z`),
    layout: strainSheet({
      visit,
      frame,
      verdict,
      texts,
      fingerprint,
      dataName: SHEET_DATA_FILE,
      madeBy: 'Groenkader',
      ...(letterhead === undefined ? {} : { letterhead: namedLetterhead(letterhead) }),
    }),
    photos: pictures,
    attachment: {
      name: SHEET_DATA_FILE,
      mediaType: 'application/json',
      description: texts.t('sheet.subject'),
      bytes: embedded,
    },
  });
  return { bytes, fingerprint, verdict, replaced };
}

function namedLetterhead({ organisation, logo }: SheetLetterhead): Letterhead {
  return { ...(organisation === undefined ? {} : { organisation }), ...(logo === undefined ? {} : { logoName }) };
}
