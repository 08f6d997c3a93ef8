import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { Schema } from '../../../client/api.ts';
import type { paths } from '../../../client/api-types.ts';
import { queries } from '../../data/api.ts';

export type Case = Schema<'Case'>;

/** How many are read at a time. */
export const casesPerRead = 100;

type CaseloadQuery = NonNullable<paths['/v1/caseload/applications']['get']['parameters']['query']>;

/** Which applications, and in which order. */
export type CasesWanted = Omit<CaseloadQuery, 'skip' | 'limit'>;

function optionsOf(query: CaseloadQuery) {
  return queries.queryOptions('get', '/v1/caseload/applications', { params: { query } });
}

/** One stretch of the list. */
export function useCases(wanted: CasesWanted, stretch: number) {
  return queries.useQuery(
    'get',
    '/v1/caseload/applications',
    { params: { query: queryOf(wanted, stretch) } },
    { placeholderData: keepPreviousData },
  );
}

/** The stretches that are in sight, as one lookup by place in the list. */
export function useCasesAt(
  wanted: CasesWanted,
  stretches: readonly number[],
): (index: number) => Case | undefined {
  const answers = useQueries({ queries: stretches.map(stretch => optionsOf(queryOf(wanted, stretch))) });
  const byStretch = new Map(stretches.map((stretch, place) => [stretch, answers[place]?.data?.items]));
  return index => byStretch.get(Math.floor(index / casesPerRead))?.[index % casesPerRead];
}

function queryOf(wanted: CasesWanted, stretch: number): CaseloadQuery {
  return { ...wanted, limit: casesPerRead, ...(stretch === 0 ? {} : { skip: stretch * casesPerRead }) };
}
