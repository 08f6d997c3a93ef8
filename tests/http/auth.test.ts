import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/actor.ts';
import { permissions, requireEventPermission } from '../../src/http/permissions.ts';
import { actorOf } from '../../src/http/plugins/auth.ts';
import type { Routes } from '../../src/http/route.ts';
import { hashKey } from '../../src/keys.ts';
import { StoreUnavailable } from '../../src/store/errors.ts';
import type { Store } from '../../src/store/store.ts';
import { databases } from '../support/databases.ts';
import { problemOf, startService } from '../support/http.ts';
import { startApp } from '../support/http-fakes.ts';

/** One route per operation, so that the whole table can be tried. */
const everyOperation: Routes = async app => {
  for (const operation of Object.keys(permissions) as (keyof typeof permissions)[]) {
    app.get(`/v1/try/${operation}`, { config: { operation } }, async request => actorOf(request));
  }
};

describe.each(databases)('keys on $name', database => {
  test('a key opens its workspace with its role; anything else is 401', async () => {
    const service = await startService(database, { routes: [everyOperation] });
    const response = await service.call(service.ownerKey, 'GET', '/v1/try/rules.read');
    expect(response.json()).toMatchObject({
      workspaceId: service.workspaceId,
      role: 'owner',
      clientId: null,
    });

    for (const authorization of [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      service.ownerKey,
      `Basic ${service.ownerKey}`,
      `Bearer ${service.ownerKey}x`,
      `Bearer ${hashKey(service.ownerKey)}`,
      "Bearer ' or 1=1 --",
    ]) {
      const headers = authorization === undefined ? {} : { authorization };
      const refused = await service.app.inject({ url: '/v1/try/rules.read?x=1', headers });
      expect(problemOf(refused), authorization).toEqual({ status: 401, code: 'unauthenticated' });
      expect(refused.headers['www-authenticate']).toBe('Bearer');
    }
    const anyCase = { authorization: `bearer  ${service.ownerKey} ` };
    expect((await service.app.inject({ url: '/v1/keys', headers: anyCase })).statusCode).toBe(200);
  });

  test('a key ends at the instant at which it expires', async () => {
    const service = await startService(database, { routes: [everyOperation] });
    const key = await service.keyFor({ role: 'tool', expiresAt: service.clock.now() + 500 });
    service.clock.advance(499);
    expect((await service.call(key, 'GET', '/v1/try/rules.read')).statusCode).toBe(200);
    service.clock.advance(1);
    expect(problemOf(await service.call(key, 'GET', '/v1/try/rules.read')).status).toBe(401);
  });

  test('a key that another node revoked is refused within the second, and here at once', async () => {
    const service = await startService(database, { routes: [everyOperation] });
    const keys = [await service.keyFor({ role: 'tool' }), await service.keyFor({ role: 'tool' })];
    for (const key of keys)
      expect((await service.call(key, 'GET', '/v1/try/rules.read')).statusCode).toBe(200);
    const rows = await service.store.reader.keys(service.workspaceId);
    const idOf = (key = '') => rows.find(row => row.hash === hashKey(key))?.id ?? '';

    await service.call(service.ownerKey, 'DELETE', `/v1/keys/${idOf(keys[0])}`);
    expect(problemOf(await service.call(keys[0] ?? '', 'GET', '/v1/try/rules.read')).status).toBe(401);

    expect((await service.call(keys[1] ?? '', 'GET', '/v1/try/rules.read')).statusCode).toBe(200);
    await service.store.write(transaction =>
      transaction.revokeKey(service.workspaceId, idOf(keys[1]), service.clock.now()),
    );
    service.clock.advance(1_000);
    expect(problemOf(await service.call(keys[1] ?? '', 'GET', '/v1/try/rules.read')).status).toBe(401);
  });

  test('its use is noted at most once a minute', async () => {
    const service = await startService(database);
    const lastUsed = async () => (await service.store.reader.keys(service.workspaceId))[0]?.last_used_at;
    const start = service.clock.now();
    const use = async () => {
      await service.call(service.ownerKey, 'GET', '/v1/clients');
      // Writes run in order, so one of our own comes after the note.
      await service.store.write(async () => {});
    };
    await use();
    await expect.poll(lastUsed).toBe(start);
    service.clock.advance(59_999);
    await use();
    expect(await lastUsed()).toBe(start);
    service.clock.advance(1);
    await use();
    await expect.poll(lastUsed).toBe(start + 60_000);
  });
});

const table: Record<Role, string[]> = {
  // Who reads everything has no grant to accept.
  owner: Object.keys(permissions).filter(
    operation => operation !== 'calendar.read' && operation !== 'grants.accept',
  ),
  coach: [
    'applications.list',
    'applications.read',
    'events.post',
    'events.post-many',
    'decisions.ask',
    'simulations.run',
    'entries.read',
    'entry.read',
    'verification.read',
    'snapshot.read',
    'inspection.read',
    'follow-ups.read',
    'machine.read',
    'rules.read',
    'policies.read',
    'calendars.create',
    'calendars.list',
    'calendars.revoke',
    'drafts.read',
    'mcp.use',
    'templates.read',
    'accounts.change',
    'password.change',
    'sessions.list',
    'sessions.end',
    'digest.read',
    'digest.change',
    'digest.preview',
    'digest.test',
    'digest.snoozes',
    'digest.unsnooze',
    'digests.list',
    'session.read',
    'session.close',
    'changes.watch',
    'clock.read',
    'webhook-samples.list',
    'clients.list',
    'clients.read',
    'clients.report',
    'caseload.clients',
    'caseload.applications',
    'caseload.trend',
    'client-notes.create',
    'client-notes.list',
    'client-notes.delete',
    'grants.accept',
  ],
  candidate: [
    'applications.create',
    'applications.list',
    'applications.read',
    'events.post',
    'events.post-many',
    'inbox.list',
    'inbox.read',
    'inbox.assign',
    'inbox.dismiss',
    'intakes.create',
    'intakes.list',
    'intakes.change',
    'intakes.revoke',
    'intakes.try',
    'intakes.ready',
    'mail-addresses.create',
    'mail-addresses.list',
    'mail-addresses.revoke',
    'decisions.ask',
    'simulations.run',
    'entries.read',
    'entry.read',
    'verification.read',
    'snapshot.read',
    'inspection.read',
    'follow-ups.read',
    'machine.read',
    'rules.read',
    'policies.read',
    'calendars.create',
    'calendars.list',
    'calendars.revoke',
    'drafts.read',
    'mcp.use',
    'templates.read',
    'accounts.change',
    'password.change',
    'sessions.list',
    'sessions.end',
    'digest.read',
    'digest.change',
    'digest.preview',
    'digest.test',
    'digest.snoozes',
    'digest.unsnooze',
    'digests.list',
    'session.read',
    'session.close',
    'changes.watch',
    'clock.read',
    'webhook-samples.list',
    'clients.list',
    'clients.read',
    'clients.report',
    'client-notes.list',
    'grants.create',
    'grants.list',
    'grants.withdraw',
    'looks.list',
    'workspace.export',
    'sheets.import',
  ],
  tool: [
    'applications.create',
    'applications.list',
    'applications.read',
    'events.post',
    'events.post-many',
    'decisions.ask',
    'follow-ups.read',
    'machine.read',
    'rules.read',
    'policies.read',
    'drafts.read',
    'mcp.use',
    'templates.read',
    'session.read',
    'session.close',
    'changes.watch',
    'clock.read',
    'clock.advance',
    'webhook-samples.list',
  ],
  calendar: ['calendar.read'],
};

test.each(Object.entries(table))('what a %s may do, and nothing else', async (role, allowed) => {
  const [sqlite] = databases;
  if (sqlite === undefined) throw new Error('No database');
  const service = await startService(sqlite, { routes: [everyOperation] });
  const made = await service.call(service.ownerKey, 'POST', '/v1/clients', { name: 'Ada' });
  const clientId = role === 'candidate' ? made.json().id : null;
  const key = await service.keyFor({ role: role as Role, clientId });
  for (const operation of Object.keys(permissions)) {
    const response = await service.call(key, 'GET', `/v1/try/${operation}`);
    const status = allowed.includes(operation) ? 200 : 403;
    expect(response.statusCode, operation).toBe(status);
    if (status === 403) expect(problemOf(response).code).toBe('forbidden');
  }
});

test('a coach posts remarks and corrections only, and more where a client granted it', () => {
  const actor = { workspaceId: 'wsp_1', keyId: 'key_1', clientId: null, grants: null, accountId: null };
  const coach = { ...actor, role: 'coach' as const };
  for (const type of ['note.added', 'entry.voided']) {
    expect(() => requireEventPermission(coach, type, 'cli_1')).not.toThrow();
  }
  expect(() => requireEventPermission(coach, 'check-in.sent', 'cli_1')).toThrow(/coach/);
  expect(() => requireEventPermission({ ...actor, role: 'tool' }, 'check-in.sent', 'cli_1')).not.toThrow();
  const sight = { names: true, notes: true, employers: true };
  const grants = new Map([
    ['cli_1', { id: 'gra_1', clientId: 'cli_1', ...sight, post: 'events' as const }],
    ['cli_2', { id: 'gra_2', clientId: 'cli_2', ...sight, post: 'remarks' as const }],
  ]);
  expect(() => requireEventPermission({ ...coach, grants }, 'check-in.sent', 'cli_1')).not.toThrow();
  for (const client of ['cli_2', 'cli_3', null]) {
    expect(() => requireEventPermission({ ...coach, grants }, 'check-in.sent', client)).toThrow(/coach/);
  }
});

test('a failure to note the use of a key fails no request', async () => {
  const [sqlite] = databases;
  if (sqlite === undefined) throw new Error('No database');
  const lines: string[] = [];
  const service = await startService(sqlite);
  const broken: Store = { ...service.store, write: () => Promise.reject(new Error('disk on fire')) };
  const other = await startService(sqlite, {
    store: broken,
    log: { level: 'warn', stream: { write: line => lines.push(line) } },
  });
  expect((await other.call(service.ownerKey, 'GET', '/v1/clients')).statusCode).toBe(200);
  await expect.poll(() => lines.join('')).toContain('could not note the use of a key');
});

test('a database that does not answer is 503, not 401', async () => {
  const app = await startApp([], {}, { keyByHash: () => Promise.reject(new StoreUnavailable('gone')) });
  const response = await app.inject({ url: '/v1/keys', headers: { authorization: 'Bearer something' } });
  expect(problemOf(response)).toEqual({ status: 503, code: 'unavailable' });
});
