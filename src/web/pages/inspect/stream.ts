import { useEffect, useState } from 'react';
import { useSession } from '../../data/session.tsx';

/** A message of the Stately inspector, as the service sends it. */
export interface InspectionMessage {
  type: string;
  /** Epoch milliseconds, as text. */
  createdAt: string;
  definition?: string;
  event?: { type: string; [field: string]: unknown };
  snapshot?: {
    value: unknown;
    context: Readonly<Record<string, unknown>>;
    tags?: readonly string[];
    status?: string;
  };
  [field: string]: unknown;
}

/** A message, and the entry of the log that it is the last message of. */
export interface Heard {
  message: InspectionMessage;
  seq: number | undefined;
}

export interface Inspection {
  /** In their order, from the first. */
  heard: readonly Heard[];
  status: 'connecting' | 'live' | 'lost';
}

const retryMs = 2_000;

/**
 * The inspection stream of an application: its history, then live. A stream that breaks off is opened anew; since the
 * same log gives the same messages, as many as were heard before are passed over.
 */
export function useInspection(id: string): Inspection {
  const [inspection, setInspection] = useState<Inspection>({ heard: [], status: 'connecting' });
  const { check } = useSession();

  useEffect(() => {
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let heard: readonly Heard[] = [];
    const open = () => {
      let passedOver = 0;
      source = new EventSource(`/v1/applications/${encodeURIComponent(id)}/inspection`);
      source.addEventListener('open', () => setInspection({ heard, status: 'live' }));
      source.addEventListener('message', ({ data, lastEventId }) => {
        if (passedOver < heard.length) {
          passedOver++;
          return;
        }
        const message = JSON.parse(String(data)) as InspectionMessage; // the service's own shape
        passedOver++;
        heard = [...heard, { message, seq: seqOf(message, lastEventId) }];
        setInspection({ heard, status: 'live' });
      });
      source.addEventListener('error', () => {
        // A browser would go on after the last entry, and might hear half of one twice.
        source?.close();
        setInspection({ heard, status: 'lost' });
        void check();
        clearTimeout(again);
        again = setTimeout(open, retryMs);
      });
    };
    open();
    return () => {
      clearTimeout(again);
      source?.close();
    };
  }, [id, check]);

  return inspection;
}

/** The id of a stream stays until the next one: an event message bears that of the entry before it. */
function seqOf({ type }: InspectionMessage, lastEventId: string): number | undefined {
  return type === '@xstate.event' || lastEventId === '' ? undefined : Number(lastEventId);
}
