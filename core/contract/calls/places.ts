import { z } from 'zod';
import { criterionIds } from '../../frame/criterion-id.ts';
import { date, id, line } from '../../visit/fields.ts';
import { command, query } from '../call.ts';
import {
  count,
  counts,
  nothing,
  placeNames,
  placeRef,
  visitSummary,
  workstation,
  workstationNumber,
  workstationOutcome,
} from '../values.ts';

/** How many workstations of a place stand where, archived ones left out. */
const tally = z.strictObject({ within: count, outside: count, incomplete: count, unvisited: count });
const department = z.strictObject({ id, name: line, tally });
const site = z.strictObject({ id, name: line, tally, departments: z.array(department) });
const company = z.strictObject({
  id,
  name: line,
  example: z.boolean(),
  tally,
  sites: z.array(site),
  /** Departments that belong to no site. */
  departments: z.array(department),
});
export type PlaceTree = { readonly companies: readonly z.infer<typeof company>[] };
export type Tally = z.infer<typeof tally>;

const workstationFields = { number: workstationNumber, title: line, place: placeNames };

/** A workstation in a list, with its latest visit (an issued one and a later draft count as one: the draft). */
const overviewRow = z.strictObject({
  workstation,
  visit: z
    .strictObject({
      id,
      date,
      state: z.enum(['draft', 'issued']),
      outcome: workstationOutcome,
      counts,
      lookAgainBy: date.nullable(),
    })
    .nullable(),
});
export type OverviewRow = z.infer<typeof overviewRow>;

const dueRow = z.strictObject({
  workstation,
  visit: id,
  /** `look-again`: the date has come or comes within 30 days; `draft`: begun and not issued. */
  why: z.enum(['look-again', 'draft']),
  /** Look again by; the draft's date. */
  date,
});
export type DueRow = z.infer<typeof dueRow>;

export const placeCalls = {
  'place.tree': query({ input: nothing, output: z.strictObject({ companies: z.array(company) }), errors: [] }),
  'place.create': command({ input: placeNames, output: nothing, errors: [] }),
  /** Drafts follow; issued visits keep the name they were issued with. */
  'place.rename': command({
    input: z.strictObject({ place: placeRef, name: line }),
    output: nothing,
    errors: ['not-found', 'name-taken'],
  }),
  'place.delete': command({
    input: z.strictObject({ place: placeRef }),
    output: nothing,
    errors: ['not-found', 'not-empty'],
  }),
  'workstation.create': command({
    input: z.strictObject(workstationFields),
    output: workstation,
    errors: ['number-taken'],
  }),
  /** A workstation with all its visits, the newest first. */
  'workstation.read': query({
    input: z.strictObject({ workstation: id }),
    output: z.strictObject({ workstation, visits: z.array(visitSummary) }),
    errors: ['not-found'],
  }),
  'workstation.change': command({
    input: z.strictObject({ workstation: id, ...workstationFields }),
    output: workstation,
    errors: ['not-found', 'number-taken'],
  }),
  'workstation.archive': command({
    input: z.strictObject({ workstation: id, archived: z.boolean() }),
    output: workstation,
    errors: ['not-found'],
  }),
  /** With its drafts; refused where a sheet was issued: then archive it. */
  'workstation.delete': command({
    input: z.strictObject({ workstation: id }),
    output: nothing,
    errors: ['not-found', 'has-issued-sheets'],
  }),
};

export const overviewCalls = {
  /** One page of workstations, ordered by company, site, department and number; matches of a search in another order. */
  'overview.page': query({
    input: z.strictObject({
      search: z.string().max(200).optional(),
      place: placeRef.optional(),
      /** `unvisited` = without any visit. */
      outcome: z.enum(['within', 'outside', 'incomplete', 'unvisited']).optional(),
      /** Only those where this criterion is not met. */
      notMet: z.enum(criterionIds).optional(),
      archived: z.boolean().optional(),
      /** One page of the best matches; only with `search`. Without, matches come as workstations were made, faster. */
      ranked: z.boolean().optional(),
      /** `next` of the page before; where that workstation is gone, there are no more. */
      after: z.string().max(1_000).optional(),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({ rows: z.array(overviewRow).max(200), next: z.string().max(1_000).nullable() }),
    errors: [],
  }),
  /** What waits, the most urgent first: dates to look again that have passed, then drafts, then dates to come. */
  'overview.due': query({
    input: z.strictObject({ today: date, limit: z.int().min(1).max(200) }),
    output: z.strictObject({ rows: z.array(dueRow).max(200), more: count }),
    errors: [],
  }),
};
