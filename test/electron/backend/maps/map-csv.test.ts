import { expect, it } from 'vitest';
import { textsOf } from '../../../../core/i18n/texts.ts';
import { mapCsv } from '../../../../electron/backend/maps/map-csv.ts';

/** The workstation's number and title as they are written. */
function written(title: string): string | undefined {
  const csv = mapCsv(textsOf('en'), {
    place: null,
    date: '2026-11-22',
    filters: [],
    criteria: [],
    group: 'none',
    companies: ['C'],
    sites: [],
    departments: [],
    rows: [{ id: 'a', number: '1', title, company: 0, site: null, department: null, state: 'unvisited', visit: null }],
  });
  return new TextDecoder().decode(csv).split('\r\n')[1]?.split(';')[4];
}

it.each(['\u200b=1', '\u202e+1', '\u00ad-1', '\u2066 @x', '\ufe661', '\ufe621', '\ufe631', '\ufe6bx'])(
  'lets no formula hide behind what nobody sees: %j',
  (title) => {
    expect(written(title)).toBe(`"'${title}"`);
  },
);

it('leaves an ordinary name as it is', () => {
  expect(written('Zaal A-1 = links')).toBe('Zaal A-1 = links');
});
