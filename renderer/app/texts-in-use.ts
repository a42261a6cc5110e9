import { useEffect, useState } from 'react';
import type { Catalogue } from '../../core/i18n/catalogue.ts';
import { isLanguage, type Language } from '../../core/i18n/language.ts';
import { makeTexts, type Texts } from '../../core/i18n/make-texts.ts';

// A script each (vite.config.ts): the four languages were half of what a start had to parse.
const fetchers: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  nl: async () => (await import('../../core/i18n/nl/catalogue.ts')).nl,
  fr: async () => (await import('../../core/i18n/fr/catalogue.ts')).fr,
  en: async () => (await import('../../core/i18n/en/catalogue.ts')).en,
  de: async () => (await import('../../core/i18n/de/catalogue.ts')).de,
};

const fetched = new Map<Language, Texts>();

/** The words of a language, fetched once. Rejects where the host that has them is gone. */
export async function fetchTexts(language: Language): Promise<Texts> {
  const texts = fetched.get(language) ?? makeTexts(language, await fetchers[language]());
  fetched.set(language, texts);
  return texts;
}

/** The language in which the host lets the page begin (`electron/backend/page/page.ts`); Dutch where it said none. */
export function firstLanguage(): Language {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'nl';
}

/** The words of a language; those of the one before until they are there. */
export function useTextsIn(language: Language, first: Texts): Texts {
  const [texts, setTexts] = useState(first);
  useEffect(() => {
    let wanted = true;
    fetchTexts(language).then(
      (next) => {
        if (wanted) setTexts(next);
      },
      // The words on the screen stay: without its host the page can do nothing else either.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  return texts;
}
