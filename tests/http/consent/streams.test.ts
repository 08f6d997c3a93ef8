import { describe, expect, test } from 'vitest';
import { aCoachLetIn, beginWithSecrets, invite, secrets, withdraw } from '../../support/consent.ts';
import { databases } from '../../support/databases.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';

/** An open stream of server-sent events. */
async function open(service: WholeService, who: { key: string }, url: string) {
  const response = await service.app.inject({
    url,
    headers: { authorization: `Bearer ${who.key}`, accept: 'text/event-stream' },
    payloadAsStream: true,
  });
  expect(response.statusCode).toBe(200);
  const stream = response.stream();
  stream.setEncoding('utf8');
  let text = '';
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  stream.on('data', (chunk: string) => {
    text += chunk;
  });
  stream.on('close', resolve);
  return { text: () => text, ended, leave: () => stream.destroy() };
}

describe.each(databases)('open streams of a coach on $name', database => {
  test('end when the grant is withdrawn, and cannot be opened again', async () => {
    const service = await startWholeService(database);
    const story = await beginWithSecrets(service);
    const coach = await aCoachLetIn(service);
    const inspection = `/v1/applications/${story.id}/inspection`;
    const streams = [await open(service, coach, inspection), await open(service, coach, '/v1/changes')];
    await story.record({ type: 'note.added', text: 'Another' });
    await expect.poll(() => streams.every(stream => stream.text().includes('data: '))).toBe(true);
    for (const secret of [...secrets.names, ...secrets.notes]) {
      for (const stream of streams) expect(stream.text()).not.toContain(secret);
    }
    await withdraw(service, coach.grant);
    await Promise.all(streams.map(stream => stream.ended));
    expect((await service.call(coach, 'GET', inspection)).statusCode).toBe(404);
    const changes = await open(service, coach, '/v1/changes');
    await story.record({ type: 'note.added', text: 'Not for them' });
    const owner = await open(service, { key: service.keys.owner }, '/v1/changes');
    await story.record({ type: 'note.added', text: 'Nor this' });
    await expect.poll(() => owner.text()).toContain('data: ');
    expect(changes.text()).not.toContain('data: ');
    for (const stream of [changes, owner]) stream.leave();
  });

  test('end when the grant expires', async () => {
    const service = await startWholeService(database);
    const story = await beginWithSecrets(service);
    const expiresAt = new Date(service.clock.now() + 60_000).toISOString();
    const coach = await aCoachLetIn(service, { expiresAt });
    const stream = await open(service, coach, `/v1/applications/${story.id}/inspection`);
    service.clock.advance(60_000);
    await stream.ended;
  });

  test('begin anew when there is another grant, so that they tell of it', async () => {
    const service = await startWholeService(database);
    await beginWithSecrets(service);
    const coach = await service.keyFor({ role: 'coach', reach: 'granted' });
    const stream = await open(service, coach, '/v1/changes');
    const { token } = await invite(service);
    await service.call(coach, 'POST', '/v1/grants/accept', { payload: { token } });
    await stream.ended;
  });
});
