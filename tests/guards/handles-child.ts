/**
 * Opens the whole service on the database at the address given, uses it, and closes it. What is still open then is
 * printed, and keeps the process from ending by itself.
 */

import { once } from 'node:events';
import { connect } from 'node:net';
import { assemble } from '../../src/assembly.ts';
import { systemClock } from '../../src/clock.ts';

const databaseUrl = process.argv[2] ?? '';
const ownerKey = 'a key for the test of handles';
const opened = () => process.getActiveResourcesInfo().filter(name => !/^(Pipe|TTY|FSReq)/.test(name));

const before = opened();
const mailIn = { host: '127.0.0.1', port: 0, domain: 'in.example' };
const service = await assemble(
  { databaseUrl, ownerKey, mailIn },
  // A busy machine is not what is looked at here.
  { clock: systemClock, http: { limits: { maxEventLoopDelayMs: 0 } } },
);
const base = await service.app.listen({ port: 0, host: '127.0.0.1' });
service.timers.start();
const mailPort = await service.mailIn?.start();

const headers = { authorization: `Bearer ${ownerKey}`, 'content-type': 'application/json' };
const created = await fetch(`${base}/v1/applications`, {
  method: 'POST',
  headers,
  body: JSON.stringify({
    company: 'Acme',
    role: 'Engineer',
    timeZone: 'UTC',
    interview: { at: '2026-03-02T15:00:00Z', interviewers: [{ name: 'Ann' }] },
  }),
});
const { id }: { id: string } = JSON.parse(await created.text());
// A stream that nobody closes: closing the service has to.
const stream = await fetch(`${base}/v1/applications/${id}/inspection`, {
  headers: { ...headers, accept: 'text/event-stream' },
});
const reader = stream.body?.getReader();
await reader?.read();
// And a connection that nobody ends.
const talk = connect(mailPort ?? 0, '127.0.0.1');
talk.on('error', () => undefined);
await once(talk, 'data');
const during = opened();

await service.close();
for (let read = await reader?.read().catch(() => undefined); read !== undefined && !read.done; ) {
  read = await reader?.read().catch(() => undefined);
}
// What was closed in this turn is gone in one of the next.
for (let turn = 0; turn < 1_000 && opened().length > before.length; turn += 1) {
  await new Promise(resolve => setImmediate(resolve));
}
console.log(JSON.stringify({ status: created.status, before, during, after: opened() }));
