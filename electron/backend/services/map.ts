import type { Envelope, Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { criterionIds } from '../../../core/frame/criterion-id.ts';
import { mostMapRows } from '../../../core/map/row.ts';
import { err, ok } from '../../../core/result.ts';
import type { ReadDb } from '../store/database.ts';
import { shownLine } from '../store/repositories/keys.ts';
import { countScope, mapRows, type Scope } from '../store/repositories/map.ts';
import { allNeeds, writeNeed } from '../store/repositories/needs.ts';
import { findPlace } from '../store/repositories/places.ts';
import { prepared } from '../store/repositories/prepared.ts';
import type { ServiceContext } from './context.ts';

type MapCalls = 'map.read' | 'map.trend' | 'map.export' | 'map.nearly' | 'need.list' | 'need.save';

/** The map of light-duty jobs. */
export function mapServices(ctx: ServiceContext): Pick<Services, MapCalls> {
  return {
    'map.read': ({ place }) =>
      ctx.work().read((db): Envelope<'map.read'> => {
        if (place !== undefined && findPlace(db, place.kind, place.id) === undefined) {
          return err(callError('not-found', { what: place.kind }));
        }
        return ok(readMap(db, place));
      }),
    'map.trend': () => ok({ points: [] }),
    'map.export': () => err(callError('not-found', { what: 'workstation' })),
    'map.nearly': () => ok({ rows: [], more: 0 }),
    'need.list': () => ctx.work().read((db) => ok({ needs: allNeeds(db) })),
    'need.save': ({ place, need }) =>
      ctx.work().write((db): Envelope<'need.save'> => {
        if (findPlace(db, place.kind, place.id) === undefined) return err(callError('not-found', { what: place.kind }));
        writeNeed(db, place, need);
        return ok({});
      }),
  };
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
