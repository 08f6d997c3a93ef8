import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Schema } from '../../client/api.ts';
import { api, problemOf } from './api.ts';
import { useRepeatable } from './repeatable.ts';

export type Recorded = Schema<'Recorded'>;
export type Decision = Schema<'Decision'>;
type Problem = ReturnType<typeof problemOf>;

/** What came of an event that was posted. */
export type Outcome =
  | { kind: 'recorded'; recorded: Recorded }
  | { kind: 'refused'; decision: Decision }
  | { kind: 'problem'; problem: Problem };

/** What came of a question. */
export type Answer = { kind: 'answered'; decision: Decision } | { kind: 'problem'; problem: Problem };

/**
 * Posts events, and reads again what they change. The same event sent again after the connection was lost has the same
 * idempotency key, so that it counts once.
 */
export function useRecord(): (applicationId: string, event: Schema<'Event'>) => Promise<Outcome> {
  const cache = useQueryClient();
  const repeatable = useRepeatable();
  return useCallback(
    async (id, event) => {
      try {
        const { data, error } = await api.POST('/v1/applications/{id}/events', {
          params: { path: { id } },
          headers: { 'idempotency-key': repeatable.keyFor([id, event]) },
          body: event,
        });
        repeatable.answered();
        void cache.invalidateQueries();
        if (data !== undefined) return { kind: 'recorded', recorded: data };
        if ('decision' in error) return { kind: 'refused', decision: error.decision };
        return { kind: 'problem', problem: problemOf(error) };
      } catch (error) {
        return { kind: 'problem', problem: problemOf(error) };
      }
    },
    [cache, repeatable],
  );
}

/** Asks whether an event would be allowed. Nothing is recorded. */
export async function askDecision(id: string, event: Schema<'Event'>): Promise<Answer> {
  try {
    const { data, error } = await api.POST('/v1/applications/{id}/decisions', {
      params: { path: { id } },
      body: event,
    });
    return data === undefined
      ? { kind: 'problem', problem: problemOf(error) }
      : { kind: 'answered', decision: data };
  } catch (error) {
    return { kind: 'problem', problem: problemOf(error) };
  }
}
