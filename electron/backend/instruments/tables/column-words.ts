import type { ColumnMeaning } from '../../../../core/contract/calls/tables.ts';
import { type MassUnit, massUnitOf } from '../../../../core/measure/loads-list.ts';
import { type AccelerationUnit, accelerationUnitOf } from '../../../../core/measure/vibration-table.ts';

/*
 * What the header of a column says, in Dutch, French, German and English. The first that fits wins, so the narrow ones come
 * first: `gewicht per stuk` is a mass, `aantal kg` too.
 */
const meanings: readonly (readonly [ColumnMeaning, RegExp])[] = [
  [
    'heart-rate',
    /^(hr|fc|hf|bpm|spm)$|heart ?rate|hartslag|hartfrequentie|hartritme|frequence cardiaque|herzfrequenz|\bpuls\b/,
  ],
  ['x', /^(a ?w? ?x|x|as x|axe x|x axis|x achse|achse x|rms x|awx ?rms)$|\baw?x\b/],
  ['y', /^(a ?w? ?y|y|as y|axe y|y axis|y achse|achse y|rms y|awy ?rms)$|\baw?y\b/],
  ['z', /^(a ?w? ?z|z|as z|axe z|z axis|z achse|achse z|rms z|awz ?rms)$|\baw?z\b/],
  ['mass', /gewicht|massa|\bmasse\b|poids|weight|\bmass\b|^(kgs?|kilos?|gr?|gram|lbs?|brutto|netto)$/],
  [
    'quantity',
    /aantal|hoeveelheid|quantit|\bqte\b|menge|anzahl|stuckzahl|\bqty\b|\bstuks?\b|\bcount\b|nombre|pieces|\bcolli\b/,
  ],
  ['minutes', /minut|^min$|\bduur\b|duree|dauer|duration|blootstelling|exposure|exposition/],
  ['time', /^(tijd|tijdstip|uur|heure|temps|zeit|uhrzeit|time|timestamp|datum|date|date ?time)\b/],
  [
    'what',
    /omschrijving|artikel|article|designation|bezeichnung|beschreibung|description|benaming|libelle|produ[ck]t|naam|\bname\b|\bnom\b|\bitem\b|object|voorwerp|machine|voertuig|vehicule|fahrzeug|vehicle|bron|source|quelle|^art (nr|no|num|code)$|^(sku|ref|reference|referentie|referenz)$/,
  ],
];

/** Words that describe an object, and words of a mere number of it: both are found in one list, and one reads the first. */
const describes = /omschrijving|designation|bezeichnung|beschreibung|description|benaming|libelle/;
const numbers = /(nr|nummer|code)\b|\b(n|no|num|numero|number|id|sku|ref|reference|referentie|referenz)\b/;

/** What a header says its column is. */
export interface HeaderMeaning {
  readonly meaning: ColumnMeaning;
  /** How loosely it says so, from 0: of two columns that say the same, the one with the lower value is meant. */
  readonly looseness: number;
}

/** What a header says its column is, and how plainly; undefined where it says nothing known. */
export function meaningOf(header: string): HeaderMeaning | undefined {
  const words = plainWords(header.replace(/[([][^)\]]*[)\]]/g, ' '));
  for (const [meaning, pattern] of meanings) {
    const [found] = pattern.exec(words) ?? [];
    if (found === undefined) continue;
    const beside = found === words ? 0 : 1;
    return { meaning, looseness: meaning === 'what' ? beside + loosenessOfName(words) : beside };
  }
  // Where only a unit stands there, it says what it is: `[kg]`.
  return words === '' && massUnitIn(header) !== undefined ? { meaning: 'mass', looseness: 0 } : undefined;
}

/** A description before any other name, and a number last: `Omschrijving`, `Artikel`, `Artikelnr`. */
function loosenessOfName(words: string): number {
  if (numbers.test(words)) return 4;
  return describes.test(words) ? 0 : 2;
}

/** The unit of mass that a header names: `Gewicht (kg)`, `massa in g`, `kg`. */
export function massUnitIn(header: string): MassUnit | undefined {
  return firstOf(header, massUnitOf);
}

/** The unit of acceleration that a header names: `a_w,x [m/s²]`. */
export function accelerationUnitIn(header: string): AccelerationUnit | undefined {
  return firstOf(header, accelerationUnitOf);
}

/** What the words of a header mean, the first that means something; `m/s²` and `mm/s2` are one word each. */
export function firstOf<Unit>(header: string, unitOf: (word: string) => Unit | undefined): Unit | undefined {
  for (const word of header.split(/[\s()[\]:;,_|]+/)) {
    const unit = unitOf(word);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** Lower case, without accents, with one space for whatever stands between words. */
function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
