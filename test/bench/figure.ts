import { type Pair, ratios, type Spread, spread, together } from './pairs.ts';

export interface Settings {
  /** Few rounds on little input: shows that the figures can be made, says nothing about speed. */
  readonly quick: boolean;
}

/** One line of the table. */
export interface Row {
  readonly figure: string;
  readonly subject: string;
  readonly against: string;
  readonly unit: 'ms' | 'MB';
  /** The median amount of each side, in `unit`. */
  readonly amounts: { readonly subject: number; readonly against: number } | null;
  readonly ratio: Spread | null;
  readonly pairs: number;
  /** The most that the median may be; null for a figure beside the goals. */
  readonly goal: number | null;
  readonly result: 'ok' | 'missed' | 'no goal' | 'skipped';
  /** Why it was skipped, or what must be known to read it. */
  readonly note?: string;
  /** The median ratio of every input. */
  readonly parts?: Readonly<Record<string, number>>;
}

export interface Figure {
  readonly name: string;
  readonly measure: (settings: Settings) => Promise<Row[]>;
}

export type Named = Pick<Row, 'figure' | 'subject' | 'against' | 'goal'> &
  Partial<Pick<Row, 'unit' | 'note' | 'parts'>>;

export function row(named: Named, list: readonly Pair[]): Row {
  const ratio = spread(ratios(list));
  const { goal } = named;
  return {
    unit: 'ms',
    ...named,
    amounts: {
      subject: spread(list.map(({ subject }) => subject)).median,
      against: spread(list.map(({ against }) => against)).median,
    },
    ratio,
    pairs: list.length,
    result: goal === null ? 'no goal' : ratio.median <= goal ? 'ok' : 'missed',
  };
}

/** The median ratio of every input that was measured in the same rounds. */
export function partsOf(names: readonly string[], rounds: readonly (readonly Pair[])[]): Record<string, number> {
  const ofPart = (at: number) => rounds.flatMap((round) => round[at] ?? []);
  return Object.fromEntries(names.map((name, at) => [name, spread(ratios(ofPart(at))).median]));
}

/** A row of several inputs that counts each round as one pair: all inputs together. */
export function rowOfRounds(named: Named, names: readonly string[], rounds: readonly (readonly Pair[])[]): Row {
  return row({ ...named, parts: partsOf(names, rounds) }, rounds.map(together));
}

export function skipped(named: Named, why: string): Row {
  return { unit: 'ms', ...named, amounts: null, ratio: null, pairs: 0, result: 'skipped', note: why };
}
