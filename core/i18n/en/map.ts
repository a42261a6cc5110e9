import type { Catalogue } from '../catalogue.ts';

/** The map of light-duty jobs and what is asked of it. */
export const map: Catalogue['map'] = {
  title: 'Map of light-duty jobs',
  place: 'Which part of the company',
  everywhere: 'All companies',
  /** The views of the map. */
  views: { map: 'Map', nearly: 'Nearly green', match: 'Suitable work', rotation: 'Rotation', enough: 'Enough?' },
};
