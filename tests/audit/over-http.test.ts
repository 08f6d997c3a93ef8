import { describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { startWholeService } from '../support/whole-service.ts';

describe.each(databases)('verification over HTTP, on $name', ({ create }) => {
  it('sees an application that was put back to what it was before its last entries', async () => {
    const service = await startWholeService({ create });
    const created = await service.call('owner', 'POST', '/v1/applications', {
      payload: {
        company: 'Acme',
        role: 'Engineer',
        timeZone: 'UTC',
        interview: { at: '2026-03-01T10:00:00Z', interviewers: [{ name: 'Ann' }] },
      },
    });
    const { id } = created.json();
    const ref = { workspaceId: service.workspaceId, applicationId: id };
    const before = await service.store.reader.application(ref);
    if (before === undefined) throw new Error('It was created');
    const note = { payload: { type: 'note.added', text: 'A note' } };
    await service.call('owner', 'POST', `/v1/applications/${id}/events`, note);
    const verification = async () =>
      (await service.call('coach', 'GET', `/v1/applications/${id}/verification`)).json();
    expect(await verification()).toMatchObject({ ok: true, entries: before.revision + 1 });

    await service.database.raw('update applications set envelope = ?, revision = ?, head = ? where id = ?', [
      before.envelope,
      before.revision,
      before.head,
      id,
    ]);
    expect(await verification()).toMatchObject({ ok: false, fault: { seq: before.revision + 1 } });
  });
});
