/** A linear programme, some of whose columns are whole numbers: the least cost within bounds and rows. */
export interface Programme {
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly whole: readonly boolean[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly terms: readonly Term[];
  readonly lower: number;
  readonly upper: number;
}

/** A column and its coefficient. */
export type Term = readonly [column: number, coefficient: number];

/** Collects columns and rows; a row whose terms are all zero is checked by the solver like any other. */
export class ProgrammeBuilder implements Programme {
  readonly cost: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly whole: boolean[] = [];
  readonly rows: Row[] = [];

  /** @returns the column's place */
  column(lower: number, upper: number, { whole = true, cost = 0 } = {}): number {
    this.cost.push(cost);
    this.lower.push(lower);
    this.upper.push(upper);
    this.whole.push(whole);
    return this.cost.length - 1;
  }

  atMost(terms: readonly Term[], upper: number): void {
    this.rows.push({ terms, lower: Number.NEGATIVE_INFINITY, upper });
  }

  equals(terms: readonly Term[], value: number): void {
    this.rows.push({ terms, lower: value, upper: value });
  }
}
