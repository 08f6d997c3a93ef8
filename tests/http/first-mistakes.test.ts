import { expect, test } from 'vitest';
import { databases } from '../support/databases.ts';
import { startWholeService } from '../support/whole-service.ts';

/** What nearly everybody gets wrong on the first day, and what helps them on. */
test('whoever connects a tool for the first time is told what to mend', async () => {
  const [database] = databases;
  if (database === undefined) throw new Error('No database');
  const { app, keys } = await startWholeService(database);
  const told = async (url: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: { authorization: `Bearer ${keys.owner}`, 'content-type': 'application/json', ...headers },
      payload: JSON.stringify(body),
    });
    const { detail, errors } = answer.json();
    return [detail, ...(errors ?? []).map(({ pointer }: { pointer: string }) => pointer)].join(' ');
  };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect(await told('/v1/clients', { name: 'Casey' }, form)).toContain('Content-Type: application/json');
  expect(await told('/v1/clients', { name: 'Casey' }, { authorization: '' })).toContain(
    'Authorization: Bearer <key>',
  );
  expect(await told('/v1/clients', { name: ' ' })).toContain('/name must say something');
  expect(await told('/v1/events', { type: 'note.added', text: 'x' })).toContain('[{…}]');
  for (const url of ['http://localhost:1880/in', 'https://127.0.0.1/in', 'http://192.168.1.20:1880/in']) {
    expect(await told('/v1/webhooks', { url }), url).toMatch(/unless WEBHOOK_ALLOW lists it.* \/url$/);
  }
  expect(await told('/v1/webhooks', { url: 'hooks.example/in' })).toContain('begins with https://');
  expect(await told('/v1/keys', { name: 'A', role: 'candidate' })).toContain('/clientId');
});
