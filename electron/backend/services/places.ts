import type { Tally } from '../../../core/contract/calls/places.ts';
import type { Envelope, Output, Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { err, ok } from '../../../core/result.ts';
import type { ReadDb } from '../store/database.ts';
import { naturalKey, shownLine } from '../store/repositories/keys.ts';
import {
  allPlaces,
  countStanding,
  deletePlace,
  findPlace,
  markCompany,
  namePlace,
  placeNamed,
  placeOf,
  tidy,
} from '../store/repositories/places.ts';
import { followHead } from '../store/repositories/visits.ts';
import {
  adoptWorkstation,
  findWorkstation,
  refreshStanding,
  workstationOf,
  workstationsIn,
} from '../store/repositories/workstations.ts';
import type { ServiceContext } from './context.ts';
import { headOf } from './workstations.ts';

type PlaceCalls = 'place.tree' | 'place.create' | 'place.rename' | 'place.delete';

/** Companies, sites and departments. */
export function placeServices(ctx: ServiceContext): Pick<Services, PlaceCalls> {
  return {
    'place.tree': () => ctx.work().read((db): Envelope<'place.tree'> => ok(treeOf(db))),

    'place.create': (names) =>
      ctx.work().write((db): Envelope<'place.create'> => {
        placeOf(db, names, ctx.newId);
        return ok({});
      }),

    'place.rename': ({ place: { kind, id }, name }) =>
      ctx.work().write((db): Envelope<'place.rename'> => {
        const place = findPlace(db, kind, id);
        if (place === undefined) return err(callError('not-found', { what: kind }));
        const named = placeNamed(db, kind, place, name);
        if (named !== undefined && named !== id) return err(callError('name-taken', { name }));
        // An example company that got another name is the user's own from here, with what stands in it.
        const adopted = kind === 'company' && tidy(name) !== place.name;
        if (adopted) markCompany(db, id, false);
        namePlace(db, kind, id, name);
        refreshStanding(db, kind, id);
        for (const workstation of workstationsIn(db, kind, id)) {
          if (adopted) adoptWorkstation(db, workstation);
          const row = findWorkstation(db, workstation);
          if (row !== undefined) followHead(db, workstation, headOf(workstationOf(row)));
        }
        return ok({});
      }),

    'place.delete': ({ place: { kind, id } }) =>
      ctx.work().write((db): Envelope<'place.delete'> => {
        if (findPlace(db, kind, id) === undefined) return err(callError('not-found', { what: kind }));
        const count = countStanding(db, kind, id);
        if (count > 0) return err(callError('not-empty', { count }));
        deletePlace(db, kind, id);
        return ok({});
      }),
  };
}

/** All places as a tree, each list in the order of people, with the counts that the store keeps. */
function treeOf(db: ReadDb): Output<'place.tree'> {
  const { companies, sites, departments, tallies } = allPlaces(db);
  const counted = new Map<string, Tally>();
  for (const { kind, place, state, n } of tallies) {
    const key = `${kind} ${place}`;
    counted.set(key, { ...(counted.get(key) ?? nothing), [state]: n });
  }
  const counts = (kind: string, { id }: { readonly id: string }) => counted.get(`${kind} ${id}`) ?? nothing;
  const departmentsIn = Map.groupBy(departments, ({ company, site }) => site ?? company);
  const sitesIn = Map.groupBy(sites, ({ company }) => company);
  const departmentsOf = (place: string) =>
    inOrder(departmentsIn.get(place) ?? []).map((one) => ({
      id: one.id,
      name: one.name,
      tally: counts('department', one),
    }));
  return {
    companies: inOrder(companies).map((company) => ({
      id: company.id,
      name: company.name,
      example: company.example === 1,
      tally: counts('company', company),
      sites: inOrder(sitesIn.get(company.id) ?? []).map((one) => ({
        id: one.id,
        name: one.name,
        tally: counts('site', one),
        departments: departmentsOf(one.id),
      })),
      departments: departmentsOf(company.id),
    })),
  };
}

const nothing: Tally = { within: 0, outside: 0, incomplete: 0, unvisited: 0 };

/** In the same order as the overview. */
function inOrder<Place extends { readonly name: string }>(places: readonly Place[]): Place[] {
  return places
    .map((place) => ({ place: { ...place, name: shownLine(place.name) }, key: naturalKey(place.name) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ place }) => place);
}
