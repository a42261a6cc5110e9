import { describe, expect, it } from 'vitest';
import { partText } from '../../../core/i18n/map-text.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { grouped } from '../../../core/map/group.ts';
import type { MapRow } from '../../../core/map/row.ts';

const places = { companies: ['Alfa', 'Beta'], sites: ['Noord', 'Zuid'], departments: ['Montage'] };

function row(number: string, place: Pick<MapRow, 'company' | 'site' | 'department'>): MapRow {
  return { id: number, number, title: number, state: 'unvisited', visit: null, ...place };
}

describe('rows by department', () => {
  const rows = [
    row('1', { company: 0, site: null, department: null }),
    row('2', { company: 0, site: 0, department: null }),
    row('3', { company: 0, site: 0, department: 0 }),
    row('4', { company: 0, site: 1, department: null }),
    row('5', { company: 1, site: null, department: null }),
    row('6', { company: 0, site: 0, department: null }),
  ];

  it('keeps those without one apart, by company and site', () => {
    const parts = grouped(rows, 'department');
    expect(parts.map((part) => part.rows.map(({ number }) => number))).toEqual([
      ['1'],
      ['2', '6'],
      ['3'],
      ['4'],
      ['5'],
    ]);
    expect(parts.map(({ tally }) => tally.unvisited)).toEqual([1, 2, 1, 1, 1]);
    const texts = textsOf('en');
    const without = texts.t('map.without');
    expect(parts.map((part) => partText(texts, places, 'department', part))).toEqual([
      `Alfa · ${without}`,
      `Alfa · Noord · ${without}`,
      'Alfa · Noord · Montage',
      `Alfa · Zuid · ${without}`,
      `Beta · ${without}`,
    ]);
  });
});
