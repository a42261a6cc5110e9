import { describe, expect, it } from 'vitest';
import { headLine, nextPlace, type Place } from '../../../renderer/features/map/grid-place.ts';

const last: Place = { line: 9, column: 22 };
const go = (key: string, line: number, column: number, ctrlKey = false) =>
  nextPlace({ key, ctrlKey, metaKey: false }, { line, column }, last, 4);

describe('the keys of the map', () => {
  it('go from cell to cell and stop at the edges', () => {
    expect(go('ArrowDown', 3, 5)).toEqual({ line: 4, column: 5 });
    expect(go('ArrowDown', 9, 5)).toEqual({ line: 9, column: 5 });
    expect(go('ArrowLeft', 3, 0)).toEqual({ line: 3, column: 0 });
    expect(go('ArrowRight', 3, 22)).toEqual({ line: 3, column: 22 });
  });

  it('go up to the names of the columns, and no further', () => {
    expect(go('ArrowUp', 0, 5)).toEqual({ line: headLine, column: 5 });
    expect(go('ArrowUp', headLine, 5)).toEqual({ line: headLine, column: 5 });
    expect(go('PageUp', 2, 5)).toEqual({ line: 0, column: 5 });
  });

  it('go to the ends of a line, and with Control of the whole', () => {
    expect(go('Home', 3, 5)).toEqual({ line: 3, column: 0 });
    expect(go('End', 3, 5)).toEqual({ line: 3, column: 22 });
    expect(go('Home', 3, 5, true)).toEqual({ line: 0, column: 0 });
    expect(go('End', 3, 5, true)).toEqual(last);
    expect(go('PageDown', 3, 5)).toEqual({ line: 7, column: 5 });
  });

  it('are left alone where they are none of the grid’s', () => {
    expect(go('a', 3, 5)).toBeUndefined();
    expect(go('Tab', 3, 5)).toBeUndefined();
  });
});
