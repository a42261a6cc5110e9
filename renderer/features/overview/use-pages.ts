import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { OverviewRow } from '../../../core/contract/calls/places.ts';
import type { Input } from '../../../core/contract/contract.ts';
import { ask, type CallFailure } from '../../client/queries.ts';

export interface Pages {
  /** Undefined until the first page has come; the rows of the earlier question while the next one is on its way. */
  readonly rows: readonly OverviewRow[] | undefined;
  readonly error: CallFailure | null;
  readonly more: boolean;
  readonly fetchMore: () => void;
  readonly retry: () => void;
}

/** The overview's pages, as many as were scrolled to. */
export function usePages(input: Input<'overview.page'>): Pages {
  const pages = useInfiniteQuery({
    queryKey: ['overview.page', input],
    queryFn: ({ pageParam }) => ask('overview.page', pageParam === null ? input : { ...input, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  return {
    rows: pages.data?.pages.flatMap(({ rows }) => rows),
    error: pages.error as CallFailure | null,
    more: pages.hasNextPage,
    fetchMore: () => {
      if (!pages.isFetching) void pages.fetchNextPage();
    },
    retry: () => void pages.refetch(),
  };
}
