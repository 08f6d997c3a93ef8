import type { DigestWorker } from './digests.ts';
import type { FallsDue } from './falls-due.ts';

/**
 * The mails of a sandbox: made at their time by its clock, and kept to be looked at. Nobody is mailed, whatever addresses
 * its accounts have. No request makes one due at once, so nothing waits while the clock stands.
 */
export function sandboxDigests(worker: Pick<DigestWorker, 'nextAt' | 'runDue'>): FallsDue {
  return {
    waiting: async () => [],
    nextAt: (workspaceId, after) => worker.nextAt(workspaceId, after),
    run: async (workspaceId, now) => ({ digests: await worker.runDue(workspaceId, now) }),
  };
}
