import { describe, expect, test } from 'vitest';
import { begin, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { openSandbox } from '../../support/sandboxes.ts';
import { startWholeService } from '../../support/whole-service.ts';

const now = '2026-03-02T15:00:00Z';

describe.each(databases)('sandboxes on $name', database => {
  test('one is made by an owner, stands at now, and is found in the list', async () => {
    const service = await startWholeService(database);
    const made = await service.call('owner', 'POST', '/v1/sandboxes', { payload: { name: 'Trying' } });
    expect(made.statusCode).toBe(201);
    const { key, ...sandbox } = made.json();
    expect(sandbox).toMatchObject({ name: 'Trying', now, createdAt: now });
    expect(sandbox.id).toMatch(/^sbx_/);
    expect(key).toMatch(/^tom_test_/);
    const list = await service.call('owner', 'GET', '/v1/sandboxes');
    expect(list.json()).toEqual({ items: [sandbox], nextCursor: null });
    const clock = await service.call({ key }, 'GET', '/v1/clock');
    expect(clock.json()).toEqual({ now, livemode: false });
    expect((await service.call('owner', 'GET', '/v1/clock')).json()).toEqual({ now, livemode: true });
  });

  test('the list comes in pages, oldest first', async () => {
    const service = await startWholeService(database);
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c']) ids.push((await openSandbox(service, { name })).id);
    const first = (await service.call('owner', 'GET', '/v1/sandboxes?limit=2')).json();
    const rest = await service.call('owner', 'GET', `/v1/sandboxes?limit=2&cursor=${first.nextCursor}`);
    const found = [...first.items, ...rest.json().items].map(({ id }: { id: string }) => id);
    expect(found).toEqual(ids);
    expect(rest.json().nextCursor).toBeNull();
  });

  test('keys made in it are test keys, and live ones stay live', async () => {
    const service = await startWholeService(database);
    const sandbox = await openSandbox(service);
    const payload = { name: 'A tool', role: 'tool' };
    const test = (await sandbox.call('owner', 'POST', '/v1/keys', { payload })).json();
    expect(test.key).toMatch(/^tom_test_/);
    expect(test.prefix).toBe(test.key.slice(0, 'tom_test_'.length + 4));
    const live = (await service.call('owner', 'POST', '/v1/keys', { payload })).json();
    expect(live.key).toMatch(/^tom_live_/);
  });

  test('a key ends by the clock of the machine, not by that of the sandbox', async () => {
    const service = await startWholeService(database);
    const sandbox = await openSandbox(service);
    const payload = { name: 'Short', role: 'tool', expiresAt: '2026-03-02T16:00:00Z' };
    const { key } = (await sandbox.call('owner', 'POST', '/v1/keys', { payload })).json();
    await sandbox.advanceTo('2026-06-01T00:00:00Z');
    expect((await service.call({ key }, 'GET', '/v1/clock')).json().now).toBe('2026-06-01T00:00:00Z');
    service.clock.advance(3_600_000);
    expect(problemOf(await service.call({ key }, 'GET', '/v1/clock')).status).toBe(401);
  });

  test('a clock only goes forward, at most two years at a time, and never in a live workspace', async () => {
    const service = await startWholeService(database);
    const sandbox = await openSandbox(service, { startsAt: '2027-01-01T00:00:00Z' });
    const advance = (who: typeof sandbox, advanceTo: string) =>
      who.call('owner', 'POST', '/v1/clock', { payload: { advanceTo } });
    for (const at of ['2026-12-31T23:59:59.999Z', '2029-02-01T00:00:00Z', '2101-01-01T00:00:00Z']) {
      expect(problemOf(await advance(sandbox, at)), at).toEqual({ status: 422, code: 'impossible-clock' });
    }
    expect((await advance(sandbox, '2027-01-01T00:00:00Z')).json()).toMatchObject({
      reached: true,
      timers: 0,
    });
    const live = { ...sandbox, call: service.call };
    expect(problemOf(await advance(live, '2027-01-01T00:00:00Z'))).toEqual({
      status: 409,
      code: 'live-workspace',
    });
    const badly = await service.call('owner', 'POST', '/v1/sandboxes', {
      payload: { startsAt: '1999-12-31T00:00:00Z' },
    });
    expect(problemOf(badly).code).toBe('impossible-clock');
  });

  test('two advances at once are served one after the other', async () => {
    const service = await startWholeService(database);
    const sandbox = await openSandbox(service);
    const far = '2026-05-01T00:00:00Z';
    const both = await Promise.all([sandbox.advanceTo(far), sandbox.advanceTo(far)]);
    expect(both.map(({ from }) => from).sort()).toEqual([now, far]);
    expect(both.map(advanced => advanced.now)).toEqual([far, far]);
  });

  test('a sandbox has no sandboxes, and accounts that nobody is invited to', async () => {
    const service = await startWholeService(database);
    const sandbox = await openSandbox(service);
    const made = await sandbox.call('owner', 'POST', '/v1/accounts', {
      payload: { email: 'a@b.example', name: 'A', role: 'owner' },
    });
    expect(made.statusCode).toBe(201);
    const refused = [
      await sandbox.call('owner', 'POST', '/v1/sandboxes', { payload: {} }),
      await sandbox.call('owner', 'GET', '/v1/sandboxes'),
      await sandbox.call('owner', 'DELETE', `/v1/sandboxes/${sandbox.id}`),
      await sandbox.call('owner', 'POST', `/v1/accounts/${made.json().id}/invitations`),
    ];
    for (const response of refused) {
      expect(problemOf(response)).toEqual({ status: 409, code: 'in-sandbox' });
    }
  });

  test('nothing is mailed to anybody from one', async () => {
    const mail = { smtpUrl: 'smtp://127.0.0.1:1', from: 'Mind <mind@mind.example>' };
    const settings = { publicUrl: 'https://mind.example', mail };
    const service = await startWholeService(database, { settings });
    const sandbox = await openSandbox(service);
    for (const [who, mailed] of [
      [sandbox, false],
      [service, true],
    ] as const) {
      const client = (await who.call('owner', 'POST', '/v1/clients', { payload: { name: 'Casey' } })).json();
      const invited = await who.call('owner', 'POST', `/v1/clients/${client.id}/grants`, {
        payload: { coach: 'coach@somewhere.example' },
      });
      expect(invited.statusCode).toBe(201);
      expect(invited.json().mailed).toBe(mailed);
    }
  });

  test('there are twenty at most', async () => {
    const service = await startWholeService(database);
    const make = () => service.call('owner', 'POST', '/v1/sandboxes', { payload: {} });
    for (let count = 0; count < 19; count += 1) await make();
    const statuses = (await Promise.all([make(), make()])).map(({ statusCode }) => statusCode);
    expect(statuses.sort()).toEqual([201, 409]);
    expect(problemOf(await make())).toEqual({ status: 409, code: 'too-many-sandboxes' });
  });

  test('one that is removed takes its keys and all that is in it along', async () => {
    const service = await startWholeService(database);
    const sandbox = await openSandbox(service);
    const kept = await openSandbox(service, { name: 'Kept' });
    await begin(sandbox, withAda);
    await begin(kept, withAda);
    const mine = await begin(service, withAda);
    const remove = () => service.call('owner', 'DELETE', `/v1/sandboxes/${sandbox.id}`);
    expect((await remove()).statusCode).toBe(204);
    expect(problemOf(await remove()).status).toBe(404);
    expect(problemOf(await sandbox.call('owner', 'GET', '/v1/applications')).status).toBe(401);
    expect(await service.database.raw('select * from entries where workspace_id = ?', [sandbox.id])).toEqual(
      [],
    );
    expect((await kept.call('owner', 'GET', '/v1/applications')).json().items).toHaveLength(1);
    expect((await mine.entries()).length).toBe(1);
  });

  test('the demo can be loaded, as of the time of the sandbox', async () => {
    const service = await startWholeService(database);
    const sandbox = await openSandbox(service, { startsAt: '2031-05-05T12:00:00Z' });
    expect((await sandbox.call('owner', 'POST', '/v1/demo')).statusCode).toBe(201);
    const { items } = (await sandbox.call('owner', 'GET', '/v1/applications?limit=200')).json();
    const dates = items.map(({ updatedAt }: { updatedAt: string }) => updatedAt);
    expect(dates.length).toBeGreaterThan(10);
    expect(dates.every((date: string) => date <= '2031-05-05T12:00:01Z' && date > '2030')).toBe(true);
  });

  test('a session says that it is one of a sandbox, and what time it is there', async () => {
    const service = await startWholeService(database);
    const sandbox = await openSandbox(service, { name: 'Trying' });
    await sandbox.advanceTo('2026-05-01T00:00:00Z');
    const { app } = service;
    const opened = await app.inject({ method: 'POST', url: '/v1/session', payload: { key: sandbox.key } });
    const told = { id: sandbox.id, name: 'Trying', now: '2026-05-01T00:00:00Z' };
    expect(opened.json().sandbox).toEqual(told);
    expect((await sandbox.call('owner', 'GET', '/v1/session')).json().sandbox).toEqual(told);
    expect((await service.call('owner', 'GET', '/v1/session')).json().sandbox).toBeNull();
  });
});
