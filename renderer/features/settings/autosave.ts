import type { CallError } from '../../../core/contract/errors.ts';

/** `waiting`: changed and not sent yet. `saved` is only said once the backend has it on the disk. */
export type SavedState =
  | { readonly at: 'unchanged' | 'waiting' | 'saving' | 'saved' }
  | { readonly at: 'failed'; readonly error: CallError };

interface AutosaveOptions<Value> {
  /** Answers with the error where it did not work. */
  readonly save: (value: Value) => Promise<CallError | undefined>;
  readonly onState: (state: SavedState) => void;
  /** How long to wait for another change before saving [ms]. */
  readonly waitMs?: number;
}

/** Saves what is typed without a button: after a short rest, one save at a time, and always the newest value last. */
export class Autosave<Value> {
  readonly #options: AutosaveOptions<Value>;
  #pending: { readonly value: Value } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving = false;
  /** What stands on the screen cannot be saved. */
  #dropped = false;

  constructor(options: AutosaveOptions<Value>) {
    this.#options = options;
  }

  /** Takes a new value; it is saved after a rest, or at the next `flush`. */
  change(value: Value): void {
    this.#pending = { value };
    this.#dropped = false;
    this.#options.onState({ at: 'waiting' });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), this.#options.waitMs ?? 700);
  }

  /** Forgets what waits: it turned into something that cannot be saved. What is being saved goes on. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#pending = undefined;
    this.#dropped = true;
    this.#options.onState({ at: 'waiting' });
  }

  /** Saves now what waits, if anything does. */
  flush(): void {
    clearTimeout(this.#timer);
    if (this.#pending === undefined || this.#saving) return;
    const { value } = this.#pending;
    this.#pending = undefined;
    this.#saving = true;
    this.#options.onState({ at: 'saving' });
    void this.#options.save(value).then((error) => this.#done(error));
  }

  #done(error: CallError | undefined): void {
    this.#saving = false;
    // Meanwhile something else was typed: that is the state that counts.
    if (this.#pending !== undefined) this.flush();
    else if (error !== undefined) this.#options.onState({ at: 'failed', error });
    else if (!this.#dropped) this.#options.onState({ at: 'saved' });
  }
}
