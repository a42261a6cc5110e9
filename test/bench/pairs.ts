/** One measured amount: milliseconds, or bytes. */
export type Measure = () => number | Promise<number>;

/** What two measures gave in one round, one right after the other. */
export interface Pair {
  readonly subject: number;
  readonly against: number;
}

/** Two things to measure against each other on one input. */
export interface Contest {
  readonly name: string;
  readonly subject: Measure;
  readonly against: Measure;
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Measures every contest once a round, its two sides in turn and the other one first every second time: what slows a
 * machine down for a while then weighs on both. Nothing is warmed up here.
 *
 * @returns the pairs of every round, in the order of the contests
 */
export async function play(contests: readonly Contest[], rounds: number): Promise<Pair[][]> {
  const played: Pair[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const list: Pair[] = [];
    for (const [at, contest] of contests.entries()) list.push(await pair(contest, (round + at) % 2 === 1));
    played.push(list);
  }
  return played;
}

async function pair({ subject, against }: Contest, flipped: boolean): Promise<Pair> {
  if (!flipped) {
    const first = await subject();
    return { subject: first, against: await against() };
  }
  const first = await against();
  return { subject: await subject(), against: first };
}

/** The pairs of one round as one: all its inputs together. */
export function together(list: readonly Pair[]): Pair {
  return {
    subject: list.reduce((sum, { subject }) => sum + subject, 0),
    against: list.reduce((sum, { against }) => sum + against, 0),
  };
}

export function ratios(list: readonly Pair[]): number[] {
  return list.map(({ subject, against }) => subject / against);
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)] ?? Number.NaN;
  const high = sorted[Math.ceil(middle)] ?? Number.NaN;
  return { median: (low + high) / 2, min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

/** Milliseconds of one run of something that takes a while. */
export async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Where results go, so that the compiler cannot leave the calls out that made them. */
const kept: { result?: unknown } = {};

/** Milliseconds that one call of something short takes: the mean of as many calls as fit into `leastMs`. */
export function timedCall(call: () => unknown, leastMs: number): number {
  let calls = 0;
  let spent = 0;
  const start = performance.now();
  // In eights: to ask for the time is not free beside a call of some microseconds.
  do {
    for (let at = 0; at < 8; at += 1) kept.result = call();
    calls += 8;
    spent = performance.now() - start;
  } while (spent < leastMs);
  return spent / calls;
}
