import type { Catalogue } from '../catalogue.ts';

/** The map of light-duty jobs and what is asked of it. */
export const map: Catalogue['map'] = {
  title: 'Karte der Schonarbeitsplätze',
  place: 'Welcher Teil des Unternehmens',
  everywhere: 'Alle Unternehmen',
  /** The views of the map. */
  views: { map: 'Karte', nearly: 'Fast grün', match: 'Passende Arbeit', rotation: 'Wechsel', enough: 'Genug?' },
};
