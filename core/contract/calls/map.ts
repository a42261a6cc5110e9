import { z } from 'zod';
import { criterionIds } from '../../frame/criterion-id.ts';
import { languages } from '../../i18n/language.ts';
import { type MapRow, mapGroups, mostMapRows } from '../../map/row.ts';
import { profileSchema } from '../../match/profile.ts';
import { fits, type MatchRow } from '../../match/row.ts';
import { date, id, line, lines } from '../../visit/fields.ts';
import { costClasses, measureKinds, measureStates } from '../../visit/visit.ts';
import { command, query } from '../call.ts';
import { count, nothing, placeRef, servedFile } from '../values.ts';

/*
 * The map of a company's workstations, who of them fits one person's limits, and whether there are enough.
 */

/**
 * A long list of rows that the store itself made: one look each, because zod takes longer over 10,000 rows than the
 * query that made them.
 */
function rows<Row extends object>() {
  return z.custom<readonly Row[]>(
    (value) => Array.isArray(value) && value.length <= mostMapRows && value.every((row) => typeof row === 'object'),
  );
}

/** So many changes of one workstation are put into words in a list of them. */
export const mostTakes = 5;

const scope = { place: placeRef.optional() };
const places = z.array(z.strictObject({ id, name: line }));

const tally = z.strictObject({ within: count, outside: count, incomplete: count, unvisited: count });

/** How many people of a place need a light job, as the company expects it: numbers of a place, never of a person. */
const need = z.strictObject({
  place: placeRef,
  /** People off with back complaints a year, in tenths. */
  peopleTenths: z.int().min(0).max(100_000),
  weeks: z.int().min(1).max(52),
  hoursPerWeek: z.int().min(1).max(60),
});
export type Need = z.infer<typeof need>;

export const mapCalls = {
  /** Every workstation of a place that is not archived, in the usual order, with the outcomes of its newest visit. */
  'map.read': query({
    input: z.strictObject({
      ...scope,
      /** Only so many from the top: what a screen shows while the rest is on its way. */
      first: z.int().min(1).max(1_000).optional(),
    }),
    output: z.strictObject({
      /** What the places of `MapRow`'s index are. */
      companies: places,
      sites: places,
      departments: places,
      /** What the letters and shares of a row belong to, in this order. */
      criteria: z.array(z.enum(criterionIds)),
      rows: rows<MapRow>(),
      /** So many workstations follow: more than were asked for, or than a map shows at once. */
      more: count,
    }),
    errors: ['not-found'],
  }),
  /** How many workstations stood where on each of these days, by the newest visit until then. */
  'map.trend': query({
    input: z.strictObject({ ...scope, days: z.array(date).min(1).max(60) }),
    output: z.strictObject({ points: z.array(z.strictObject({ day: date, tally })) }),
    errors: ['not-found'],
  }),
  /** The rows that the screen shows, in its order and groups, as a file. */
  'map.export': command({
    input: z.strictObject({
      ...scope,
      workstations: z.array(id).max(mostMapRows),
      group: z.enum(mapGroups),
      format: z.enum(['pdf', 'xlsx', 'csv']),
      language: z.enum(languages),
      /** The filters that made this choice, in words of the screen. */
      filters: z.array(line).max(20),
    }),
    output: servedFile,
    errors: ['not-found'],
  }),
  /** What stands between a workstation and the frame, the least effort first. */
  'map.nearly': query({
    input: z.strictObject({
      ...scope,
      /** Workstations with more broken criteria than this are left out. */
      mostBroken: z.int().min(1).max(21),
      /** Which kind of effort comes first among adaptations of the same cost. */
      kinds: z.array(z.enum(measureKinds)).length(measureKinds.length),
      limit: z.int().min(1).max(500),
      /** Of the changes in words. */
      language: z.enum(languages),
    }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          workstation: id,
          number: line,
          title: line,
          company: line,
          site: line.nullable(),
          department: line.nullable(),
          visit: id,
          /** Its visit is locked: an adaptation is tried out in a next one. */
          issued: z.boolean(),
          broken: z.array(z.enum(criterionIds)),
          notAssessed: count,
          /** Changes of the smallest set that brings it inside; null where no change is known for one of the criteria. */
          changes: count.nullable(),
          /** The first of them in words; none where `changes` is null. */
          takes: z.array(lines).max(mostTakes),
          /** Whether the smallest set would leave nothing broken; a heart must be measured again. */
          reaches: z.boolean(),
          /** What its ergonomist noted, the easiest first: enough together, or all of it. Null without an adaptation. */
          effort: z
            .strictObject({
              measures: z.array(
                z.strictObject({
                  measure: id,
                  name: lines,
                  kind: z.enum(measureKinds).nullable(),
                  cost: z.enum(costClasses).nullable(),
                  state: z.enum(measureStates),
                  owner: line.nullable(),
                  date: date.nullable(),
                }),
              ),
              reaches: z.boolean(),
            })
            .nullable(),
        }),
      ),
      more: count,
    }),
    errors: ['not-found'],
  }),
  'need.list': query({
    input: z.strictObject({}),
    output: z.strictObject({ needs: z.array(need) }),
    errors: [],
  }),
  /** Null takes it away. */
  'need.save': command({
    input: z.strictObject({ place: placeRef, need: need.omit({ place: true }).nullable() }),
    output: nothing,
    errors: ['not-found'],
  }),
};

export const matchCalls = {
  /** Each workstation of a place against a person's limits, the best fit first. The profile is kept nowhere. */
  'match.find': query({
    input: z.strictObject({ ...scope, profile: profileSchema, language: z.enum(languages) }),
    output: z.strictObject({
      counts: z.strictObject(
        Object.fromEntries(fits.map((fit) => [fit, count])) as Record<(typeof fits)[number], typeof count>,
      ),
      rows: rows<MatchRow>(),
    }),
    errors: ['not-found'],
  }),
  /** One page for the talk between worker, supervisor and physician. In memory only. */
  'match.proposal': command({
    input: z.strictObject({
      profile: profileSchema,
      workstations: z.array(id).min(1).max(10),
      language: z.enum(languages),
      /** Short enough for one page. */
      remark: lines.max(600).optional(),
    }),
    output: servedFile,
    errors: ['not-found'],
  }),
  /** The profile as a file, because somebody asked for it: nothing else keeps one. */
  'match.save-profile': command({
    input: z.strictObject({ profile: profileSchema, language: z.enum(languages) }),
    output: servedFile,
    errors: [],
  }),
};
