import { describe, expect, test } from 'vitest';
import { aNewApplication, begin, type Story, storyOf, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';

const byMail = (email: string) => ({
  interview: { ...aNewApplication.interview, interviewers: [{ name: 'Ada Lovelace', email }] },
});
const reply = { type: 'reply.received', person: { email: 'ada@acme.example' } };

/** Sends one event and gives the id of the item that it became. */
async function unplaced(service: WholeService, event: object): Promise<string> {
  const [result] = (await service.call('tool', 'POST', '/v1/events', { payload: [event] })).json();
  expect(result).toMatchObject({ status: 202 });
  return result.inbox;
}

const assign = (service: WholeService, id: string, payload: object) =>
  service.call('owner', 'POST', `/v1/inbox/${id}/assign`, { payload });
const dismiss = (service: WholeService, id: string) =>
  service.call('owner', 'POST', `/v1/inbox/${id}/dismiss`);
const read = async (service: WholeService, id: string) =>
  (await service.call('owner', 'GET', `/v1/inbox/${id}`)).json();
const list = async (service: WholeService, query = '', who: 'owner' | 'candidate' = 'owner') =>
  (await service.call(who, 'GET', `/v1/inbox${query}`)).json();

describe.each(databases)('the review queue on $name', database => {
  test('holds what matches nothing or several, says why, and what it could be about', async () => {
    const service = await startWholeService(database);
    const two = [
      await begin(service, byMail('ada@acme.example')),
      await begin(service, byMail('ada@acme.example')),
    ];
    const lone = await begin(service, withAda);
    const ids = [
      await unplaced(service, { type: 'note.added', text: 'x' }),
      await unplaced(service, { type: 'note.added', text: 'x', application: 'app_none' }),
      await unplaced(service, { ...reply, person: { email: 'nobody@acme.example' } }),
      await unplaced(service, reply),
      await unplaced(service, { ...reply, application: lone.id }),
    ];
    const { items } = await list(service);
    expect(items.map(({ id, reason }: { id: string; reason: string }) => [id, reason])).toEqual([
      [ids[0], 'unnamed'],
      [ids[1], 'no-application'],
      [ids[2], 'no-application'],
      [ids[3], 'several-applications'],
      [ids[4], 'no-person'],
    ]);
    expect(items[3].candidates).toEqual(
      two.map(({ id, people }) => ({ application: id, interviewer: people[0] })),
    );
    expect(items[4]).toMatchObject({
      candidates: [{ application: lone.id }],
      naming: { application: lone.id, email: 'ada@acme.example' },
      event: { type: 'reply.received', at: '2026-03-02T15:00:00Z' },
      actor: { role: 'tool' },
      status: 'waiting',
      receivedAt: '2026-03-02T15:00:00Z',
    });
    const first = await list(service, '?limit=3');
    const rest = await list(service, `?limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items]).toEqual(items);
    expect(rest.nextCursor).toBeNull();
  });

  test('an item is assigned once: it happened when it was received, and again is answered as before', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, byMail('ada@acme.example'));
    await begin(service, byMail('ada@acme.example'));
    const id = await unplaced(service, reply);
    service.clock.advance(3_600_000);
    const first = await assign(service, id, { application: story.id });
    expect(first.statusCode, first.body).toBe(201);
    expect(first.json().entry).toMatchObject({
      type: 'reply.received',
      at: '2026-03-02T15:00:00Z',
      event: { interviewer: story.people[0] },
      actor: { role: 'owner' },
    });
    service.clock.advance(1_000);
    const again = await assign(service, id, { application: story.id });
    expect(again.statusCode).toBe(201);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.json().entry).toEqual(first.json().entry);
    expect(await story.entries()).toHaveLength(2);
    expect(await read(service, id)).toMatchObject({
      status: 'assigned',
      application: story.id,
      entry: 2,
      settledBy: { role: 'owner' },
      settledAt: '2026-03-02T16:00:00Z',
    });
    expect((await list(service)).items).toEqual([]);
    expect((await list(service, '?status=assigned')).items).toHaveLength(1);
  });

  test('of many who assign and dismiss at once, one wins', async () => {
    const service = await startWholeService(database);
    const stories = [
      await begin(service, withAda),
      await begin(service, withAda),
      await begin(service, withAda),
    ];
    for (let round = 0; round < 5; round += 1) {
      const id = await unplaced(service, { type: 'note.added', text: `round ${round}` });
      const before = await entriesOf(stories);
      const answers = await Promise.all([
        ...stories.flatMap(story => [
          assign(service, id, { application: story.id }),
          assign(service, id, { application: story.id }),
        ]),
        dismiss(service, id),
      ]);
      const item = await read(service, id);
      const added = (await entriesOf(stories)).map((count, index) => count - (before[index] ?? 0));
      const winner = stories.findIndex(story => story.id === item.application);
      expect(added).toEqual(stories.map((_, index) => (index === winner ? 1 : 0)));
      const won = answers.filter(({ statusCode }) => statusCode < 300);
      expect(won).toHaveLength(item.status === 'dismissed' ? 1 : 2);
      for (const answer of answers.filter(({ statusCode }) => statusCode >= 300)) {
        expect(problemOf(answer)).toEqual({ status: 409, code: 'item-settled' });
      }
    }
  });

  test('what is dismissed stays so, and is kept', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const id = await unplaced(service, { type: 'note.added', text: 'x', idempotencyKey: 'once' });
    expect((await dismiss(service, id)).json()).toMatchObject({ status: 'dismissed', event: { text: 'x' } });
    expect((await dismiss(service, id)).statusCode).toBe(200);
    expect(problemOf(await assign(service, id, { application: story.id })).code).toBe('item-settled');
    // Its sender, who asks again, gets the same item.
    expect(await unplaced(service, { type: 'note.added', text: 'x', idempotencyKey: 'once' })).toBe(id);
    const taken = await unplaced(service, { type: 'note.added', text: 'y' });
    await assign(service, taken, { application: story.id });
    expect(problemOf(await dismiss(service, taken)).code).toBe('item-settled');
  });

  test('what cannot be assigned stays in the queue', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const thanks = { type: 'thank-you.sent', channel: 'email', person: { email: 'who@acme.example' } };
    const id = await unplaced(service, thanks);
    const codeOf = async (payload: object) => problemOf(await assign(service, id, payload)).code;
    expect(await codeOf({ application: 'app_none' })).toBe('unknown-application');
    expect(await codeOf({ application: story.id })).toBe('unknown-interviewer');
    expect(await codeOf({ application: story.id, interviewer: 'int_none' })).toBe('unknown-interviewer');
    expect(await codeOf({})).toBe('invalid-input');
    expect(problemOf(await assign(service, 'inb_none', { application: story.id })).code).toBe('not-found');
    expect((await read(service, id)).status).toBe('waiting');
    const done = await assign(service, id, { application: story.id, interviewer: story.people[0] });
    expect(done.json()).toMatchObject({ transition: { to: 'thanked' } });
  });

  test('a refusal is an answer: the item has been judged where it belongs', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const id = await unplaced(service, {
      type: 'check-in.sent',
      channel: 'call',
      person: { email: 'who@acme.example' },
    });
    const payload = { application: story.id, interviewer: story.people[0] };
    for (const replayed of [undefined, 'true']) {
      const answer = await assign(service, id, payload);
      expect(problemOf(answer)).toEqual({ status: 409, code: 'refused' });
      expect(answer.headers['idempotent-replayed']).toBe(replayed);
    }
    expect(await read(service, id)).toMatchObject({ status: 'assigned', entry: 2 });
  });

  test('a candidate sees and settles what is of their client, and nothing else', async () => {
    const service = await startWholeService(database);
    const own = storyOf(
      service,
      (await service.call('candidate', 'POST', '/v1/applications', { payload: aNewApplication })).json(),
    );
    const theirs = await unplaced(service, { type: 'note.added', text: 'x', client: service.clientId });
    const nobodys = await unplaced(service, { type: 'note.added', text: 'x' });
    const { items } = await list(service, '', 'candidate');
    expect(items.map(({ id }: { id: string }) => id)).toEqual([theirs]);
    const call = (id: string) =>
      service.call('candidate', 'POST', `/v1/inbox/${id}/assign`, { payload: { application: own.id } });
    expect(problemOf(await call(nobodys))).toEqual({ status: 404, code: 'not-found' });
    expect((await call(theirs)).statusCode).toBe(201);
    const other = await begin(service, withAda);
    const another = await unplaced(service, { type: 'note.added', text: 'x', client: service.clientId });
    const foreign = await service.call('candidate', 'POST', `/v1/inbox/${another}/assign`, {
      payload: { application: other.id },
    });
    expect(problemOf(foreign)).toEqual({ status: 422, code: 'unknown-application' });
  });
});

async function entriesOf(stories: readonly Story[]): Promise<number[]> {
  return Promise.all(stories.map(async story => (await story.entries()).length));
}
