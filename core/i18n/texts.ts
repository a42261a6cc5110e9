import type { Catalogue } from './catalogue.ts';
import { de } from './de/catalogue.ts';
import { en } from './en/catalogue.ts';
import { fr } from './fr/catalogue.ts';
import type { Language } from './language.ts';
import { makeTexts, type Texts } from './make-texts.ts';
import { nl } from './nl/catalogue.ts';

export type { Texts } from './make-texts.ts';

export const catalogues: Readonly<Record<Language, Catalogue>> = { nl, fr, en, de };

const made = new Map<Language, Texts>();

/** The words of a language, made once. Brings all four languages: the page takes its own (`renderer/app/texts-in-use.ts`). */
export function textsOf(language: Language): Texts {
  const known = made.get(language);
  if (known !== undefined) return known;
  const texts = makeTexts(language, catalogues[language]);
  made.set(language, texts);
  return texts;
}
