import type { CheckedInput, Envelope, Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { criterionIds } from '../../../core/frame/criterion-id.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import type { MapPaper } from '../../../core/map/paper.ts';
import { mostMapRows } from '../../../core/map/row.ts';
import { trend } from '../../../core/map/trend.ts';
import { err, ok } from '../../../core/result.ts';
import { makeMap } from '../maps/make-map.ts';
import { mapMediaTypes } from '../maps/map-file.ts';
import type { ReadDb } from '../store/database.ts';
import { shownLine } from '../store/repositories/keys.ts';
import { countScope, foundIn, mapRows, outsideWithFew, type Scope } from '../store/repositories/map.ts';
import { allNeeds, writeNeed } from '../store/repositories/needs.ts';
import { findPlace } from '../store/repositories/places.ts';
import { prepared } from '../store/repositories/prepared.ts';
import type { ServiceContext } from './context.ts';
import { nearlyGreen } from './nearly.ts';

type MapCalls = 'map.read' | 'map.trend' | 'map.export' | 'map.nearly' | 'need.list' | 'need.save';

/**
 * The map of light-duty jobs.
 *
 * @param worker the script `map-worker.ts`, or what it was bundled into
 */
export function mapServices(ctx: ServiceContext, worker?: URL): Pick<Services, MapCalls> {
  return {
    'map.read': ({ place, first }) =>
      ctx.work().read((db): Envelope<'map.read'> => {
        if (isGone(db, place)) return err(callError('not-found', { what: place.kind }));
        return ok(readMap(db, place, first));
      }),
    'map.trend': ({ place, days }) =>
      ctx.work().read((db): Envelope<'map.trend'> => {
        if (isGone(db, place)) return err(callError('not-found', { what: place.kind }));
        return ok({ points: [...trend(foundIn(db, place), days)] });
      }),
    'map.export': async (input): Promise<Envelope<'map.export'>> => {
      const { format, language, place } = input;
      const paper = ctx.work().read((db) => (isGone(db, place) ? null : paperOf(db, input, ctx.today())));
      if (paper === null) return err(callError('not-found', { what: place?.kind ?? 'company' }));
      const bytes = await makeMap({ format, language, paper }, worker);
      const name = `${textsOf(language).t('mapPaper.fileName')}_${paper.date}_${language}.${format}`;
      return ok(ctx.files.offer({ name, mediaType: mapMediaTypes[format], bytes }, `map-${format}`));
    },
    'map.nearly': async ({ place, mostBroken, kinds, limit, language }): Promise<Envelope<'map.nearly'>> => {
      const found = ctx
        .work()
        .read((db) => ({ ids: isGone(db, place) ? null : outsideWithFew(db, place, mostBroken) }));
      if (found.ids === null) return err(callError('not-found', { what: place?.kind ?? 'company' }));
      const rows = await nearlyGreen(ctx, found.ids, kinds, textsOf(language));
      return ok({ rows: rows.slice(0, limit), more: Math.max(0, rows.length - limit) });
    },
    'need.list': () => ctx.work().read((db) => ok({ needs: allNeeds(db) })),
    'need.save': ({ place, need }) =>
      ctx.work().write((db): Envelope<'need.save'> => {
        if (isGone(db, place)) return err(callError('not-found', { what: place.kind }));
        writeNeed(db, place, need);
        return ok({});
      }),
  };
}

/** Whether a place that is asked for is not there any more. */
function isGone(db: ReadDb, place: Scope | undefined): place is Scope {
  return place !== undefined && findPlace(db, place.kind, place.id) === undefined;
}

function readMap(db: ReadDb, scope: Scope | undefined, most = mostMapRows) {
  const criteria = [...criterionIds];
  const { rows, ...places } = mapRows(db, scope, criteria, most);
  return {
    companies: named(db, 'company', places.companies),
    sites: named(db, 'site', places.sites),
    departments: named(db, 'department', places.departments),
    criteria,
    rows,
    more: rows.length < most ? 0 : countScope(db, scope) - rows.length,
  };
}

/** What a screen shows, in its order; a workstation that went in the meantime is left out. */
function paperOf(
  db: ReadDb,
  { place, workstations, group, filters }: CheckedInput<'map.export'>,
  date: string,
): MapPaper {
  const { rows, criteria, companies, sites, departments } = readMap(db, place);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  return {
    place: place === undefined ? null : placeName(db, place),
    date,
    filters,
    criteria,
    group,
    rows: workstations.flatMap((id) => byId.get(id) ?? []),
    companies: names(companies),
    sites: names(sites),
    departments: names(departments),
  };
}

/** A place with those that it is in: `Bakkerij Peeters · Gent`. */
function placeName(db: ReadDb, { kind, id }: Scope): string {
  const here = findPlace(db, kind, id);
  const above = [
    kind === 'company' || here === undefined ? undefined : findPlace(db, 'company', here.company),
    kind !== 'department' || here?.site == null ? undefined : findPlace(db, 'site', here.site),
  ];
  return [...above, here].flatMap((place) => (place === undefined ? [] : shownLine(place.name))).join(' · ');
}

function named(db: ReadDb, kind: Scope['kind'], ids: readonly string[]) {
  const byId = prepared<{ name: string }>(db, `SELECT name FROM ${kind} WHERE id = ?`);
  return ids.map((id) => ({ id, name: shownLine(byId.get(id)?.name ?? '') }));
}
