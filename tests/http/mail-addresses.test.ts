import { createTransport } from 'nodemailer';
import { describe, expect, onTestFinished, test } from 'vitest';
import { databases } from '../support/databases.ts';
import { problemOf } from '../support/http.ts';
import {
  casey,
  interviewed,
  type MailedService,
  makeAddress,
  openMailedService,
  posted,
} from '../support/mail-in.ts';
import { startWholeService } from '../support/whole-service.ts';

describe.each(databases)('secret mail addresses on $name', ({ create }) => {
  const start = async (): Promise<MailedService> => {
    const service = await openMailedService(await create());
    onTestFinished(() => service.closeAll());
    return service;
  };
  const list = async (service: MailedService, who: Parameters<MailedService['call']>[0] = 'owner') =>
    (await service.call(who, 'GET', '/v1/mail-addresses')).json();
  const mailTo = async (service: MailedService, address: string) => {
    const story = await interviewed(service);
    await service.send(
      { subject: 'Thank you', text: 'Thank you for the interview.', to: story.addresses[0] },
      address,
    );
    return posted(story);
  };

  test('are shown once, and stored as a hash', async () => {
    const service = await start();
    const made = await makeAddress(service, {
      name: 'Mine',
      client: service.client,
      senders: ['C@Work.example'],
    });
    expect(made.address).toMatch(/^log\+[a-z2-7]{32}@in\.example$/);
    expect((made.address.split('@')[0] ?? '').length).toBeLessThanOrEqual(64);
    const { items, domain } = await list(service);
    expect(domain).toBe('in.example');
    expect(items.at(-1)).toEqual({
      id: made.id,
      name: 'Mine',
      client: service.client,
      senders: ['c@work.example'],
      lastUsedAt: null,
      createdAt: '2026-03-02T15:00:00Z',
    });
    const [, token = ''] = /\+(.*)@/.exec(made.address) ?? [];
    const rows = await service.database.raw('select * from mail_addresses');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('say when they were used last', async () => {
    const service = await start();
    await mailTo(service, service.address);
    await expect.poll(async () => (await list(service)).items[0].lastUsedAt).toBe('2026-03-02T15:00:00Z');
  });

  test('lead nowhere once they are revoked; revoking again changes nothing', async () => {
    const service = await start();
    const { id, address } = await makeAddress(service, { client: service.client });
    expect(await mailTo(service, address)).toHaveLength(1);
    for (const _ of [1, 2]) {
      expect((await service.call('owner', 'DELETE', `/v1/mail-addresses/${id}`)).statusCode).toBe(204);
    }
    await expect(mailTo(service, address)).rejects.toMatchObject({ responseCode: 550 });
    expect((await list(service)).items.map((item: { id: string }) => item.id)).not.toContain(id);
  });

  test("of a candidate are for their own client, and about nobody else's applications", async () => {
    const service = await start();
    const { address } = (
      await service.call('candidate', 'POST', '/v1/mail-addresses', { payload: { senders: [casey] } })
    ).json();
    expect(await mailTo(service, address)).toEqual([]);
    expect(await service.inbox()).toMatchObject([{ reason: 'no-application', client: service.clientId }]);
    expect((await list(service, 'candidate')).items).toHaveLength(1);
    expect((await list(service)).items).toHaveLength(2);
    const other = await service.call('candidate', 'POST', '/v1/mail-addresses', {
      payload: { client: service.client },
    });
    expect(problemOf(other).code).toBe('unknown-client');
  });

  test('cannot be made where no mail is taken, and the list says so', async () => {
    const service = await startWholeService({ create });
    const made = await service.call('owner', 'POST', '/v1/mail-addresses', { payload: {} });
    expect(problemOf(made)).toEqual({ status: 409, code: 'no-mail-taken' });
    const { items, domain } = (await service.call('owner', 'GET', '/v1/mail-addresses')).json();
    expect({ items, domain }).toEqual({ items: [], domain: null });
  });

  test('are the only ones that mail is taken for', async () => {
    const service = await start();
    const transport = createTransport({ host: '127.0.0.1', port: service.port, ignoreTLS: true });
    onTestFinished(() => transport.close());
    const [local] = service.address.split('@');
    const text = 'x';
    for (const to of [
      'ann@acme.example',
      `log+${'a'.repeat(32)}@in.example`,
      `${local}@elsewhere.example`,
      `log+@in.example`,
      `${local}%40elsewhere.example@in.example`,
    ]) {
      await expect(transport.sendMail({ from: casey, to, text }), to).rejects.toMatchObject({
        responseCode: 550,
      });
    }
  });
});
