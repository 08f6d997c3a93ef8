import type { PostedEvent } from '../../machines/events.ts';
import { assemble } from '../../src/assembly.ts';
import { systemClock } from '../../src/clock.ts';
import { fillDemo } from '../../src/demo/fill.ts';
import { Problem } from '../../src/errors.ts';
import { createClient } from '../../src/host/access.ts';

const dayMs = 86_400_000;
const atOnce = 250;

/** Fills a database with the demo and, beside it, applications of many clients that have gone well and badly. */
export async function fillWithManyClients(
  { databaseUrl, ownerKey }: { databaseUrl: string; ownerKey: string },
  { applications, clients }: { applications: number; clients: number },
): Promise<void> {
  const service = await assemble({ databaseUrl, ownerKey }, { clock: systemClock });
  const { store, host, workspaceId } = service;
  const now = systemClock.now();
  await fillDemo(service, now);
  const keys = await store.reader.keys(workspaceId);
  const actor = {
    workspaceId,
    keyId: keys[0]?.id ?? '',
    role: 'owner' as const,
    clientId: null,
    grants: null,
    accountId: null,
  };
  const asked = { actor, now, idempotencyKey: null, requestDigest: '' };
  const ids: string[] = [];
  for (let number = 1; number <= clients; number += 1) {
    ids.push((await createClient(store, now, workspaceId, { name: `Client ${number}` })).id);
  }

  const live = async (number: number) => {
    const { application, view } = await host.run({
      kind: 'create',
      ...asked,
      company: `Company ${number}`,
      role: 'Engineer',
      timeZone: 'America/New_York',
      interviewAt: now - 3_600_000 - (number % 40) * dayMs,
      interviewers: [{ name: 'Ann Lee' }, { name: 'Bob Ray' }],
      clientId: ids[number % clients] ?? null,
      policy: { name: 'standard' },
    });
    const interviewer = view.interviewers[0]?.id ?? '';
    const ref = { workspaceId, applicationId: application.id };
    for (const event of eventsOf(number, interviewer)) {
      // Some are refused, as they are in life.
      await host.run({ kind: 'post', ref, event, ifMatch: null, ...asked }).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error;
      });
    }
  };
  for (let first = 0; first < applications; first += atOnce) {
    const count = Math.min(atOnce, applications - first);
    await Promise.all(Array.from({ length: count }, (_, index) => live(first + index)));
  }
  await service.timers.runOnce();
  await service.close();
}

function eventsOf(number: number, interviewer: string): PostedEvent[] {
  const on = Temporal.Instant.fromEpochMilliseconds(systemClock.now() + 7 * dayMs)
    .toZonedDateTimeISO('America/New_York')
    .toPlainDate()
    .toString();
  const all: [boolean, PostedEvent][] = [
    [number % 3 > 0, { type: 'thank-you.sent', interviewer, channel: 'email', alreadyHappened: true }],
    [number % 5 === 0, { type: 'check-in.sent', interviewer, channel: 'call' }],
    [number % 7 === 0, { type: 'check-in.sent', interviewer, channel: 'email', alreadyHappened: true }],
    [number % 4 === 0, { type: 'commitment.made', interviewer, channel: 'email', on }],
    [number % 6 === 0, { type: 'reply.received' }],
    [number % 11 === 0, { type: 'rejection.received' }],
  ];
  return all.flatMap(([happens, event]) => (happens ? [event] : []));
}
