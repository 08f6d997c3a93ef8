import { formatInstant } from '../instants.ts';
import type { AnnouncementType } from './types.ts';

/** What one message says. */
export interface Message {
  /** Stays the same however often the message is sent. */
  id: string;
  type: AnnouncementType;
  /** When it happened, epoch ms: of what time brings, the instant itself. */
  at: number;
  /** The path of what it is about, such as `/v1/applications/app_…`. */
  source: string;
  /** False for what happened in a sandbox. */
  livemode: boolean;
  data: object;
}

/** A CloudEvents 1.0 event in its structured form, as the text that is signed and sent. */
export function messageBody({ id, type, at, source, livemode, data }: Message): string {
  return JSON.stringify({
    specversion: '1.0',
    id,
    source,
    type,
    time: formatInstant(at),
    datacontenttype: 'application/json',
    livemode,
    data,
  });
}
