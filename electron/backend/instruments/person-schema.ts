import { personJsonSchema } from '../../../core/person/json-schema.ts';

/** The shape of a document of personal values; it holds nobody's values. */
export function personSchema(): unknown {
  return personJsonSchema();
}
