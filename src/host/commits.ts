import type { ApplicationRef } from '../store/store.ts';

/** Tells those who wait for an application that something was committed. What other nodes commit it cannot tell. */
export interface Commits {
  announce(changed: readonly ApplicationRef[]): void;
  /** Calls back after each commit to this application; returns how to stop. */
  watch(ref: ApplicationRef, onCommit: () => void): () => void;
}

export function createCommits(): Commits {
  const watchers = new Map<string, Set<() => void>>();
  const keyOf = ({ workspaceId, applicationId }: ApplicationRef) => `${workspaceId}/${applicationId}`;
  return {
    announce(changed) {
      if (watchers.size === 0) return;
      for (const ref of changed) for (const onCommit of watchers.get(keyOf(ref)) ?? []) onCommit();
    },
    watch(ref, onCommit) {
      const key = keyOf(ref);
      const watching = watchers.get(key) ?? new Set();
      watchers.set(key, watching.add(onCommit));
      return () => {
        watching.delete(onCommit);
        if (watching.size === 0) watchers.delete(key);
      };
    },
  };
}
