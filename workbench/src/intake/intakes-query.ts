import { queryOptions } from '@tanstack/react-query';
import { listIntakes } from './intake-api.ts';

/** What is being taken in at this window, by everybody of the unit. */
export const intakesQuery = queryOptions({
  queryKey: ['intakes'],
  queryFn: listIntakes,
  staleTime: 10_000,
  refetchOnMount: 'always',
  refetchInterval: 60_000,
});
