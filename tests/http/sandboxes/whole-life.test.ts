import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { begin, checkIn, type Story, thankYou, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { startReceiver } from '../../support/receiver.ts';
import { openSandbox } from '../../support/sandboxes.ts';
import { START, startWholeService, type WholeService } from '../../support/whole-service.ts';

/** What happens, and when; ids of people are put in when it is posted. */
const acts: readonly [at: string, act: (ada: string) => object][] = [
  ['2026-03-02T18:00:00Z', ada => ({ ...thankYou(ada), skillMentioned: true })],
  ['2026-03-03T12:00:00Z', ada => ({ type: 'preference.stated', interviewer: ada, followUp: 'call' })],
  // Too early, and refused.
  ['2026-03-05T15:00:00Z', ada => ({ type: 'check-in.sent', interviewer: ada, channel: 'call' })],
  [
    '2026-03-05T15:30:00Z',
    ada => ({ type: 'commitment.made', interviewer: ada, channel: 'call', on: '2026-03-10' }),
  ],
  // The promise is broken by then; this one is a breach.
  ['2026-03-12T09:00:00Z', ada => ({ ...checkIn(ada), channel: 'email', alreadyHappened: true })],
  ['2026-03-20T14:00:00Z', () => ({ type: 'reply.received' })],
  ['2026-04-01T15:00:00Z', ada => ({ type: 'check-in.sent', interviewer: ada, channel: 'call' })],
  ['2026-05-20T15:00:00Z', ada => ({ type: 'networking.invitation-sent', interviewer: ada })],
];
const theEnd = '2026-10-01T00:00:00Z';

/** Lets a workspace live until an instant. */
type Live = (until: string) => Promise<unknown>;

/** Goes through the acts, and tells what was seen on the way. */
async function live(service: WholeService, until: Live) {
  const story = await begin(service, withAda);
  const [ada = ''] = story.people;
  const seen: unknown[] = [await standing(service, story)];
  for (const [at, act] of acts) {
    await until(at);
    const { statusCode } = await story.post(act(ada));
    seen.push([at, statusCode, await standing(service, story)]);
  }
  await until(theEnd);
  seen.push(await standing(service, story));
  const entries = (await story.entries()).map(
    ({ seq, type, at, recordedAt, transition, decision, ...rest }) => ({
      seq,
      type,
      at,
      recordedAt,
      transition,
      decision,
      revised: rest.revised,
    }),
  );
  return { seen, entries, story };
}

async function standing(service: WholeService, story: Story): Promise<unknown> {
  const { state, tags, outcome, attention, followUps, commitments, revision, nextTimerAt } =
    await story.read();
  const due = (await service.call('owner', 'GET', '/v1/follow-ups')).json();
  return { state, tags, outcome, attention, followUps, commitments, revision, nextTimerAt, due };
}

/** The same with ids numbered in the order in which they appear. */
function withoutIds(value: unknown): unknown {
  const numbers = new Map<string, string>();
  const text = JSON.stringify(value).replace(/\b([a-z]{3})_[0-9a-hjkmnp-tv-z]{26}\b/g, (id, prefix) => {
    const known = numbers.get(id) ?? `${prefix}#${numbers.size}`;
    numbers.set(id, known);
    return known;
  });
  return JSON.parse(text);
}

/** A live workspace under a clock that stops wherever something falls due. */
function byTheInjectedClock({ clock, timers, deliveries, database, workspaceId }: WholeService): Live {
  const next = async () => {
    const rows = await database.raw(
      `select min(at) as at from (
         select next_change_at as at from applications where workspace_id = ?
         union all select next_attempt_at from deliveries where workspace_id = ?) due`,
      [workspaceId, workspaceId],
    );
    return rows[0]?.['at'] == null ? Number.POSITIVE_INFINITY : Number(rows[0]['at']);
  };
  return async until => {
    const end = Date.parse(until);
    for (let at = clock.now(); at <= end; at = await next()) {
      clock.set(Math.max(at, clock.now()));
      await timers.runOnce();
      await deliveries.runOnce();
    }
    clock.set(end);
  };
}

/** A receiver that is down now and then: every third attempt fails. */
async function startUnsteadyReceiver() {
  const receiver = await startReceiver();
  receiver.answersBy(
    response => void response.writeHead(receiver.arrivals.length % 3 === 0 ? 500 : 204).end(),
  );
  return receiver;
}

async function listen(service: WholeService, url: string): Promise<{ id: string; secret: string }> {
  const made = await service.call('owner', 'POST', '/v1/webhooks', { payload: { url } });
  expect(made.statusCode).toBe(201);
  return made.json();
}

async function attemptsOf(service: WholeService, webhook: string): Promise<unknown[]> {
  const { items } = (await service.call('owner', 'GET', `/v1/webhooks/${webhook}/attempts?limit=200`)).json();
  return items.map(({ at, number, outcome, nextAttemptAt }: Record<string, unknown>) => ({
    at,
    number,
    outcome,
    nextAttemptAt,
  }));
}

describe.each(databases)('a whole life on $name', database => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('in a sandbox is the one that a live workspace would have had', { timeout: 60_000 }, async () => {
    const receiver = { live: await startUnsteadyReceiver(), sandbox: await startUnsteadyReceiver() };
    const webhookAllow = [receiver.live.origin, receiver.sandbox.origin];
    const service = await startWholeService(database, { settings: { webhookAllow } });
    const sandbox = await openSandbox(service);
    const heard = {
      live: await listen(service, receiver.live.url),
      sandbox: await listen(sandbox, receiver.sandbox.url),
    };

    // The clock of the machine stands still while the sandbox lives.
    const inSandbox = await live(sandbox, until => sandbox.advanceTo(until));
    expect(service.clock.now()).toBe(START);
    const attempts = { sandbox: await attemptsOf(sandbox, heard.sandbox.id) };
    const inLive = await live(service, byTheInjectedClock(service));

    expect(inSandbox.entries.at(-1)?.transition).toEqual({ from: 'networking-pivot', to: 'closed' });
    expect(withoutIds(inSandbox.entries)).toEqual(withoutIds(inLive.entries));
    expect(withoutIds(inSandbox.seen)).toEqual(withoutIds(inLive.seen));
    // A live workspace has forgotten those that are older than thirty days by now.
    const kept = await attemptsOf(service, heard.live.id);
    expect(kept.length).toBeGreaterThan(0);
    expect(attempts.sandbox.slice(0, kept.length)).toEqual(kept);

    const told = (messages: readonly object[], livemode: boolean) =>
      withoutIds(messages.map(message => ({ ...message, livemode })));
    expect(told(receiver.sandbox.told(), true)).toEqual(told(receiver.live.told(), true));
    expect(new Set(receiver.sandbox.told().map(({ livemode }) => livemode))).toEqual(new Set([false]));
    expect(new Set(receiver.live.told().map(({ livemode }) => livemode))).toEqual(new Set([true]));
    const types = new Set(receiver.sandbox.told().map(({ type }) => type));
    for (const type of ['outreach.refused', 'outreach.breached', 'promise.broken', 'application.closed']) {
      expect([...types]).toContain(type);
    }
    const proof = await sandbox.call('owner', 'GET', `/v1/applications/${inSandbox.story.id}/verification`);
    expect(proof.json()).toMatchObject({ ok: true, entries: inSandbox.entries.length });
  });

  test('is told with signatures that receivers take today', async () => {
    const receiver = await startReceiver();
    const service = await startWholeService(database, { settings: { webhookAllow: [receiver.origin] } });
    const sandbox = await openSandbox(service, { startsAt: '2040-01-02T12:00:00Z' });
    const { secret } = await listen(sandbox, receiver.url);
    await begin(sandbox, withAda);
    const advanced = await sandbox.advanceTo('2040-01-02T12:00:00Z');
    expect(advanced.deliveries).toBe(receiver.arrivals.length);
    expect(advanced.deliveries).toBeGreaterThan(0);
    vi.useFakeTimers({ now: service.clock.now(), toFake: ['Date'] });
    const [arrival] = receiver.arrivals;
    const headers = Object.fromEntries(
      Object.entries(arrival?.headers ?? {}).map(([name, value]) => [name, String(value)]),
    );
    expect(new Webhook(secret).verify(arrival?.body ?? '', headers)).toMatchObject({ livemode: false });
  });
});
