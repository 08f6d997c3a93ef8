import { useCallback, useState } from 'react';

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** What a person set off with a button: whether it is under way, and what went wrong the last time. */
export interface Action {
  busy: boolean;
  /** For `ProblemAlert`; undefined after a success. */
  problem: unknown;
  /** Runs a write; undefined when it was refused, which `problem` then says. */
  run<Data>(write: () => Promise<Answer<Data>>): Promise<{ data: Data | undefined } | undefined>;
}

export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const run = useCallback(async <Data>(write: () => Promise<Answer<Data>>) => {
    setBusy(true);
    try {
      const { data, error, response } = await write();
      setProblem(response.ok ? undefined : error);
      return response.ok ? { data } : undefined;
    } catch (error) {
      setProblem(error);
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, problem, run };
}
