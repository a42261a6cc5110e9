/**
 * Stands where a task, an entry, a measure or a worker's sentence has no words yet: they are added by one tap and named
 * later, or never. Nobody reads it: a task or an entry is called by its number, in the language of the reader
 * (`core/i18n/names.ts`), and a measure or a sentence without words stays off the sheet.
 */
export const unnamed = '–';
