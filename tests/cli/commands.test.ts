import { expect, test } from 'vitest';
import type { Application, Decision, Recorded } from '../support/applications.ts';
import { openTerminal } from '../support/command-line.ts';

test('an application is begun, with everyone who interviewed and times in its own zone', async () => {
  const { type, ask, service } = await openTerminal();
  const words = ['apply', '--company', 'Zeta', '--role', 'Chemist', '--zone', 'Europe/Berlin'];
  const people = ['--with', 'Ann Lee <ann@x.io>', '--with', 'Bob Ray'];
  const said = await type([...words, '--at', '2026-03-02 10:00', ...people, '--client', 'casey']);
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.out).toMatch(/^Zeta, Chemist {2}app_/);
  expect(said.out).toMatch(/Ann Lee {2}ann@x\.io {2}no/);
  expect(said.out).toContain('Mon 2 Mar 2026, 10:00');
  expect(said.out).toContain('Times in Europe/Berlin.');
  const made = await ask<Application>(['show', 'zeta']);
  expect(made).toMatchObject({ timeZone: 'Europe/Berlin', client: service.clientId, state: 'interviewed' });

  const nobody = await type([...words, '--at', '2026-03-02', '--with', '<ann@x.io>']);
  expect(nobody).toMatchObject({ code: 2, out: '' });
  expect((await type([...words, '--at', 'yesterday', ...people])).err).toContain('is not a time');
  expect((await type([...words, '--at', '2027-03-02', ...people])).code).toBe(1);
  expect((await type([...words, ...people])).err).toContain("required option '--at <time>'");
  const zone = [
    'apply',
    '--company',
    'Z',
    '--role',
    'C',
    '--zone',
    'Mars',
    '--at',
    '2026-03-02',
    '--with',
    'A',
  ];
  expect((await type(zone)).err).toContain('is not a time zone');
});

test('what happened is logged by names, and refused with the reason and what to do instead', async () => {
  const { type, ask, story } = await openTerminal();
  const thanked = ['log', 'acme', 'thank-you.sent', '--with', 'ada', '--channel', 'email'];
  const said = await type([...thanked, '--at', '2026-03-02 09:30', '--set', 'skillMentioned=yes']);
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.out).toContain('thank-you.sent on Mon 2 Mar 2026, 09:30 (America/New_York), entry 2');
  expect(said.out).toContain('Allowed.');
  expect((await story.entries())[1]?.event).toMatchObject({
    interviewer: story.people[0],
    skillMentioned: true,
    at: '2026-03-02T14:30:00Z',
  });

  const call = ['log', story.id, 'check-in.sent', '--with', 'ADA LOVELACE', '--channel', 'call'];
  const refused = await type(call);
  expect(refused).toMatchObject({ code: 3, out: '' });
  expect(refused.err).toMatch(/^Refused\.\n.*\(thank-first\)\n {4}lifts /m);
  expect(refused.err).toContain('Instead:');
  expect(refused.err).toContain('check-in.sent with Ada Lovelace by call, from Mon 16 Mar 2026, 09:00');
  const problem = await ask<{ code: string; decision: Decision }>(call);
  expect(problem).toMatchObject({ code: 'refused', decision: { verdict: 'refused' } });

  const breach = await ask<Recorded>([...call, '--happened']);
  expect(breach).toMatchObject({ decision: { verdict: 'breach' }, entry: { type: 'check-in.sent' } });
  const round = [
    'log',
    'acme',
    'interview.completed',
    '--at',
    '2026-03-02 10:00',
    '--with',
    'Eve <eve@x.io>',
  ];
  expect((await ask<Recorded>(round)).application.interviewers).toHaveLength(3);
});

test.each([
  ['an unknown event', ['fly'], 'There is no event "fly"'],
  ['an unknown field', ['note.added', '--set', 'size=3'], 'note.added has no size'],
  ['no field', ['note.added', '--set', 'size'], 'is not field=value'],
  ['a person too many', ['check-in.sent', '--with', 'ada', '--with', 'grace'], 'with one person'],
  ['a person where none belongs', ['note.added', '--with', 'ada'], 'not with anybody'],
  ['a missing field', ['check-in.sent', '--with', 'ada'], '/channel: is missing'],
])('%s is not understood', async (_what, words, told) => {
  const { type, story } = await openTerminal();
  const { code, out, err } = await type(['log', story.id, ...words]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(told);
  expect(await story.entries()).toHaveLength(1);
});

test('may asks and records nothing', async () => {
  const { type, ask, story } = await openTerminal();
  const words = ['may', 'rockets', 'check-in.sent', '--with', 'grace', '--channel', 'email'];
  const refused = await type(words);
  expect(refused).toMatchObject({ code: 3, err: '' });
  expect(refused.out).toContain('(window)');
  expect(await ask<Decision>(words)).toMatchObject({ verdict: 'refused' });
  const later = await type([...words, '--at', '2026-03-18 10:00']);
  expect(later).toMatchObject({ code: 0, err: '' });
  expect(later.out).toContain('Allowed.');
  expect(await story.entries()).toHaveLength(1);
});

test('due lists what is to be done, by then and for whom', async () => {
  const { type, ask, apply, service } = await openTerminal();
  await apply({ company: 'Zeta', client: service.clientId });
  const { out, code } = await type(['due']);
  expect(code).toBe(0);
  expect(out.split('\n')[0]).toMatch(/^To do +With +Application +By +From +Due$/);
  expect(out).toContain('Tue 3 Mar 2026, 09:00 (America/New_York)');
  const starts = out.split('\n').filter(line => line.startsWith('thank-you'));
  expect(new Set(starts.map(line => line.search(/Acme|Zeta/))).size).toBe(1);
  const all = await ask<{ items: unknown[] }>(['due']);
  expect(all.items).toHaveLength(4);
  expect((await ask<{ items: unknown[] }>(['due', '--client', 'casey'])).items).toHaveLength(2);
  const later = await ask<{ items: { kind: string }[] }>(['due', '--until', '2026-03-16']);
  expect(later.items.map(({ kind }) => kind)).toContain('check-in');
  expect(await type(['due', '--client', 'nobody'])).toMatchObject({ code: 1, out: '' });
});

test('show tells how it stands, and how it will', async () => {
  const { type, ask, story } = await openTerminal();
  const now = await type(['show', 'acme/pilot']);
  expect(now).toMatchObject({ code: 0, err: '' });
  expect(now.out).toContain(story.id);
  expect((await ask<Application>(['show', story.id])).state).toBe('interviewed');
  const later = await ask<Application>(['show', story.id, '--at', '2026-05-15']);
  expect(later.state).toBe('networking-pivot');
  expect(await type(['show', 'app_nowhere'])).toMatchObject({ code: 1, out: '' });
});

test('what-if tells what would become of it, and records nothing', async () => {
  const { type, ask, story } = await openTerminal();
  const event = '{"type":"reply.received","interviewer":"ada","at":"2026-03-20 10:00"}';
  const words = ['what-if', 'acme', '--until', '2026-07-01', '--event', event];
  const { out, code } = await type(words);
  expect(code).toBe(0);
  expect(out).toMatch(/^When \(America\/New_York\) +What +State +Verdict\n/);
  expect(out).toMatch(/Fri 20 Mar 2026, 10:00 +reply\.received +awaiting +allowed/);
  expect((await ask<{ application: Application }>(words)).application.id).toBe(story.id);
  expect((await type(['what-if', 'acme', '--until', '2026-07-01', '--event', 'hm'])).code).toBe(2);
  expect(await story.entries()).toHaveLength(1);
});

test('verify proves a log', async () => {
  const { type, ask } = await openTerminal();
  const { out, code } = await type(['verify', 'acme']);
  expect(code).toBe(0);
  expect(out).toContain('the log holds, 1 entry');
  expect(await ask(['verify', 'acme'])).toMatchObject({ ok: true, entries: 1 });
});

test('verify finds a log that somebody edited, and says where', async () => {
  const { type, ask, story, service } = await openTerminal();
  await story.record({ type: 'note.added', text: 'They are moving' });
  await service.database.allowTampering();
  await service.database.raw("update entries set type = 'offer.received' where seq = 2");
  const { out, err, code } = await type(['verify', 'acme']);
  expect({ out, code }).toEqual({ out: '', code: 1 });
  expect(err).toContain('the log does not hold. Entry 2:');
  expect(await ask(['verify', 'acme'])).toMatchObject({ ok: false, fault: { seq: 2 } });
});

test('who may be one of several is listed', async () => {
  const { type, apply } = await openTerminal();
  const other = await apply({ company: 'Acme', role: 'Chemist' });
  await apply({ company: 'Acme Foods', role: 'Cook' });
  const { code, err, out } = await type(['show', 'c']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`${other.id}  Acme  Chemist  interviewed`);
  expect((await type(['show', 'acme'])).out, 'the whole name goes first').toContain(other.id);
  const people = ['log', 'rockets', 'check-in.sent', '--channel', 'email', '--with'];
  expect((await type([...people, 'a'])).err).toContain('Ada Lovelace');
  const nobody = await type([...people, 'zoe']);
  expect(nobody.code).toBe(1);
  expect(nobody.err).toContain('Acme Rockets has Ada Lovelace, Grace Hopper');
});

test('colours are for terminals, and nobody else’s text steers them', async () => {
  const { type, apply } = await openTerminal();
  await apply({ company: 'Evil\u001b[2J\u0007 Corp' });
  const steer = '\u001b';
  expect((await type(['show', 'corp'])).out).not.toContain(steer);
  const coloured = (await type(['show', 'corp'], { FORCE_COLOR: '1' })).out;
  expect(coloured).toContain(`${steer}[1mEvil`);
  expect(coloured).not.toContain(`${steer}[2J`);
});

test('without a key, with a wrong one, and where nothing listens, it says so', async () => {
  const { type, service } = await openTerminal();
  expect(await type(['due'], { TOP_OF_MIND_KEY: '' })).toMatchObject({ code: 1, out: '' });
  const stranger = await type(['due'], { TOP_OF_MIND_KEY: 'not the key' });
  expect(stranger.code).toBe(1);
  expect(stranger.err).toContain('A valid key is needed');
  const asJson = await type(['due', '--json'], { TOP_OF_MIND_KEY: 'not the key' });
  expect(JSON.parse(asJson.out)).toMatchObject({ code: 'unauthenticated' });
  await service.app.close();
  expect((await type(['due'])).err).toContain('There is no service at');
});
