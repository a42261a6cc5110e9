import type { Language } from '../../../core/i18n/language.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import type { Visit } from '../../../core/visit/visit.ts';

/** What no file name may hold on Windows, and what would change how a name is shown. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unsafe = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
/** Names of devices on Windows, whatever their ending. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

type SheetNumber = Pick<Visit, 'workstation' | 'date' | 'issue'>;

/** The file name of a sheet: `W-001_2026-11-22_r1_nl.pdf`; a draft has the language's word in place of the revision. */
export function sheetName(visit: SheetNumber, language: Language): string {
  return `${sheetStem(visit, language)}_${language}.pdf`;
}

/** What the names of a sheet and of all that goes with it begin with: `W-001_2026-11-22_r1`. */
export function sheetStem({ workstation, date, issue }: SheetNumber, language: Language): string {
  const revision = issue === undefined ? textsOf(language).t('sheet.draftInName') : `r${issue.revision}`;
  return `${fileNamePart(workstation.number)}_${date}_${revision}`;
}

/** A text as part of a file name on every system. */
export function fileNamePart(text: string): string {
  const safe = text
    .toWellFormed()
    .normalize('NFC')
    .replace(unsafe, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[ .~-]+|[ .]+$/g, '');
  if (safe === '') return '_';
  return device.test(safe) ? `_${safe}` : safe;
}

/** Two names that are one file on a system that does not tell capitals apart have the same key. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
