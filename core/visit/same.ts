type Fields = Readonly<Record<string, unknown>>;

/**
 * Whether two values of JSON are equal; a field that is undefined counts as absent, and the order of fields for nothing.
 * Written for speed: it runs over the whole document with every change.
 */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    for (let at = 0; at < one.length; at += 1) if (!isSame(one[at], other[at])) return false;
    return true;
  }
  if (Array.isArray(other)) return false;
  const [fields, others] = [one as Fields, other as Fields];
  let more = 0;
  for (const key in others) if (others[key] !== undefined) more += 1;
  for (const key in fields) {
    if (!isSame(fields[key], others[key])) return false;
    if (fields[key] !== undefined) more -= 1;
  }
  // What is left is equal where the other one has no field that the first has not.
  return more === 0;
}
