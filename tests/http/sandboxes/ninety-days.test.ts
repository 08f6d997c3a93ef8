import { describe, expect, test } from 'vitest';
import { begin, thankYou } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { startReceiver } from '../../support/receiver.ts';
import { openSandbox } from '../../support/sandboxes.ts';
import { startWholeService } from '../../support/whole-service.ts';

const zones = ['America/New_York', 'Europe/London', 'Asia/Tokyo', 'America/Los_Angeles', 'Australia/Sydney'];

describe.each(databases)('ninety days of fifty applications on $name', database => {
  test.each([
    ['nobody listens', false],
    ['a webhook does', true],
  ])('happen in one call, while %s', { timeout: 240_000 }, async (how, isHeard) => {
    const receiver = await startReceiver();
    const service = await startWholeService(database, { settings: { webhookAllow: [receiver.origin] } });
    const sandbox = await openSandbox(service);
    if (isHeard) await sandbox.call('owner', 'POST', '/v1/webhooks', { payload: { url: receiver.url } });
    for (let count = 0; count < 50; count += 1) {
      const story = await begin(sandbox, {
        timeZone: zones[count % zones.length],
        interview: {
          at: new Date(service.clock.now() - count * 3_700_000).toISOString(),
          interviewers: [{ name: 'Ada' }],
        },
      });
      if (count % 3 > 0) await story.record(thankYou(story.people[0]));
    }
    await sandbox.advanceTo('2026-03-02T15:00:00Z');
    const began = performance.now();
    const advanced = await sandbox.advanceTo('2026-05-31T15:00:00Z');
    const seconds = (performance.now() - began) / 1_000;
    const { timers, deliveries } = advanced;
    console.info(
      `${database.name}, ${how}: 90 days of 50 applications in ${seconds.toFixed(2)} s, ${timers} timers, ${deliveries} deliveries`,
    );
    expect(advanced).toMatchObject({ reached: true, now: '2026-05-31T15:00:00Z' });
    expect(timers).toBeGreaterThan(100);
    expect(deliveries > 100).toBe(isHeard);
    const { items } = (await sandbox.call('owner', 'GET', '/v1/applications?limit=200')).json();
    const states = new Set(items.map(({ state }: { state: string }) => state));
    expect([...states]).toEqual(['networking-pivot']);
  });
});
