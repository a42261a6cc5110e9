import type { DueRow, OverviewRow } from '../../../core/contract/calls/places.ts';
import type { Envelope, Services } from '../../../core/contract/contract.ts';
import { ok } from '../../../core/result.ts';
import { countDue, dueRows } from '../store/repositories/due.ts';
import {
  bestMatches,
  type Filter,
  type OverviewDbRow,
  page,
  search,
  searchQuery,
} from '../store/repositories/overview.ts';
import { workstationOf } from '../store/repositories/workstations.ts';
import type { ServiceContext } from './context.ts';

/** How long before its day a workstation waits to be looked at again. */
const soonDays = 30;

/** The overview: pages of workstations, and what waits. */
export function overviewServices(ctx: ServiceContext): Pick<Services, 'overview.page' | 'overview.due'> {
  return {
    'overview.page': ({ search: typed, place, outcome, notMet, archived, ranked, after, limit }) =>
      ctx.work().read((db): Envelope<'overview.page'> => {
        const filter: Filter = { archived: archived ?? false, place, state: outcome, notMet };
        const query = typed === undefined || typed.trim() === '' ? undefined : searchQuery(typed);
        if (typed !== undefined && typed.trim() !== '') {
          // Signs alone stand in no word.
          if (query === undefined) return ok({ rows: [], next: null });
          if (ranked === true) {
            return ok({ rows: bestMatches(db, typed, query, filter, limit).map(rowOf), next: null });
          }
        }
        // One more than asked for, to know whether there is a next page.
        const rows =
          query === undefined ? page(db, filter, after, limit + 1) : search(db, query, filter, after, limit + 1);
        const shown = rows.slice(0, limit).map(rowOf);
        return ok({ rows: shown, next: rows.length > limit ? (shown.at(-1)?.workstation.id ?? null) : null });
      }),

    'overview.due': ({ today, limit }) =>
      ctx.work().read((db): Envelope<'overview.due'> => {
        const until = daysAfter(today, soonDays);
        const rows = dueRows(db, { today, until, limit }).map(
          (row): DueRow => ({ workstation: workstationOf(row), visit: row.visit, why: row.why, date: row.date }),
        );
        return ok({ rows, more: countDue(db, until) - rows.length });
      }),
  };
}

function rowOf(row: OverviewDbRow): OverviewRow {
  const { visit, date, state, outcome, met, notMet, notAssessed, lookAgainBy } = row;
  return {
    workstation: workstationOf(row),
    visit:
      visit === null ? null : { id: visit, date, state, outcome, counts: { met, notMet, notAssessed }, lookAgainBy },
  };
}

/** A calendar date some days later; the last one that can be written stays. */
function daysAfter(date: string, days: number): string {
  const later = new Date(`${date}T00:00:00Z`);
  later.setUTCDate(later.getUTCDate() + days);
  const text = later.toISOString().slice(0, 10);
  return text < date ? date : text;
}
