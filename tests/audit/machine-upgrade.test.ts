import { describe, expect, test } from 'vitest';
import { genesis, hashOf, type StoredEntry } from '../../src/audit/chain.ts';
import type { Creation } from '../../src/audit/log.ts';
import { aNewApplication, begin, type Story } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { startWholeService, type WholeService } from '../support/whole-service.ts';

/** Makes a stored application look as if version 0 of the machine had written it, chain and all. */
async function ageByOneVersion({ database, store, workspaceId }: WholeService, story: Story): Promise<void> {
  await database.allowTampering();
  const ref = { workspaceId, applicationId: story.id };
  let head = genesis;
  for await (const entry of store.reader.everyEntry(ref)) {
    const event = entry.kind === 'created' ? withVersionZero(entry) : entry.event;
    const aged = { ...entry, event, digest: 'what version 0 came to', previous_hash: head };
    head = hashOf(aged);
    await database.raw(
      'update entries set event = ?, digest = ?, previous_hash = ?, hash = ? where application_id = ? and seq = ?',
      [aged.event, aged.digest, aged.previous_hash, head, story.id, aged.seq],
    );
  }
  const row = await store.reader.application(ref);
  const envelope = JSON.parse(row?.envelope ?? '{}');
  const aged = {
    ...envelope,
    machine: { id: 'application', version: '0' },
    snapshot: { of: 'another kind' },
  };
  await database.raw('update applications set envelope = ?, head = ? where id = ?', [
    JSON.stringify(aged),
    head,
    story.id,
  ]);
}

function withVersionZero(entry: StoredEntry): string {
  const creation: Creation = JSON.parse(entry.event);
  return JSON.stringify({ ...creation, machine: '0' });
}

describe.each(databases)('an application that another machine version wrote, on $name', database => {
  test('is read by folding its history again', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, aNewApplication);
    const [ada = '', grace = ''] = story.people;
    await story.record({ type: 'thank-you.sent', interviewer: ada, channel: 'email' });
    await story.record({ type: 'thank-you.sent', interviewer: grace, channel: 'email' });
    const before = await story.read();
    await ageByOneVersion(service, story);
    expect(await story.read()).toEqual(before);
  });

  test('is upgraded by the next write, with an entry that says so, and verifies', async () => {
    const service = await startWholeService(database);
    const story = await begin(service, aNewApplication);
    const [ada = ''] = story.people;
    await story.record({ type: 'thank-you.sent', interviewer: ada, channel: 'email' });
    await ageByOneVersion(service, story);
    const old = await service.call('owner', 'GET', `/v1/applications/${story.id}/verification`);
    expect(old.json()).toMatchObject({ ok: true, entries: 2 });

    service.clock.advance(60_000);
    await story.record({ type: 'reply.received', interviewer: ada });
    const entries = await story.entries();
    expect(entries.map(({ kind, type }) => [kind, type])).toEqual([
      ['created', 'application.created'],
      ['event', 'thank-you.sent'],
      ['machine', 'machine.upgraded'],
      ['event', 'reply.received'],
    ]);
    expect(entries[2]?.event).toMatchObject({ from: '0', to: '1' });
    const verification = await service.call('owner', 'GET', `/v1/applications/${story.id}/verification`);
    expect(verification.json()).toMatchObject({ ok: true, entries: 4 });
    expect((await story.read()).state).toBe('interviewed');
  });
});
