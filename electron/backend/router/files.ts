import { randomUUID } from 'node:crypto';
import type { ServedFile } from '../../../core/contract/values.ts';

export interface FileContent {
  readonly name: string;
  readonly mediaType: ServedFile['mediaType'];
  readonly bytes: Uint8Array;
}

/** Most bytes of one file that the page may send. */
export const uploadBytes = 256 * 1024 * 1024;

/** How many bytes stay in memory; the oldest go first. */
const kept = 512 * 1024 * 1024;

/**
 * Bytes on their way between page and backend, under ids that nobody can guess. Both hosts serve `files/<id>/<name>`
 * from here and put what the page sends to `files`. Nothing of it is ever written to a disk.
 */
export class Files {
  readonly #served = new Map<string, FileContent>();
  readonly #uploads = new Map<string, Uint8Array>();
  #bytes = 0;

  /** Offers bytes to the page. The same object offered again keeps its id. */
  offer(content: FileContent, id: string = randomUUID()): ServedFile {
    this.#keep(this.#served, id, content, content.bytes.byteLength);
    return { id, name: content.name, mediaType: content.mediaType, bytes: content.bytes.byteLength };
  }

  find(id: string): FileContent | undefined {
    return this.#served.get(id);
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

  #keep<Value>(where: Map<string, Value>, id: string, value: Value, size: number): void {
    if (where.has(id)) return;
    where.set(id, value);
    this.#bytes += size;
    while (this.#bytes > kept) {
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
