import { useEffect, useState } from 'react';
import type { Input, Output } from '../../../core/contract/contract.ts';
import type { CallError } from '../../../core/contract/errors.ts';
import { client } from '../../client/transport.ts';

type Reading = 'table.loads' | 'table.vibration';

/** What is asked of a table, without the ticket. */
export type Asked<Name extends Reading> = Omit<Input<Name>, 'ticket'>;

export interface Result<Name extends Reading> {
  /** The last answer; of an older question while `ticket` is there. */
  readonly value: Output<Name> | null;
  readonly error: CallError | null;
  /** Of what is being read now. */
  readonly ticket: string | null;
  readonly stop: () => void;
  readonly again: () => void;
}

/**
 * Reads the rows of a table anew with every choice; what was begun for an older choice is stopped.
 *
 * @param asked null while something is to be chosen first
 */
export function useResult<Name extends Reading>(name: Name, asked: Asked<Name> | null): Result<Name> {
  const [state, setState] = useState<Omit<Result<Name>, 'stop' | 'again'>>({ value: null, error: null, ticket: null });
  const [tries, setTries] = useState(0);
  const key = asked === null ? null : JSON.stringify(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again
  useEffect(() => {
    if (key === null) {
      setState({ value: null, error: null, ticket: null });
      return;
    }
    const ticket = crypto.randomUUID();
    let left = false;
    let answered = false;
    setState(({ value }) => ({ value, error: null, ticket }));
    const input = { ...(JSON.parse(key) as Asked<Name>), ticket } as Input<Name>;
    void client(name, input).then((answer) => {
      answered = true;
      if (left) return;
      if (answer.ok) setState({ value: answer.value, error: null, ticket: null });
      else setState({ value: null, error: answer.error as CallError, ticket: null });
    });
    return () => {
      left = true;
      if (!answered) void client('job.cancel', { ticket });
    };
  }, [name, key, tries]);
  return {
    ...state,
    stop: () => {
      if (state.ticket !== null) void client('job.cancel', { ticket: state.ticket });
    },
    again: () => setTries(tries + 1),
  };
}
