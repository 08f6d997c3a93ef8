import type { PostedEvent } from '../../machines/events.ts';
import type { ApplicationRef } from '../../src/store/store.ts';
import { day, type FreshHost, instantText, personId, refOf } from '../host/fresh-host.ts';

/** An application whose log has an entry of every kind, and entries that revise and repeat others. */
export async function eventful(open: FreshHost): Promise<ApplicationRef> {
  const { clock } = open;
  const start = clock.now();
  const at = (days: number) => instantText(start + days * day);
  const ref = refOf(await open.create());
  const interviewer = await personId(open.store, ref, 'Ann');
  const post = async (days: number, event: PostedEvent) => {
    clock.set(start + days * day);
    await open.post(ref, event, { idempotencyKey: `on day ${days}` });
  };
  const checkIn = { type: 'check-in.sent', interviewer, channel: 'email' } as const;
  await post(0.2, { type: 'thank-you.sent', interviewer, channel: 'email', source: 'a mail client' });
  await post(3, checkIn);
  await post(4, { ...checkIn, alreadyHappened: true });
  await post(4.001, { ...checkIn, alreadyHappened: true });
  await post(6, { type: 'reply.received', interviewer, gist: 'Soon', decisionOn: '2026-03-20' });
  await post(7, { type: 'preference.stated', interviewer, followUp: 'none' });
  await post(8, { type: 'entry.voided', entry: 8, reason: 'a misunderstanding' });
  await post(20, { type: 'preference.stated', interviewer, followUp: 'none', at: at(3.9) });
  clock.set(start + 21 * day);
  await open.movePolicy(ref, 'strict');
  await post(22, { type: 'commitment.made', interviewer, channel: 'email', on: '2026-04-01' });
  await post(60, { type: 'note.added', text: 'Something to remember' });
  return ref;
}
