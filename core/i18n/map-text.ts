import type { MapPart } from '../map/group.ts';
import type { MapPlaces } from '../map/paper.ts';
import type { MapGroup, MapRow } from '../map/row.ts';
import type { Texts } from './texts.ts';

/** How a workstation stands, in words: `Binnen het groene kader`. */
export function stateText({ t }: Texts, state: MapRow['state']): string {
  return state === 'unvisited' ? t('app.overview.narrow.unvisited') : t(`frame.verdict.${state}`);
}

/** Where a workstation stands, as far as it is known: company, site and department. */
export function placeTexts({ companies, sites, departments }: MapPlaces, row: MapRow): string[] {
  const names = [
    companies[row.company],
    row.site === null ? undefined : sites[row.site],
    row.department === null ? undefined : departments[row.department],
  ];
  return names.filter((name) => name !== undefined);
}

/** The name of a part. A site or a department has the names of what it is in before its own: there may be two of a name. */
export function partText(texts: Texts, places: MapPlaces, group: MapGroup, { key, rows: [first] }: MapPart): string {
  if (group === 'none' || first === undefined) return texts.t('mapPaper.all');
  if (group === 'state') return stateText(texts, first.state);
  if (key === null) return [...placeTexts(places, { ...first, department: null }), texts.t('map.without')].join(' · ');
  const depth = { company: 1, site: 2, department: 3 }[group];
  const { department, site } = first;
  const row = { ...first, department: depth < 3 ? null : department, site: depth < 2 ? null : site };
  return placeTexts(places, row).join(' · ');
}
