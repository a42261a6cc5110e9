import type { Envelope, Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { type Match, matchVisit, unvisited } from '../../../core/match/match.ts';
import type { Profile } from '../../../core/match/profile.ts';
import { ranked } from '../../../core/match/rank.ts';
import type { MatchRow } from '../../../core/match/row.ts';
import { err, ok } from '../../../core/result.ts';
import { type NewestRow, newestOf, workstationsIn } from '../store/repositories/newest-visits.ts';
import { findPlace } from '../store/repositories/places.ts';
import { documentOf } from '../store/repositories/visits.ts';
import { workstationOf } from '../store/repositories/workstations.ts';
import type { ServiceContext } from './context.ts';

type MatchCalls = 'match.find' | 'match.proposal' | 'match.save-profile';

/** So many are matched before other calls have their turn. */
const atOnce = 50;

/** Which workstations fit a person's limits. A profile is read from a call and kept nowhere. */
export function matchServices(ctx: ServiceContext): Pick<Services, MatchCalls> {
  const { files } = ctx;
  return {
    'match.find': async ({ place, profile }): Promise<Envelope<'match.find'>> => {
      const ids = ctx.work().read((db) => {
        const known = place === undefined || findPlace(db, place.kind, place.id) !== undefined;
        return { list: known ? workstationsIn(db, place) : undefined };
      }).list;
      if (ids === undefined) return err(callError('not-found', { what: place?.kind ?? 'company' }));
      const rows: MatchRow[] = [];
      for (let from = 0; from < ids.length; from += atOnce) {
        const part = ids.slice(from, from + atOnce);
        rows.push(...ctx.work().read((db) => part.flatMap((id) => matchRow(newestOf(db, id), profile))));
        await new Promise(setImmediate);
      }
      const counts = { fits: 0, 'with-change': 0, unknown: 0, 'does-not-fit': 0 };
      for (const { fit } of rows) counts[fit] += 1;
      return ok({ counts, rows: ranked(rows) });
    },
    'match.proposal': () => err(callError('not-found', { what: 'workstation' })),
    'match.save-profile': ({ profile, language }) =>
      ok(
        files.offer(
          {
            name: `${textsOf(language).t('match.fileName')}.profile.json`,
            mediaType: 'application/json',
            bytes: Buffer.from(`${JSON.stringify(profile, null, 2)}\n`),
          },
          'profile',
        ),
      ),
  };
}

/** A workstation against the profile; nothing where it went meanwhile. A document that cannot be read is unknown. */
function matchRow(row: NewestRow | undefined, profile: Profile): MatchRow[] {
  if (row === undefined) return [];
  const { id, number, title, place } = workstationOf(row);
  const document = row.json === null ? undefined : documentOf({ json: row.json });
  const valid = document?.ok === true ? document.value : undefined;
  const match: Match = valid === undefined ? unvisited : matchVisit(valid.visit, valid.frame, profile);
  return [
    {
      workstation: id,
      number,
      title,
      company: place.company,
      site: place.site ?? null,
      department: place.department ?? null,
      visit: row.visit,
      date: valid?.visit.date ?? null,
      permanence: valid?.visit.workstation.permanence ?? null,
      ...match,
    },
  ];
}
