import type { ApplicationRef } from '../store/store.ts';

/** Tells those who wait for an application that something was committed. What other nodes commit it cannot tell. */
export interface Commits {
  announce(changed: readonly ApplicationRef[]): void;
  /** Something is to be delivered in these workspaces. */
  announceDeliveries(workspaceIds: readonly string[]): void;
  /** Calls back after each commit with which there is something to deliver, and where; returns how to stop. */
  watchDeliveries(onDue: (workspaceIds: readonly string[]) => void): () => void;
  /** Calls back after each commit to this application; returns how to stop. */
  watch(ref: ApplicationRef, onCommit: () => void): () => void;
  /** Calls back after each commit to any application of the workspace. */
  watchWorkspace(workspaceId: string, onCommit: (changed: ApplicationRef) => void): () => void;
}

export function createCommits(): Commits {
  const ofApplications = createWatchers<() => void>();
  const ofWorkspaces = createWatchers<(changed: ApplicationRef) => void>();
  const ofDeliveries = createWatchers<(workspaceIds: readonly string[]) => void>();
  const keyOf = ({ workspaceId, applicationId }: ApplicationRef) => `${workspaceId}/${applicationId}`;
  return {
    announce(changed) {
      for (const ref of changed) {
        for (const onCommit of ofApplications.of(keyOf(ref))) onCommit();
        for (const onCommit of ofWorkspaces.of(ref.workspaceId)) onCommit(ref);
      }
    },
    announceDeliveries(workspaceIds) {
      for (const onDue of ofDeliveries.of('')) onDue(workspaceIds);
    },
    watchDeliveries: onDue => ofDeliveries.add('', onDue),
    watch: (ref, onCommit) => ofApplications.add(keyOf(ref), onCommit),
    watchWorkspace: (workspaceId, onCommit) => ofWorkspaces.add(workspaceId, onCommit),
  };
}

function createWatchers<Watcher>() {
  const watchers = new Map<string, Set<Watcher>>();
  return {
    of: (key: string): Iterable<Watcher> => watchers.get(key) ?? [],
    add(key: string, watcher: Watcher): () => void {
      const watching = watchers.get(key) ?? new Set();
      watchers.set(key, watching.add(watcher));
      return () => {
        watching.delete(watcher);
        if (watching.size === 0) watchers.delete(key);
      };
    },
  };
}
