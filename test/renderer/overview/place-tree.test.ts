import { describe, expect, it } from 'vitest';
import type { PlaceTree } from '../../../core/contract/calls/places.ts';
import { placesOf, suggestionsFor, sumOf, totalOf, wayTo } from '../../../renderer/features/overview/place-tree.ts';

const tally = (within: number, outside = 0) => ({ within, outside, incomplete: 1, unvisited: 2 });

const tree: PlaceTree = {
  companies: [
    {
      id: 'c1',
      name: 'Bakkerij Élan',
      example: false,
      tally: tally(3, 4),
      sites: [
        {
          id: 's1',
          name: 'Gent',
          tally: tally(1),
          departments: [{ id: 'd1', name: 'Oven', tally: tally(1) }],
        },
      ],
      departments: [{ id: 'd2', name: 'Kantoor', tally: tally(2) }],
    },
    { id: 'c2', name: 'Voorbeeld', example: true, tally: tally(5), sites: [], departments: [] },
  ],
};
const places = placesOf(tree);

describe('the places', () => {
  it('are sites and then departments without a site, each with its names and mark', () => {
    expect(places.map(({ name, example }) => [name, example])).toEqual([
      ['Bakkerij Élan', false],
      ['Voorbeeld', true],
    ]);
    expect(places[0]?.below.map(({ ref }) => ref)).toEqual([
      { kind: 'site', id: 's1' },
      { kind: 'department', id: 'd2' },
    ]);
    expect(places[0]?.below[1]?.names).toEqual({ company: 'Bakkerij Élan', department: 'Kantoor' });
    expect(wayTo(places, 'd1').at(-1)?.names).toEqual({ company: 'Bakkerij Élan', site: 'Gent', department: 'Oven' });
  });

  it('know the way down to one of them, and none to one that is gone', () => {
    expect(wayTo(places, 'd1').map(({ name }) => name)).toEqual(['Bakkerij Élan', 'Gent', 'Oven']);
    expect(wayTo(places, 'c2').map(({ name }) => name)).toEqual(['Voorbeeld']);
    expect(wayTo(places, 'gone')).toEqual([]);
  });

  it('are counted together', () => {
    expect(sumOf(places)).toEqual({ within: 8, outside: 4, incomplete: 2, unvisited: 4 });
    expect(totalOf(sumOf(places))).toBe(18);
    expect(totalOf(sumOf([]))).toBe(0);
  });
});

describe('what is offered while one types a place', () => {
  it('is every company at first', () => {
    expect(suggestionsFor(places, { company: '', site: '' })).toEqual({
      companies: ['Bakkerij Élan', 'Voorbeeld'],
      sites: [],
      departments: [],
    });
  });

  it('is what the typed company has, whatever its letters look like', () => {
    const decomposed = 'BAKKERIJ E\u0301LAN ';
    expect(suggestionsFor(places, { company: decomposed, site: '' })).toMatchObject({
      sites: ['Gent'],
      departments: ['Kantoor'],
    });
  });

  it('is what the typed site has, and nothing for a new site', () => {
    expect(suggestionsFor(places, { company: 'Bakkerij Élan', site: 'gent' }).departments).toEqual(['Oven']);
    expect(suggestionsFor(places, { company: 'Bakkerij Élan', site: 'Aalst' }).departments).toEqual([]);
  });
});
