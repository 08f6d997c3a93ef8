import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished, test } from 'vitest';
import { changeWebhook, createWebhook } from '../../src/host/webhooks.ts';
import { begin, withAda } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { createTestClock } from '../support/http.ts';
import { startWholeService } from '../support/whole-service.ts';

const script = join(import.meta.dirname, '../../docs/examples/receive.py');
const patience = { timeout: 60_000, interval: 20 };
const hasPython =
  spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0;
if (!hasPython) console.warn('There is no python3 here: the example of a receiver in Python is not tried.');

/** The script on any free port, and what it prints. */
async function receive(secret: string) {
  const child = spawn('python3', [script, '0'], {
    env: { PATH: process.env['PATH'], WEBHOOK_SECRET: secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise(resolve => child.once('exit', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  let printed = '';
  child.stdout.on('data', chunk => {
    printed += String(chunk);
  });
  const address = () => /http:\S+/.exec(printed)?.[0];
  await expect.poll(address, patience).toBeDefined();
  return { url: address() ?? '', lines: () => printed.trimEnd().split('\n').slice(1) };
}

test.runIf(hasPython)(
  'the receiver in Python prints what is genuine, once, and refuses the rest',
  {
    timeout: 180_000,
  },
  async () => {
    const [database] = databases;
    if (database === undefined) throw new Error('No database');
    // Its receiver compares with the time of the machine.
    const clock = createTestClock(Date.now());
    const service = await startWholeService(database, {
      clock,
      webhooks: { sender: { mayConnect: () => true } },
    });
    const { store, workspaceId } = service;
    const events = ['application.transitioned'];
    const wanted = { url: 'https://hooks.example/', description: null, events, clientId: null };
    const { id, secret } = await createWebhook(store, clock.now(), workspaceId, wanted);
    const { url, lines } = await receive(secret);
    await changeWebhook(store, clock.now(), { workspaceId, id }, { url });

    const at = new Date(clock.now() - 3_600_000).toISOString();
    await begin(service, { ...withAda, company: 'Grüße & Söhne', interview: { ...withAda.interview, at } });
    expect(await service.deliveries.runOnce()).toBe(1);
    await expect
      .poll(lines, patience)
      .toEqual([expect.stringMatching(/ application\.transitioned Grüße & Söhne$/)]);

    // The same message a second time.
    const { items } = (await service.call('owner', 'GET', `/v1/webhooks/${id}/deliveries`)).json();
    await service.call('owner', 'POST', `/v1/webhooks/${id}/deliveries/${items[0].id}/redelivery`);
    expect(await service.deliveries.runOnce()).toBe(1);
    const { items: attempts } = (await service.call('owner', 'GET', `/v1/webhooks/${id}/attempts`)).json();
    expect(attempts.map(({ status }: { status: number }) => status)).toEqual([204, 204]);

    const body = JSON.stringify({ time: 'now', type: 'forged', data: {} });
    const send = async (by: string, sentAt: Date, sent = body) => {
      const headers = {
        'webhook-id': 'msg_1',
        'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1_000)),
        'webhook-signature': new Webhook(by).sign('msg_1', sentAt, body),
      };
      return (await fetch(url, { method: 'POST', headers, body: sent })).status;
    };
    const forged = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    expect(await send(forged, new Date())).toBe(401);
    expect(await send(secret, new Date(Date.now() - 301_000))).toBe(401);
    expect(await send(secret, new Date(), body.replace('now', 'then'))).toBe(401);
    expect((await fetch(url, { method: 'POST', body })).status).toBe(401);
    expect(lines()).toHaveLength(1);
    expect(await send(secret, new Date())).toBe(204);
  },
);
