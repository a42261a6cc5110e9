import type { OpenVisit, Saved } from '../../../../core/contract/calls/visits.ts';
import type { Client } from '../../../../core/contract/contract.ts';
import type { CallError } from '../../../../core/contract/errors.ts';
import { judge } from '../../../../core/verdict/judge.ts';
import type { Problem } from '../../../../core/visit/problem.ts';
import type { StoredVisit } from '../../../../core/visit/visit.ts';
import type { Edit } from '../edit/edit.ts';
import { checkChange } from './check-change.ts';
import { type Later, Retries } from './retries.ts';
import { sameWork } from './same-work.ts';
import type { Step } from './steps.ts';
import { Unsaved } from './unsaved.ts';
import { type SaveState, stateOf, type VisitState } from './visit-state.ts';

/** The visit is no longer the one we knew. */
function isNews({ code }: CallError): boolean {
  return code === 'changed-elsewhere' || code === 'locked';
}

/** What the page does with time; arguments, so that tests decide it. */
export interface Timing {
  readonly later: Later;
  /** Once the change is on the screen: packing a large visit for the disk takes longer than judging it. */
  readonly afterPaint: (work: () => void) => void;
}

/** What a step of undo or redo led from and to. */
export interface Passage {
  readonly from: StoredVisit;
  readonly to: StoredVisit;
}

/**
 * One visit on the screen. The document here is always a valid one: a change that would break a rule is refused with its
 * problems. Every change is judged at once and sent to the disk at once, one save in flight and the next behind it. What is
 * not yet on the disk is kept as changes, so that it can be made again on top of another version; nothing goes silently.
 */
export class VisitSession {
  readonly id: string;
  readonly #client: Client;
  readonly #timing: Timing;
  readonly #listeners = new Set<() => void>();
  readonly #unsaved = new Unsaved();
  readonly #retries: Retries;
  #state: VisitState;
  /** The document as it is on the disk, as far as we were told. */
  #saved: StoredVisit;
  #version: number;
  #inFlight = false;
  /** Undo, redo or a re-reading is under way: changes wait for the version that it gives. */
  #travelling = false;
  #waiting: (() => void)[] = [];

  constructor(open: OpenVisit, client: Client, timing: Timing) {
    this.id = open.document.id;
    this.#client = client;
    this.#timing = timing;
    this.#retries = new Retries(timing.later);
    this.#state = stateOf(open);
    this.#saved = open.document;
    this.#version = open.version;
  }

  readonly getState = (): VisitState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The version on the disk, as far as we were told: for calls that change the visit past this screen. */
  get version(): number {
    return this.#version;
  }

  /** Whether something is not on the disk yet. */
  get unsaved(): boolean {
    return this.#unsaved.any;
  }

  /** The save that would bring everything to the disk, for the moment when the page goes away. */
  get lastSave() {
    const { last } = this.#unsaved;
    if (last === undefined) return undefined;
    // The one in flight will have raised the version by then; if not, this one is refused and nothing is overwritten.
    const base = this.#version + (this.#inFlight ? 1 : 0);
    return { visit: this.id, base, document: last.document, field: last.field };
  }

  /** Makes a change. Gives the problems for which it was refused; none when it was made. */
  change(edit: Edit): readonly Problem[] {
    if (this.#state.readOnly) return [];
    const document = edit.apply(this.#state.document);
    if (document === this.#state.document) return [];
    const problems = checkChange(this.#state.document, document);
    if (problems.length > 0) return problems;
    this.#unsaved.add({ field: edit.field, edits: [edit], document }, { sent: this.#inFlight, asOne: this.#blocked() });
    this.#set({
      document,
      verdict: judge(document, this.#state.frame),
      canUndo: true,
      canRedo: false,
      save: this.#blocked() ? this.#counted(this.#state.save) : { state: 'saving' },
    });
    this.#timing.afterPaint(() => void this.#pump());
    return [];
  }

  /** Tries to save again now. */
  retry(): void {
    this.#retries.stop();
    if (this.#state.save.state !== 'failed') return;
    this.#set({ save: { state: 'saving' } });
    if (this.unsaved) void this.#pump();
    else void this.reload();
  }

  /** Waits until everything is on the disk; false where it cannot be for now. */
  async flush(): Promise<boolean> {
    if (this.#state.save.state === 'failed') this.retry();
    void this.#pump();
    while (this.unsaved && !this.#blocked()) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    return !this.unsaved;
  }

  /** Takes the last step back, once everything is on the disk. Gives the visit before and after; nothing where it stays. */
  undo(): Promise<Passage | undefined> {
    return this.#travel('visit.undo');
  }

  redo(): Promise<Passage | undefined> {
    return this.#travel('visit.redo');
  }

  /** Reads the visit again, after something else than this screen changed it (a finding). */
  async reload(): Promise<void> {
    this.#travelling = true;
    const answer = await this.#client('visit.read', { visit: this.id });
    this.#travelling = false;
    if (answer.ok) this.#rebase(answer.value);
    else this.#fail(answer.error);
  }

  /** Goes on with the visit as it is elsewhere; the changes made here go. */
  takeOther(): void {
    const { save } = this.#state;
    this.#unsaved.forget();
    if (save.state === 'conflict') this.#rebase(save.other);
    else void this.reload();
  }

  /** Ends a conflict by making the changes of this screen again on top of the other version. */
  keepMine(): void {
    const { save } = this.#state;
    if (save.state === 'conflict') this.#rebase(save.other);
  }

  /** The changes that are not on the disk, to make them elsewhere. */
  get changes(): readonly Edit[] {
    return this.#unsaved.edits;
  }

  /** Gives up the changes that are not on the disk: they were made elsewhere. */
  forget(): void {
    this.#retries.stop();
    this.#unsaved.forget();
    this.#wake();
  }

  async #pump(): Promise<void> {
    if (this.#inFlight) return;
    this.#inFlight = true;
    while (!this.#travelling && !this.#blocked()) {
      const step = this.#unsaved.first;
      if (step === undefined) break;
      const { document, field } = step;
      const answer = await this.#client('visit.save', { visit: this.id, base: this.#version, document, field });
      if (answer.ok) this.#kept(step, answer.value);
      else if (isNews(answer.error)) await this.#meet(answer.error);
      else {
        this.#unsaved.firstIsUnanswered();
        this.#fail(answer.error);
      }
    }
    this.#inFlight = false;
    if (!this.unsaved || this.#blocked()) this.#wake();
  }

  #kept(step: Step, { version, savedAt, canUndo, canRedo }: Saved): void {
    this.#retries.reset();
    this.#version = version;
    this.#saved = step.document;
    this.#unsaved.firstIsKept();
    if (!this.unsaved) this.#set({ save: { state: 'saved', at: savedAt }, canUndo, canRedo });
  }

  /** The visit is not as we knew it: looks at it, and asks the user only where the work itself differs. */
  async #meet(refusal: CallError): Promise<void> {
    const answer = await this.#client('visit.read', { visit: this.id });
    if (!answer.ok) {
      this.#fail(answer.error);
      return;
    }
    const other = answer.value;
    const changes = this.changes.length;
    if (other.version === this.#version && other.document.issue === undefined) this.#fail(refusal);
    // Our own save, whose answer never came: the rest comes on top.
    else if (this.#unsaved.hasArrived(other.document)) this.#rebase(other);
    else if (other.document.issue !== undefined) {
      this.#set({ save: { state: 'issued-elsewhere', changes } });
    } else if (sameWork(other.document, this.#saved)) this.#rebase(other);
    else this.#set({ save: { state: 'conflict', other, changes } });
  }

  async #travel(call: 'visit.undo' | 'visit.redo'): Promise<Passage | undefined> {
    if (this.#travelling || this.#state.readOnly || !(await this.flush())) return undefined;
    this.#travelling = true;
    const from = this.#saved;
    const answer = await this.#client(call, { visit: this.id, base: this.#version });
    this.#travelling = false;
    if (answer.ok) {
      this.#rebase(answer.value);
      return { from, to: answer.value.document };
    }
    if (answer.error.code === 'nothing-to-undo') this.#set({ canUndo: false });
    else if (answer.error.code === 'nothing-to-redo') this.#set({ canRedo: false });
    else if (isNews(answer.error)) await this.reload();
    else this.#fail(answer.error);
    return undefined;
  }

  /** Goes on from another version of the visit, with the changes that are not on the disk made again on top of it. */
  #rebase(open: OpenVisit): void {
    const state = stateOf(open);
    const { document, dropped } = this.#unsaved.moveOnto(open.document);
    this.#saved = open.document;
    this.#version = open.version;
    const { unsaved } = this;
    this.#set({
      ...state,
      dropped,
      document,
      verdict: unsaved ? judge(document, state.frame) : state.verdict,
      save: unsaved ? { state: 'saving' } : state.save,
      canUndo: unsaved || state.canUndo,
    });
    void this.#pump();
    if (!unsaved) this.#wake();
  }

  #fail(error: CallError): void {
    this.#unsaved.joinAll();
    const again = this.#retries.plan(error.code, () => this.retry());
    this.#set({ save: { state: 'failed', error, again } });
  }

  #blocked(): boolean {
    const { state } = this.#state.save;
    return state === 'failed' || state === 'conflict' || state === 'issued-elsewhere';
  }

  /** A blocked state that counts its changes counts the newest too. */
  #counted(save: SaveState): SaveState {
    return 'changes' in save ? { ...save, changes: this.changes.length } : save;
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #set(next: Partial<VisitState>): void {
    this.#state = { ...this.#state, ...next };
    for (const listener of [...this.#listeners]) listener();
  }
}
