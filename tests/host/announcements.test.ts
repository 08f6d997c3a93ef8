import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/host/access.ts';
import { createWebhook } from '../../src/host/webhooks.ts';
import { messageSchema } from '../../src/http/schemas/message.ts';
import type { ApplicationRef } from '../../src/store/store.ts';
import { messageBody } from '../../src/webhooks/message.ts';
import { samples } from '../../src/webhooks/samples.ts';
import { announcementTypes, isAnnouncementType } from '../../src/webhooks/types.ts';
import { databases } from '../support/databases.ts';
import { day, type FreshHost, freshHosts, hour, instantText, minute, personId, refOf } from './fresh-host.ts';

interface Told {
  id: string;
  type: string;
  time: string;
  source: string;
  data: {
    application: Record<string, unknown>;
    followUp?: { kind: string; from: string; due: string; overdue: boolean; reason: string };
    [field: string]: unknown;
  };
}

async function listen(
  fresh: FreshHost,
  events: readonly string[] | null = null,
  clientId: string | null = null,
) {
  const webhook = await createWebhook(fresh.store, fresh.clock.now(), fresh.owner.workspaceId, {
    url: 'https://hooks.example/in',
    description: null,
    events,
    clientId,
  });
  return async (): Promise<Told[]> => {
    const rows = await fresh.store.reader.deliveries(fresh.owner.workspaceId, webhook.id, { limit: 1_000 });
    const inPlace = rows.sort((one, other) => (one.place < other.place ? -1 : 1));
    return inPlace.map(({ type, body }) => {
      const message = JSON.parse(body);
      if (!isAnnouncementType(type)) throw new Error(`There is no type ${type}`);
      expect([...Value.Errors(messageSchema(type), message)], type).toEqual([]);
      return message;
    });
  };
}

const typesOf = (told: readonly Told[]) => told.map(({ type }) => type);

/** What the poller does. */
async function pollUntil(fresh: FreshHost, ref: ApplicationRef, until: number, stepMs: number) {
  while (fresh.clock.now() < until) {
    fresh.clock.set(Math.min(until, fresh.clock.now() + stepMs));
    const due = await fresh.store.reader.due(fresh.clock.now(), 10);
    for (const each of due) await fresh.host.run({ kind: 'advance', ref: each, now: fresh.clock.now() });
  }
  return fresh.row(ref);
}

describe.each(databases)('what webhooks are told, on $name', ({ create }) => {
  const fresh = freshHosts(create);

  it('a beginning is a transition, and the thank-you it owes is due', async () => {
    const host = await fresh();
    const told = await listen(host);
    const ref = refOf(await host.create());
    const [transition, followUp, ...more] = await told();
    expect(more).toEqual([]);
    expect(transition).toMatchObject({
      specversion: '1.0',
      type: 'application.transitioned',
      source: `/v1/applications/${ref.applicationId}`,
      time: '2026-03-02T15:00:00Z',
      data: {
        from: null,
        to: 'interviewed',
        application: { id: ref.applicationId, company: 'Acme', role: 'Engineer', state: 'interviewed' },
      },
    });
    expect(followUp).toMatchObject({
      type: 'follow-up.due',
      time: '2026-03-02T15:00:00Z',
      data: { followUp: { kind: 'thank-you', interviewerName: 'Ann', due: '2026-03-03T15:00:00Z' } },
    });
    expect(followUp?.data.followUp?.reason).toContain('Ann interviewed on');
  });

  it('nobody listens, and nothing is written', async () => {
    const host = await fresh();
    await host.create();
    expect(await host.database.raw('select id from deliveries')).toEqual([]);
  });

  it('a refusal and a breach say which rule, why, and when it lifts', async () => {
    const host = await fresh();
    const ref = refOf(await host.create());
    const interviewer = await personId(host.store, ref, 'Ann');
    const told = await listen(host);
    const call = { type: 'check-in.sent', interviewer, channel: 'call' } as const;
    host.clock.advance(minute);
    await host.post(ref, call);
    host.clock.advance(minute);
    await host.post(ref, { ...call, alreadyHappened: true });
    const all = await told();
    expect(typesOf(all)).toEqual(['outreach.refused', 'outreach.breached', 'application.transitioned']);
    expect(all[0]?.data).toMatchObject({
      event: { type: 'check-in.sent', interviewerName: 'Ann', channel: 'call', at: '2026-03-02T15:01:00Z' },
      rules: expect.arrayContaining([
        expect.objectContaining({ rule: 'window', holds: false, liftsAt: '2026-03-16T04:00:00Z' }),
      ]),
      alternatives: expect.any(Array),
      entry: 2,
    });
    expect(all[1]?.data['event']).not.toHaveProperty('alreadyHappened');
    expect(all[2]?.data).toMatchObject({
      from: 'interviewed',
      to: 'checked-in',
      cause: 'check-in.sent',
      entry: 3,
    });
    expect(JSON.stringify(all)).not.toContain('{int_');
  });

  it.each([
    ['every minute', minute],
    ['once an hour', hour],
    ['only at the end', 400 * day],
  ])('what time brings is told once, at its own instant, when the poller comes by %s', async (_, stepMs) => {
    if (stepMs === minute) return pollsOften(await fresh());
    const host = await fresh();
    const told = await listen(host, [
      'follow-up.due',
      'follow-up.overdue',
      'application.transitioned',
      'application.closed',
    ]);
    const ref = refOf(await host.create());
    await pollUntil(host, ref, host.clock.now() + 400 * day, stepMs === hour ? 12 * hour : stepMs);
    expect((await told()).map(line)).toEqual(silentLife);
  });

  /** A minute before and at each instant. */
  async function pollsOften(host: FreshHost) {
    const told = await listen(host, [
      'follow-up.due',
      'follow-up.overdue',
      'application.transitioned',
      'application.closed',
    ]);
    const ref = refOf(await host.create());
    for (let at = (await host.row(ref)).next_change_at; at !== null; ) {
      for (const now of [at - 1, at, at + minute]) {
        host.clock.set(now);
        for (const each of await host.store.reader.due(now, 10)) {
          await host.host.run({ kind: 'advance', ref: each, now });
        }
      }
      at = (await host.row(ref)).next_change_at;
    }
    expect((await told()).map(line)).toEqual(silentLife);
  }

  it('a promise is kept, late or broken', async () => {
    const host = await fresh();
    const ref = refOf(await host.create({ interviewers: [{ name: 'Ann' }, { name: 'Bob' }] }));
    const told = await listen(host, ['promise.kept', 'promise.late', 'promise.broken']);
    const ann = await personId(host.store, ref, 'Ann');
    const bob = await personId(host.store, ref, 'Bob');
    const promise = (interviewer: string) =>
      host.post(ref, { type: 'commitment.made', interviewer, channel: 'email', on: '2026-03-10' });
    await promise(ann);
    host.clock.advance(minute);
    await promise(bob);
    host.clock.set(Date.parse('2026-03-10T15:00:00Z'));
    const keep = (interviewer: string) =>
      host.post(ref, { type: 'check-in.sent', interviewer, channel: 'email', alreadyHappened: true });
    await keep(ann);
    await pollUntil(host, ref, Date.parse('2026-03-12T15:00:00Z'), hour);
    await keep(bob);
    const all = await told();
    expect(all.map(({ type, time }) => [type, time])).toEqual([
      ['promise.kept', '2026-03-10T15:00:00Z'],
      ['promise.broken', '2026-03-11T04:00:00Z'],
      ['promise.late', '2026-03-12T15:00:00Z'],
    ]);
    expect(all[0]?.data).toMatchObject({
      promise: { interviewerName: 'Ann', on: '2026-03-10', status: 'kept' },
    });
  });

  it('a late fact tells what it revised, and only what is different now', async () => {
    const host = await fresh();
    const ref = refOf(await host.create());
    const interviewer = await personId(host.store, ref, 'Ann');
    const start = host.clock.now();
    await pollUntil(host, ref, start + 2 * day, hour);
    const told = await listen(host);
    await host.post(ref, {
      type: 'thank-you.sent',
      interviewer,
      channel: 'email',
      alreadyHappened: true,
      at: instantText(start + hour),
    });
    const all = await told();
    expect(all.map(({ type, data }) => [type, data['from'], data['to']])).toEqual([
      ['application.transitioned', 'interviewed', 'thanked'],
      ['application.revised', 'interviewed', 'thanked'],
      ['application.transitioned', 'thanked', 'awaiting'],
    ]);
  });

  it('a webhook of one client hears of that client only', async () => {
    const host = await fresh();
    const { id } = await createClient(host.store, host.clock.now(), host.owner.workspaceId, { name: 'Ada' });
    const told = await listen(host, ['application.transitioned'], id);
    await host.create();
    expect(await told()).toEqual([]);
    await host.create({ clientId: id });
    expect(typesOf(await told())).toEqual(['application.transitioned']);
  });
});

it('the samples are what they are samples of', () => {
  for (const type of announcementTypes) {
    const { at, data } = samples[type];
    const body = messageBody({
      id: 'msg_1',
      type,
      at: Date.parse(at),
      source: '/v1/x',
      livemode: true,
      data,
    });
    expect([...Value.Errors(messageSchema(type), JSON.parse(body))], type).toEqual([]);
  }
});

const line = ({ type, time, data }: Told) =>
  [time, type, data.followUp?.kind ?? `${data['from'] ?? ''}>${data['to'] ?? data['outcome']}`].join(' ');

/** Nobody ever says or does anything: the application from its interview to its end. */
const silentLife = [
  '2026-03-02T15:00:00Z application.transitioned >interviewed',
  '2026-03-02T15:00:00Z follow-up.due thank-you',
  '2026-03-03T15:00:00Z follow-up.overdue thank-you',
  '2026-03-09T04:00:00Z application.transitioned interviewed>awaiting',
  '2026-03-16T04:00:00Z follow-up.due check-in',
  '2026-03-19T04:00:00Z follow-up.overdue check-in',
  '2026-04-15T04:00:00Z application.transitioned awaiting>networking-pivot',
  '2026-04-15T04:00:00Z follow-up.due invitation',
  '2026-04-15T04:00:00Z follow-up.due networking',
  '2026-04-16T04:00:00Z follow-up.due close',
  '2026-07-14T04:00:00Z application.transitioned networking-pivot>closed',
  '2026-07-14T04:00:00Z application.closed >silence',
];
