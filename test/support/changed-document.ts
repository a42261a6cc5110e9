import fc from 'fast-check';

/** Values that a field may hold, and others. */
export const wild = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    -1,
    0,
    1,
    1_441,
    2_000_001,
    1.5,
    '',
    ' ',
    'a\u0000b',
    'none',
    'measured',
    true,
    [],
    {},
  ),
  fc.string(),
);

/** A document in which one value, chosen anywhere by `at`, is another one. Only what leads to it is made anew, as an edit does. */
export function changed(value: unknown, at: number, to: unknown): unknown {
  if (typeof value !== 'object' || value === null) return to;
  const keys = Object.keys(value);
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return to;
  const inner = changed((value as Record<string, unknown>)[key], Math.floor(at / keys.length), to);
  if (Array.isArray(value)) return value.with(Number(key), inner);
  const { [key]: _, ...rest } = value as Record<string, unknown>;
  return inner === undefined ? rest : { ...rest, [key]: inner };
}
