import { describedJsonSchema, type JsonSchema, sharedDescriptions } from '../visit/json-schema.ts';
import { profileSchema } from './profile.ts';

/** The JSON Schema of `.profile.json`. */
export function profileJsonSchema(): JsonSchema {
  return describedJsonSchema(profileSchema, [
    ...sharedDescriptions,
    [
      profileSchema,
      {
        title: 'Groenkader profile',
        description:
          'What one person can do now (.profile.json): functional limits only, whole numbers with the unit at the end of ' +
          'their name. 0 switches something off, absent sets no limit. There is no field for a name or a diagnosis; the ' +
          'reference is a code of whoever keeps the file.',
      },
    ],
  ]);
}
