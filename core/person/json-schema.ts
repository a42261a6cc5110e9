import { describedJsonSchema, type JsonSchema, sharedDescriptions } from '../visit/json-schema.ts';
import { personSchema } from './person.ts';

/** The JSON Schema of `.person.json`. */
export function personJsonSchema(): JsonSchema {
  return describedJsonSchema(personSchema, [
    ...sharedDescriptions,
    [
      personSchema,
      {
        title: 'Groenkader person record',
        description:
          'The measuring values of one person (.person.json): health data, never for the employer. Only a finding leads ' +
          'from here into a visit. The program also checks that valid time is within its span and the mean between 30 ' +
          'and 230 bpm.',
      },
    ],
  ]);
}
