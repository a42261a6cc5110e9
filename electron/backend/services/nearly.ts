import type { Change } from '../../../core/adapt/change.ts';
import { compareNearness, type KindOrder, type Nearness, nearnessOf } from '../../../core/adapt/effort.ts';
import { smallestChanges } from '../../../core/adapt/smallest.ts';
import { mostTakes } from '../../../core/contract/calls/map.ts';
import type { Output } from '../../../core/contract/contract.ts';
import { changeText } from '../../../core/i18n/change-text.ts';
import { withMeasureNames } from '../../../core/i18n/measure-name.ts';
import { withNames } from '../../../core/i18n/names.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import { indexVisit } from '../../../core/i18n/verdict-text.ts';
import { brokenFirst, judge } from '../../../core/verdict/judge.ts';
import type { Measure, StoredVisit } from '../../../core/visit/visit.ts';
import { type NewestRow, newestOf } from '../store/repositories/newest-visits.ts';
import { documentOf } from '../store/repositories/visits.ts';
import { workstationOf } from '../store/repositories/workstations.ts';
import type { ServiceContext } from './context.ts';

type NearlyRow = Output<'map.nearly'>['rows'][number];

interface Ranked {
  readonly nearness: Nearness;
  readonly row: NearlyRow;
}

/** So many are looked at before other calls have their turn. */
const atOnce = 20;

/** What stands between these workstations and the frame, the easiest first. Documents that cannot be read are left out. */
export async function nearlyGreen(
  ctx: ServiceContext,
  workstations: readonly string[],
  kinds: KindOrder,
  texts: Texts,
): Promise<readonly NearlyRow[]> {
  const ranked: Ranked[] = [];
  for (let from = 0; from < workstations.length; from += atOnce) {
    const part = workstations.slice(from, from + atOnce);
    ranked.push(...ctx.work().read((db) => part.flatMap((id) => rankedRow(newestOf(db, id), kinds, texts))));
    await new Promise(setImmediate);
  }
  return ranked.sort((one, other) => compareNearness(one.nearness, other.nearness, kinds)).map(({ row }) => row);
}

function rankedRow(row: NewestRow | undefined, kinds: KindOrder, texts: Texts): Ranked[] {
  if (row?.visit == null || row.json === null) return [];
  const document = documentOf({ json: row.json });
  if (!document.ok) return [];
  const { visit, frame } = document.value;
  const verdict = judge(visit, frame);
  const nearness = nearnessOf(visit, frame, verdict, kinds);
  const { changes, criteria, after } = smallestChanges(visit, frame, false);
  const named = withMeasureNames(texts, withNames(texts, visit));
  const { id, number, title, place } = workstationOf(row);
  const known = criteria.every(({ ways, settled }) => settled || ways.length > 0);
  return [
    {
      nearness,
      row: {
        workstation: id,
        number,
        title,
        company: place.company,
        site: place.site ?? null,
        department: place.department ?? null,
        visit: row.visit,
        issued: visit.issue !== undefined,
        broken: brokenFirst(verdict).map((one) => one.id),
        notAssessed: verdict.counts.notAssessed,
        changes: known ? changes.length : null,
        takes: known ? inWords(texts, named, changes) : [],
        reaches: after.counts.notMet === 0,
        effort: nearness.effort === null ? null : effortRow(named.measures ?? [], nearness.effort),
      },
    },
  ];
}

/** The first changes in words; the visit has a name for all that they are about. */
function inWords(texts: Texts, visit: StoredVisit, changes: readonly Change[]): string[] {
  const index = indexVisit(visit);
  return changes.slice(0, mostTakes).flatMap((one) => changeText(texts, index, one) ?? []);
}

function effortRow(
  measures: readonly Measure[],
  { measures: ids, reaches }: NonNullable<Nearness['effort']>,
): NonNullable<NearlyRow['effort']> {
  const chosen = ids.flatMap((id) => measures.find((measure) => measure.id === id) ?? []);
  return {
    reaches,
    measures: chosen.map(({ id, name, what, kind, cost, state, owner, date }) => ({
      measure: id,
      name: name ?? what,
      kind: kind ?? null,
      cost: cost ?? null,
      state: state ?? 'idea',
      owner: owner ?? null,
      date: date ?? null,
    })),
  };
}
