import i18next, { type TOptions } from 'i18next';
import type { Catalogue, ParamArguments, TextKey } from './catalogue.ts';
import { type Formats, formatsOf } from './formats.ts';
import type { Language } from './language.ts';

/** Words, numbers and dates of one language. */
export interface Texts extends Formats {
  readonly language: Language;
  /** The texts themselves, to see whether there is one for a code. */
  readonly catalogue: Catalogue;
  /** The text of a key, with its placeholders filled in. Keys and placeholders are checked by the compiler. */
  readonly t: <Key extends TextKey>(key: Key, ...params: ParamArguments<Key>) => string;
}

const placeholder = /\{\{(\w+)\}\}/g;

/** The words of a language out of its catalogue. The page has but the one in use (`renderer/app/texts-in-use.ts`). */
export function makeTexts(language: Language, catalogue: Catalogue): Texts {
  const instance = i18next.createInstance();
  // Without a backend init is synchronous; the promise resolves to what is already there.
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: { [language]: { texts: catalogue } },
    defaultNS: 'texts',
    // There is one namespace: no key is taken apart to look for another one, which takes longer than finding the text.
    nsSeparator: false,
    // Texts go to paper, terminal and React, none of which reads HTML.
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnNull: false,
  });
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
  return { language, catalogue, t: (key, ...[params]) => translate(key, params), ...formatsOf(language) };
}
