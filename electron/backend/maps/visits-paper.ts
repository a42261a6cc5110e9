import { criterionIds } from '../../../core/frame/criterion-id.ts';
import type { MapPaper } from '../../../core/map/paper.ts';
import type { MapRow } from '../../../core/map/row.ts';
import { visitOnMap } from '../../../core/map/visit-on-map.ts';
import { judge } from '../../../core/verdict/judge.ts';
import { nameKey } from '../store/repositories/keys.ts';
import type { FileVisit } from './folder-visits.ts';

/**
 * The map of visits that lie in files, grouped by department. Places are the same where their names are, within what they
 * are in.
 *
 * @param date the day it is made, `2026-11-22`
 */
export function visitsPaper(visits: readonly FileVisit[], place: string, date: string): MapPaper {
  const [companies, sites, departments] = [new Names(), new Names(), new Names()];
  const criteria = [...criterionIds];
  const rows = visits.map(({ visit, frame }): MapRow => {
    const verdict = judge(visit, frame);
    const { number, title } = visit.workstation;
    const company = companies.at(visit.company.name);
    const site = visit.site === undefined ? null : sites.at(visit.site.name, company);
    const department = visit.department === undefined ? null : departments.at(visit.department.name, company, site);
    const onMap = visitOnMap(visit, verdict, criteria);
    return { id: visit.id, number, title, company, site, department, state: verdict.outcome, visit: onMap };
  });
  const lists = { companies: companies.list, sites: sites.list, departments: departments.list };
  return { place, date, filters: [], criteria, group: 'department', rows, ...lists };
}

/** Names in the order in which they came, each once within what it is in. */
class Names {
  readonly list: string[] = [];
  readonly #known = new Map<string, number>();

  at(name: string, ...within: readonly (number | null)[]): number {
    const key = [...within, nameKey(name)].join('\u0001');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.list.length);
    return this.list.push(name) - 1;
  }
}
