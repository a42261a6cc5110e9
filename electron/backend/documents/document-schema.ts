const documents = ['visit', 'person', 'rotation'] as const;
type DocumentName = (typeof documents)[number];

export function isDocument(name: string): name is DocumentName {
  return (documents as readonly string[]).includes(name);
}

/** The JSON Schema of a document, as published. */
export async function documentSchema(which: DocumentName): Promise<unknown> {
  switch (which) {
    case 'person':
      return (await import('../instruments/person-schema.ts')).personSchema();
    case 'rotation':
      return (await import('../../../core/rotation/json-schema.ts')).planJsonSchema();
    case 'visit':
      return (await import('../../../core/visit/json-schema.ts')).visitJsonSchema();
  }
}
