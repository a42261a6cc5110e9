import { withMeasureNames } from '../../../core/i18n/measure-name.ts';
import { withNames } from '../../../core/i18n/names.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import { type Match, matcher, unvisited } from '../../../core/match/match.ts';
import type { Profile } from '../../../core/match/profile.ts';
import type { MatchRow } from '../../../core/match/row.ts';
import type { ReadDb } from '../store/database.ts';
import { newestOf } from '../store/repositories/newest-visits.ts';
import { documentOf } from '../store/repositories/visits.ts';
import { workstationOf } from '../store/repositories/workstations.ts';

/**
 * Matches workstations of the store with one person's limits, in the language of whoever reads it: nothing where a
 * workstation went meanwhile. A document that cannot be read is unknown.
 */
export function rowMatcher(profile: Profile, texts: Texts): (db: ReadDb, id: string) => MatchRow | undefined {
  const match = matcher(profile);
  return (db, id) => {
    const row = newestOf(db, id);
    if (row === undefined) return undefined;
    const { number, title, place } = workstationOf(row);
    const document = row.json === null ? undefined : documentOf({ json: row.json });
    const valid = document?.ok === true ? document.value : undefined;
    const found: Match =
      valid === undefined ? unvisited : match(withMeasureNames(texts, withNames(texts, valid.visit)), valid.frame);
    return {
      workstation: id,
      number,
      title,
      company: place.company,
      site: place.site ?? null,
      department: place.department ?? null,
      visit: row.visit,
      date: valid?.visit.date ?? null,
      permanence: valid?.visit.workstation.permanence ?? null,
      ...found,
    };
  };
}
