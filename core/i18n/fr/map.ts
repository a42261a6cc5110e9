import type { Catalogue } from '../catalogue.ts';

/** The map of light-duty jobs and what is asked of it. */
export const map: Catalogue['map'] = {
  title: 'Carte des postes légers',
  place: 'Quelle partie de l’entreprise',
  everywhere: 'Toutes les entreprises',
  /** The views of the map. */
  views: { map: 'Carte', nearly: 'Presque verts', match: 'Travail adapté', rotation: 'Rotation', enough: 'Assez\u00a0?' },
};
