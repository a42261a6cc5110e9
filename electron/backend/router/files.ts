import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { ServedFile } from '../../../core/contract/values.ts';

export interface FileContent {
  readonly name: string;
  readonly mediaType: ServedFile['mediaType'];
  readonly bytes: Uint8Array;
}

/** Most bytes of one file that the page may send: everything of another laptop (`move.import`) is the largest. */
export const uploadBytes = 1024 * 1024 * 1024;

/** How many bytes stay in memory; the oldest go first. */
const kept = 512 * 1024 * 1024;

/**
 * Bytes on their way between page and backend, under ids that nobody can guess. Both hosts serve `files/<id>/<name>`
 * from here and put what the page sends to `files`. Nothing of it is ever written to a disk.
 */
export class Files {
  readonly #secret = randomBytes(32);
  readonly #served = new Map<string, FileContent>();
  /** What each slot holds at the moment, by id. */
  readonly #slots = new Map<string, string>();
  readonly #uploads = new Map<string, Uint8Array>();
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(mostBytes = kept) {
    this.#mostBytes = mostBytes;
  }

  /** How many bytes wait here. */
  get size(): number {
    return this.#bytes;
  }

  /**
   * Offers bytes to the page. The same file offered again has the same id and is kept once.
   *
   * @param slot what this file is one version of (`preview`): the one offered before goes
   */
  offer(content: FileContent, slot?: string): ServedFile {
    const { name, mediaType, bytes } = content;
    const id = createHmac('sha256', this.#secret).update(`${mediaType}\0${name}\0`).update(bytes).digest('hex');
    if (slot !== undefined) this.#vacate(slot, id);
    this.#keep(this.#served, id, content, bytes.byteLength);
    return { id, name, mediaType, bytes: bytes.byteLength };
  }

  find(id: string): FileContent | undefined {
    return this.#served.get(id);
  }

  /** Takes back what a slot holds: it may not be fetched any more. */
  withdraw(slot: string): void {
    this.#vacate(slot, '');
    this.#slots.delete(slot);
  }

  /** Takes bytes from the page; they wait for the one call that names them. */
  accept(bytes: Uint8Array): string {
    const id = randomUUID();
    this.#keep(this.#uploads, id, bytes, bytes.byteLength);
    return id;
  }

  /** Hands out what the page sent, once. */
  take(id: string): Uint8Array | undefined {
    const bytes = this.#uploads.get(id);
    if (bytes === undefined) return undefined;
    this.#uploads.delete(id);
    this.#bytes -= bytes.byteLength;
    return bytes;
  }

  #vacate(slot: string, next: string): void {
    const before = this.#slots.get(slot);
    this.#slots.set(slot, next);
    if (before === undefined || before === next || [...this.#slots.values()].includes(before)) return;
    this.#bytes -= this.#served.get(before)?.bytes.byteLength ?? 0;
    this.#served.delete(before);
  }

  #keep<Value>(where: Map<string, Value>, id: string, value: Value, size: number): void {
    if (where.has(id)) return;
    where.set(id, value);
    this.#bytes += size;
    while (this.#bytes > this.#mostBytes) {
      const oldestUpload = this.#uploads.entries().next().value;
      const oldest = oldestUpload ?? this.#served.entries().next().value;
      if (oldest === undefined || oldest[0] === id) return;
      if (oldestUpload === undefined) {
        this.#bytes -= (oldest[1] as FileContent).bytes.byteLength;
        this.#served.delete(oldest[0]);
      } else {
        this.#bytes -= (oldest[1] as Uint8Array).byteLength;
        this.#uploads.delete(oldest[0]);
      }
    }
  }
}
