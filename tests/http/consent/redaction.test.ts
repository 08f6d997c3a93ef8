import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Application, type Entry, type Story, storyOf } from '../../support/applications.ts';
import { aCoachLetIn, beginWithSecrets, type Scope, secrets } from '../../support/consent.ts';
import { databases } from '../../support/databases.ts';
import { openWholeService } from '../../support/whole-service.ts';

type Opened = Awaited<ReturnType<typeof openWholeService>>;

const parts = ['names', 'notes', 'employers'] as const;
const scopes: Required<Pick<Scope, (typeof parts)[number]>>[] = [true, false].flatMap(names =>
  [true, false].flatMap(notes => [true, false].map(employers => ({ names, notes, employers }))),
);
const titleOf = (scope: (typeof scopes)[number]) =>
  parts.map(part => `${scope[part] ? 'with' : 'without'} ${part}`).join(', ');

describe.each(databases)('what a coach is shown on $name', ({ create }) => {
  let service: Opened;
  let story: Story;

  beforeAll(async () => {
    service = await openWholeService(await create());
    story = await beginWithSecrets(service);
    await service.call('coach', 'POST', `/v1/clients/${service.clientId}/notes`, {
      payload: { text: 'a most private thought about Ada Lovelace of Acme', visibility: 'shared' },
    });
    service.clock.advance(1_000);
  });
  afterAll(() => service.closeAll());

  /** The body of every answer about the application that a coach can get. */
  async function everyAnswer(coach: { key: string }): Promise<Record<string, string>> {
    const url = `/v1/applications/${story.id}`;
    const [ada = ''] = story.people;
    const early = { type: 'check-in.sent', interviewer: ada, channel: 'call' };
    const bodies: Record<string, string> = {};
    const gets = [
      url,
      `${url}?at=2026-06-01T00:00:00Z`,
      `${url}/entries?limit=200`,
      `${url}/snapshot`,
      `${url}/verification`,
      '/v1/applications?limit=200',
      '/v1/follow-ups?until=2027-01-01T00:00:00Z',
      '/v1/clients',
      `/v1/clients/${service.clientId}`,
      '/v1/session',
      '/v1/caseload',
      '/v1/caseload/applications',
      `${url}/drafts`,
      `/v1/clients/${service.clientId}/notes`,
      `/v1/clients/${service.clientId}/report?from=2026-03-01&to=2026-03-31`,
      `/v1/clients/${service.clientId}/report?from=2026-03-01&to=2026-03-31&format=csv`,
      ...Array.from({ length: 8 }, (_, index) => `${url}/entries/${index + 1}`),
    ];
    for (const path of gets) {
      const response = await service.call(coach, 'GET', path);
      expect(response.statusCode, path).toBe(200);
      bodies[path] = response.body;
    }
    const posts: [string, object, number][] = [
      [`${url}/decisions`, early, 200],
      [`${url}/simulations`, { events: [early], until: '2026-06-01T00:00:00Z' }, 200],
      [`${url}/events`, { type: 'note.added', text: 'A remark' }, 201],
    ];
    for (const [path, payload, status] of posts) {
      const response = await service.call(coach, 'POST', path, { payload });
      expect(response.statusCode, path).toBe(status);
      bodies[path] = response.body;
    }
    return bodies;
  }

  test.each(scopes.map(scope => ({ title: titleOf(scope), scope })))('$title', async ({ scope }) => {
    const coach = await aCoachLetIn(service, { scope });
    const bodies = await everyAnswer(coach);
    const all = Object.values(bodies).join('\n');
    for (const part of parts) {
      for (const secret of secrets[part]) {
        const where = Object.entries(bodies).filter(([, body]) => body.includes(secret));
        const paths = where.map(([path]) => path);
        // An address at the employer's names both; so does a page of theirs.
        if (!scope[part]) expect(paths, secret).toEqual([]);
      }
    }
    expect(all.includes('Interviewer 1')).toBe(!scope.names);
    expect(all.includes('Lovelace')).toBe(scope.names);
    expect(all.includes('they loved the rocket')).toBe(scope.notes);
    expect(all.includes('Acme')).toBe(scope.employers);
    expect(all.includes('rosie@acme.example')).toBe(scope.names && scope.employers);
    expect(all).toContain('A remark');
  });

  test('what is hidden is marked: on the application, and on each entry with the fields', async () => {
    const coach = await aCoachLetIn(service);
    const application = (
      await service.call(coach, 'GET', `/v1/applications/${story.id}`)
    ).json<Application>();
    expect(application.redacted).toEqual(['names', 'notes']);
    expect(application.company).toBe('Acme Rockets');
    expect(application.interviewers.map(({ name }) => name)).toEqual([
      'Interviewer 1',
      'Interviewer 2',
      'Interviewer 3',
    ]);
    const answer = await service.call(coach, 'GET', `/v1/applications/${story.id}/entries?limit=200`);
    const { items } = answer.json<{ items: Entry[] }>();
    const marks = Object.fromEntries(items.map(({ type, redacted }) => [type, redacted]));
    expect(marks).toMatchObject({
      'application.created': ['interviewers'],
      'contact.added': ['name', 'email', 'role'],
      'reply.received': ['gist'],
      'networking.blog-commented': ['url'],
      'entry.voided': ['reason'],
      'offer.received': undefined,
    });
    const seenByOwner = await story.entries();
    expect(seenByOwner.every(({ redacted }) => redacted === undefined)).toBe(true);
    expect(items.map(({ hash }) => hash)).toEqual(seenByOwner.map(({ hash }) => hash));
  });

  test('notes on the client: their own, and what is shared where nothing is hidden', async () => {
    const url = `/v1/clients/${service.clientId}/notes`;
    const read = async (scope: Scope) => {
      const coach = await aCoachLetIn(service, { scope });
      const texts = { private: 'For coaches of the house', shared: 'For the client' };
      for (const visibility of ['private', 'shared'] as const) {
        const payload = { text: texts[visibility], visibility };
        expect((await service.call('coach', 'POST', url, { payload })).statusCode).toBe(201);
      }
      const own = await service.call(coach, 'POST', url, {
        payload: { text: 'My own', visibility: 'private' },
      });
      expect(own.statusCode).toBe(201);
      const { items } = (await service.call(coach, 'GET', url)).json<{
        items: { id: string; text: string }[];
      }>();
      return { coach, texts: new Set(items.map(({ text }) => text)), own: own.json<{ id: string }>().id };
    };
    expect((await read({ notes: true })).texts).toEqual(new Set(['My own']));
    const all = await read({ names: true, notes: true });
    expect(all.texts).toContain('For the client');
    expect(all.texts).not.toContain('For coaches of the house');
    const others = (await service.call('owner', 'GET', url)).json<{
      items: { id: string; text: string }[];
    }>();
    const foreign = others.items.find(({ text }) => text === 'For the client');
    const remove = (id = '') => service.call(all.coach, 'DELETE', `${url}/${id}`);
    expect((await remove(foreign?.id)).statusCode).toBe(404);
    expect((await remove(all.own)).statusCode).toBe(204);
  });

  test('a refusal tells its reasons without the name', async () => {
    const coach = await aCoachLetIn(service, { scope: { post: 'events' } });
    const [ada = ''] = story.people;
    const refused = await service.call(coach, 'POST', `/v1/applications/${story.id}/events`, {
      payload: { type: 'check-in.sent', interviewer: ada, channel: 'call' },
    });
    expect(refused.statusCode).toBe(409);
    for (const secret of secrets.names) expect(refused.body).not.toContain(secret);
  });

  test('a search finds nobody by a hidden name, and no employer by a hidden one', async () => {
    const found = async (scope: Scope, q: string) => {
      const coach = await aCoachLetIn(service, { scope });
      const response = await service.call(coach, 'GET', `/v1/applications?q=${encodeURIComponent(q)}`);
      return response.json<{ items: unknown[] }>().items.length;
    };
    expect(await found({}, 'lovelace')).toBe(0);
    expect(await found({}, 'acme')).toBe(1);
    expect(await found({ names: true }, 'lovelace')).toBe(1);
    expect(await found({ names: true, employers: false }, 'lovelace')).toBe(1);
    expect(await found({ employers: false }, 'acme')).toBe(0);
    expect(await found({ employers: false }, 'pilot')).toBe(0);
  });

  test('asking what would be tells nobody whether a name is known', async () => {
    const simulate = async (scope: Scope) => {
      const coach = await aCoachLetIn(service, { scope });
      const response = await service.call(coach, 'POST', `/v1/applications/${story.id}/simulations`, {
        payload: {
          events: [
            {
              type: 'interview.completed',
              at: '2026-03-02T16:00:00Z',
              interviewers: [{ name: 'Grace Hopper' }],
            },
          ],
          until: '2026-03-03T00:00:00Z',
        },
      });
      return response.json<{ application: Application }>().application.interviewers.map(({ id }) => id);
    };
    const grace = story.people[1] ?? '';
    expect((await simulate({ names: true })).length).toBe(3);
    expect(await simulate({ names: true })).toContain(grace);
    expect((await simulate({})).length).toBe(4);
  });

  test('with the events granted a coach posts as the client, and the log says who it was', async () => {
    const remarks = await aCoachLetIn(service, { scope: { notes: true } });
    const events = await aCoachLetIn(service, { scope: { post: 'events' } });
    const [ada = ''] = story.people;
    const thanks = { type: 'thank-you.sent', interviewer: ada, channel: 'email', alreadyHappened: true };
    const own = storyOf(service, await story.read());
    expect((await own.post(thanks, { who: remarks })).statusCode).toBe(403);
    const { entry } = await own.record(thanks, { who: events });
    expect(entry.actor).toMatchObject({ role: 'coach', key: events.id });
  });
});
