/** The four languages of the product, Dutch first (Belgian usage). */
export const languages = ['nl', 'fr', 'en', 'de'] as const;

export type Language = (typeof languages)[number];

/** Each language by its own name: whoever cannot read the others must find it. */
export const languageNames: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  fr: 'Français',
  en: 'English',
  de: 'Deutsch',
};

/** A text in every language of the product, for texts that belong to data (a frame) rather than to a catalogue. */
export type LocalText = Readonly<Record<Language, string>>;

/** Narrows a string to a language of the product. */
export function isLanguage(value: string): value is Language {
  return (languages as readonly string[]).includes(value);
}

/** BCP 47 tags, Belgian where the language is written in Belgium. */
export const languageTags: Readonly<Record<Language, string>> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB', de: 'de-BE' };
