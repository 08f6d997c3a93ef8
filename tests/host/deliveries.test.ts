import { describe, expect, it } from 'vitest';
import { type Attempted, type Claimed, createDeliveries } from '../../src/host/deliveries.ts';
import { createWebhook, redeliver } from '../../src/host/webhooks.ts';
import { openStore } from '../../src/store/open.ts';
import { schedule } from '../../src/webhooks/schedule.ts';
import { databases } from '../support/databases.ts';
import { type FreshHost, freshHosts, minute } from './fresh-host.ts';

const everything = { busy: [], room: () => 100, limit: 100 };

function attempted(claimed: Claimed, at: number, outcome: 'delivered' | 'rejected' = 'delivered'): Attempted {
  const status = outcome === 'delivered' ? 200 : 500;
  const answer = { outcome, status, text: '', retryAfter: undefined };
  return { ...claimed, at, durationMs: 5, endedAt: at + 5, answer, retryAfterMs: null };
}

/** A webhook, and applications that it is told of: of each its beginning, and the thank-you that is due. */
async function begin({ store, clock, owner, create }: FreshHost, applications: number): Promise<string> {
  const { id } = await createWebhook(store, clock.now(), owner.workspaceId, {
    url: 'https://hooks.example/in',
    description: null,
    events: null,
    clientId: null,
  });
  for (let count = 0; count < applications; count += 1) await create();
  return id;
}

describe.each(databases)('deliveries on $name', ({ name, create }) => {
  const fresh = freshHosts(create);

  it('of each application the first is handed out, and the next when that one is done', async () => {
    const host = await fresh();
    await begin(host, 3);
    const now = host.clock.now();
    const deliveries = createDeliveries(host.store);
    const { claimed } = await deliveries.claim(now, everything);
    expect(claimed.map(({ delivery }) => delivery.type)).toEqual(Array(3).fill('application.transitioned'));
    expect((await deliveries.claim(now + minute / 2, everything)).claimed).toEqual([]);
    await Promise.all(claimed.map(each => deliveries.settle(attempted(each, now))));
    const next = await deliveries.claim(now + 10, everything);
    expect(next.claimed.map(({ delivery }) => delivery.type)).toEqual(Array(3).fill('follow-up.due'));
  });

  it('two nodes that ask at once are handed each delivery once', async () => {
    const host = await fresh();
    await begin(host, 12);
    const now = host.clock.now();
    // Two processes share no SQLite file; two workers on one store meet all the same.
    const second = name === 'SQLite' ? host.store : await openStore(host.database.url);
    const nodes = [createDeliveries(host.store), createDeliveries(second)];
    const answers = await Promise.all([...nodes, ...nodes].map(node => node.claim(now, everything)));
    const ids = answers.flatMap(({ claimed }) => claimed.map(({ delivery }) => delivery.id));
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
    if (second !== host.store) await second.close();
  });

  it('what a sender does not report back is handed out again when its lease has ended, and not before', async () => {
    const host = await fresh();
    const webhook = await begin(host, 1);
    const now = host.clock.now();
    const deliveries = createDeliveries(host.store);
    const [lost] = (await deliveries.claim(now, everything)).claimed;
    expect((await deliveries.claim(now + schedule.leaseMs - 1, everything)).claimed).toEqual([]);
    const [again] = (await deliveries.claim(now + schedule.leaseMs, everything)).claimed;
    expect(again?.delivery.id).toBe(lost?.delivery.id);
    if (lost === undefined || again === undefined) throw new Error('Nothing was handed out');
    // The first reports after all: too late to count, and it does no harm.
    await deliveries.settle(attempted(lost, now, 'rejected'));
    await deliveries.settle(attempted(again, now + schedule.leaseMs));
    const attempts = await host.store.reader.attempts(host.owner.workspaceId, webhook, { limit: 10 });
    expect(attempts.map(({ outcome, number }) => [number, outcome])).toEqual([[1, 'delivered']]);
  });

  it('one webhook that takes its time leaves room for the others', async () => {
    const host = await fresh();
    const slow = await begin(host, 4);
    const now = host.clock.now();
    const deliveries = createDeliveries(host.store);
    const first = await deliveries.claim(now, { busy: [], room: () => 2, limit: 100 });
    expect(first.claimed).toHaveLength(2);
    const other = await begin(host, 1);
    const { claimed } = await deliveries.claim(now, { busy: [slow], room: () => 2, limit: 100 });
    expect(claimed.map(({ webhook }) => webhook.id)).toEqual([other]);
  });

  it('having an older one sent again makes nothing early that waits for its own time', async () => {
    const host = await fresh();
    const id = await begin(host, 1);
    const ref = { workspaceId: host.owner.workspaceId, id };
    let now = host.clock.now();
    const deliveries = createDeliveries(host.store);
    const take = async () => (await deliveries.claim(now, everything)).claimed;
    const [first] = await take();
    if (first === undefined) throw new Error('Nothing was handed out');
    await deliveries.settle(attempted(first, now));
    now += 10;
    const [second] = await take();
    if (second === undefined) throw new Error('Nothing was handed out');
    await deliveries.settle(attempted(second, now, 'rejected'));
    now += 10;
    await redeliver(host.store, now, ref, first.delivery.id);
    const [again] = await take();
    if (again === undefined) throw new Error('Nothing was handed out');
    expect(again.delivery.id).toBe(first.delivery.id);
    await deliveries.settle(attempted(again, now));
    now += 10;
    expect(await take()).toEqual([]);
    now += 5_000;
    expect((await take()).map(({ delivery }) => delivery.id)).toEqual([second.delivery.id]);
  });

  it('after thirty days what is done with is forgotten, what waits is not', async () => {
    const host = await fresh();
    const id = await begin(host, 2);
    const now = host.clock.now();
    const deliveries = createDeliveries(host.store);
    const [done] = (await deliveries.claim(now, everything)).claimed;
    if (done === undefined) throw new Error('Nothing was handed out');
    await deliveries.settle(attempted(done, now));
    await deliveries.forget(now + 31 * 24 * 60 * minute);
    const left = await host.store.reader.deliveries(host.owner.workspaceId, id, { limit: 10 });
    expect(left).toHaveLength(3);
    expect(left.every(({ state }) => state === 'pending')).toBe(true);
    expect(await host.store.reader.attempts(host.owner.workspaceId, id, { limit: 10 })).toEqual([]);
  });
});
