import { useCallback, useEffect, useRef, useState } from 'react';
import type { RotationAnswer } from '../../../core/contract/calls/rotation.ts';
import type { CallError } from '../../../core/contract/errors.ts';
import type { Plan } from '../../../core/rotation/plan.ts';
import { client } from '../../client/transport.ts';

export interface Solved {
  readonly ticket: string;
  readonly plan: Plan;
  readonly rotation: RotationAnswer;
}

export interface Solving {
  /** Of the search that is under way. */
  readonly ticket: string | null;
  readonly solved: Solved | null;
  readonly error: CallError | null;
  readonly stopped: boolean;
  readonly solve: (plan: Plan, timeLimitMs: number) => Promise<void>;
  readonly stop: () => void;
  readonly clear: () => void;
}

type State = Pick<Solving, 'ticket' | 'solved' | 'error' | 'stopped'>;

const nothing: State = { ticket: null, solved: null, error: null, stopped: false };

// What was found stays while the app is open, like the plan it is of.
let last: Solved | null = null;

/** Looks for a rotation; a search that is left is stopped. */
export function useSolve(): Solving {
  const [state, setState] = useState<State>(() => ({ ...nothing, solved: last }));
  const running = useRef<string | null>(null);
  const stop = useCallback(() => {
    if (running.current !== null) void client('job.cancel', { ticket: running.current });
  }, []);
  useEffect(
    () => () => {
      stop();
      running.current = null;
    },
    [stop],
  );
  const finish = (next: State) => {
    running.current = null;
    last = next.solved;
    setState(next);
  };
  return {
    ...state,
    stop,
    clear: () => finish(nothing),
    solve: async (plan, timeLimitMs) => {
      stop();
      const ticket = crypto.randomUUID();
      running.current = ticket;
      setState({ ...nothing, ticket });
      const answer = await client('rotation.solve', { ticket, plan, timeLimitMs });
      // Another search began, or the screen was left.
      if (running.current !== ticket) return;
      if (answer.ok) finish({ ...nothing, solved: { ticket, plan, rotation: answer.value } });
      else if (answer.error.code === 'cancelled') finish({ ...nothing, stopped: true });
      else finish({ ...nothing, error: answer.error });
    },
  };
}
