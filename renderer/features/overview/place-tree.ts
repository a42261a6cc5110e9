import type { PlaceTree, Tally } from '../../../core/contract/calls/places.ts';
import type { Input } from '../../../core/contract/contract.ts';

export type PlaceRef = NonNullable<Input<'overview.page'>['place']>;
export type PlaceNames = Input<'place.create'>;

/** A company, site or department as one shape, with everything below it. */
export interface Place {
  readonly ref: PlaceRef;
  readonly name: string;
  /** The names down to this place, as a new workstation there needs them. */
  readonly names: PlaceNames;
  readonly example: boolean;
  readonly tally: Tally;
  readonly below: readonly Place[];
}

/** The tree of the contract as places: sites first, then the departments that belong to no site. */
export function placesOf(tree: PlaceTree): readonly Place[] {
  return tree.companies.map((company) => {
    const { example } = company;
    const ofCompany = { company: company.name };
    const sites = company.sites.map((site): Place => {
      const ofSite = { ...ofCompany, site: site.name };
      const below = site.departments.map((one) => departmentPlace(one, ofSite, example));
      return { ref: { kind: 'site', id: site.id }, name: site.name, names: ofSite, example, tally: site.tally, below };
    });
    const departments = company.departments.map((one) => departmentPlace(one, ofCompany, example));
    return {
      ref: { kind: 'company', id: company.id },
      name: company.name,
      names: ofCompany,
      example,
      tally: company.tally,
      below: [...sites, ...departments],
    };
  });
}

type Department = PlaceTree['companies'][number]['departments'][number];

function departmentPlace({ id, name, tally }: Department, above: PlaceNames, example: boolean): Place {
  return { ref: { kind: 'department', id }, name, names: { ...above, department: name }, example, tally, below: [] };
}

/** The way down to a place: itself last; empty where it is not in the tree (any more). */
export function wayTo(places: readonly Place[], id: string): readonly Place[] {
  for (const place of places) {
    if (place.ref.id === id) return [place];
    const further = wayTo(place.below, id);
    if (further.length > 0) return [place, ...further];
  }
  return [];
}

/** Number of workstations in a tally. */
export function totalOf({ within, outside, incomplete, unvisited }: Tally): number {
  return within + outside + incomplete + unvisited;
}

/** The tally of several places together. */
export function sumOf(places: readonly Place[]): Tally {
  const sum = { within: 0, outside: 0, incomplete: 0, unvisited: 0 };
  for (const { tally } of places) {
    sum.within += tally.within;
    sum.outside += tally.outside;
    sum.incomplete += tally.incomplete;
    sum.unvisited += tally.unvisited;
  }
  return sum;
}

/** Names to offer while one types a place: companies, the sites of that company, the departments of that site. */
export function suggestionsFor(
  places: readonly Place[],
  typed: { readonly company: string; readonly site: string },
): { readonly companies: string[]; readonly sites: string[]; readonly departments: string[] } {
  const company = places.find(({ name }) => same(name, typed.company));
  const below = company?.below ?? [];
  const site = below.find(({ ref, name }) => ref.kind === 'site' && same(name, typed.site));
  const departments = typed.site.trim() === '' ? below : (site?.below ?? []);
  const names = (some: readonly Place[], kind: PlaceRef['kind']) =>
    some.filter(({ ref }) => ref.kind === kind).map(({ name }) => name);
  return {
    companies: places.map(({ name }) => name),
    sites: names(below, 'site'),
    departments: names(departments, 'department'),
  };
}

function same(one: string, other: string): boolean {
  return key(one) === key(other);
}

/** As the store tells names apart: letters of either case are the same, spaces around do not count. */
function key(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
