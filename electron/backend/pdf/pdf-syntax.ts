/** The objects of a PDF file (ISO 32000-1, 7.3), as far as finding an embedded file needs them. */
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | PdfDict | PdfStream | PdfValue[];

export interface PdfName {
  readonly kind: 'name';
  readonly value: string;
}

export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
}

export interface PdfRef {
  readonly kind: 'ref';
  readonly id: number;
}

export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  /** Where its bytes begin in the file. */
  readonly start: number;
}

/** Thrown inside the reader alone and caught at its door: the way out of a deep parse. */
export class PdfFault extends Error {
  readonly code: 'pdf-unreadable' | 'too-large';

  constructor(code: 'pdf-unreadable' | 'too-large', message: string) {
    super(message);
    this.code = code;
  }
}

const MAX_DEPTH = 40;
const DELIMITERS: ReadonlySet<number> = new Set(Buffer.from('()<>[]{}/%'));
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** What is left of the work one file may ask for, in bytes parsed: objects can name each other over and over. */
export interface PdfWork {
  left: number;
}

/** A strict parser; it reads what is there and never repairs. Every step moves forward, so it ends. */
export class PdfParser {
  at: number;
  readonly #bytes: Uint8Array;
  readonly #work: PdfWork;

  constructor(bytes: Uint8Array, at: number, work: PdfWork) {
    this.#bytes = bytes;
    this.at = at;
    this.#work = work;
  }

  /** The object at this place; three words like `12 0 R` are a reference. */
  value(depth = 0): PdfValue {
    this.#spend(1);
    if (depth > MAX_DEPTH) throw new PdfFault('pdf-unreadable', 'nested too deep');
    this.skipSpace();
    const character = this.#peek();
    if (character === '/') return this.#name();
    if (character === '(') return this.#literal();
    if (character === '[') return this.#array(depth);
    if (character === '<') return this.#peek(1) === '<' ? this.#dict(depth) : this.#hex();
    const word = this.word();
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) throw new PdfFault('pdf-unreadable', 'an unknown word');
    return this.#reference(word) ?? Number(word);
  }

  /** A whole indirect object: `id generation obj ... endobj`. */
  indirect(): { readonly id: number; readonly value: PdfValue } {
    const id = this.integer();
    this.integer();
    this.expect('obj');
    const value = this.value();
    const after = this.at;
    if (isDict(value) && this.word() === 'stream') {
      if (this.#bytes[this.at] === 13) this.at++;
      if (this.#bytes[this.at] !== 10) throw new PdfFault('pdf-unreadable', 'a stream without its line break');
      return { id, value: { kind: 'stream', dict: value, start: this.at + 1 } };
    }
    this.at = after;
    return { id, value };
  }

  integer(): number {
    const word = this.word();
    if (!/^\d{1,15}$/.test(word)) throw new PdfFault('pdf-unreadable', 'a number was expected');
    return Number(word);
  }

  expect(word: string): void {
    if (this.word() !== word) throw new PdfFault('pdf-unreadable', `${word} was expected`);
  }

  /** The next run of regular characters; empty before a delimiter and at the end. */
  word(): string {
    this.skipSpace();
    return this.#run();
  }

  skipSpace(): void {
    const from = this.at;
    for (; this.at < this.#bytes.length; this.at++) {
      const byte = this.#bytes[this.at];
      if (byte === 0x25) {
        while (this.at < this.#bytes.length && this.#bytes[this.at] !== 10 && this.#bytes[this.at] !== 13) this.at++;
      } else if (!isSpace(byte)) break;
    }
    this.#spend(this.at - from);
  }

  #spend(bytes: number): void {
    this.#work.left -= bytes;
    if (this.#work.left < 0) throw new PdfFault('too-large', 'too much to parse');
  }

  /** A run of regular characters; what is longer than any name or number is cut, and so will not be one. */
  #run(): string {
    const from = this.at;
    while (this.at < this.#bytes.length && isRegular(this.#bytes[this.at])) this.at++;
    this.#spend(this.at - from);
    return latin1(this.#bytes.subarray(from, Math.min(this.at, from + 128)));
  }

  #peek(ahead = 0): string {
    const byte = this.#bytes[this.at + ahead];
    return byte === undefined ? '' : String.fromCharCode(byte);
  }

  #reference(word: string): PdfRef | undefined {
    if (!/^\d{1,10}$/.test(word)) return undefined;
    const after = this.at;
    if (/^\d{1,5}$/.test(this.word()) && this.word() === 'R') return { kind: 'ref', id: Number(word) };
    this.at = after;
    return undefined;
  }

  #name(): PdfName {
    this.at++;
    const raw = this.#run();
    return {
      kind: 'name',
      value: raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    };
  }

  #array(depth: number): PdfValue[] {
    this.at++;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.#peek() === ']') break;
      items.push(this.value(depth + 1));
    }
    this.at++;
    return items;
  }

  #dict(depth: number): PdfDict {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      if (this.#peek() === '>' && this.#peek(1) === '>') break;
      if (this.#peek() !== '/') throw new PdfFault('pdf-unreadable', 'a key was expected');
      const key = this.#name().value;
      entries.set(key, this.value(depth + 1));
    }
    this.at += 2;
    return { kind: 'dict', entries };
  }

  #hex(): PdfString {
    const end = this.#bytes.indexOf(0x3e, this.at);
    if (end < 0) throw new PdfFault('pdf-unreadable', 'a string without its end');
    this.#spend(end - this.at);
    const digits = latin1(this.#bytes.subarray(this.at + 1, end)).replace(/\s/g, '');
    this.at = end + 1;
    return { kind: 'string', bytes: Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex') };
  }

  #literal(): PdfString {
    const out: number[] = [];
    let open = 0;
    for (; this.at < this.#bytes.length; this.at++) {
      this.#spend(1);
      const byte = this.#bytes[this.at] ?? 0;
      if (byte === 0x5c) this.#escape(out);
      else {
        if (byte === 0x28) open++;
        if (byte === 0x29) open--;
        if (open === 0) {
          this.at++;
          return { kind: 'string', bytes: Uint8Array.from(out.slice(1)) };
        }
        out.push(byte);
      }
    }
    throw new PdfFault('pdf-unreadable', 'a string without its end');
  }

  /** Leaves the place at the last character of the escape. */
  #escape(out: number[]): void {
    this.at++;
    const character = this.#peek();
    const octal = /^[0-7]{1,3}/.exec(latin1(this.#bytes.subarray(this.at, this.at + 3)))?.[0];
    if (octal !== undefined) {
      out.push(Number.parseInt(octal, 8) & 0xff);
      this.at += octal.length - 1;
    } else if (character === '\r') {
      if (this.#peek(1) === '\n') this.at++;
    } else if (character !== '\n') out.push(ESCAPES[character] ?? character.charCodeAt(0));
  }
}

/** Whether a value is one of the objects named by `kind`. */
export function isKind<Kind extends 'name' | 'string' | 'ref' | 'stream'>(
  value: PdfValue | undefined,
  kind: Kind,
): value is Extract<PdfValue, { kind: Kind }> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && value.kind === kind;
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && value.kind === 'dict';
}

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
}

/** Neither white space nor one of ( ) < > [ ] { } / % */
function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && !isSpace(byte) && !DELIMITERS.has(byte);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
