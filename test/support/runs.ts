/** One seed for every property test: a failure on one machine is the same failure on every other. */
export const SEED = 20_260_101;

/** How many runs a property or mutation test makes: `short` in `npm test`, `long` in `npm run test:long`. */
export function runs(short: number, long: number): number {
  return process.env.GROENKADER_LONG === '1' ? long : short;
}

/** The options for fast-check's `fc.assert`. */
export function fcOptions(short: number, long: number): { numRuns: number; seed: number } {
  return { numRuns: runs(short, long), seed: SEED };
}
