import { describe, expect, expectTypeOf, it } from 'vitest';
import * as frameTexts from '../../../core/frame/inrs-green-frame-2011-texts.ts';
import type { ParamsOf, TextKey } from '../../../core/i18n/catalogue.ts';
import { type Language, languages } from '../../../core/i18n/language.ts';
import { catalogues, textsOf } from '../../../core/i18n/texts.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : leaves(value, `${prefix}${key}.`),
  );
}

function byLanguage<Value>(make: (language: Language) => Value): Record<Language, Value> {
  return { nl: make('nl'), fr: make('fr'), en: make('en'), de: make('de') };
}

const texts = byLanguage((language) => new Map(leaves(catalogues[language])));
const ofFrame = byLanguage(
  (language) => new Map(Object.entries(frameTexts).map(([key, text]) => [key, text[language]])),
);
const all = byLanguage((language) => new Map([...texts[language], ...ofFrame[language]]));
const others = languages.filter((language) => language !== 'nl');
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
const stems = [...new Set([...texts.nl.keys()].map((key) => key.replace(/_(one|other)$/, '')))];

/** Texts that really are the same word in these languages. Symbols and units need no entry. */
const sameWord: readonly { readonly text: string; readonly in: readonly Language[] }[] = [
  ...['Tonnage', 'Id', 'Logo', 'Alt', 'Tab'].map((text) => ({ text, in: languages })),
  // Dutch and German share them.
  ...['ja', 'technisch', 'organisatorisch', 'Lasten', 'Gewicht', 'Exitcodes', 'Nummer', '{{number}} passen'].map(
    (text) => ({
      text,
      in: ['nl', 'de'] as const,
    }),
  ),
  // English took them from French.
  ...[
    'Description',
    'Total',
    'Distance',
    'Source',
    'Sources',
    'Photos',
    'Usage',
    'Options',
    '{{count}} cycle',
    '{{number}} cycle',
    '{{count}} cycles',
    '{{number}} cycles',
    'Page {{page}} / {{pages}}',
    'Rotation',
    '{{number}} place',
    '{{number}} places',
  ].map((text) => ({ text, in: ['fr', 'en'] as const })),
  ...['Fiche', 'Fiches'].map((text) => ({ text, in: ['nl', 'fr'] as const })),
  ...['Privacy', 'Camera'].map((text) => ({ text, in: ['nl', 'en'] as const })),
  { text: 'Label', in: ['nl', 'en'] },
  { text: 'Personen', in: ['nl', 'de'] },
  { text: 'Person', in: ['en', 'de'] },
  { text: '{{number}} s', in: languages },
  { text: 'Kleiner', in: ['nl', 'de'] },
  { text: 'Arm', in: ['nl', 'en', 'de'] },
  // What stands on the keys.
  ...['Shift', 'Enter', 'Backspace', 'Delete', 'PgUp', 'PgDn', 'Home'].map((text) => ({
    text,
    in: ['nl', 'en'] as const,
  })),
  { text: 'Ctrl', in: ['nl', 'fr', 'en'] },
  { text: 'Esc', in: ['nl', 'en', 'de'] },
];

/** Nothing but placeholders, signs and units that every language writes the same way. */
const isSymbols = (text: string) => !/\p{L}/u.test(text.replace(/\{\{\w+\}\}|\b(kg|min|h|bpm|m\/s²)/g, ''));

/** Common words that a text of the other languages, or of the language of another country, would leave behind. */
const dutchWords = ['het', 'een', 'niet', 'voor', 'naar', 'ook', 'wij', 'wordt', 'werkpost', 'bijlage', 'bestand'];
const frenchWords = ['les', 'une', 'avec', 'pour', 'sont', 'poste', 'cadre', 'fichier'];
const englishWords = ['the', 'and', 'with', 'this', 'must', 'file', 'sheet', 'workstation', 'frame'];
const germanWords = ['und', 'nicht', 'oder', 'mit', 'für', 'dieser', 'Datei', 'Rahmen', 'Arbeitsplatz'];
const foreignWords: Readonly<Record<Language, readonly string[]>> = {
  // After the other languages: what only the Netherlands says.
  nl: [...frenchWords, ...englishWords, ...germanWords, 'bedrijfsarts', 'arbodienst', 'werkplek', 'verzuim'],
  // What only France says.
  fr: [...dutchWords, ...englishWords, ...germanWords, 'salarié', 'salariés', 'CSE'],
  // American spelling.
  en: [...dutchWords, ...frenchWords, ...germanWords, 'organization', 'color', 'labor', 'center'],
  de: [...dutchWords, ...frenchWords, ...englishWords],
};
/** Titles and names, which stay in the language they were given in. */
const properNames = /Le process cadre vert|\.visit\.json|groenkader schema/g;

const physician: Readonly<Record<Language, string>> = {
  nl: 'preventieadviseur-arbeidsarts',
  fr: 'conseiller en prévention-médecin du travail',
  en: 'occupational physician',
  de: 'Betriebsarzt',
};

describe('the catalogues', () => {
  it.each(others)('%s has the keys of Dutch, in its order', (language) => {
    expect([...texts[language].keys()]).toEqual([...texts.nl.keys()]);
  });

  it.each(others)('%s has the placeholders of Dutch', (language) => {
    const of = (map: Map<string, string>) => [...map].map(([key, text]) => [key, placeholders(text)]);
    expect(of(texts[language])).toEqual(of(texts.nl));
  });

  it.each(languages)('%s has no empty text and no stray space', (language) => {
    expect([...all[language]].filter(([, text]) => text === '' || text !== text.trim() || /\s{2}/.test(text))).toEqual(
      [],
    );
  });

  it.each(languages)('%s has both forms of every plural', (language) => {
    const keys = [...texts[language].keys()];
    const stemsWith = (form: string) =>
      keys.filter((key) => key.endsWith(form)).map((key) => key.slice(0, -form.length));
    expect(stemsWith('_one')).toEqual(stemsWith('_other'));
    expect(keys.filter((key) => /_(zero|two|few|many)$/.test(key))).toEqual([]);
    expect(stemsWith('_one').filter((stem) => keys.includes(stem))).toEqual([]);
  });

  it('say nothing the same in two languages but words that are the same', () => {
    const same = [...all.nl.keys()].flatMap((key) =>
      languages.flatMap((one, at) =>
        languages.slice(at + 1).flatMap((other) => {
          const text = all[one].get(key);
          if (text === undefined || text !== all[other].get(key) || isSymbols(text)) return [];
          const known = sameWord.find((word) => word.text === text);
          return known?.in.includes(one) && known.in.includes(other) ? [] : [{ key, text, one, other }];
        }),
      ),
    );
    expect(same).toEqual([]);
  });

  it('still need every word of that list', () => {
    const needed = ({ text, in: among }: (typeof sameWord)[number]) =>
      [...all.nl.keys()].some((key) => among.every((language) => all[language].get(key) === text));
    expect(sameWord.filter((word) => !needed(word))).toEqual([]);
  });

  it.each(languages)('%s has no words of another language or country', (language) => {
    const foreign = new RegExp(`(?<![\\p{L}-])(${foreignWords[language].join('|')})(?!\\p{L})`, 'iu');
    const found = [...all[language]].flatMap(([key, text]) => {
      const words = text
        .replace(/\{\{\w+\}\}/g, '')
        .replace(properNames, '')
        .match(foreign);
      return words === null ? [] : [`${key}: ${words[0]}`];
    });
    expect(found).toEqual([]);
  });

  it.each(languages)('%s has curly apostrophes and quotation marks of its own', (language) => {
    const marks = { nl: /[„«»]/, fr: /[“”„]/, en: /[„«»]/, de: /[”«»]/ }[language];
    expect([...all[language]].filter(([, text]) => /['"]/.test(text) || marks.test(text))).toEqual([]);
  });

  it('keeps a French sign on paper on the line of its word', () => {
    // A terminal does not break its lines at spaces, so the texts for it may have plain ones.
    const onPaper = [...all.fr].filter(([key]) => !/^(problem|cli)\./.test(key));
    expect(onPaper.length).toBeGreaterThan(100);
    expect(onPaper.filter(([, text]) => /(?<!\u00a0)[:;?!»%]|«(?!\u00a0)/.test(text))).toEqual([]);
  });

  it.each(languages)(
    '%s leaves the decision to the right profession and says nothing of a person’s fitness',
    (language) => {
      const sentences = [...texts[language]].filter(([key]) => key.startsWith('sheet.sentence.'));
      expect(sentences).toHaveLength(4);
      for (const [, sentence] of sentences) {
        expect(sentence).toContain(physician[language]);
        expect(sentence).not.toMatch(/geschikt|\bapte|aptitude|\bfit\b|fitness|tauglich|geeignet|patient/i);
      }
    },
  );

  it.each(languages)('%s has a draft word that fits in a file name', (language) => {
    expect(catalogues[language].sheet.draftInName).toMatch(/^[a-z]+$/);
    expect(catalogues[language].sheet.draft.toLowerCase()).toBe(catalogues[language].sheet.draftInName);
  });
});

describe('a text', () => {
  // French has a third form from a million on, for which the catalogue needs no text.
  const counts = [0, 1, 1.5, 2, 21, 100_000, 1_000_000];
  const names = [...new Set([...texts.nl.values()].flatMap(placeholders))].map((name) => name.slice(2, -2));
  const sample = Object.fromEntries(names.map((name) => [name, `<${name}>`]));

  it.each(languages)('in %s is filled in for every key and number', (language) => {
    const t = textsOf(language).t as (key: string, params: Record<string, string | number>) => string;
    const bad = stems.flatMap((stem) =>
      counts
        .map((count) => ({ stem, count, text: t(stem, { ...sample, count }) }))
        .filter(({ text }) => text === '' || text === stem || /\{\{|\}\}/.test(text)),
    );
    expect(bad).toEqual([]);
  });

  it('takes the form that its number asks for', () => {
    const wheels = (language: Language, count: number) =>
      textsOf(language).t('frame.unit.wheels', { count, value: count });
    expect([0, 1, 4].map((count) => wheels('nl', count))).toEqual(['0 wielen', '1 wiel', '4 wielen']);
    expect([0, 1, 4].map((count) => wheels('fr', count))).toEqual(['0 roue', '1 roue', '4 roues']);
    expect([0, 1, 4].map((count) => wheels('en', count))).toEqual(['0 wheels', '1 wheel', '4 wheels']);
    expect([0, 1, 4].map((count) => wheels('de', count))).toEqual(['0 Räder', '1 Rad', '4 Räder']);
    expect(wheels('fr', 1_000_000)).toBe('1000000 roues');
  });

  it('leaves what it is filled with as it is', () => {
    const what = 'doos <b>A&B</b> {{mass}} $t(sheet.title) / "x"';
    const text = textsOf('nl').t('frame.change.lighten-load', { what, mass: '1 kg' });
    expect(text).toBe(`${what}: 1 kg lichter`);
  });
});

describe('numbers, dates and lists', () => {
  const written = (language: Language) => {
    const { number, numberBeside, date, shortDate, list } = textsOf(language);
    return [
      number(4.5, 1),
      number(12_345.25, 2),
      number(4.96),
      numberBeside(5.001, 5, 1),
      numberBeside(5, 5, 1),
      date('2026-11-22'),
      date('2026-03-01'),
      shortDate('2026-03-01'),
      list(['a', 'b', 'c']),
    ];
  };

  it('are written as Belgium writes Dutch', () => {
    expect(written('nl')).toEqual([
      '4,5',
      '12.345,25',
      '5',
      '5,001',
      '5',
      '22 november 2026',
      '1 maart 2026',
      '01/03/2026',
      'a, b en c',
    ]);
  });

  it('are written as Belgium writes French', () => {
    expect(written('fr')).toEqual([
      '4,5',
      '12\u202f345,25',
      '5',
      '5,001',
      '5',
      '22 novembre 2026',
      '1 mars 2026',
      '01/03/2026',
      'a, b et c',
    ]);
  });

  it('are written as Britain writes English', () => {
    expect(written('en')).toEqual([
      '4.5',
      '12,345.25',
      '5',
      '5.001',
      '5',
      '22 November 2026',
      '1 March 2026',
      '01/03/2026',
      'a, b and c',
    ]);
  });

  it('are written as German is written', () => {
    expect(written('de')).toEqual([
      '4,5',
      '12.345,25',
      '5',
      '5,001',
      '5',
      '22. November 2026',
      '1. März 2026',
      '01.03.2026',
      'a, b und c',
    ]);
  });
});

describe('the types', () => {
  it('know keys without their plural ending', () => {
    expectTypeOf<'frame.unit.wheels'>().toExtend<TextKey>();
    expectTypeOf<'frame.unit.1/min'>().toExtend<TextKey>();
    expectTypeOf<'frame.unit.wheels_one'>().not.toExtend<TextKey>();
    expectTypeOf<'frame.unit'>().not.toExtend<TextKey>();
  });

  it('know the placeholders of a key', () => {
    expectTypeOf<keyof ParamsOf<'sheet.head.replaces'>>().toEqualTypeOf<'revision' | 'date'>();
    expectTypeOf<keyof ParamsOf<'frame.unit.wheels'>>().toEqualTypeOf<'value' | 'count'>();
    expectTypeOf<ParamsOf<'frame.unit.wheels'>['count']>().toExtend<number>();
  });

  it('refuse a wrong key and wrong placeholders', () => {
    const { t } = textsOf('nl');
    expect([
      // @ts-expect-error there is no such key
      () => t('sheet.nothing'),
      // @ts-expect-error a branch is no text
      () => t('sheet.head'),
      // @ts-expect-error a placeholder is forgotten
      () => t('sheet.head.replaces', { revision: 1 }),
      // @ts-expect-error all placeholders are forgotten
      () => t('sheet.head.replaces'),
      // @ts-expect-error the number that chooses the form is forgotten
      () => t('frame.unit.wheels', { value: 4 }),
      // @ts-expect-error this text has no such placeholder
      () => t('sheet.head.revision', { revision: 1, date: '' }),
      // @ts-expect-error this text has no placeholder
      () => t('sheet.title', { title: '' }),
      // @ts-expect-error a placeholder is a text or a number
      () => t('sheet.head.revision', { revision: null }),
    ]).toHaveLength(8);
  });
});
