const documents = ['visit', 'person', 'rotation', 'profile'] as const;
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
    case 'profile':
      return (await import('../../../core/match/json-schema.ts')).profileJsonSchema();
    case 'visit':
      return (await import('../../../core/visit/json-schema.ts')).visitJsonSchema();
  }
}
