import { describe, expect, test } from 'vitest';
import { checkIn, withAda } from '../../support/applications.ts';
import { beginWithSecrets, secrets } from '../../support/consent.ts';
import { databases } from '../../support/databases.ts';
import { startMailing } from '../../support/digests.ts';
import { signInAs } from '../../support/people.ts';

// Coaches see many zones: theirs is chosen here. Monday mornings in London.
const london = { timeZone: 'Europe/London' };
const monday = '2026-03-09T08:00:00Z';
const nextMonday = '2026-03-16T08:00:00Z';

describe.each(databases)('the weekly mail, on $name', database => {
  test('tells a coach on Monday what is not as it should be, once, and who is fine', async () => {
    const mailing = await startMailing(database);
    const { service, at, box } = mailing;
    const { email } = await mailing.joined({ email: 'cora@example.org', name: 'Cora', role: 'coach' });
    const { call } = await signInAs(service, { email });
    await call('PATCH', '/v1/digest', london);
    const client = (
      await service.call('owner', 'POST', '/v1/clients', { payload: { name: 'Fay Fine' } })
    ).json();
    const fine = await mailing.application({ ...withAda, client: client.id });
    await fine.record({ type: 'thank-you.sent', interviewer: fine.people[0], channel: 'email' });
    const { people, record, post } = await mailing.application(withAda);
    await record({ type: 'commitment.made', interviewer: people[0], channel: 'email', on: '2026-03-04' });
    // Refused, and done all the same.
    await post(checkIn(people[0], 'call'));
    service.clock.advance(60_000);
    await record({ ...checkIn(people[0], 'call'), alreadyHappened: true });
    expect(await at('2026-03-06T08:00:00Z')).toBe(0);
    expect(await at(monday)).toBe(1);
    const { to, mail } = await box.next(2);
    expect(to).toEqual(['cora@example.org']);
    expect(mail.subject).toBe('The week: Casey Client');
    expect(mail.text).toContain('Promise broken, Acme Rockets, Test pilot');
    expect(mail.text).toContain('Refusal ignored, Acme Rockets, Test pilot');
    expect(mail.text).toContain('It had been refused before.');
    expect(mail.text).toContain('Overdue, Acme Rockets, Test pilot: The thank-you to Ada Lovelace was due');
    expect(mail.text).toContain('Doing fine: Fay Fine.');
    expect(mail.text).toContain(`https://follow.example/clients/${service.clientId}`);
    expect(await at(nextMonday)).toBe(0);
    // The client reads that the coach was told.
    const looks = await service.call('candidate', 'GET', `/v1/clients/${service.clientId}/looks`);
    expect(looks.json().items).toEqual([expect.objectContaining({ what: 'list' })]);
  });

  test('a coach on grants reads nothing that the grant hides, and nothing once it is withdrawn', async () => {
    const mailing = await startMailing(database);
    const { service, at, box } = mailing;
    const story = await beginWithSecrets(service);
    await story.record({ ...checkIn(story.people[0], 'call'), alreadyHappened: true });
    const { email } = await mailing.joined({
      email: 'carla@coaching.example',
      name: 'Carla',
      role: 'coach',
      reach: 'granted',
    });
    const { call } = await signInAs(service, { email });
    await call('PATCH', '/v1/digest', london);
    const granted = (
      await service.call('candidate', 'POST', `/v1/clients/${service.clientId}/grants`, {
        payload: { coach: email, scope: { names: false, notes: false, employers: false } },
      })
    ).json();
    await call('POST', '/v1/grants/accept', { token: granted.token });
    await box.next(2);
    expect(await at(monday)).toBe(1);
    const { mail, raw } = await box.next(3);
    const all = [raw, mail.subject, mail.text, String(mail.html)].join('\n');
    expect(mail.text).toContain('Interviewer ');
    for (const secret of Object.values(secrets).flat()) expect(all).not.toContain(secret);

    await story.record({ ...checkIn(story.people[1], 'call'), alreadyHappened: true });
    await service.call('candidate', 'DELETE', `/v1/clients/${service.clientId}/grants/${granted.id}`);
    expect(await at(nextMonday)).toBe(0);
    expect(box.received).toHaveLength(3);
  });

  test('an owner reads of all clients on the day that they chose', async () => {
    const mailing = await startMailing(database);
    const { service, at, box } = mailing;
    const { email } = await mailing.joined({ email: 'olga@example.org', name: 'Olga', role: 'owner' });
    const { call } = await signInAs(service, { email });
    const set = await call('PATCH', '/v1/digest', { ...london, weekday: 3 });
    expect(set.json().parts).toEqual(['due', 'week']);
    await mailing.application(withAda);
    expect(await at('2026-03-03T08:00:00Z')).toBe(0);
    expect(await at('2026-03-11T08:00:00Z')).toBe(1);
    expect((await box.next(2)).mail.subject).toBe('The week: Casey Client');
  });
});
