import type { Output } from '../../../core/contract/contract.ts';
import type { PlaceRef } from '../../../core/contract/values.ts';
import type { MapRow } from '../../../core/map/row.ts';

/** A department, or what stands directly in a site or a company, with its workstations. */
export interface CompanyPart {
  readonly place: PlaceRef;
  /** From the company down. */
  readonly names: readonly string[];
  readonly rows: readonly MapRow[];
}

/** The parts of a map in the order of its rows. */
export function partsOf(map: Output<'map.read'>): CompanyPart[] {
  const parts = new Map<string, { place: PlaceRef; names: string[]; rows: MapRow[] }>();
  for (const row of map.rows) {
    const company = map.companies[row.company];
    const site = row.site === null ? undefined : map.sites[row.site];
    const department = row.department === null ? undefined : map.departments[row.department];
    if (company === undefined) continue;
    const place: PlaceRef =
      department !== undefined
        ? { kind: 'department', id: department.id }
        : site !== undefined
          ? { kind: 'site', id: site.id }
          : { kind: 'company', id: company.id };
    const key = `${place.kind} ${place.id}`;
    const part = parts.get(key);
    if (part !== undefined) part.rows.push(row);
    else {
      const names = [company, site, department].flatMap((one) => (one === undefined ? [] : [one.name]));
      parts.set(key, { place, names, rows: [row] });
    }
  }
  return [...parts.values()];
}
