import { describe, expect, onTestFinished, test } from 'vitest';
import { createTimerWorker } from '../../../src/workers/timers.ts';
import { begin, type Story, thankYou, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { startReceiver } from '../../support/receiver.ts';
import { openSandbox, type Sandbox } from '../../support/sandboxes.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';

const day = 86_400_000;

/** Everything that is seen of a workspace: its applications, their logs, what is due, and what was to be sent. */
async function everythingIn(service: WholeService, stories: readonly Story[]): Promise<unknown> {
  const read = async (path: string) => (await service.call('owner', 'GET', path)).json();
  const webhooks: { items: { id: string }[] } = await read('/v1/webhooks');
  return {
    clock: await read('/v1/clock'),
    followUps: await read('/v1/follow-ups?until=2027-01-01T00:00:00Z'),
    webhooks,
    stories: await Promise.all(stories.map(async story => [await story.read(), await story.entries()])),
    deliveries: await Promise.all(
      webhooks.items.map(({ id }) => read(`/v1/webhooks/${id}/deliveries?limit=200`)),
    ),
  };
}

/** An application of which everybody was thanked, so that there are timers to come. */
async function thanked(service: WholeService): Promise<Story> {
  const story = await begin(service, withAda);
  await story.record(thankYou(story.people[0]));
  return story;
}

async function twoWorkspaces(database: (typeof databases)[number]) {
  const receiver = await startReceiver();
  const service = await startWholeService(database, { settings: { webhookAllow: [receiver.origin] } });
  const sandbox = await openSandbox(service);
  for (const who of [service, sandbox]) {
    await who.call('owner', 'POST', '/v1/webhooks', { payload: { url: receiver.url } });
  }
  return { receiver, service, sandbox };
}

/** Everything that the workers of a live service do by themselves. */
async function workOn({ timers, deliveries, sandboxes }: WholeService): Promise<void> {
  await timers.runOnce();
  await deliveries.runOnce();
  await sandboxes.runOnce();
}

describe.each(databases)('two workspaces on $name', database => {
  test('the time of a sandbox touches nothing in the live one, and the other way about', async () => {
    const { service, sandbox } = await twoWorkspaces(database);
    const inLive = [await thanked(service), await thanked(service)];
    const inSandbox: [Sandbox, Story][] = [[sandbox, await thanked(sandbox)]];
    await workOn(service);
    for (let weeks = 1; weeks <= 6; weeks += 1) {
      const live = await everythingIn(service, inLive);
      await sandbox.advanceTo(new Date(service.clock.now() + weeks * 20 * day).toISOString());
      await workOn(service);
      expect(await everythingIn(service, inLive)).toEqual(live);

      const tried = await everythingIn(
        sandbox,
        inSandbox.map(([, story]) => story),
      );
      service.clock.advance(3 * day);
      await workOn(service);
      expect(
        await everythingIn(
          sandbox,
          inSandbox.map(([, story]) => story),
        ),
      ).toEqual(tried);
    }
    const [[, story] = []] = inSandbox;
    expect((await story?.read())?.state).toBe('closed');
    expect((await inLive[0]?.read())?.state).toBe('awaiting');
  });

  test('a sandbox that lies in the past is not hurried on by the clock of the machine', async () => {
    const service = await startWholeService(database);
    const sandbox = await openSandbox(service, { startsAt: '2026-02-02T15:00:00Z' });
    const story = await begin(sandbox, {
      interview: { at: '2026-02-02T14:00:00Z', interviewers: [{ name: 'Ada' }] },
    });
    await story.record(thankYou(story.people[0]));
    service.clock.advance(60 * day);
    await workOn(service);
    expect(await story.read()).toMatchObject({ state: 'thanked', revision: 2 });
    await sandbox.advanceTo('2026-02-03T15:00:00Z');
    expect((await story.read()).state).toBe('awaiting');
  });

  test('ids of a live workspace sort by their making, wherever sandboxes stand', async () => {
    const { service, sandbox } = await twoWorkspaces(database);
    const ahead = await openSandbox(service, { startsAt: '2060-01-01T00:00:00Z' });
    const made: string[] = [];
    for (const who of [service, sandbox, ahead, service]) made.push((await begin(who, withAda)).id);
    expect([...made].sort()).toEqual(made);
  });

  test('what is due at the time of a sandbox is sent at once, by the workers that run', async () => {
    const { receiver, service, sandbox } = await twoWorkspaces(database);
    service.sandboxes.start();
    onTestFinished(() => service.sandboxes.stop());
    await begin(sandbox, withAda);
    await expect.poll(() => receiver.told().length, { timeout: 20_000 }).toBeGreaterThan(0);
    expect(new Set(receiver.told().map(({ livemode }) => livemode))).toEqual(new Set([false]));
  });

  test('control: a worker that knew one clock only would hurry the sandbox on', async () => {
    const service = await startWholeService(database);
    const sandbox = await openSandbox(service);
    const story = await thanked(sandbox);
    service.clock.advance(60 * day);
    const { store, host, clock } = service;
    // As it was before sandboxes: every application of every workspace, by the clock of the machine.
    const due = async () =>
      (
        await service.database.raw('select workspace_id, id from applications where next_change_at <= ?', [
          clock.now(),
        ])
      ).map(row => ({ workspaceId: String(row['workspace_id']), applicationId: String(row['id']) }));
    const before = await everythingIn(sandbox, [story]);
    await createTimerWorker({ reader: { ...store.reader, due }, host, clock }).runOnce();
    expect(await everythingIn(sandbox, [story])).not.toEqual(before);
    expect((await story.entries()).some(({ at }) => at > '2026-03-02T15:00:00Z')).toBe(true);
  });
});
