import { CloudEvent } from 'cloudevents';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { begin, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { type Arrival, startReceiver } from '../../support/receiver.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

async function start(database: (typeof databases)[number]) {
  const receiver = await startReceiver();
  const service = await startWholeService(database, { settings: { webhookAllow: [receiver.origin] } });
  const create = async (more: object = {}) => {
    const made = await service.call('owner', 'POST', '/v1/webhooks', {
      payload: { url: receiver.url, ...more },
    });
    expect(made.statusCode).toBe(201);
    return made.json();
  };
  return { receiver, service, create };
}

const ask = async (service: WholeService, path: string) => (await service.call('owner', 'GET', path)).json();

const post = (service: WholeService, path: string, payload: object = {}) =>
  service.call('owner', 'POST', path, { payload });

describe.each(databases)('webhooks on $name', database => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('what happens arrives signed, as a CloudEvent, once', async () => {
    const { receiver, service, create } = await start(database);
    const webhook = await create({ events: ['application.transitioned'], description: 'Ours' });
    const { id } = await begin(service, withAda);
    expect(await service.deliveries.runOnce()).toBe(1);
    expect(await service.deliveries.runOnce()).toBe(0);
    const [arrival] = receiver.arrivals;
    expect(arrival?.headers['content-type']).toMatch(/^application\/cloudevents\+json/);
    vi.useFakeTimers({ now: service.clock.now(), toFake: ['Date'] });
    const verified = new Webhook(webhook.secret).verify(arrival?.body ?? '', headersOf(arrival));
    expect(verified).toMatchObject({
      id: arrival?.headers['webhook-id'],
      type: 'application.transitioned',
      source: `/v1/applications/${id}`,
    });
    const event = new CloudEvent(JSON.parse(arrival?.body ?? ''));
    expect(event.validate()).toBe(true);
    expect(() => new Webhook('whsec_AAAA').verify(arrival?.body ?? '', headersOf(arrival))).toThrow();
    const { items } = await ask(service, `/v1/webhooks/${webhook.id}/attempts`);
    expect(items).toEqual([
      expect.objectContaining({ number: 1, outcome: 'delivered', status: 204, delivery: event.id }),
    ]);
  });

  test('a secret is shown when it is made, and never again', async () => {
    const { service, create } = await start(database);
    const { secret, ...webhook } = await create();
    expect(secret).toMatch(/^whsec_/);
    expect(await ask(service, `/v1/webhooks/${webhook.id}`)).toEqual(webhook);
    expect((await ask(service, '/v1/webhooks')).items).toEqual([webhook]);
  });

  test('a new secret signs beside the one before, for as long as was asked', async () => {
    const { receiver, service, create } = await start(database);
    const { id, secret: first } = await create();
    const rotated = (await post(service, `/v1/webhooks/${id}/rotation`, { previousValidHours: 2 })).json();
    expect(rotated.previousSecretUntil).toBe('2026-03-02T17:00:00Z');
    await post(service, `/v1/webhooks/${id}/tests`);
    await service.deliveries.runOnce();
    service.clock.advance(2 * hour);
    await post(service, `/v1/webhooks/${id}/tests`);
    await service.deliveries.runOnce();
    const verifies = (secret: string, arrival: Arrival | undefined) => {
      vi.useFakeTimers({ now: Number(arrival?.headers['webhook-timestamp']) * second, toFake: ['Date'] });
      try {
        new Webhook(secret).verify(arrival?.body ?? '', headersOf(arrival));
        return true;
      } catch {
        return false;
      }
    };
    const [during, after] = receiver.arrivals;
    expect([verifies(first, during), verifies(rotated.secret, during)]).toEqual([true, true]);
    expect([verifies(first, after), verifies(rotated.secret, after)]).toEqual([false, true]);
  });

  test('a failure is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 10 h, never early', async () => {
    const { receiver, service, create } = await start(database);
    const { id } = await create();
    receiver.answers(500, {}, `no\0${'x'.repeat(5_000)}`);
    await post(service, `/v1/webhooks/${id}/tests`);
    expect(await service.deliveries.runOnce()).toBe(1);
    for (const pause of [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour]) {
      service.clock.advance(pause - 1);
      expect(await service.deliveries.runOnce(), `${pause} ms`).toBe(0);
      service.clock.advance(1);
      expect(await service.deliveries.runOnce(), `${pause} ms`).toBe(1);
    }
    service.clock.advance(10 * day);
    expect(await service.deliveries.runOnce()).toBe(0);
    expect(new Set(receiver.arrivals.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const { items } = await ask(service, `/v1/webhooks/${id}/deliveries?state=failed`);
    expect(items).toMatchObject([{ state: 'failed', attempts: 8, nextAttemptAt: null }]);
    const attempts = await ask(service, `/v1/webhooks/${id}/attempts?limit=3`);
    expect(attempts.items.map(({ number }: { number: number }) => number)).toEqual([8, 7, 6]);
    expect(attempts.items[0]).toMatchObject({ outcome: 'rejected', status: 500, nextAttemptAt: null });
    expect(attempts.items[0].answer).toHaveLength(1_024);
    const older = await ask(service, `/v1/webhooks/${id}/attempts?limit=3&cursor=${attempts.nextCursor}`);
    expect(older.items.map(({ number }: { number: number }) => number)).toEqual([5, 4, 3]);
  });

  test('Retry-After puts it off, in seconds or by a date', async () => {
    const { receiver, service, create } = await start(database);
    const { id } = await create();
    receiver.answers(503, { 'retry-after': '60' });
    await post(service, `/v1/webhooks/${id}/tests`);
    await service.deliveries.runOnce();
    service.clock.advance(minute - 1);
    expect(await service.deliveries.runOnce()).toBe(0);
    service.clock.advance(1);
    receiver.answers(429, { 'retry-after': new Date(service.clock.now() + hour).toUTCString() });
    expect(await service.deliveries.runOnce()).toBe(1);
    service.clock.advance(hour - 1);
    expect(await service.deliveries.runOnce()).toBe(0);
    service.clock.advance(1);
    receiver.answers(200);
    expect(await service.deliveries.runOnce()).toBe(1);
  });

  test('410 disables it at once, says so, and tells the others; what happens then is held and recovered', async () => {
    const { receiver, service, create } = await start(database);
    const { id } = await create({ events: ['application.transitioned'] });
    receiver.answers(410);
    await begin(service, withAda);
    await service.deliveries.runOnce();
    const gone = await ask(service, `/v1/webhooks/${id}`);
    expect(gone).toMatchObject({ enabled: false, disabled: { reason: 'gone', at: '2026-03-02T15:00:00Z' } });
    expect(problemOf(await post(service, `/v1/webhooks/${id}/tests`)).code).toBe('webhook-disabled');
    await begin(service, withAda);
    expect(await service.deliveries.runOnce()).toBe(0);
    const held = await ask(service, `/v1/webhooks/${id}/deliveries?state=held`);
    expect(held.items).toHaveLength(2);
    receiver.answers(200);
    const enabled = await service.call('owner', 'PATCH', `/v1/webhooks/${id}`, {
      payload: { enabled: true },
    });
    expect(enabled.json()).toMatchObject({ enabled: true, disabled: null, failingSince: null });
    expect(await service.deliveries.runOnce()).toBe(0);
    const recovery = await post(service, `/v1/webhooks/${id}/recovery`, { since: '2026-03-02T00:00:00Z' });
    expect(recovery.json()).toEqual({ deliveries: 2 });
    expect(await service.deliveries.runOnce()).toBe(2);
  });

  test('five days without an arrival disable it; the other webhooks are told', async () => {
    const { receiver, service, create } = await start(database);
    const { id } = await create({ events: ['outreach.refused'] });
    const other = await create({ events: ['webhook.disabled'] });
    receiver.answers(500);
    for (let days = 0; days < 5; days += 1) {
      await post(service, `/v1/webhooks/${id}/tests`);
      await service.deliveries.runOnce();
      expect(await ask(service, `/v1/webhooks/${id}`)).toMatchObject({
        enabled: true,
        failingSince: '2026-03-02T15:00:00Z',
      });
      service.clock.advance(day);
    }
    await service.deliveries.runOnce();
    expect(await ask(service, `/v1/webhooks/${id}`)).toMatchObject({ disabled: { reason: 'failing' } });
    const { items } = await ask(service, `/v1/webhooks/${other.id}/deliveries`);
    expect(items).toMatchObject([
      { body: { type: 'webhook.disabled', data: { webhook: id, reason: 'failing' } } },
    ]);
  });

  test('a delivery that fails holds back those behind it, of the same application only', async () => {
    const { receiver, service, create } = await start(database);
    await create();
    const one = await begin(service, withAda);
    receiver.answers(500);
    await service.deliveries.runOnce();
    const other = await begin(service, withAda);
    receiver.answers(200);
    receiver.arrivals.length = 0;
    await service.deliveries.runOnce();
    const told = () => receiver.arrivals.map(({ body }) => JSON.parse(body).data.application.id);
    expect(new Set(told())).toEqual(new Set([other.id]));
    service.clock.advance(5 * second);
    await service.deliveries.runOnce();
    expect(new Set(told())).toEqual(new Set([other.id, one.id]));
    const types = receiver.arrivals
      .map(({ body }) => JSON.parse(body))
      .filter(({ data }) => data.application.id === one.id)
      .map(({ type }) => type);
    expect(types[0]).toBe('application.transitioned');
  });

  test('one delivery is sent again as it was, under its own id', async () => {
    const { receiver, service, create } = await start(database);
    const { id } = await create();
    const test = (await post(service, `/v1/webhooks/${id}/tests`, { type: 'outreach.refused' })).json();
    await service.deliveries.runOnce();
    const again = await service.call('owner', 'POST', `/v1/webhooks/${id}/deliveries/${test.id}/redelivery`);
    expect(again.json()).toMatchObject({ id: test.id, state: 'pending' });
    await service.deliveries.runOnce();
    const [first, second] = receiver.arrivals;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['webhook-id']).toBe(test.id);
    expect((await ask(service, `/v1/webhooks/${id}/attempts?delivery=${test.id}`)).items).toHaveLength(2);
    const missing = await service.call('owner', 'POST', `/v1/webhooks/${id}/deliveries/msg_x/redelivery`);
    expect(problemOf(missing)).toEqual({ status: 404, code: 'not-found' });
  });

  test('a webhook that is removed is told nothing more, and leaves nothing', async () => {
    const { receiver, service, create } = await start(database);
    const { id } = await create();
    await begin(service, withAda);
    expect((await service.call('owner', 'DELETE', `/v1/webhooks/${id}`)).statusCode).toBe(204);
    expect(await service.deliveries.runOnce()).toBe(0);
    expect(receiver.arrivals).toEqual([]);
    expect(await service.database.raw('select id from deliveries')).toEqual([]);
    expect(problemOf(await service.call('owner', 'DELETE', `/v1/webhooks/${id}`)).status).toBe(404);
  });

  test('addresses inside, without https, or with a password are refused with the reason', async () => {
    const { service } = await start(database);
    for (const url of [
      'https://127.0.0.1/',
      'https://0x7f.1/',
      'https://[::ffff:169.254.169.254]/',
      'http://example.com/',
      'https://a:b@example.com/',
    ]) {
      const refused = await post(service, '/v1/webhooks', { url });
      expect(problemOf(refused), url).toEqual({ status: 422, code: 'impossible-webhook' });
      expect(refused.json().errors).toMatchObject([{ pointer: '/url' }]);
    }
    for (const url of ['ftp://example.com/', 'example.com', '']) {
      expect(problemOf(await post(service, '/v1/webhooks', { url })).code).toBe('invalid-input');
    }
  });

  test('the worker is woken by the commit, and sends at once', async () => {
    const { receiver, service, create } = await start(database);
    await create({ events: ['application.transitioned'] });
    service.deliveries.start();
    // Its first look finds nothing; the next one of its own would come a second later.
    await new Promise(resolve => setImmediate(resolve));
    await begin(service, withAda);
    await expect.poll(() => receiver.arrivals.length, { timeout: 900, interval: 20 }).toBe(1);
  });

  test('there is a sample of every type', async () => {
    const { service } = await start(database);
    const { items } = (await service.call('tool', 'GET', '/v1/webhook-samples')).json();
    expect(items.length).toBeGreaterThanOrEqual(12);
    for (const { type, sample } of items) {
      expect(sample.type).toBe(type);
      expect(new CloudEvent(sample).validate()).toBe(true);
    }
  });
});

function headersOf(arrival: Arrival | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(arrival?.headers ?? {}).map(([name, value]) => [name, String(value)]),
  );
}
