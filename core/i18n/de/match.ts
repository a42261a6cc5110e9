import type { Catalogue } from '../catalogue.ts';

/** Workstations against what one person can do now. */
export const match: Catalogue['match'] = {
  /** What a profile's file begins with. */
  fileName: 'moeglichkeiten',
  title: 'Passende Arbeit',
};
