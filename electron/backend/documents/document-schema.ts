/** The JSON Schema of a document, as published. */
export async function documentSchema(which: 'visit' | 'person'): Promise<unknown> {
  if (which === 'person') return (await import('../instruments/person-schema.ts')).personSchema();
  return (await import('../../../core/visit/json-schema.ts')).visitJsonSchema();
}
