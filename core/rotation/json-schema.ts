import { describedJsonSchema, type JsonSchema, sharedDescriptions } from '../visit/json-schema.ts';
import { planSchema } from './plan.ts';

/** The JSON Schema of a plan for a rotation. */
export function planJsonSchema(): JsonSchema {
  return describedJsonSchema(planSchema, [
    ...sharedDescriptions,
    [
      planSchema,
      {
        title: 'Groenkader rotation plan',
        description:
          'Who can work where, and how many people each station needs in each half-hour. Labels are enough for people. A ' +
          'visit in a station is a .visit.json (visit.schema.json), its path or its id. The program also checks that ids ' +
          'and labels are unique, that skills and stations that are named exist, that a list of people has one number for ' +
          'each half-hour, and that no half-hour needs more people than there are.',
      },
    ],
  ]);
}
