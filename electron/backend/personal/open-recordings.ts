import type { Recording, RecordingFacts } from '../../../core/measure/heart-rate/recording.ts';

/** Most recordings that are open at a time, of up to 16 MB each; the oldest goes first. */
const most = 4;

export interface OpenedRecording {
  readonly recording: Recording;
  readonly facts: RecordingFacts;
  /** As the user knows it, for what is wrong. Never kept: people name files after people. */
  readonly fileName: string;
}

/** Recordings that a screen is looking at. They are in memory alone, under ids that nobody can guess. */
export class OpenRecordings {
  readonly #open = new Map<string, OpenedRecording>();
  /** The records that were read from, or kept as. */
  readonly #recordOf = new Map<string, string>();

  add(id: string, opened: OpenedRecording): void {
    this.#open.set(id, opened);
    const [oldest] = this.#open.keys();
    if (this.#open.size > most && oldest !== undefined) this.close(oldest);
  }

  find(id: string): OpenedRecording | undefined {
    return this.#open.get(id);
  }

  /** From here on it goes when that record is deleted. */
  belongsTo(id: string, record: string): void {
    if (this.#open.has(id)) this.#recordOf.set(id, record);
  }

  close(id: string): void {
    this.#open.delete(id);
    this.#recordOf.delete(id);
  }

  /** Drops what was made from a record, or is kept as it. */
  forget(record: string): void {
    for (const [id, one] of [...this.#recordOf]) if (one === record) this.close(id);
  }

  closeAll(): void {
    this.#open.clear();
    this.#recordOf.clear();
  }
}
