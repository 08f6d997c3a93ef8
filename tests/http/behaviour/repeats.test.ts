import { describe, expect, test } from 'vitest';
import { aNewApplication, begin, checkIn, thankYou, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { startWholeService } from '../../support/whole-service.ts';

const key = (value: string) => ({ headers: { 'idempotency-key': value } });

describe.each(databases)('requests that come again on $name', database => {
  test('the first answer again, byte for byte, whatever has happened since', async () => {
    const service = await startWholeService(database);
    const story = await begin(service);
    const [ada = '', grace = ''] = story.people;
    const first = await story.post(thankYou(ada), key('thanks'));
    expect(first.statusCode).toBe(201);
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    const refused = await story.post(checkIn(ada), key('too-early'));
    expect(refused.statusCode).toBe(409);

    service.clock.set(Date.parse('2026-03-03T15:00:00Z'));
    await story.record(thankYou(grace));
    // Grace's address was not known when the first answers were given.
    await story.record({
      type: 'interview.completed',
      at: '2026-03-03T14:30:00Z',
      interviewers: [{ name: 'Grace Hopper', email: 'grace@acme.example' }, { name: 'Katherine Johnson' }],
    });
    service.clock.set(Date.parse('2026-06-01T15:00:00Z'));
    await service.timers.runOnce();
    await service.call('owner', 'PUT', `/v1/applications/${story.id}/policy`, {
      payload: { policy: 'strict' },
    });
    const length = (await story.entries()).length;

    for (const [event, headers, answer] of [
      [thankYou(ada), key('thanks'), first],
      [checkIn(ada), key('too-early'), refused],
    ] as const) {
      const again = await story.post(event, headers);
      expect(again.statusCode).toBe(answer.statusCode);
      expect(again.body).toBe(answer.body);
      expect(again.headers['etag']).toBe(answer.headers['etag']);
      expect(again.headers['content-type']).toBe(answer.headers['content-type']);
      expect(again.headers['idempotent-replayed']).toBe('true');
    }
    expect(await story.entries()).toHaveLength(length);
  });

  test('timers that an event found due belong to its answer, later ones do not', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    service.clock.set(Date.parse('2026-03-20T15:00:00Z'));
    const late = { ...thankYou(story.people[0]), at: '2026-03-02T15:00:00Z', alreadyHappened: true };
    const first = await story.post(late, key('late'));
    service.clock.set(Date.parse('2027-03-20T15:00:00Z'));
    await service.timers.runOnce();
    expect((await story.post(late, key('late'))).body).toBe(first.body);
  });

  test('a key with another body is refused; the same body in another order of keys is the same', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const first = await story.post({ type: 'note.added', text: 'One', source: 'x' }, key('k'));
    const reordered = await story.post({ source: 'x', text: 'One', type: 'note.added' }, key('k'));
    expect(reordered.headers['idempotent-replayed']).toBe('true');
    expect(reordered.body).toBe(first.body);
    const other = await story.post({ type: 'note.added', text: 'Two', source: 'x' }, key('k'));
    expect(problemOf(other)).toEqual({ status: 422, code: 'key-reused' });
    const move = await service.call('owner', 'PUT', `/v1/applications/${story.id}/policy`, {
      payload: { policy: 'strict' },
      ...key('k'),
    });
    expect(problemOf(move)).toEqual({ status: 422, code: 'key-reused' });
    // Another application has keys of its own.
    const second = await begin(service, withAda);
    expect((await second.post({ type: 'note.added', text: 'Two' }, key('k'))).statusCode).toBe(201);
  });

  test('an impossible request uses up no key', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const future = { type: 'note.added', text: 'Soon', at: '2026-03-02T16:00:00Z' };
    expect((await story.post(future, key('k'))).statusCode).toBe(422);
    service.clock.advance(3_600_000);
    const response = await story.post(future, key('k'));
    expect(response.statusCode).toBe(201);
    expect(response.headers['idempotent-replayed']).toBeUndefined();
  });

  test('a creation is made once', async () => {
    const service = await startWholeService(database);
    const create = (payload: object, who: Parameters<typeof service.call>[0] = 'owner') =>
      service.call(who, 'POST', '/v1/applications', { payload, ...key('new') });
    const first = await create(aNewApplication);
    const { id, interviewers } = first.json();
    service.clock.advance(86_400_000);
    await service.call('owner', 'POST', `/v1/applications/${id}/events`, {
      payload: thankYou(interviewers[0].id),
    });
    const again = await create(aNewApplication);
    expect(again.statusCode).toBe(201);
    expect(again.body).toBe(first.body);
    expect(again.headers['location']).toBe(`/v1/applications/${id}`);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(problemOf(await create({ ...aNewApplication, role: 'Other' }))).toEqual({
      status: 422,
      code: 'key-reused',
    });
    // Somebody else used this key: nothing of what they made is told.
    expect(problemOf(await create(aNewApplication, 'candidate'))).toEqual({
      status: 422,
      code: 'key-reused',
    });
    const list = await service.call('owner', 'GET', '/v1/applications');
    expect(list.json().items).toHaveLength(1);
  });

  test('repeats that come at once make one entry, and one application', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => story.post(thankYou(story.people[0]), key('at-once'))),
    );
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(19);
    expect(await story.entries()).toHaveLength(2);

    const creations = await Promise.all(
      Array.from({ length: 10 }, () =>
        service.call('owner', 'POST', '/v1/applications', { payload: aNewApplication, ...key('new') }),
      ),
    );
    expect(new Set(creations.map(({ body }) => body)).size).toBe(1);
  });

  test('what cannot be a key is told so', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    for (const value of ['', ' ', 'with space', 'é', 'x'.repeat(256)]) {
      const response = await story.post({ type: 'note.added', text: 'One' }, key(value));
      expect(problemOf(response), value).toEqual({ status: 400, code: 'invalid-input' });
    }
    expect((await story.post({ type: 'note.added', text: 'One' }, key('x'.repeat(255)))).statusCode).toBe(
      201,
    );
  });
});

describe.each(databases)('writes that are meant for one revision on $name', database => {
  test('If-Match lets the right revision pass and says 412 to others', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const note = { type: 'note.added', text: 'A note' };
    const post = (ifMatch: string) => story.post(note, { headers: { 'if-match': ifMatch } });
    expect((await post('"1"')).headers['etag']).toBe('"2"');
    for (const stale of ['"1"', 'W/"2"', '"two"', '"02"', '"1", "7"', '""']) {
      expect(problemOf(await post(stale)), stale).toEqual({ status: 412, code: 'revision-mismatch' });
    }
    for (const garbage of ['2', '"2', 'abc', ',', '"2" "3"']) {
      expect(problemOf(await post(garbage)), garbage).toEqual({ status: 400, code: 'invalid-input' });
    }
    expect((await post('*')).headers['etag']).toBe('"3"');
    expect((await post('"1", "3"')).headers['etag']).toBe('"4"');
    const url = `/v1/applications/${story.id}`;
    expect((await service.call('owner', 'GET', url)).headers['etag']).toBe('"4"');
    const move = await service.call('owner', 'PUT', `${url}/policy`, {
      payload: { policy: 'strict' },
      headers: { 'if-match': '"3"' },
    });
    expect(problemOf(move)).toEqual({ status: 412, code: 'revision-mismatch' });
    expect(await story.entries()).toHaveLength(4);
  });

  test('of two that were meant for the same revision, one is recorded', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const answers = await Promise.all(
      ['a', 'b', 'c'].map(text =>
        story.post({ type: 'note.added', text }, { headers: { 'if-match': '"1"' } }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412, 412]);
  });
});
