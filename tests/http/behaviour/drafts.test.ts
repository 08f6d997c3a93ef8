import { describe, expect, test } from 'vitest';
import { begin, checkIn, thankYou } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { problemOf } from '../../support/http.ts';
import { startWholeService, type WholeService } from '../../support/whole-service.ts';

const drafts = async (service: WholeService, id: string, query = '') =>
  (await service.call('owner', 'GET', `/v1/applications/${id}/drafts${query}`)).json();

const withTwo = {
  interview: {
    at: '2026-03-02T14:00:00Z',
    interviewers: [{ name: 'Ada Lovelace' }, { name: 'Dr. Grace Hopper' }],
  },
};

describe.each(databases)('the words to send, on $name', database => {
  test('a thank-you by e-mail and by hand for everybody to thank, by their names', async () => {
    const service = await startWholeService(database);
    const { id } = await begin(service, { ...withTwo, client: service.clientId });
    const { items } = await drafts(service, id, '?followUp=thank-you&skill=sailing');
    expect(items).toHaveLength(2);
    const [ada, grace] = items;
    expect(ada.drafts.map(({ channel }: { channel: string }) => channel)).toEqual(['email', 'handwritten']);
    expect(ada.drafts[0].text).toMatch(/^Dear Ada,\n.*sailing.*eager/s);
    expect(ada.drafts[0].text).toMatch(/Casey Client$/);
    expect(ada.drafts[0].subject).toMatch(/^Thank you: /);
    expect(ada.drafts[1].subject).toBeNull();
    expect(grace.drafts[0].text).toMatch(/^Dear Dr. Grace Hopper,/);
  });

  test('a check-in says how long it has been, or keeps to what was promised', async () => {
    const service = await startWholeService(database);
    const story = await begin(service);
    const [ada = ''] = story.people;
    await story.record(thankYou(ada));
    service.clock.set(Date.parse('2026-03-16T14:00:00Z'));
    const before = await drafts(service, story.id, `?followUp=check-in:${ada}`);
    expect(before.items[0].drafts[0].text).toContain('it is 14 days since we talked');
    expect(before.items[0].drafts[0].text).toContain('[your name]');
    await story.record({ type: 'commitment.made', interviewer: ada, channel: 'call', on: '2026-03-18' });
    const { items } = await drafts(service, story.id, '?followUp=promise');
    expect(items[0].drafts).toMatchObject([{ channel: 'call', template: 'check-in.call' }]);
    expect(items[0].drafts[0].text).toContain('I promised to call today');
  });

  test('the note of an invitation fits, however long the names are', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, {
      company: 'Very Long Company '.repeat(10).trim(),
      role: 'R'.repeat(190),
    });
    const [ada = ''] = story.people;
    await story.record(thankYou(ada));
    for (const at of ['2026-03-16T14:00:00Z', '2026-03-23T14:00:00Z', '2026-03-30T14:00:00Z']) {
      service.clock.set(Date.parse(at));
      await story.record(checkIn(ada));
    }
    service.clock.set(Date.parse('2026-04-10T14:00:00Z'));
    const { items } = await drafts(service, story.id, '?followUp=invitation');
    expect(items[0].drafts[0]).toMatchObject({ channel: 'linkedin', limit: 300 });
    expect(items[0].drafts[0].text.length).toBeLessThanOrEqual(300);
  });

  test('a draft is never counted as sent', async () => {
    const service = await startWholeService(database);
    const story = await begin(service);
    const before = await story.read();
    await drafts(service, story.id);
    expect(await story.read()).toEqual(before);
    expect(await story.entries()).toHaveLength(1);
  });

  test('a workspace puts its own words in place, and goes back to those that ship', async () => {
    const service = await startWholeService(database);
    const { id } = await begin(service);
    const url = '/v1/templates/thank-you.email';
    const put = (payload: object) => service.call('owner', 'PUT', url, { payload });
    const mine = { subject: 'Hello\r\nBcc: all@x.example', body: 'Hi {{ person.firstName | upcase }}!' };
    expect((await put(mine)).json()).toMatchObject({ own: true });
    expect((await put(mine)).statusCode).toBe(200);
    const own = (await drafts(service, id)).items[0].drafts[0];
    expect(own).toMatchObject({
      subject: 'Hello Bcc: all@x.example',
      text: expect.stringMatching(/^Hi [A-Z]+!$/),
    });
    expect((await service.call('owner', 'DELETE', url)).statusCode).toBe(204);
    expect((await drafts(service, id)).items[0].drafts[0].subject).toMatch(/^Thank you/);
  });

  test('a template that cannot be used is refused: broken, unknown filters, or without end', async () => {
    const service = await startWholeService(database);
    const bodies = [
      '{{ person.firstName',
      '{{ role | nosuchfilter }}',
      '{% for i in (1..100000000) %}{{ i }}{% endfor %}',
      '{% include "/etc/passwd" %}',
    ];
    for (const body of bodies) {
      const answer = await service.call('owner', 'PUT', '/v1/templates/check-in.call', { payload: { body } });
      expect(problemOf(answer), body).toEqual({ status: 422, code: 'impossible-template' });
    }
    const nowhere = await service.call('owner', 'PUT', '/v1/templates/no.such', { payload: { body: 'x' } });
    expect(problemOf(nowhere)).toEqual({ status: 404, code: 'not-found' });
  });
});
