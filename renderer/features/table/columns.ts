import type { ColumnMeaning, TablePreview } from '../../../core/contract/calls/tables.ts';

/** What a table is taken over as. */
export type TableKind = 'loads' | 'vibration';

/** What the columns of each kind may be, in the order in which one looks for them. */
export const meaningsOf = {
  loads: ['mass', 'quantity', 'what'],
  vibration: ['what', 'x', 'y', 'z', 'minutes'],
} as const satisfies Record<TableKind, readonly ColumnMeaning[]>;

export type Meaning = (typeof meaningsOf)[TableKind][number];

/** What each column is taken for; null = it is not used. Each meaning stands at most once. */
export type Columns = readonly (Meaning | null)[];

/** What is chosen at first: as the backend guessed, where this kind of table has such a column. */
export function guessedColumns(kind: TableKind, { columns, guesses }: TablePreview): Columns {
  const meanings: readonly ColumnMeaning[] = meaningsOf[kind];
  return Array.from({ length: columns }, (_, at) => {
    const guess = guesses[at];
    return guess && meanings.includes(guess) ? (guess as Meaning) : null;
  });
}

/**
 * What is chosen at first of typed lines: where the numbers alone say nothing (`5; 120; box`), the order that the field
 * asks for, around the column of words.
 */
export function typedColumns(preview: TablePreview): Columns {
  const guessed = guessedColumns('loads', preview);
  if (guessed.includes('mass')) return guessed;
  const order: Meaning[] = guessed.includes('what') ? ['mass', 'quantity'] : ['mass', 'quantity', 'what'];
  return guessed.map((meaning) => meaning ?? order.shift() ?? null);
}

/** Takes a column for something; the column that was taken for it before is not used any more. */
export function withMeaning(columns: Columns, at: number, meaning: Meaning | null): Columns {
  return columns.map((now, index) => {
    if (index === at) return meaning;
    return now === meaning ? null : now;
  });
}

/** Which column is taken for something; null = none. */
export function columnOf(columns: Columns, meaning: Meaning): number | null {
  const at = columns.indexOf(meaning);
  return at < 0 ? null : at;
}

/** The unit that the header of the mass or of an axis names; undefined where none does. */
export function namedUnit(kind: TableKind, columns: Columns, { units }: TablePreview) {
  const measured = kind === 'loads' ? (['mass'] as const) : (['x', 'y', 'z'] as const);
  return measured.map((meaning) => units[columns.indexOf(meaning)]).find((unit) => unit !== undefined && unit !== null);
}
