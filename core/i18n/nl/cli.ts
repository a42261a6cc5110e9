/** Words of cli. */
export const cli = { version: 'Groenkader {{version}}' } as const;
