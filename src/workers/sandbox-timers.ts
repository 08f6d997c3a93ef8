import { Problem } from '../errors.ts';
import type { Host } from '../host/host.ts';
import type { Reader } from '../store/store.ts';
import type { FallsDue } from './falls-due.ts';

export interface SandboxTimersDeps {
  reader: Pick<Reader, 'sandboxesWithTimersDue' | 'nextChangeIn' | 'changesDueIn'>;
  host: Host;
  onError: (error: unknown) => void;
}

const batch = 200;

/** The timers of a sandbox's applications. */
export function sandboxTimers({ reader, host, onError }: SandboxTimersDeps): FallsDue {
  return {
    waiting: () => reader.sandboxesWithTimersDue(),
    nextAt: (workspaceId, after) => reader.nextChangeIn(workspaceId, after),
    async run(workspaceId, now) {
      let timers = 0;
      // What cannot be advanced stays due: it is looked past, or enough of it would hide all the rest.
      const failed = new Set<string>();
      for (;;) {
        const limit = batch + failed.size;
        const found = await reader.changesDueIn(workspaceId, now, limit);
        const due = found.filter(({ id }) => !failed.has(id));
        const outcomes = await Promise.allSettled(
          due.map(({ id }) => host.run({ kind: 'advance', ref: { workspaceId, applicationId: id }, now })),
        );
        for (const [index, outcome] of outcomes.entries()) {
          const { id = '', revision = 0 } = due[index] ?? {};
          if (outcome.status === 'fulfilled') {
            timers += Math.max(0, outcome.value.application.revision - revision);
            continue;
          }
          failed.add(id);
          // An application that is gone by now is nothing to report.
          if (!(outcome.reason instanceof Problem)) onError(outcome.reason);
        }
        if (found.length < limit) return { timers };
      }
    },
  };
}
