import type { StoredVisit } from '../../../../core/visit/visit.ts';
import type { Edit } from '../edit/edit.ts';
import { sameWork } from './same-work.ts';
import { makeAgain, type Step } from './steps.ts';

/** What is not on the disk yet: steps in the order in which they were made. The first of them may be on its way there. */
export class Unsaved {
  #steps: readonly Step[] = [];
  /** Saves that may or may not be on the disk: sent, and never answered. Their edits are the first of all unsaved ones. */
  #unanswered: readonly Pick<Step, 'edits' | 'document'>[] = [];

  get any(): boolean {
    return this.#steps.length > 0;
  }

  get first(): Step | undefined {
    return this.#steps[0];
  }

  get last(): Step | undefined {
    return this.#steps.at(-1);
  }

  get edits(): readonly Edit[] {
    return this.#steps.flatMap(({ edits }) => edits);
  }

  /**
   * Adds a step, to the one before where they are changes of the same field.
   *
   * @param how.sent the first step is on its way: nothing joins it any more
   * @param how.asOne nothing can be saved for now: one step keeps all changes, for there is no use in many
   */
  add(step: Step, how: { readonly sent: boolean; readonly asOne: boolean }): void {
    const { last } = this;
    const isSent = how.sent && this.#steps.length === 1;
    const joins = last !== undefined && !isSent && (last.field === step.field || how.asOne);
    this.#steps = joins
      ? [...this.#steps.slice(0, -1), { ...step, edits: [...last.edits, ...step.edits] }]
      : [...this.#steps, step];
  }

  /** The first step is on the disk. */
  firstIsKept(): void {
    this.#steps = this.#steps.slice(1);
    this.#unanswered = [];
  }

  /** The first step was sent and nobody answered. */
  firstIsUnanswered(): void {
    const { first } = this;
    if (first !== undefined) this.#unanswered = [...this.#unanswered, first];
  }

  /** Whether the visit elsewhere is one of our own saves that was never answered: what that one held is done then. */
  hasArrived(elsewhere: StoredVisit): boolean {
    const own = this.#unanswered.findLast(({ document }) => sameWork(elsewhere, document));
    const [first, ...others] = this.#steps;
    if (own === undefined || first === undefined) return false;
    this.#steps = [{ ...first, edits: first.edits.slice(own.edits.length) }, ...others];
    return true;
  }

  /** All changes become one step, to be saved whenever that can be done. */
  joinAll(): void {
    const { last } = this;
    if (last !== undefined) this.#steps = [{ ...last, edits: this.edits }];
  }

  /** Makes the changes again on top of another version. Gives the visit with them, and how many did not fit there. */
  moveOnto(version: StoredVisit): { readonly document: StoredVisit; readonly dropped: number } {
    const { steps, document, dropped } = makeAgain(this.#steps, version);
    this.#steps = steps;
    this.#unanswered = [];
    return { document, dropped };
  }

  forget(): void {
    this.#steps = [];
  }
}
