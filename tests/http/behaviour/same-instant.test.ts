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
