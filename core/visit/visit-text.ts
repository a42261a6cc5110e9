import type { StoredVisit } from './visit.ts';

/** Never changed once they are made, so that their text stays what it is; gone with the object. */
const texts = new WeakMap<object, string>();

/**
 * `JSON.stringify` of a document. Parts that are the same objects as in one that was written before
 * (`parseChangedVisit`) are not written anew: a change is one number among hundreds.
 */
export function visitText(visit: StoredVisit): string {
  const fields: string[] = [];
  for (const [name, value] of Object.entries(visit)) {
    if (value !== undefined) fields.push(`"${name}":${partText(value)}`);
  }
  return `{${fields.join(',')}}`;
}

function partText(part: unknown): string {
  if (typeof part !== 'object' || part === null) return JSON.stringify(part);
  let text = texts.get(part);
  if (text === undefined) {
    text = Array.isArray(part) ? `[${part.map(partText).join(',')}]` : JSON.stringify(part);
    texts.set(part, text);
  }
  return text;
}
