import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSession } from './session.tsx';

/** Whether the service tells of changes as they happen, and since when it does not. */
export interface Live {
  connected: boolean;
  lostAt: Date | undefined;
}

/** Reads again whatever changed, as it changes. One stream for all pages. */
export function useLive(): Live {
  const cache = useQueryClient();
  const { check } = useSession();
  const [live, setLive] = useState<Live>({ connected: true, lostAt: undefined });
  const wasLost = useRef(false);

  useEffect(() => {
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const lose = () => {
      wasLost.current = true;
      setLive(({ lostAt }) => ({ connected: false, lostAt: lostAt ?? new Date() }));
    };
    const open = () => {
      source?.close();
      source = new EventSource('/v1/changes');
      source.addEventListener('open', () => {
        setLive({ connected: true, lostAt: undefined });
        if (wasLost.current) cache.invalidateQueries();
        wasLost.current = false;
      });
      source.addEventListener('change', () => {
        cache.invalidateQueries();
      });
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
      source?.close();
    };
  }, [cache, check]);

  return live;
}
