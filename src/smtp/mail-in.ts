import type { Clock } from '../clock.ts';
import type { Host } from '../host/host.ts';
import { noteMailAddressUse } from '../host/mail-addresses.ts';
import { createLetters } from '../mail/in/letters.ts';
import type { Store } from '../store/store.ts';
import { createMailListener, type ListenerLimits, type MailListener } from './listener.ts';
import { createReceiver } from './receiver.ts';

export interface MailInDeps {
  store: Store;
  host: Host;
  clock: Clock;
  log: { info(what: object, message: string): void; error(what: object, message: string): void };
}

const useNotedEveryMs = 60_000;

/** Everything from the connection to the command: closed together. */
export function createMailIn(
  { store, host, clock, log }: MailInDeps,
  where: { host: string; port: number; domain: string; limits?: Partial<ListenerLimits> },
): MailListener {
  const letters = createLetters();
  const notes = new Set<Promise<void>>();
  const receiver = createReceiver({ host, reader: store.reader, letters, domain: where.domain });
  const listener = createMailListener({
    ...where,
    receiver,
    clock,
    onTaken(taken, row, now) {
      // Ids and a reason: nothing of who wrote to whom.
      log.info(taken, 'mail was taken');
      if (row.last_used_at !== null && now - row.last_used_at < useNotedEveryMs) return;
      // The message is on disk already; that this could not be noted matters to nobody.
      const note = noteMailAddressUse(store, row, now)
        .catch(error => log.error({ err: error }, 'the use of a mail address could not be noted'))
        .finally(() => notes.delete(note));
      notes.add(note);
    },
    onError: error => log.error({ err: error }, 'mail could not be taken'),
  });
  return {
    start: () => listener.start(),
    async close() {
      await listener.close();
      await letters.close();
      await Promise.all(notes);
    },
  };
}
