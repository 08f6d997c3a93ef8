import { useRef } from 'react';

/** Hands out idempotency keys for the writes of one form or button. */
export interface Repeatable {
  /** A key for what is sent; the same one as before, when the same was sent before and got no answer. */
  keyFor(sent: unknown): string;
  /** An answer came: whatever is sent next is meant anew. */
  answered(): void;
}

/** So that what is sent again, because the connection was lost before the answer came, counts once. */
export function useRepeatable(): Repeatable {
  const repeatable = useRef<Repeatable>(undefined);
  repeatable.current ??= createRepeatable();
  return repeatable.current;
}

export function createRepeatable(): Repeatable {
  let unanswered: { sent: string; key: string } | undefined;
  return {
    keyFor(sent) {
      const text = JSON.stringify(sent);
      if (unanswered?.sent !== text) unanswered = { sent: text, key: crypto.randomUUID() };
      return unanswered.key;
    },
    answered() {
      unanswered = undefined;
    },
  };
}
