import type { CallError } from '../../../core/contract/errors.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { Plan } from '../../../core/rotation/plan.ts';
import type { PlanVisits } from '../../../core/rotation/plan-visits.ts';
import type { Rotation } from '../../../core/rotation/rotation.ts';
import { solveRotation } from './solve-rotation.ts';

/** A rotation with what it was made from. */
export interface SolvedRotation {
  readonly plan: Plan;
  readonly visits: PlanVisits;
  readonly rotation: Rotation;
}

interface Running {
  readonly stop: AbortController;
  readonly began: number;
  readonly timeLimitMs: number;
}

/** More are not remembered; the one that was found first goes. */
const mostKept = 4;

/** More do not search at the same time: each takes a processor. The one that began first is stopped. */
const mostAtOnce = 2;

/**
 * Searches for rotations, known by the ticket that the screen gave them, and what came of the last ones. In memory alone:
 * a plan may name people, and whoever wants to keep it saves it.
 */
export class Rotations {
  readonly #worker: URL | undefined;
  readonly #running = new Map<string, Running>();
  readonly #solved = new Map<string, SolvedRotation>();

  /** @param worker the script `rotation-worker.ts`, or what it was bundled into */
  constructor(worker?: URL) {
    this.#worker = worker;
  }

  /**
   * @returns `cancelled` where somebody stopped it
   * @throws what the worker threw: a bug
   */
  async solve(
    ticket: string,
    plan: Plan,
    visits: PlanVisits,
    timeLimitMs: number,
  ): Promise<Result<Rotation, CallError<'cancelled'>>> {
    this.cancel(ticket);
    for (const oldest of [...this.#running.keys()].slice(0, -(mostAtOnce - 1))) this.cancel(oldest);
    const running: Running = { stop: new AbortController(), began: performance.now(), timeLimitMs };
    this.#running.set(ticket, running);
    try {
      const { signal } = running.stop;
      const worker = this.#worker === undefined ? {} : { worker: this.#worker };
      const solved = await solveRotation(plan, visits, { signal, timeLimitMs, ...worker });
      if (!solved.ok) return solved;
      this.#solved.delete(ticket);
      this.#solved.set(ticket, { plan, visits, rotation: solved.value });
      for (const oldest of [...this.#solved.keys()].slice(0, -mostKept)) this.#solved.delete(oldest);
      return ok(solved.value);
    } finally {
      if (this.#running.get(ticket) === running) this.#running.delete(ticket);
    }
  }

  find(ticket: string): SolvedRotation | undefined {
    return this.#solved.get(ticket);
  }

  /** How much of its time a search has used: how far a proof still is, nobody can tell. Null where there is none. */
  progress(ticket: string): { readonly done: number; readonly total: number } | null {
    const running = this.#running.get(ticket);
    if (running === undefined) return null;
    const { began, timeLimitMs: total } = running;
    return { done: Math.min(performance.now() - began, total), total };
  }

  cancel(ticket: string): void {
    this.#running.get(ticket)?.stop.abort();
    this.#running.delete(ticket);
  }

  /** Stops everything that is under way. */
  close(): void {
    for (const ticket of [...this.#running.keys()]) this.cancel(ticket);
    this.#solved.clear();
  }
}
