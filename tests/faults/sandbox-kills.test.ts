import { describe, expect, it, onTestFinished } from 'vitest';
import type { Application, Entry } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { startReceiver } from '../support/receiver.ts';
import type { Advanced } from '../support/sandboxes.ts';
import { ownerKey, type ServerProcess, startServer } from './server-process.ts';

const startsAt = '2026-03-02T15:00:00Z';
const theEnd = '2026-09-01T00:00:00Z';
const applications = 4;

/** At which arrivals the service is killed, before it is answered: in the midst of an advance. */
const killsAt = [2, 9, 20, 33];

/** Asks a service that may be killed meanwhile. */
async function ask<Answer>(base: string, key: string, path: string, payload?: object): Promise<Answer> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const response = await fetch(base + path, {
    headers,
    ...(payload === undefined ? {} : { method: 'POST', body: JSON.stringify(payload) }),
  });
  const body = await response.text();
  if (!response.ok) throw new Error(`${path}: ${body}`);
  return JSON.parse(body);
}

/** A sandbox with applications of which everybody was thanked, told to a webhook. */
async function fill(base: string, url: string): Promise<{ key: string; ids: string[] }> {
  const { key } = await ask<{ key: string }>(base, ownerKey, '/v1/sandboxes', { startsAt });
  await ask(base, key, '/v1/webhooks', { url });
  const ids: string[] = [];
  for (let count = 0; count < applications; count += 1) {
    const { id, interviewers } = await ask<Pick<Application, 'id' | 'interviewers'>>(
      base,
      key,
      '/v1/applications',
      {
        company: `Company ${count}`,
        role: 'Engineer',
        timeZone: count % 2 === 0 ? 'America/New_York' : 'Asia/Tokyo',
        interview: { at: '2026-03-02T14:00:00Z', interviewers: [{ name: 'Ada' }] },
      },
    );
    await ask(base, key, `/v1/applications/${id}/events`, {
      type: 'thank-you.sent',
      interviewer: interviewers[0]?.id,
      channel: 'email',
    });
    ids.push(id);
  }
  return { key, ids };
}

/** What stands in the logs, without ids and hashes. */
async function logsOf(base: string, { key, ids }: { key: string; ids: string[] }): Promise<unknown[]> {
  return Promise.all(
    ids.map(async id => {
      const { ok } = await ask<{ ok: boolean }>(base, key, `/v1/applications/${id}/verification`);
      const { items } = await ask<{ items: Entry[] }>(base, key, `/v1/applications/${id}/entries?limit=200`);
      const entries = items.map(({ seq, type, at, recordedAt, transition }) => ({
        seq,
        type,
        at,
        recordedAt,
        transition,
      }));
      return { ok, entries };
    }),
  );
}

/** The messages of each application in their order, repeats dropped as receivers are told to. */
function toldOf(
  messages: readonly { id: string; source: string; type: string; time: string }[],
  ids: string[],
) {
  const seen = new Set<string>();
  const fresh = messages.filter(({ id }) => !seen.has(id) && seen.add(id));
  return ids.map(id =>
    fresh.filter(({ source }) => source.endsWith(id)).map(({ type, time }) => ({ type, time })),
  );
}

describe.each(databases)('an advance that is killed on $name', ({ create }) => {
  it('goes on where it was when it is asked again: nothing is lost, nothing happens twice', {
    timeout: 240_000,
  }, async () => {
    const database = await create();
    const disturbed = await startReceiver();
    const calm = await startReceiver();
    const environment = { WEBHOOK_ALLOW: `${disturbed.origin},${calm.origin}` };
    let server: ServerProcess = startServer(database.url, undefined, environment);
    onTestFinished(async () => {
      await server.kill();
      await database.remove();
    });

    let base = await server.ready;
    const unharmed = await fill(base, calm.url);
    const advance = { advanceTo: theEnd };
    expect(await ask(base, unharmed.key, '/v1/clock', advance)).toMatchObject({ reached: true, now: theEnd });

    const harmed = await fill(base, disturbed.url);
    const left = killsAt.map(count => disturbed.arrivals.length + count);
    disturbed.answersBy(response => {
      if (disturbed.arrivals.length >= (left[0] ?? Number.POSITIVE_INFINITY)) {
        left.shift();
        void server.kill();
        return;
      }
      response.writeHead(204).end();
    });
    let calls = 0;
    for (let isThere = false; !isThere; ) {
      calls += 1;
      const answer = await ask<Advanced>(base, harmed.key, '/v1/clock', advance).catch(() => undefined);
      if (answer === undefined) {
        await server.kill();
        server = startServer(database.url, undefined, environment);
        base = await server.ready;
      }
      isThere = answer?.reached === true;
    }
    expect(left).toEqual([]);
    // The worker that starts with the service may be killed as well, before anybody asks.
    expect(calls).toBeGreaterThan(1);

    const logs = await logsOf(base, harmed);
    expect(logs).toEqual(await logsOf(base, unharmed));
    expect(logs).toMatchObject(Array(applications).fill({ ok: true }));
    expect(toldOf(disturbed.told(), harmed.ids)).toEqual(toldOf(calm.told(), unharmed.ids));
    expect(toldOf(calm.told(), unharmed.ids).every(told => told.length > 5)).toBe(true);
  });
});
