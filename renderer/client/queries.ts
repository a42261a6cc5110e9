import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Client, Envelope, Input, Output } from '../../core/contract/contract.ts';
import type { CallError } from '../../core/contract/errors.ts';
import { type CallName, isCommand } from '../../core/contract/names.ts';
import { takeFirstAnswers } from './first-answers.ts';
import { client } from './transport.ts';

/** An answer with a coded error, as react-query wants it: thrown. Only `error` of it is ever read. */
export class CallFailure extends Error {
  readonly error: CallError;
  constructor(error: CallError) {
    super(error.code);
    this.error = error;
  }
}

export function makeQueryClient(): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 0, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  takeFirstAnswers(queries);
  return queries;
}

/** Calls the backend the way react-query wants it: an error is thrown. */
export async function ask<Name extends CallName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const answer: Envelope<Name> = await client(name, input);
  if (answer.ok) return answer.value;
  throw new CallFailure(answer.error as CallError);
}

/** A query of the contract, kept by its name and input. */
export function useAnswer<Name extends CallName>(
  name: Name,
  input: Input<Name>,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
): UseQueryResult<Output<Name>, CallFailure> {
  return useQuery({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  }) as UseQueryResult<Output<Name>, CallFailure>;
}

/** A command of the contract; once it has been answered, every query is asked again that is on the screen. */
export function useCommand<Name extends CallName>(name: Name) {
  const queries = useQueryClient();
  return useMutation<Output<Name>, CallFailure, Input<Name>>({
    mutationFn: (input) => ask(name, input),
    onSuccess: async () => {
      if (isCommand(name)) await queries.invalidateQueries();
    },
  });
}

/**
 * Calls for a user task of several steps, errors as values. Once a command has been answered, every query is asked again
 * that is on the screen; nobody waits for that.
 */
export function useCalls(): Client {
  const queries = useQueryClient();
  return useCallback(
    async (name, input) => {
      const answer = await client(name, input);
      if (answer.ok && isCommand(name)) void queries.invalidateQueries();
      return answer;
    },
    [queries],
  );
}

/** Marks every answer as stale, after something changed outside `useCommand`. */
export function useStale(): () => void {
  const queries = useQueryClient();
  return useCallback(() => void queries.invalidateQueries(), [queries]);
}
