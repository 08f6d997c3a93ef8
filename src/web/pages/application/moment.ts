import { keepPreviousData } from '@tanstack/react-query';
import type { Schema } from '../../../client/api.ts';
import { queries } from '../../data/api.ts';

export type Application = Schema<'Application'>;
export type TrajectoryPoint = Schema<'TrajectoryPoint'>;

const dayMs = 86_400_000;

/** How far ahead the page looks, in days. */
export const daysAhead = 90;

/** Which time is shown: as it is, as it was, or as it would be if nobody said anything from now on. */
export type Moment = { kind: 'now' } | { kind: 'past'; at: string } | { kind: 'future'; at: string };

/** Whole days between the interview and now: as far as one can go back. */
export function daysBehind(interviewAt: string, now: number): number {
  return Math.max(0, Math.ceil((now - Date.parse(interviewAt)) / dayMs));
}

/** The moment so many days from now; the first of them is the interview itself. */
export function momentAt(days: number, now: number, interviewAt: string): Moment {
  if (days === 0) return { kind: 'now' };
  const at = new Date(Math.max(now + days * dayMs, Date.parse(interviewAt))).toISOString();
  return { kind: days < 0 ? 'past' : 'future', at };
}

export interface Shown {
  /** Undefined until the first answer. */
  application: Application | undefined;
  /** What would happen on the way to a moment in the future. */
  trajectory: readonly TrajectoryPoint[];
  error: unknown;
  /** What is shown is still of the moment before. */
  isBehind: boolean;
  retry(): void;
}

/** An application at a moment. While another is read, the one before stays. */
export function useShown(id: string, moment: Moment): Shown {
  const path = { id };
  const now = queries.useQuery('get', '/v1/applications/{id}', { params: { path } });
  const past = queries.useQuery(
    'get',
    '/v1/applications/{id}',
    { params: { path, query: { at: moment.kind === 'past' ? moment.at : '' } } },
    { enabled: moment.kind === 'past', placeholderData: keepPreviousData },
  );
  const future = queries.useQuery(
    'post',
    '/v1/applications/{id}/simulations',
    { params: { path }, body: { events: [], until: moment.kind === 'future' ? moment.at : '' } },
    { enabled: moment.kind === 'future', placeholderData: keepPreviousData },
  );
  const { isPlaceholderData, error, refetch } = { now, past, future }[moment.kind];
  const application = {
    now: now.data,
    past: past.data,
    future: future.data?.application,
  }[moment.kind];
  return {
    application: application ?? now.data,
    trajectory: moment.kind === 'future' ? (future.data?.trajectory ?? []) : [],
    error: now.error ?? error,
    isBehind: isPlaceholderData || application === undefined,
    retry: () => {
      void (now.error ? now.refetch() : refetch());
    },
  };
}
