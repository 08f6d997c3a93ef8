import { describe, expect, test } from 'vitest';
import { createClient } from '../../../src/host/access.ts';
import { begin, storyOf } from '../../support/applications.ts';
import {
  aCoach,
  aCoachLetIn,
  beginWithSecrets,
  type Grant,
  invite,
  withdraw,
} from '../../support/consent.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { addWorkspace, startWholeService, type WholeService } from '../../support/whole-service.ts';

const accept = (service: WholeService, who: { key: string }, token: string) =>
  service.call(who, 'POST', '/v1/grants/accept', { payload: { token } });

describe.each(databases)('grants on $name', database => {
  test('nothing is shown unless it is granted: names and notes are hidden, employers shown, remarks allowed', async () => {
    const service = await startWholeService(database);
    const grant = await invite(service);
    expect(grant).toMatchObject({
      client: service.clientId,
      coach: 'carla@coaching.example',
      scope: { names: false, notes: false, employers: true, post: 'remarks' },
      status: 'invited',
      acceptedBy: null,
      expiresAt: null,
    });
    expect(grant.link).toBe(`/welcome#grant=${grant.token}`);
    const list = await service.call('candidate', 'GET', `/v1/clients/${service.clientId}/grants`);
    expect(list.body).not.toContain(grant.token);
    expect(list.json().items).toMatchObject([{ id: grant.id, status: 'invited' }]);
  });

  test('a coach without a grant sees nothing; with one, that client’s applications and no others', async () => {
    const service = await startWholeService(database);
    const story = await beginWithSecrets(service);
    const other = await createClient(service.store, service.clock.now(), service.workspaceId, {
      name: 'Other',
    });
    const others = await begin(service, { client: other.id, company: 'Otherwise Ltd' });
    const nobodys = await begin(service, { company: 'Nobody Ltd' });
    const coach = await aCoach(service);
    const lists = async () => {
      const applications = await service.call(coach, 'GET', '/v1/applications');
      const due = await service.call(coach, 'GET', '/v1/follow-ups?until=2027-01-01T00:00:00Z');
      const clients = await service.call(coach, 'GET', '/v1/clients');
      return {
        applications: applications.json<{ items: { id: string }[] }>().items.map(({ id }) => id),
        due: [
          ...new Set(
            due.json<{ items: { application: { id: string } }[] }>().items.map(item => item.application.id),
          ),
        ],
        clients: clients.json<{ items: { id: string }[] }>().items.map(({ id }) => id),
      };
    };
    const statusOf = async (path: string) => (await service.call(coach, 'GET', path)).statusCode;
    expect(await lists()).toEqual({ applications: [], due: [], clients: [] });
    expect(await statusOf(`/v1/applications/${story.id}`)).toBe(404);
    expect(await statusOf(`/v1/clients/${service.clientId}`)).toBe(404);

    const { token } = await invite(service);
    expect((await accept(service, coach, token)).json()).toMatchObject({
      status: 'active',
      acceptedBy: 'A key',
    });
    expect(await lists()).toEqual({ applications: [story.id], due: [story.id], clients: [service.clientId] });
    for (const id of [others.id, nobodys.id]) {
      for (const rest of ['', '/entries', '/snapshot', '/verification', '/inspection']) {
        expect(await statusOf(`/v1/applications/${id}${rest}`), rest).toBe(404);
      }
      const note = await storyOf(service, await others.read()).post(
        { type: 'note.added', text: 'Hello' },
        { who: coach },
      );
      expect(note.statusCode).toBe(404);
    }
    expect(await statusOf(`/v1/clients/${other.id}`)).toBe(404);
    const asked = await service.call(coach, 'GET', `/v1/applications?client=${other.id}`);
    expect(asked.json()).toEqual({ items: [], nextCursor: null });
  });

  test('the session says for whom the coach may act, for as long as that is granted', async () => {
    const service = await startWholeService(database);
    const remarks = await aCoachLetIn(service, { scope: { post: 'remarks' } });
    const events = await aCoachLetIn(service, { scope: { post: 'events' } });
    const actsFor = async (who: { key: string }) => {
      const [opened, read] = [
        await service.app.inject({ method: 'POST', url: '/v1/session', payload: { key: who.key } }),
        await service.call(who, 'GET', '/v1/session'),
      ];
      expect(opened.json().actsFor).toEqual(read.json().actsFor);
      return read.json().actsFor;
    };
    expect(await actsFor(remarks)).toEqual([]);
    expect(await actsFor(events)).toEqual([service.clientId]);
    await withdraw(service, events.grant);
    expect(await actsFor(events)).toEqual([]);
    expect(await actsFor({ key: service.keys.coach })).toEqual([]);
  });

  test('withdrawn, it ends at once, for reading and writing, and for good', async () => {
    const service = await startWholeService(database);
    const story = await beginWithSecrets(service);
    const coach = await aCoachLetIn(service, { scope: { post: 'events' } });
    const read = async () => (await service.call(coach, 'GET', `/v1/applications/${story.id}`)).statusCode;
    const headers = { 'idempotency-key': 'remark-1' };
    const remark = { type: 'note.added', text: 'A remark' };
    expect((await story.post(remark, { who: coach, headers })).statusCode).toBe(201);
    expect(await read()).toBe(200);

    await withdraw(service, coach.grant);
    expect(await read()).toBe(404);
    expect((await service.call(coach, 'GET', '/v1/applications')).json().items).toEqual([]);
    expect(problemOf(await story.post(remark, { who: coach })).status).toBe(404);
    // A repeat tells nothing of what was answered before.
    const repeat = await story.post(remark, { who: coach, headers });
    expect(problemOf(repeat)).toEqual({ status: 404, code: 'not-found' });
    expect(repeat.body).not.toContain('remark');
    await withdraw(service, coach.grant);
    expect(problemOf(await accept(service, coach, coach.grant.token)).status).toBe(404);
    const list = await service.call('owner', 'GET', `/v1/clients/${service.clientId}/grants`);
    expect(list.json().items).toMatchObject([{ id: coach.grant.id, status: 'withdrawn' }]);
  });

  test('it opens nothing that would outlive it, or find people by their addresses', async () => {
    const service = await startWholeService(database);
    await beginWithSecrets(service);
    const coach = await aCoachLetIn(service, { scope: { names: true, notes: true, post: 'events' } });
    const note = { type: 'note.added', text: 'Hello', person: { email: 'ada@acme.example' } };
    for (const [method, path, payload] of [
      ['POST', '/v1/calendars', { client: service.clientId }],
      ['GET', '/v1/calendars', undefined],
      ['POST', '/v1/events', [note]],
      ['POST', '/v1/applications', {}],
      ['GET', `/v1/clients/${service.clientId}/grants`, undefined],
    ] as const) {
      const response = await service.call(coach, method, path, { payload });
      expect(problemOf(response), path).toEqual({ status: 403, code: 'forbidden' });
    }
  });

  test('another node forgets a withdrawn grant within a second', async () => {
    const service = await startWholeService(database);
    const story = await beginWithSecrets(service);
    const coach = await aCoachLetIn(service);
    const read = async () => (await service.call(coach, 'GET', `/v1/applications/${story.id}`)).statusCode;
    expect(await read()).toBe(200);
    await service.store.write(t => t.withdrawGrant(service.workspaceId, coach.grant.id, service.clock.now()));
    service.clock.advance(1_000);
    expect(await read()).toBe(404);
  });

  test('it ends at the instant at which it expires', async () => {
    const service = await startWholeService(database);
    const story = await beginWithSecrets(service);
    const expiresAt = new Date(service.clock.now() + 500).toISOString();
    const coach = await aCoachLetIn(service, { expiresAt });
    const late = await invite(service, { expiresAt });
    const read = async () => (await service.call(coach, 'GET', `/v1/applications/${story.id}`)).statusCode;
    service.clock.advance(499);
    expect(await read()).toBe(200);
    service.clock.advance(1);
    expect(await read()).toBe(404);
    expect((await service.call(coach, 'GET', '/v1/applications')).json().items).toEqual([]);
    expect(problemOf(await accept(service, coach, late.token)).status).toBe(404);
    const list = await service.call('candidate', 'GET', `/v1/clients/${service.clientId}/grants`);
    const statuses = list.json<{ items: Grant[] }>().items.map(({ status }) => status);
    expect(statuses).toEqual(['expired', 'expired']);
  });

  test('an invitation is accepted once; again by the same coach changes nothing', async () => {
    const service = await startWholeService(database);
    const [first, second] = [await aCoach(service), await aCoach(service)];
    const { token } = await invite(service);
    const before = (await accept(service, first, token)).json();
    service.clock.advance(60_000);
    expect((await accept(service, first, token)).json()).toEqual(before);
    expect(problemOf(await accept(service, second, token))).toEqual({
      status: 422,
      code: 'impossible-grant',
    });
    expect(problemOf(await accept(service, second, 'tom_grant_guessed')).status).toBe(404);
  });

  test('the latest word of a client counts', async () => {
    const service = await startWholeService(database);
    const story = await beginWithSecrets(service);
    const coach = await aCoachLetIn(service, { scope: { names: true, notes: true } });
    const { token, id } = await invite(service);
    expect((await accept(service, coach, token)).statusCode).toBe(200);
    const { redacted } = (await service.call(coach, 'GET', `/v1/applications/${story.id}`)).json();
    expect(redacted).toEqual(['names', 'notes']);
    const list = await service.call('candidate', 'GET', `/v1/clients/${service.clientId}/grants`);
    expect(list.json().items).toMatchObject([
      { id, status: 'active' },
      { id: coach.grant.id, status: 'withdrawn' },
    ]);
  });

  test('whoever reads the whole workspace has nothing to accept, and nothing changes for them', async () => {
    const service = await startWholeService(database);
    const story = await beginWithSecrets(service);
    const { token } = await invite(service);
    expect(problemOf(await accept(service, { key: service.keys.coach }, token))).toEqual({
      status: 422,
      code: 'impossible-grant',
    });
    const seen = (await service.call('coach', 'GET', `/v1/applications/${story.id}`)).json();
    expect(seen.redacted).toBeUndefined();
    expect(seen.interviewers[0].name).toBe('Ada Lovelace');
  });

  test('an invitation of one workspace is none of another, and of one client none of another’s', async () => {
    const service = await startWholeService(database);
    const { id: workspaceId, ownerKey } = await addWorkspace(service);
    const grant = await invite(service);
    const foreign = { key: ownerKey };
    for (const [method, path] of [
      ['GET', `/v1/clients/${service.clientId}/grants`],
      ['GET', `/v1/clients/${service.clientId}/looks`],
      ['DELETE', `/v1/clients/${service.clientId}/grants/${grant.id}`],
    ] as const) {
      expect(problemOf(await service.call(foreign, method, path)).status, path).toBe(404);
    }
    const theirs = await createClient(service.store, service.clock.now(), workspaceId, { name: 'Theirs' });
    const away = await service.call(foreign, 'DELETE', `/v1/clients/${theirs.id}/grants/${grant.id}`);
    expect(problemOf(away).status).toBe(404);
    const other = await createClient(service.store, service.clock.now(), service.workspaceId, {
      name: 'Other',
    });
    const wrong = await service.call('owner', 'DELETE', `/v1/clients/${other.id}/grants/${grant.id}`);
    expect(problemOf(wrong).status).toBe(404);
    expect((await service.call('candidate', 'GET', `/v1/clients/${other.id}/grants`)).statusCode).toBe(404);
  });

  test('what makes no sense is refused and changes nothing', async () => {
    const service = await startWholeService(database);
    const url = `/v1/clients/${service.clientId}/grants`;
    const coach = 'carla@coaching.example';
    for (const [payload, status, code] of [
      [{}, 400, 'invalid-input'],
      [{ coach: 'Carla' }, 400, 'invalid-input'],
      [{ coach, scope: { names: 'yes' } }, 400, 'invalid-input'],
      [{ coach, scope: { everything: true } }, 400, 'invalid-input'],
      [{ coach, scope: { post: 'anything' } }, 400, 'invalid-input'],
      [{ coach, expiresAt: 'tomorrow' }, 400, 'invalid-input'],
      [{ coach, expiresAt: '2026-13-01T00:00:00Z' }, 400, 'invalid-input'],
      [{ coach, expiresAt: '2026-03-02T15:00:00Z' }, 422, 'impossible-grant'],
    ] as const) {
      const response = await service.call('candidate', 'POST', url, { payload });
      expect(problemOf(response), JSON.stringify(payload)).toEqual({ status, code });
    }
    expect((await service.call('candidate', 'GET', url)).json().items).toEqual([]);
    for (const payload of [
      { role: 'tool', reach: 'granted' },
      { role: 'coach', reach: 'granted', clientId: service.clientId },
    ]) {
      const made = await service.call('owner', 'POST', '/v1/keys', { payload: { name: 'A', ...payload } });
      expect(problemOf(made)).toEqual({ status: 422, code: 'impossible-key' });
    }
  });

  test('the list has pages', async () => {
    const service = await startWholeService(database);
    const made: string[] = [];
    for (let i = 0; i < 3; i++) made.unshift((await invite(service)).id);
    const url = `/v1/clients/${service.clientId}/grants`;
    const first = (await service.call('candidate', 'GET', `${url}?limit=2`)).json();
    const second = (
      await service.call('candidate', 'GET', `${url}?limit=2&cursor=${first.nextCursor}`)
    ).json();
    expect([...first.items, ...second.items].map(({ id }: Grant) => id)).toEqual(made);
    expect(second.nextCursor).toBeNull();
  });
});

describe.each(databases)('a coach without an account on $name', database => {
  test('joins by the link: an account with the invited address, which sees that client and nothing else', async () => {
    const service = await startWholeService(database);
    const story = await beginWithSecrets(service);
    await begin(service, { company: 'Nobody Ltd' });
    const { token, id } = await invite(service);
    const body = { token, name: 'Carla Coach', password: 'four words that rhyme' };
    const join = (payload: object) =>
      service.app.inject({ method: 'POST', url: '/v1/grants/join', payload: { ...body, ...payload } });
    expect(problemOf(await join({ token: 'guessed' })).status).toBe(404);
    expect(problemOf(await join({ password: 'carla@coaching.example' })).code).toBe('weak-password');
    expect((await join({})).json()).toEqual({ email: 'carla@coaching.example', name: 'Carla Coach' });
    const again = await join({ name: 'Somebody Else' });
    expect(problemOf(again).code).toBe('email-taken');

    const signedIn = await service.app.inject({
      method: 'POST',
      url: '/v1/session',
      payload: { email: 'carla@coaching.example', password: body.password },
    });
    const [cookie = ''] = String(signedIn.headers['set-cookie']).split(';');
    const read = (url: string) => service.app.inject({ url, headers: { cookie } });
    const seen = (await read('/v1/applications')).json<{ items: { id: string }[] }>().items;
    expect(seen.map(application => application.id)).toEqual([story.id]);
    const { interviewers } = (await read(`/v1/applications/${story.id}`)).json();
    expect(interviewers[0].name).toBe('Interviewer 1');
    await withdraw(service, { id });
    expect((await read(`/v1/applications/${story.id}`)).statusCode).toBe(404);

    // An invitation to another address is not for this account.
    const payload = { coach: 'other@coaching.example' };
    const other = await service.call('candidate', 'POST', `/v1/clients/${service.clientId}/grants`, {
      payload,
    });
    const accepted = await service.app.inject({
      method: 'POST',
      url: '/v1/grants/accept',
      headers: { cookie, 'x-csrf-token': signedIn.json().csrfToken },
      payload: { token: other.json().token },
    });
    expect(problemOf(accepted)).toEqual({ status: 422, code: 'impossible-grant' });
  });
});
