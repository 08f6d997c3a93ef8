import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { begin, checkIn, thankYou, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';

interface Shown {
  uid: string;
  summary: string;
  description: string;
  status: string;
  sequence: number;
  start: string;
  zone: string;
}

/** Makes a calendar address, and reads it as a calendar program does. */
async function subscribe(service: WholeService, payload: object = {}, who: 'owner' | 'candidate' = 'owner') {
  const made = (await service.call(who, 'POST', '/v1/calendars', { payload })).json();
  const fetchText = (headers: Record<string, string> = {}) => service.app.inject({ url: made.path, headers });
  const read = async (): Promise<Shown[]> => {
    const answer = await fetchText();
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const calendar = new ICAL.Component(ICAL.parse(answer.body));
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    return calendar.getAllSubcomponents('vevent').map(component => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        summary: event.summary,
        description: event.description,
        status: String(component.getFirstPropertyValue('status')),
        sequence: event.sequence,
        start: event.startDate.isDate
          ? event.startDate.toString()
          : event.startDate.toJSDate().toISOString().replace('.000Z', 'Z'),
        zone: event.startDate.isDate ? 'day' : event.startDate.zone.tzid,
      };
    });
  };
  return {
    made,
    read,
    fetchText,
    due: async () => (await read()).filter(({ status }) => status === 'CONFIRMED'),
  };
}

describe.each(databases)('a calendar on $name', database => {
  test('a thank-you stands half an hour before it is due, in the zone of the application, with its words', async () => {
    const service = await startWholeService(database);
    await begin(service, {
      interview: { at: '2026-03-02T14:00:00Z', interviewers: [{ name: 'Ada Lovelace' }] },
    });
    const { due } = await subscribe(service);
    const [thanks] = await due();
    expect(thanks).toMatchObject({
      summary: expect.stringMatching(/^Thank Ada Lovelace \(/),
      start: '2026-03-03T13:30:00Z',
      zone: 'America/New_York',
    });
    expect(thanks?.description).toMatch(/has not been thanked.*Dear Ada,/s);
  });

  test('what is done is cancelled under the same id, and the next thing is already there', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const { read, due } = await subscribe(service);
    const [before] = await due();
    await story.record(thankYou(story.people[0]));
    const after = await read();
    expect(after.find(({ uid }) => uid === before?.uid)).toMatchObject({ status: 'CANCELLED', sequence: 2 });
    expect(await due()).toMatchObject([
      { summary: expect.stringMatching(/^Check in with/), start: '2026-03-16' },
    ]);
  });

  test('daylight saving moves nothing: days are days, and hours keep to the wall', async () => {
    const service = await startWholeService(database);
    service.clock.set(Date.parse('2026-03-07T19:00:00Z'));
    const at = '2026-03-07T18:00:00Z';
    const story = await begin(service, { interview: { at, interviewers: [{ name: 'Ada' }] } });
    const { due } = await subscribe(service);
    // 24 hours after 13:00 EST is 14:00 EDT.
    expect((await due())[0]).toMatchObject({ start: '2026-03-08T17:30:00Z' });
    await story.record(thankYou(story.people[0]));
    expect((await due())[0]).toMatchObject({ start: '2026-03-20' });
  });

  test('a promise stands on its day, and what is overdue stands on today', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const [ada = ''] = story.people;
    const { due, read } = await subscribe(service);
    service.clock.set(Date.parse('2026-03-05T15:00:00Z'));
    expect((await due())[0]).toMatchObject({ summary: expect.stringMatching(/^Thank/), start: '2026-03-05' });
    await story.record({ ...thankYou(ada), alreadyHappened: true });
    await story.record({ type: 'commitment.made', interviewer: ada, channel: 'email', on: '2026-03-11' });
    const [promise] = await due();
    expect(promise).toMatchObject({ summary: expect.stringMatching(/^Promised:/), start: '2026-03-11' });
    service.clock.set(Date.parse('2026-03-11T15:00:00Z'));
    await story.record(checkIn(ada));
    expect((await read()).find(({ uid }) => uid === promise?.uid)).toMatchObject({ status: 'CANCELLED' });
  });

  test('a candidate’s shows their own follow-ups only; a revoked address shows nothing', async () => {
    const service = await startWholeService(database);
    await begin(service, { company: 'Theirs', client: service.clientId });
    await begin(service, { company: 'Not theirs' });
    const { made, due, fetchText } = await subscribe(service, { name: 'Mine' }, 'candidate');
    expect(made).toMatchObject({ name: 'Mine', client: service.clientId, lastReadAt: null });
    expect((await due()).map(({ summary }) => summary).join()).not.toContain('Not theirs');
    expect(await due()).not.toEqual([]);
    const list = await service.call('candidate', 'GET', '/v1/calendars');
    expect(list.json().items.map(({ id }: { id: string }) => id)).toEqual([made.id]);
    expect(list.body).not.toContain('/calendar/');
    await service.call('candidate', 'DELETE', `/v1/calendars/${made.id}`);
    expect(problemOf(await fetchText())).toEqual({ status: 401, code: 'unauthenticated' });
    expect((await service.call('candidate', 'GET', '/v1/calendars')).json().items).toEqual([]);
  });

  test('the address opens the calendar and nothing else, and no other key opens it', async () => {
    const service = await startWholeService(database);
    const { made } = await subscribe(service);
    const token = made.path.replace(/^\/calendar\/|\.ics$/g, '');
    const list = await service.call({ key: token }, 'GET', '/v1/applications');
    expect(problemOf(list)).toEqual({ status: 403, code: 'forbidden' });
    const session = await service.app.inject({ method: 'POST', url: '/v1/session', payload: { key: token } });
    expect(session.statusCode).toBe(401);
    const other = await service.app.inject({ url: `/calendar/${encodeURIComponent(service.keys.tool)}.ics` });
    expect(problemOf(other)).toEqual({ status: 403, code: 'forbidden' });
    const strange = await service.call('candidate', 'POST', '/v1/calendars', {
      payload: { client: 'cli_x' },
    });
    expect(problemOf(strange)).toEqual({ status: 422, code: 'unknown-client' });
  });

  test('a program that has it already is told that nothing changed', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const { fetchText } = await subscribe(service);
    const first = await fetchText();
    const etag = String(first.headers['etag']);
    expect((await fetchText({ 'if-none-match': etag })).statusCode).toBe(304);
    await story.record(thankYou(story.people[0]));
    expect((await fetchText({ 'if-none-match': etag })).statusCode).toBe(200);
  });
});
