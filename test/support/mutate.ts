import fc from 'fast-check';

/*
 * Random damage to a valid document: the kind that hands, editors and other programs do to a JSON file.
 */

/** Values that stand where something else should. */
const intruders: readonly unknown[] = [
  null,
  true,
  false,
  '',
  ' ',
  'none',
  'filled',
  'hour',
  '5000',
  'a\nb',
  '2026-13-01',
  0,
  -1,
  1,
  1.5,
  4,
  5_001,
  100_001,
  2_000_000,
  2_000_001,
  1e21,
  1e308,
  -1e308,
  -0,
  2 ** 53,
  [],
  {},
  [[]],
  { state: 'none', evidence: 'observed' },
  { state: 'filled', entries: [] },
  { state: 'filled', entries: [{ id: 'n', what: 'x' }] },
];

/** Keys that stand where another should, dangerous ones among them. */
const names = ['massG', 'massKg', 'id', 'state', 'entries', 'provenance', '__proto__', 'constructor', 'toString', ''];

type Node = { readonly holder: Record<string, unknown> | unknown[]; readonly key: string };

/** Every place of a document. */
function places(root: unknown): Node[] {
  const found: Node[] = [];
  const walk = (holder: unknown) => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const key of Object.keys(holder)) {
      found.push({ holder: holder as Record<string, unknown>, key });
      walk((holder as Record<string, unknown>)[key]);
    }
  };
  walk(root);
  return found;
}

function read({ holder, key }: Node): unknown {
  return (holder as Record<string, unknown>)[key];
}

/** Sets an own property even where the key is `__proto__`, as JSON.parse does. */
function write(holder: Node['holder'], key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

const factors = [2, 10, 1_000, -1, 0];

type Damage = (place: Node, other: Node, number: number) => void;

const damages: readonly Damage[] = [
  // delete
  ({ holder, key }) => (Array.isArray(holder) ? holder.splice(Number(key), 1) : Reflect.deleteProperty(holder, key)),
  // duplicate
  (place, other) => {
    const copy = structuredClone(read(place));
    if (Array.isArray(place.holder)) place.holder.push(copy);
    else write(other.holder, Array.isArray(other.holder) ? other.key : place.key, copy);
  },
  // another type, an extreme number
  ({ holder, key }, _, number) => write(holder, key, structuredClone(intruders[number % intruders.length])),
  (place, _, number) => {
    const value = read(place);
    if (typeof value === 'number')
      write(place.holder, place.key, value * (factors[number % factors.length] ?? 1) + (number % 3));
  },
  // swap two values
  (place, other) => {
    const [one, two] = [structuredClone(read(place)), structuredClone(read(other))];
    write(place.holder, place.key, two);
    write(other.holder, other.key, one);
  },
  // rename a key
  ({ holder, key }, _, number) => {
    if (Array.isArray(holder)) return;
    const value = holder[key];
    Reflect.deleteProperty(holder, key);
    write(holder, names[number % names.length] ?? '', value);
  },
  // add a key
  ({ holder }, _, number) => {
    if (!Array.isArray(holder))
      write(holder, names[number % names.length] ?? '', structuredClone(intruders[number % intruders.length]));
  },
  // nest
  (place, _, number) => {
    const value = read(place);
    write(place.holder, place.key, number % 2 === 0 ? [value] : { value });
  },
  // shorten or lengthen a text
  (place, _, number) => {
    const value = read(place);
    if (typeof value !== 'string') return;
    write(
      place.holder,
      place.key,
      number % 2 === 0 ? value.slice(0, number % (value.length + 1)) : value.repeat(number % 90),
    );
  },
  // splice a list
  (place, other, number) => {
    const value = read(place);
    if (Array.isArray(value)) value.splice(number % (value.length + 1), number % 3, structuredClone(read(other)));
  },
];

/** A document with one to five damages. The generator must give fresh documents: they are changed in place. */
export function damaged(documents: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const damage = fc.tuple(fc.nat(damages.length - 1), fc.nat(100_000), fc.nat(100_000), fc.nat(1_000));
  return fc.tuple(documents, fc.array(damage, { minLength: 1, maxLength: 5 })).map(([raw, list]) => {
    const root = { document: structuredClone(raw) };
    for (const [kind, at, otherAt, number] of list) {
      const all = places(root.document);
      const place = all[at % Math.max(1, all.length)];
      const other = all[otherAt % Math.max(1, all.length)];
      if (place !== undefined && other !== undefined) damages[kind]?.(place, other, number);
    }
    return root.document;
  });
}
