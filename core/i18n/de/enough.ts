import type { Catalogue } from '../catalogue.ts';

/** Whether there are enough light-duty jobs. */
export const enough: Catalogue['enough'] = {
  title: 'Genug?',
};
