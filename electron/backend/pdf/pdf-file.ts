import {
  isDict,
  isKind,
  type PdfDict,
  PdfFault,
  PdfParser,
  type PdfStream,
  type PdfValue,
  type PdfWork,
} from './pdf-syntax.ts';
import { inflate, unpredict } from './pdf-unpack.ts';

type Place = { readonly kind: 'file'; readonly at: number } | { readonly kind: 'packed'; readonly container: number };

/** An object stream, unpacked, and where each of its objects begins. */
interface Container {
  readonly bytes: Uint8Array;
  readonly places: ReadonlyMap<number, number>;
}

const MAX_OBJECTS = 200_000;
const MAX_SECTIONS = 200;
const MAX_HOPS = 20;
/** The most that the tables and packed objects may unpack to, in bytes, all together. */
const MAX_STRUCTURE_BYTES = 32_000_000;
/** About a second; our own sheets need a few thousand. */
const MAX_PARSED_BYTES = 10_000_000;

/** A PDF opened by its own cross-reference tables, both kinds, newest first. Throws `PdfFault`, and nothing else. */
export class PdfFile {
  readonly trailer: PdfDict;
  readonly #bytes: Uint8Array;
  readonly #places = new Map<number, Place>();
  readonly #packed = new Map<number, Container>();
  readonly #opening = new Set<number>();
  readonly #work: PdfWork = { left: MAX_PARSED_BYTES };
  #budget = MAX_STRUCTURE_BYTES;

  /** @param bytes from `%PDF-` on: the places in a PDF count from there */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const last = tail.lastIndexOf('startxref');
    if (last < 0) throw new PdfFault('pdf-unreadable', 'no startxref');
    const parser = this.#parser(last + 'startxref'.length);
    this.trailer = this.#readSections(parser.integer());
    if (this.trailer.entries.has('Encrypt')) throw new PdfFault('pdf-unreadable', 'encrypted');
  }

  /** What a value stands for: a reference is followed. An object that is not there is null, as the standard says. */
  resolve(value: PdfValue | undefined): PdfValue {
    let current = value ?? null;
    for (let hops = 0; isKind(current, 'ref'); hops++) {
      if (hops > MAX_HOPS) throw new PdfFault('pdf-unreadable', 'references in a circle');
      current = this.#load(current.id);
    }
    return current;
  }

  dict(value: PdfValue | undefined): PdfDict | undefined {
    const resolved = this.resolve(value);
    return isDict(resolved) ? resolved : undefined;
  }

  stream(value: PdfValue | undefined): PdfStream | undefined {
    const resolved = this.resolve(value);
    return isKind(resolved, 'stream') ? resolved : undefined;
  }

  /**
   * The unpacked bytes of a stream.
   *
   * @param limit in bytes; unpacking stops there with the fault `too-large`
   */
  unpack(stream: PdfStream, limit: number): Uint8Array {
    const length = this.resolve(stream.dict.entries.get('Length'));
    const end = typeof length === 'number' ? stream.start + length : Number.NaN;
    if (!(end >= stream.start && end <= this.#bytes.length))
      throw new PdfFault('pdf-unreadable', 'a stream is cut off');
    const raw = this.#bytes.subarray(stream.start, end);
    const filters = [this.resolve(stream.dict.entries.get('Filter'))].flat().map((filter) => this.resolve(filter));
    const parameters = [this.resolve(stream.dict.entries.get('DecodeParms'))].flat();
    if (filters.length === 0 || filters[0] === null) {
      if (raw.length > limit) throw new PdfFault('too-large', 'a stream');
      return raw;
    }
    const [filter] = filters;
    if (filters.length > 1 || !isKind(filter, 'name') || !['FlateDecode', 'Fl'].includes(filter.value)) {
      throw new PdfFault('pdf-unreadable', 'an unknown filter');
    }
    return unpredict(inflate(raw, limit), this.dict(parameters[0]), (value) => this.resolve(value));
  }

  #load(id: number): PdfValue {
    const place = this.#places.get(id);
    if (!place) return null;
    if (place.kind === 'packed') {
      const { bytes, places } = this.#container(place.container);
      const at = places.get(id);
      return at === undefined ? null : new PdfParser(bytes, at, this.#work).value();
    }
    const found = this.#parser(place.at).indirect();
    if (found.id !== id) throw new PdfFault('pdf-unreadable', 'an object is not where it should be');
    return found.value;
  }

  #container(id: number): Container {
    const known = this.#packed.get(id);
    if (known) return known;
    if (this.#opening.has(id) || this.#places.get(id)?.kind !== 'file') {
      throw new PdfFault('pdf-unreadable', 'packed objects in a circle');
    }
    this.#opening.add(id);
    const stream = this.stream({ kind: 'ref', id });
    if (!stream) throw new PdfFault('pdf-unreadable', 'packed objects are missing');
    const bytes = this.#structure(stream);
    const count = this.#number(stream.dict, 'N');
    const first = this.#number(stream.dict, 'First');
    const index = new PdfParser(bytes, 0, this.#work);
    const places = new Map<number, number>();
    for (let i = 0; i < count; i++) {
      const object = index.integer();
      places.set(object, first + index.integer());
    }
    const container = { bytes, places };
    this.#packed.set(id, container);
    return container;
  }

  #parser(at: number): PdfParser {
    return new PdfParser(this.#bytes, at, this.#work);
  }

  #structure(stream: PdfStream): Uint8Array {
    const bytes = this.unpack(stream, this.#budget);
    this.#budget -= bytes.length;
    return bytes;
  }

  #number(dict: PdfDict, key: string): number {
    const value = this.resolve(dict.entries.get(key));
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 1e10) {
      throw new PdfFault('pdf-unreadable', `no ${key}`);
    }
    return value;
  }

  #readSections(start: number): PdfDict {
    const seen = new Set<number>();
    const waiting = [start];
    let newest: PdfDict | undefined;
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      if (seen.has(at)) continue;
      if (seen.size >= MAX_SECTIONS) throw new PdfFault('pdf-unreadable', 'too many tables');
      seen.add(at);
      const trailer = this.#readSection(at);
      newest ??= trailer;
      for (const key of ['XRefStm', 'Prev']) if (trailer.entries.has(key)) waiting.push(this.#number(trailer, key));
    }
    if (!newest) throw new PdfFault('pdf-unreadable', 'no table');
    return newest;
  }

  #readSection(at: number): PdfDict {
    const parser = this.#parser(at);
    if (parser.word() === 'xref') return this.#readTable(parser);
    const { value } = this.#parser(at).indirect();
    if (!isKind(value, 'stream')) throw new PdfFault('pdf-unreadable', 'no table');
    this.#readTableStream(value);
    return value.dict;
  }

  #readTable(parser: PdfParser): PdfDict {
    for (let word = parser.word(); word !== 'trailer'; word = parser.word()) {
      if (!/^\d{1,10}$/.test(word)) throw new PdfFault('pdf-unreadable', 'its table');
      const first = Number(word);
      const count = parser.integer();
      for (let i = 0; i < count; i++) {
        const at = parser.integer();
        parser.integer();
        const use = parser.word();
        if (use === 'n') this.#place(first + i, { kind: 'file', at });
        else if (use !== 'f') throw new PdfFault('pdf-unreadable', 'its table');
      }
    }
    const trailer = parser.value();
    if (!isDict(trailer)) throw new PdfFault('pdf-unreadable', 'no trailer');
    return trailer;
  }

  #readTableStream(stream: PdfStream): void {
    const bytes = this.#structure(stream);
    const widths = numbers(this.resolve(stream.dict.entries.get('W')));
    const [kindWidth = 0, atWidth = 0, restWidth = 0] = widths;
    const step = kindWidth + atWidth + restWidth;
    if (widths.length < 3 || widths.some((width) => width > 6) || step === 0) {
      throw new PdfFault('pdf-unreadable', 'its table');
    }
    const ranges = numbers(this.resolve(stream.dict.entries.get('Index') ?? [0, this.#number(stream.dict, 'Size')]));
    let row = 0;
    for (let range = 0; range + 1 < ranges.length; range += 2) {
      const first = ranges[range] ?? 0;
      for (let i = 0; i < (ranges[range + 1] ?? 0) && row + step <= bytes.length; i++, row += step) {
        const kind = kindWidth === 0 ? 1 : bigEndian(bytes, row, kindWidth);
        const at = bigEndian(bytes, row + kindWidth, atWidth);
        if (kind === 1) this.#place(first + i, { kind: 'file', at });
        else if (kind === 2) this.#place(first + i, { kind: 'packed', container: at });
      }
    }
  }

  /** The first table that names an object is the newest. */
  #place(id: number, place: Place): void {
    if (this.#places.has(id)) return;
    if (this.#places.size >= MAX_OBJECTS) throw new PdfFault('too-large', 'too many objects');
    this.#places.set(id, place);
  }
}

function numbers(value: PdfValue): number[] {
  if (!Array.isArray(value)) throw new PdfFault('pdf-unreadable', 'numbers were expected');
  return value.map((item) => {
    if (typeof item !== 'number' || !Number.isInteger(item) || item < 0) {
      throw new PdfFault('pdf-unreadable', 'a number was expected');
    }
    return item;
  });
}

function bigEndian(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}
