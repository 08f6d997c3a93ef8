import { useState } from 'react';
import { api, problemOf } from '../../data/api.ts';
import type { Item } from './item.tsx';
import type { Settled } from './outcome.tsx';

/** Says where an event belongs. */
export interface Assigning {
  busy: boolean;
  /** For `ProblemAlert`; undefined after a success. A refusal is no problem: it is what came of posting it. */
  problem: unknown;
  /** Resolves to what became of it; undefined where that was not possible. */
  assign(item: Item, application: string, interviewer: string | undefined): Promise<Settled | undefined>;
}

export function useAssign(): Assigning {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const assign: Assigning['assign'] = async (item, application, interviewer) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { data, error } = await api.POST('/v1/inbox/{id}/assign', {
        params: { path: { id: item.id } },
        body: { application, ...(interviewer === undefined ? {} : { interviewer }) },
      });
      if (data !== undefined) return { kind: 'recorded', item, application: data.application };
      if (!('decision' in error)) {
        setProblem(error);
        return undefined;
      }
      return { kind: 'refused', item, applicationId: application, interviewer, decision: error.decision };
    } catch (error) {
      setProblem(problemOf(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, assign };
}
