import i18next, { type TOptions } from 'i18next';
import type { Catalogue, ParamArguments, TextKey } from './catalogue.ts';
import { de } from './de/catalogue.ts';
import { en } from './en/catalogue.ts';
import { type Formats, formatsOf } from './formats.ts';
import { fr } from './fr/catalogue.ts';
import type { Language } from './language.ts';
import { nl } from './nl/catalogue.ts';

export const catalogues: Readonly<Record<Language, Catalogue>> = { nl, fr, en, de };

/** Words, numbers and dates of one language. */
export interface Texts extends Formats {
  readonly language: Language;
  /** The text of a key, with its placeholders filled in. Keys and placeholders are checked by the compiler. */
  readonly t: <Key extends TextKey>(key: Key, ...params: ParamArguments<Key>) => string;
}

const instance = i18next.createInstance();
// Without a backend init is synchronous; the promise resolves to what is already there.
void instance.init({
  lng: 'nl',
  fallbackLng: false,
  initAsync: false,
  resources: Object.fromEntries(Object.entries(catalogues).map(([language, texts]) => [language, { texts }])),
  defaultNS: 'texts',
  // There is one namespace: no key is taken apart to look for another one, which takes longer than finding the text.
  nsSeparator: false,
  // Texts go to paper, terminal and React, none of which reads HTML.
  interpolation: { escapeValue: false, skipOnVariables: true },
  returnNull: false,
});

const placeholder = /\{\{(\w+)\}\}/g;

const made = new Map<Language, Texts>();

/** The words of a language, made once. */
export function textsOf(language: Language): Texts {
  const known = made.get(language);
  if (known !== undefined) return known;
  // i18next types no keys here: ours are stricter than its own would be.
  const fixed = instance.getFixedT(language);
  // Found once: screens ask for hundreds of texts with every key that is typed.
  const found = new Map<string, string>();
  const textOf = (key: string): string => {
    const text = found.get(key) ?? fixed(key, { skipInterpolation: true });
    found.set(key, text);
    return text;
  };
  // Which of its two forms a plural takes, i18next knows; it is asked once for each number.
  const pluralOf = (key: string, count: unknown): string => {
    const name = `${key} ${count}`;
    const text = found.get(name) ?? fixed(key, { count: Number(count), skipInterpolation: true });
    found.set(name, text);
    return text;
  };
  const translate = (key: string, params?: TOptions): string => {
    if (params === undefined) return textOf(key);
    // The placeholders are filled in here: i18next's own way is general, and a page that starts spends a frame on it.
    const text = 'count' in params ? pluralOf(key, params.count) : textOf(key);
    return text.replace(placeholder, (_, name: string) => String(params[name]));
  };
  const texts: Texts = {
    language,
    t: (key, ...[params]) => translate(key, params),
    ...formatsOf(language),
  };
  made.set(language, texts);
  return texts;
}
