import { describe, expect, test } from 'vitest';
import { begin, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { type Digest, startMailing } from '../../support/digests.ts';
import { openSandbox } from '../../support/sandboxes.ts';

describe.each(databases)('mail of a sandbox, on $name', database => {
  test('is made on its days as the clock is advanced, can be looked at, and goes to nobody', async () => {
    const { service, box } = await startMailing(database);
    const sandbox = await openSandbox(service, { startsAt: '2026-03-02T15:00:00Z' });
    const client = (
      await sandbox.call('owner', 'POST', '/v1/clients', { payload: { name: 'Sandy' } })
    ).json();
    const account = { email: 'real@example.org', name: 'Sandy', role: 'candidate', clientId: client.id };
    const { id } = (await sandbox.call('owner', 'POST', '/v1/accounts', { payload: account })).json();
    await begin(sandbox, { ...withAda, client: client.id });
    const settings = await sandbox.call('owner', 'GET', `/v1/digest?account=${id}`);
    expect(settings.json()).toMatchObject({ canMail: false, nextAt: '2026-03-03T13:00:00Z' });
    const advanced = await sandbox.advanceTo('2026-03-06T00:00:00Z');
    expect(advanced.digests).toBe(2);
    const { items } = (await sandbox.call('owner', 'GET', '/v1/digests')).json<{ items: Digest[] }>();
    expect(items.map(({ day, status, livemode }) => [day, status, livemode])).toEqual([
      ['2026-03-04', 'kept', false],
      ['2026-03-03', 'kept', false],
    ]);
    expect(items[0]?.letter?.subject).toBe('Overdue: Thank Ada Lovelace (Acme Rockets, Test pilot)');
    expect(items[1]?.sentAt).toBe('2026-03-03T13:00:00Z');
    // Its links go by its clock.
    const [, path = ''] =
      /https:\/\/follow\.example(\/mail\/unsubscribe\?t=[\w.-]+)/.exec(items[0]?.letter?.text ?? '') ?? [];
    expect((await service.app.inject({ method: 'POST', url: path })).statusCode).toBe(200);
    expect((await sandbox.call('owner', 'GET', `/v1/digest?account=${id}`)).json().enabled).toBe(false);
    expect(box.received).toEqual([]);
  });
});
