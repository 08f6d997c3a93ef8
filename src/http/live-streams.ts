/** The responses that would never end by themselves; stopping the service ends them. */
export interface LiveStreams {
  /** Takes what ends the stream; returns what to call once it has ended by itself. */
  add(end: () => void): () => void;
  endAll(): void;
}

export function createLiveStreams(): LiveStreams {
  const ends = new Set<() => void>();
  return {
    add(end) {
      ends.add(end);
      return () => ends.delete(end);
    },
    endAll() {
      for (const end of ends) end();
      ends.clear();
    },
  };
}
