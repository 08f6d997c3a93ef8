import { describe, expect, onTestFinished, test } from 'vitest';
import { assemble } from '../../../src/assembly.ts';
import { begin, thankYou, withAda } from '../../support/applications.ts';
import { databases } from '../../support/databases.ts';
import { OWNER_KEY } from '../../support/http.ts';
import { type Advanced, openSandbox } from '../../support/sandboxes.ts';
import { startWholeService } from '../../support/whole-service.ts';

// A SQLite file belongs to one process.
const shared = databases.filter(({ name }) => name === 'PostgreSQL');

describe.skipIf(shared.length === 0)('two nodes on one database', () => {
  test.each(shared)('advance a sandbox one after the other: every timer fires once', async database => {
    const service = await startWholeService(database);
    const { database: made, clock } = service;
    const other = await assemble(
      { databaseUrl: made.url, ownerKey: OWNER_KEY },
      { clock, http: { limits: { maxEventLoopDelayMs: 0 } } },
    );
    onTestFinished(() => other.close());
    const sandbox = await openSandbox(service);
    const stories = [await begin(sandbox, withAda), await begin(sandbox, withAda)];
    for (const story of stories) await story.record(thankYou(story.people[0]));

    const far = '2026-09-01T00:00:00Z';
    const asked = {
      method: 'POST' as const,
      url: '/v1/clock',
      headers: { authorization: `Bearer ${sandbox.key}` },
      payload: { advanceTo: far },
    };
    const answers = await Promise.all([service.app.inject(asked), other.app.inject(asked)]);
    const advanced = answers.map(answer => answer.json<Advanced>());
    expect(advanced.map(({ from }) => from).sort()).toEqual(['2026-03-02T15:00:00Z', far]);
    expect(advanced.map(({ now }) => now)).toEqual([far, far]);
    for (const story of stories) {
      const entries = await story.entries();
      const timers = entries.filter(({ kind }) => kind === 'timer');
      expect(new Set(timers.map(({ type, at }) => `${type} ${at}`)).size).toBe(timers.length);
      expect((await story.read()).state).toBe('closed');
      const proof = await sandbox.call('owner', 'GET', `/v1/applications/${story.id}/verification`);
      expect(proof.json()).toMatchObject({ ok: true });
    }
    const fired = advanced.reduce((sum, { timers }) => sum + timers, 0);
    const written = await made.raw("select seq from entries where workspace_id = ? and kind = 'timer'", [
      sandbox.id,
    ]);
    expect(fired).toBe(written.length);
  });
});
