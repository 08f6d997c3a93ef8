import { describe, expect, test } from 'vitest';
import { begin, checkIn, thankYou, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { startWholeService } from '../../support/whole-service.ts';

describe.each(databases)('events that are posted within one millisecond, on $name', database => {
  test('stand in the order in which they came, where they name no time', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    await story.record({ type: 'rejection.received' });
    await story.record({ type: 'application.reopened' });
    const { entry } = await story.record({ type: 'networking.company-followed', network: 'linkedin' });
    expect(entry.transition).toEqual({ from: 'awaiting', to: 'awaiting' });
    const entries = await story.entries();
    const instants = entries.slice(-3).map(({ at }) => Date.parse(at));
    expect(instants.map(at => at - (instants[0] ?? 0))).toEqual([0, 1, 2]);
  });

  test('happen at this very instant where its order leaves them their place', async () => {
    const service = await startWholeService(database);
    const now = '2026-03-02T15:00:00Z';
    const interview = { at: now, interviewers: [{ name: 'Ada Lovelace' }] };
    const story = await begin(service, { interview });
    const { entry } = await story.record(thankYou(story.people[0]));
    expect([entry.at, entry.recordedAt]).toEqual([now, now]);
    expect((await story.read(now)).state).toBe('thanked');
    service.clock.advance(24 * 3_600_000 - 1);
    expect((await story.read()).state).toBe('thanked');
    service.clock.advance(1);
    expect((await story.read()).state).toBe('awaiting');
    const verified = await service.call('owner', 'GET', `/v1/applications/${story.id}/verification`);
    expect(verified.json()).toMatchObject({ ok: true });
  });

  test('what is said to be allowed next is allowed when it is asked about at once', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, withAda);
    const [ada] = story.people;
    service.clock.set(Date.parse('2026-03-05T12:00:00Z'));
    await story.record({ type: 'decision-date.announced', on: '2026-03-02' });
    await story.record(thankYou(ada));
    expect((await story.read()).nextEvents).toContain('check-in.sent');
    const url = `/v1/applications/${story.id}/decisions`;
    const asked = await service.call('owner', 'POST', url, { payload: checkIn(ada) });
    expect(asked.json()).toMatchObject({ verdict: 'allowed' });
    await story.record(checkIn(ada));
    const { json } = await service.call('owner', 'GET', `/v1/applications/${story.id}/verification`);
    expect(json()).toMatchObject({ ok: true });
  });
});
