import type { KeyboardEvent } from 'react';

/** A cell by its line and column: column 0 the workstation, 1 its outcome, then the criteria; line -1 the names above. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The line of the columns' names, from which one sorts. */
export const headLine = -1;

/** Columns before those of the criteria. */
export const columnsBefore = 2;

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

/**
 * Where a key leads from a cell, as in the grid pattern of ARIA; undefined where it is none of the grid's.
 *
 * @param last the last line and column
 * @param page lines that Page Up and Page Down go over
 */
export function nextPlace(keys: Keys, at: Place, last: Place, page: number): Place | undefined {
  const { line, column } = at;
  const whole = keys.ctrlKey || keys.metaKey;
  const inLines = (to: number) => Math.max(headLine, Math.min(to, last.line));
  switch (keys.key) {
    case 'ArrowDown':
      return { line: inLines(line + 1), column };
    case 'ArrowUp':
      return { line: inLines(line - 1), column };
    case 'ArrowRight':
      return { line, column: Math.min(column + 1, last.column) };
    case 'ArrowLeft':
      return { line, column: Math.max(column - 1, 0) };
    case 'PageDown':
      return { line: inLines(line + page), column };
    case 'PageUp':
      return { line: Math.max(0, inLines(line - page)), column };
    case 'Home':
      return { line: whole ? 0 : line, column: 0 };
    case 'End':
      return { line: whole ? last.line : line, column: last.column };
    default:
      return undefined;
  }
}
