/** Lets long work that must not overlap (backup, restore, move, the deletion of personal values) go one after the other. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Starts when everything before it has ended, well or badly. */
  take<Value>(work: () => Value | Promise<Value>): Promise<Value> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when nothing waits any more. */
  async over(): Promise<void> {
    let last: unknown;
    while (last !== this.#last) {
      last = this.#last;
      await last;
    }
  }
}
