import type { InjectOptions } from 'fastify';
import { describe, expect, test } from 'vitest';
import { type Application, aNewApplication, begin, checkIn, withAda } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { problemOf } from '../support/http.ts';
import { startWholeService } from '../support/whole-service.ts';

describe.each(databases)('times and places on $name', database => {
  test('zones that exist, in any case, and zones that do not', async () => {
    const service = await startWholeService(database);
    const create = (timeZone: unknown) =>
      service.call('owner', 'POST', '/v1/applications', { payload: { ...aNewApplication, timeZone } });
    for (const [asked, known] of [
      ['europe/berlin', 'Europe/Berlin'],
      ['UTC', 'UTC'],
      ['Asia/Kathmandu', 'Asia/Kathmandu'],
      ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ]) {
      expect((await create(asked)).json().timeZone, asked).toBe(known);
    }
    for (const zone of [
      'Mars/Olympus',
      '+02:00',
      '-05',
      'America/New York',
      'Europe',
      ' ',
      '../UTC',
      'GMT+25',
    ]) {
      expect(problemOf(await create(zone)), zone).toEqual({ status: 422, code: 'unknown-time-zone' });
    }
    for (const zone of ['', 'x'.repeat(65), null, 5, ['UTC']]) {
      expect(problemOf(await create(zone)), String(zone)).toEqual({ status: 400, code: 'invalid-input' });
    }
  });

  test('29 February, leap seconds, hours that are none, the bounds of years', async () => {
    const service = await startWholeService(database);
    service.clock.set(Date.parse('2028-03-01T12:00:00Z'));
    const create = (at: string) =>
      service.call('owner', 'POST', '/v1/applications', {
        payload: { ...aNewApplication, interview: { at, interviewers: [{ name: 'Ada' }] } },
      });
    for (const at of [
      '2028-02-29T12:00:00Z',
      '2000-02-29T00:00:00+14:00',
      '1970-01-01T00:00:00Z',
      '2026-03-02T23:59:59.999999999-12:00',
    ]) {
      expect((await create(at)).statusCode, at).toBe(201);
    }
    for (const at of [
      '2027-02-29T12:00:00Z',
      '2026-02-30T12:00:00Z',
      '2026-13-01T12:00:00Z',
      '2016-12-31T23:59:60Z',
      '2026-03-02T24:00:00Z',
      '2026-03-02T12:60:00Z',
      '2026-03-02T12:00:00',
      '2026-03-02',
      '2026-03-02 12:00:00Z',
      '20260302T120000Z',
      '2026-03-02T12:00Z',
      '2026-03-02T12:00:00+25:00',
      '+002026-03-02T12:00:00Z',
      '2026-03-02T12:00:00Z[UTC]',
      '1969-12-31T23:59:59Z',
      '0000-01-01T00:00:00Z',
      1_772_460_000_000,
    ]) {
      const response = await create(String(at));
      expect(problemOf(response), String(at)).toEqual({ status: 400, code: 'invalid-input' });
      expect(response.json().errors[0].pointer).toBe('/interview/at');
    }
    for (const at of ['2028-03-01T12:00:00.001Z', '2200-01-01T00:00:00Z', '9999-12-31T23:59:59Z']) {
      expect(problemOf(await create(at)), at).toEqual({ status: 422, code: 'time-in-future' });
    }
  });

  test('an application of long ago is closed by silence, and of a leap day counts from it', async () => {
    const service = await startWholeService(database);
    service.clock.set(Date.parse('2028-03-01T15:00:00Z'));
    const leap = await begin(service, {
      ...withAda,
      interview: { at: '2028-02-29T15:00:00Z', interviewers: [{ name: 'Ada' }] },
    });
    const opens = (await leap.read()).followUps.find(({ kind }) => kind === 'check-in')?.from;
    expect(opens).toBe('2028-03-14T04:00:00Z');
    const old = await begin(service, {
      ...withAda,
      interview: { at: '1970-01-01T00:00:00Z', interviewers: [{ name: 'Ada' }] },
    });
    expect(await old.read()).toMatchObject({ state: 'closed', outcome: 'silence' });
  });

  test('the hour that daylight saving skips, and the one that it repeats', async () => {
    const service = await startWholeService(database);
    service.clock.set(Date.parse('2026-12-01T12:00:00Z'));
    const story = await begin(service, withAda);
    const note = (at: string) => story.record({ type: 'note.added', text: 'A note', at });
    // 02:30 on 8 March does not exist in New York; an instant with an offset is one all the same.
    expect((await note('2026-03-08T02:30:00-05:00')).entry.at).toBe('2026-03-08T07:30:00Z');
    // 01:30 on 1 November happens twice; the offset says which.
    expect((await note('2026-11-01T01:30:00-04:00')).entry.at).toBe('2026-11-01T05:30:00Z');
    expect((await note('2026-11-01T01:30:00-05:00')).entry.at).toBe('2026-11-01T06:30:00Z');
  });

  test('calls keep to office hours of the zone on both sides of the change of clocks', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const [ada = ''] = story.people;
    const hoursHold = async (at: string) => {
      const { rules } = await story.ask({ ...checkIn(ada, 'call'), at });
      return rules.find(({ rule }) => rule === 'business-hours')?.holds;
    };
    // Friday 6 March is winter time, Monday 9 March summer time.
    expect(await hoursHold('2026-03-06T13:59:59.999Z')).toBe(false);
    expect(await hoursHold('2026-03-06T14:00:00Z')).toBe(true);
    expect(await hoursHold('2026-03-09T12:59:59.999Z')).toBe(false);
    expect(await hoursHold('2026-03-09T13:00:00Z')).toBe(true);
    expect(await hoursHold('2026-03-09T20:59:59.999Z')).toBe(true);
    expect(await hoursHold('2026-03-09T21:00:00Z')).toBe(false);
    expect(await hoursHold('2026-03-08T15:00:00Z')).toBe(false);
  });
});

describe.each(databases)('odd requests on $name', database => {
  test('bodies that are no object, and events that are none', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    for (const body of [[], [{ type: 'note.added', text: 'x' }], 'note.added', 1, true, null]) {
      const payload = JSON.stringify(body);
      for (const url of ['/v1/applications', `/v1/applications/${story.id}/events`]) {
        const response = await service.app.inject({
          method: 'POST',
          url,
          headers: { authorization: `Bearer ${service.keys.owner}`, 'content-type': 'application/json' },
          payload,
        });
        expect(problemOf(response), `${url} ${payload}`).toEqual({ status: 400, code: 'invalid-input' });
      }
    }
    for (const type of [
      'xstate.init',
      'xstate.stop',
      'xstate.after.1',
      'timer.window-opens',
      'Note.Added',
      '*',
      '',
    ]) {
      expect(problemOf(await story.post({ type })), type).toEqual({
        status: 400,
        code: 'unknown-event-type',
      });
    }
    for (const type of [undefined, null, 5, ['note.added'], {}]) {
      expect(problemOf(await story.post({ type, text: 'x' })), String(type)).toEqual({
        status: 400,
        code: 'invalid-input',
      });
    }
    expect(await story.entries()).toHaveLength(1);
  });

  test('unknown fields are an error, and each is named', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const response = await story.post({ type: 'note.added', text: 'x', alreadyHappened: true, foo: 1 });
    expect(problemOf(response)).toEqual({ status: 400, code: 'invalid-input' });
    const pointers = response.json().errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.sort()).toEqual(['/alreadyHappened', '/foo']);
    const nested = await service.call('owner', 'POST', '/v1/applications', {
      payload: {
        ...aNewApplication,
        interview: { at: '2026-03-02T14:00:00Z', interviewers: [{ name: 'Ada', phone: '1' }] },
      },
    });
    expect(nested.json().errors).toMatchObject([{ pointer: '/interview/interviewers/0/phone' }]);
  });

  test('the order of fields says nothing', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const recorded = await story.record({ text: 'x', source: 'y', type: 'note.added' });
    expect(recorded.entry).toMatchObject({ type: 'note.added', source: 'y', event: { text: 'x' } });
  });

  test('names in any script come back as they were given', async () => {
    const service = await startWholeService(database);
    const names = [
      '山田太郎',
      'Zoë Ångström',
      '👩‍🚀 Astro',
      "O'Neil; drop table entries",
      '<b>Bold</b>',
      '{int_1}',
    ];
    const response = await service.call('owner', 'POST', '/v1/applications', {
      payload: {
        ...aNewApplication,
        company: '  Müller & Söhne\u2028GmbH  ',
        interview: { at: '2026-03-02T14:00:00Z', interviewers: names.map(name => ({ name })) },
      },
    });
    const application = response.json<Application>();
    expect(application.interviewers.map(({ name }) => name)).toEqual(names);
    expect(application.company).toBe('  Müller & Söhne\u2028GmbH  ');
    const read = await service.call('owner', 'GET', `/v1/applications/${application.id}`);
    expect(read.json().interviewers).toEqual(application.interviewers);
  });
});

test('every route answers other methods with 405 and Allow, and HEAD like GET without a body', async () => {
  const [database] = databases;
  if (database === undefined) throw new Error('No database');
  const service = await startWholeService(database);
  const { id } = await begin(service, withAda);
  const document: { paths: Record<string, object> } = JSON.parse(JSON.stringify(service.app.swagger()));
  const methods: NonNullable<InjectOptions['method']>[] = [
    'GET',
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
  ];
  /** What an address takes: `/v1/intakes/try` also reads like the address of an intake that is called so. */
  const methodsOf = (url: string) =>
    Object.entries(document.paths)
      .filter(([path]) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(url))
      .flatMap(([, operations]) => Object.keys(operations).map(method => method.toUpperCase()));
  for (const path of Object.keys(document.paths)) {
    const url = path.replace('{id}', id).replace('{code}', 'refused');
    const allowed = [...new Set(methodsOf(url))];
    const withHead =
      allowed.includes('GET') && !/\/(inspection|changes|oidc\/\w+)$/.test(url)
        ? [...allowed, 'HEAD']
        : allowed;
    for (const method of methods.filter(candidate => !allowed.includes(candidate.toUpperCase()))) {
      const response = await service.call('owner', method, url);
      expect(problemOf(response), `${method} ${url}`).toEqual({ status: 405, code: 'method-not-allowed' });
      const allow = String(response.headers['allow']).split(', ');
      expect(allow.sort(), url).toEqual([...withHead].sort());
    }
    if (withHead.includes('HEAD')) {
      const get = await service.call('owner', 'GET', url);
      const head = await service.call('owner', 'HEAD', url);
      expect(head.statusCode, url).toBe(get.statusCode);
      expect(head.headers['content-type'], url).toBe(get.headers['content-type']);
      expect(head.body, url).toBe('');
    }
    for (const odd of [`${url}/`, `/${url}`, `${url}/nowhere/at/all`, url.toUpperCase()]) {
      // With a slash at its end, `/v1/keys/` reads like the address of a key without a name.
      const isNameless = Object.entries(document.paths).some(
        ([other, its]) => other.replace(/\{\w+\}$/, '').replace('{id}', id) === odd && !('get' in its),
      );
      const { status } = problemOf(await service.call('owner', 'GET', odd));
      expect(status, odd).toBe(isNameless ? 405 : 404);
    }
  }
});
