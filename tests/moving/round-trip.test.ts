import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/actor.ts';
import { begin, checkIn, thankYou, withAda } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { problemOf } from '../support/http.ts';
import { emptied, exported, imports } from '../support/moving.ts';
import { startWholeService, type WholeService } from '../support/whole-service.ts';

const day = 86_400_000;

/** A workspace with something of every kind. */
async function fullWorkspace(service: WholeService) {
  const { call, clock, clientId } = service;
  const put = async (method: 'POST' | 'PUT', url: string, payload: object, who: Role = 'owner') => {
    const response = await call(who, method, url, { payload });
    if (response.statusCode >= 300) throw new Error(`${url}: ${response.body}`);
    return response.json();
  };
  await put('POST', '/v1/policies', { name: 'patient', numbers: { attemptLimit: 2 } });
  await put('PUT', '/v1/templates/check-in.email', {
    subject: 'Still here',
    body: 'Hello {{ person.name }}',
  });
  await put('POST', '/v1/accounts', { email: 'casey@x.example', name: 'Casey', role: 'candidate', clientId });
  const acme = await begin(service, { client: clientId, externalId: 'row-1' });
  const [ada = '', grace = ''] = acme.people;
  await acme.record(
    { ...thankYou(ada), skillMentioned: true },
    { headers: { 'idempotency-key': 'thanks-1' } },
  );
  await acme.record(thankYou(grace));
  await acme.post(checkIn(ada, 'call'));
  await acme.record({ type: 'note.added', text: 'Line one\nline two, "quoted" \u2028 and 😀' });
  await acme.record({ type: 'contact.added', name: 'Rex', email: 'rex@acme.example', role: 'Recruiter' });
  clock.advance(20 * day);
  await acme.record({ ...checkIn(ada), alreadyHappened: true });
  await acme.record({ type: 'reply.received', at: '2026-03-05T10:00:00.123Z', gist: 'Soon' });
  await acme.record({ type: 'entry.voided', entry: 5, reason: 'It never happened' });
  const other = await begin(service, { ...withAda, company: 'Other', policy: { name: 'patient' } });
  await other.record({ type: 'rejection.received' });
  await call('owner', 'PUT', `/v1/applications/${other.id}/policy`, { payload: { name: 'strict' } });
  await put('POST', '/v1/events', [
    { type: 'reply.received', person: { email: 'nobody@x.example' }, idempotencyKey: 'q-1' },
  ]);
  await put('POST', `/v1/clients/${clientId}/notes`, { text: 'Does well', visibility: 'shared' }, 'coach');
  await put('POST', `/v1/clients/${clientId}/grants`, { coach: 'coach@x.example' }, 'candidate');
  await call('coach', 'GET', `/v1/applications/${acme.id}`);
  await put('POST', '/v1/webhooks', { url: 'https://hooks.example/x', events: ['application.closed'] });
  await put('POST', '/v1/intakes', { name: 'Mail', expression: '[]' });
  return { acme, other };
}

const pairs = databases.flatMap(from =>
  databases.map(to => ({ from, to, name: `${from.name} to ${to.name}` })),
);

describe.each(pairs)('a workspace that moves from $name', ({ from, to }) => {
  test('is the same workspace, and goes on', async () => {
    const old = await startWholeService(from);
    const { acme, other } = await fullWorkspace(old);
    const lines = await exported(old);
    const end = JSON.parse(lines.at(-1) ?? '');
    expect(Object.entries(end.counts).filter(([, count]) => count === 0)).toEqual([]);

    const fresh = await emptied(await startWholeService(to, { clock: old.clock }));
    const tried = await imports(fresh, lines, '?dryRun=true');
    expect([tried.statusCode, tried.json()]).toEqual([
      200,
      { dryRun: true, counts: end.counts, accountsKept: 0 },
    ]);
    expect((await exported(fresh)).length).toBe(2);
    const moved = await imports(fresh, lines);
    expect([moved.statusCode, moved.json()]).toEqual([
      201,
      { dryRun: false, counts: end.counts, accountsKept: 0 },
    ]);

    expect((await exported(fresh)).slice(1)).toEqual(lines.slice(1));
    for (const id of [acme.id, other.id]) {
      const url = `/v1/applications/${id}`;
      expect((await fresh.call('owner', 'GET', `${url}/verification`)).json().ok).toBe(true);
      for (const query of [
        '',
        '?at=2026-03-04T12:00:00Z',
        '?at=2026-03-20T12:00:00Z',
        '?at=2027-01-01T00:00:00Z',
      ]) {
        const [was, is] = await Promise.all(
          [old, fresh].map(service => service.call('owner', 'GET', url + query)),
        );
        expect(is?.json()).toEqual(was?.json());
      }
    }
    for (const url of ['/v1/applications?limit=200', '/v1/follow-ups', '/v1/caseload/clients', '/v1/inbox']) {
      const [was, is] = await Promise.all([old, fresh].map(service => service.call('owner', 'GET', url)));
      expect(is?.json(), url).toEqual(was?.json());
    }
    const stored = ({ store, workspaceId, clock }: WholeService) =>
      store.reader.applications(workspaceId, { now: clock.now(), limit: 10 });
    expect(await stored(fresh)).toEqual(await stored(old));

    const again = { ...thankYou(acme.people[0]), skillMentioned: true };
    const repeat = await fresh.call('owner', 'POST', `/v1/applications/${acme.id}/events`, {
      payload: again,
      headers: { 'idempotency-key': 'thanks-1' },
    });
    expect([repeat.statusCode, repeat.headers['idempotent-replayed']]).toEqual([201, 'true']);
    const last = (await acme.entries()).at(-1)?.seq ?? 0;
    const next = await fresh.call('owner', 'POST', `/v1/applications/${acme.id}/events`, {
      payload: { type: 'note.added', text: 'After the move' },
    });
    expect(next.json().entry.seq).toBe(last + 1);
    const proof = await fresh.call('owner', 'GET', `/v1/applications/${acme.id}/verification`);
    expect(proof.json()).toMatchObject({ ok: true, entries: last + 1 });
    expect(problemOf(await imports(fresh, lines))).toEqual({ status: 409, code: 'workspace-not-empty' });
  });
});
