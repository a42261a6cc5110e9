import type { Envelope, Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { criterionIds } from '../../../core/frame/criterion-id.ts';
import { mostMapRows } from '../../../core/map/row.ts';
import { trend } from '../../../core/map/trend.ts';
import { err, ok } from '../../../core/result.ts';
import type { ReadDb } from '../store/database.ts';
import { shownLine } from '../store/repositories/keys.ts';
import { countScope, foundIn, mapRows, outsideWithFew, type Scope } from '../store/repositories/map.ts';
import { allNeeds, writeNeed } from '../store/repositories/needs.ts';
import { findPlace } from '../store/repositories/places.ts';
import { prepared } from '../store/repositories/prepared.ts';
import type { ServiceContext } from './context.ts';
import { nearlyGreen } from './nearly.ts';

type MapCalls = 'map.read' | 'map.trend' | 'map.export' | 'map.nearly' | 'need.list' | 'need.save';

/** The map of light-duty jobs. */
export function mapServices(ctx: ServiceContext): Pick<Services, MapCalls> {
  return {
    'map.read': ({ place }) =>
      ctx.work().read((db): Envelope<'map.read'> => {
        if (isGone(db, place)) return err(callError('not-found', { what: place.kind }));
        return ok(readMap(db, place));
      }),
    'map.trend': ({ place, days }) =>
      ctx.work().read((db): Envelope<'map.trend'> => {
        if (isGone(db, place)) return err(callError('not-found', { what: place.kind }));
        return ok({ points: [...trend(foundIn(db, place), days)] });
      }),
    'map.export': () => err(callError('not-found', { what: 'workstation' })),
    'map.nearly': async ({ place, mostBroken, kinds, limit }): Promise<Envelope<'map.nearly'>> => {
      const found = ctx
        .work()
        .read((db) => ({ ids: isGone(db, place) ? null : outsideWithFew(db, place, mostBroken) }));
      if (found.ids === null) return err(callError('not-found', { what: place?.kind ?? 'company' }));
      const rows = await nearlyGreen(ctx, found.ids, kinds);
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

function readMap(db: ReadDb, scope: Scope | undefined) {
  const criteria = [...criterionIds];
  const { rows, ...places } = mapRows(db, scope, criteria);
  return {
    companies: named(db, 'company', places.companies),
    sites: named(db, 'site', places.sites),
    departments: named(db, 'department', places.departments),
    criteria,
    rows,
    more: rows.length < mostMapRows ? 0 : countScope(db, scope) - rows.length,
  };
}

function named(db: ReadDb, kind: Scope['kind'], ids: readonly string[]) {
  const byId = prepared<{ name: string }>(db, `SELECT name FROM ${kind} WHERE id = ?`);
  return ids.map((id) => ({ id, name: shownLine(byId.get(id)?.name ?? '') }));
}
