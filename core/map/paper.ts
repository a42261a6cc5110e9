import type { CriterionId } from '../frame/criterion-id.ts';
import { grouped, type MapPart } from './group.ts';
import type { MapGroup, MapRow } from './row.ts';

/** Names of the places that the rows' indexes mean. */
export interface MapPlaces {
  readonly companies: readonly string[];
  readonly sites: readonly string[];
  readonly departments: readonly string[];
}

/** What goes to paper or into a table: rows in the order in which somebody looked at them, and what they mean. */
export interface MapPaper extends MapPlaces {
  /** The part of the company that it is of; null: everything. */
  readonly place: string | null;
  /** The day that it was made, `2026-11-22`. */
  readonly date: string;
  /** What narrowed it down, in words. */
  readonly filters: readonly string[];
  readonly criteria: readonly CriterionId[];
  readonly group: MapGroup;
  readonly rows: readonly MapRow[];
}

/** The rows of each department; those of a site or a company without one are a part of their own. */
export function departmentParts(rows: readonly MapRow[]): readonly MapPart[] {
  return grouped(rows, 'department');
}
