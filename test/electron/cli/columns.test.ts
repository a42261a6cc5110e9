import { describe, expect, it } from 'vitest';
import { placeOfColumn, readColumns } from '../../../electron/cli/columns.ts';

const names = ['mass', 'quantity', 'what'] as const;

describe('--columns', () => {
  it.each([
    ['mass=2,quantity=3,what=1', { mass: '2', quantity: '3', what: '1' }],
    [' mass = Gewicht, kg , what=a=b', { mass: 'Gewicht, kg', what: 'a=b' }],
    ['mass=2', { mass: '2' }],
  ])('%s is read', (text, value) => {
    expect(readColumns(text, names)).toEqual({ ok: true, value });
  });

  it.each(['', 'mass', 'mass=', '=2', 'weight=2', 'mass=1,mass=2', '2,3'])('%j is refused', (text) => {
    expect(readColumns(text, names)).toMatchObject({
      ok: false,
      error: { code: 'bad-value', option: '--columns', allowed: ['mass=1,quantity=2,what=3'] },
    });
  });

  it('means a number from 1, or a heading of the lowest header row first', () => {
    const preview = {
      columns: 3,
      headerRows: 2,
      start: [
        ['Kg', 'x', ''],
        ['Artikel', 'KG', '7'],
        ['a', '1', '2'],
      ],
    };
    const place = (written: string) => placeOfColumn(written, preview);
    expect(place('1')).toEqual({ ok: true, value: 0 });
    expect(place('3')).toEqual({ ok: true, value: 2 });
    expect(place(' kg ')).toEqual({ ok: true, value: 1 });
    expect(place('7')).toEqual({ ok: true, value: 2 });
    for (const wrong of ['0', '4', 'a', '-1']) {
      expect(place(wrong)).toMatchObject({ error: { allowed: ['1 – 3', 'Artikel', 'KG', '7', 'Kg', 'x'] } });
    }
  });
});
