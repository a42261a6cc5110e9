/** A text that was typed into a field and could not be kept. */
export interface RefusedText {
  readonly text: string;
  /** What is kept instead. Where something else is kept by now, the text has lost its point. */
  readonly kept: unknown;
  readonly problem: string;
}

/**
 * The texts of one visit that were refused, by the name of their change (`Edit.field`). They stay while the program runs
 * and go to no disk: whoever opens the part again finds what was typed, with its problem.
 */
export class RefusedTexts {
  readonly #listeners = new Set<() => void>();
  #all: ReadonlyMap<string, RefusedText> = new Map();

  /** Another map after every change. */
  readonly getAll = (): ReadonlyMap<string, RefusedText> => this.#all;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Remembers what stands in a field; undefined where everything in it is kept. */
  set(field: string, refused: RefusedText | undefined): void {
    if (refused === undefined && !this.#all.has(field)) return;
    const all = new Map(this.#all);
    if (refused === undefined) all.delete(field);
    else all.set(field, refused);
    this.#all = all;
    for (const listener of [...this.#listeners]) listener();
  }
}

const visits = new Map<string, RefusedTexts>();

/** The refused texts of a visit, the same ones on every screen. */
export function refusedTexts(visit: string): RefusedTexts {
  const known = visits.get(visit);
  if (known !== undefined) return known;
  const made = new RefusedTexts();
  visits.set(visit, made);
  return made;
}
