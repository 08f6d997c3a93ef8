import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { atMostEvery } from './at-most-every.ts';
import { useSession } from './session.tsx';

/** Whether the service tells of changes as they happen, and since when it does not. */
export interface Live {
  connected: boolean;
  lostAt: Date | undefined;
}

/** A busy caseload changes many times a second; nobody reads that fast. */
const readAgainMs = 1_000;

/** Reads again whatever changed, as it changes. One stream for all pages. */
export function useLive(): Live {
  const cache = useQueryClient();
  const { check } = useSession();
  const [live, setLive] = useState<Live>({ connected: true, lostAt: undefined });
  const wasLost = useRef(false);

  useEffect(() => {
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const readAgain = atMostEvery(readAgainMs, () => void cache.invalidateQueries());
    const lose = () => {
      wasLost.current = true;
      setLive(({ lostAt }) => ({ connected: false, lostAt: lostAt ?? new Date() }));
    };
    const open = () => {
      source?.close();
      source = new EventSource('/v1/changes');
      source.addEventListener('open', () => {
        setLive({ connected: true, lostAt: undefined });
        if (wasLost.current) readAgain.ask();
        wasLost.current = false;
      });
      source.addEventListener('change', readAgain.ask);
      source.addEventListener('error', () => {
        lose();
        check();
        // A browser gives up for good when the answer was an error.
        if (source?.readyState !== EventSource.CLOSED) return;
        clearTimeout(again);
        again = setTimeout(open, 3_000);
      });
    };
    open();
    // A stream over a network that is gone may hang for minutes before it fails.
    addEventListener('offline', lose);
    addEventListener('online', open);
    return () => {
      removeEventListener('offline', lose);
      removeEventListener('online', open);
      clearTimeout(again);
      readAgain.stop();
      source?.close();
    };
  }, [cache, check]);

  return live;
}
