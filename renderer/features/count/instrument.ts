import type { Provenance } from '../../../core/visit/visit.ts';

/**
 * What the visit keeps of how this program counted: the name of the program, which reads the same in every language. A sheet
 * may be made in another language than the visit was, so no word of ours is kept in it.
 */
export const instrument = 'Groenkader';

/** Counted or timed here, and nothing worked out further than what was seen. */
export const byUs: Provenance = { evidence: 'observed', instrument };

/** Worked out from what was seen to more time than was watched. */
export const extrapolated: Provenance = { evidence: 'estimated', instrument };
