import { describe, expect, it } from 'vitest';
import { addPolicy } from '../../src/host/add-policy.ts';
import type { EntryRow } from '../../src/store/store.ts';
import { databases } from '../support/databases.ts';
import { day, expectSound, freshHosts, hour, instantText, personId, refOf } from './fresh-host.ts';

const revisedOf = (entry: EntryRow | null) => JSON.parse(entry?.revised ?? 'null');

describe.each(databases)('what is learned late, on $name', ({ create }) => {
  const fresh = freshHosts(create);

  it('is judged where it stands, and the entry says what it revised', async () => {
    const open = await fresh();
    const start = open.clock.now();
    const ref = refOf(await open.create());
    const interviewer = await personId(open.store, ref, 'Ann');
    open.clock.advance(15 * day);
    const checkIn = { type: 'check-in.sent', interviewer, channel: 'email' } as const;
    const allowed = await open.post(ref, checkIn);
    expect(allowed.decision?.verdict).toBe('allowed');
    expect(allowed.entry?.revised).toBeNull();

    open.clock.advance(day);
    const late = await open.post(ref, {
      type: 'preference.stated',
      interviewer,
      followUp: 'none',
      at: instantText(start + hour),
    });
    expect(revisedOf(late.entry)).toEqual({
      from: 'checked-in',
      to: 'checked-in',
      verdicts: [{ entry: allowed.entry?.seq, was: 'allowed', is: 'breach' }],
    });
    expect(late.view.attention.level).toBe('pestering');
    // The verdict that was given stays as it was given.
    const stored = (await open.log(ref)).find(({ seq }) => seq === allowed.entry?.seq);
    expect(stored).toEqual(allowed.entry);

    const voided = await open.post(ref, {
      type: 'entry.voided',
      entry: late.entry?.seq ?? 0,
      reason: 'It was somebody else who said so',
    });
    expect(revisedOf(voided.entry)?.verdicts).toEqual([
      { entry: allowed.entry?.seq, was: 'breach', is: 'allowed' },
    ]);
    expect(voided.view.attention.level).not.toBe('pestering');
    await expectSound(open, ref);
  });

  it('takes back a timer that fired for want of it', async () => {
    const open = await fresh();
    const start = open.clock.now();
    const ref = refOf(await open.create());
    const interviewer = await personId(open.store, ref, 'Ann');
    open.clock.advance(9 * day);
    expect((await open.advance(ref)).view.tags).toContain('thanks-missed');
    const late = await open.post(ref, {
      type: 'thank-you.sent',
      interviewer,
      channel: 'email',
      at: instantText(start + 2 * hour),
    });
    expect(late.entry).toMatchObject({ from_state: 'interviewed', to_state: 'thanked' });
    expect(late.view.tags).not.toContain('thanks-missed');
    await expectSound(open, ref);
  });

  it('can be a mistake: what it did is undone, at any time asked about, and only once', async () => {
    const open = await fresh();
    const ref = refOf(await open.create());
    open.clock.advance(hour);
    const withdrawn = await open.post(ref, { type: 'application.withdrawn' });
    expect(withdrawn.view.state).toBe('closed');
    const seq = withdrawn.entry?.seq ?? 0;
    const mistake = { type: 'entry.voided', entry: seq, reason: 'The wrong application' } as const;
    const voided = await open.post(ref, mistake);
    expect(voided.entry).toMatchObject({ kind: 'void', from_state: 'closed', to_state: 'interviewed' });
    expect(voided.view).toMatchObject({ state: 'interviewed', outcome: null });
    for (const entry of [1, seq, voided.entry?.seq ?? 0]) {
      await expect(open.post(ref, { ...mistake, entry })).rejects.toMatchObject({ code: 'impossible-event' });
    }
    await expectSound(open, ref);
  });

  it('leaves the same log whether or not the poller came by before a void', async () => {
    const open = await fresh();
    const logs = await Promise.all(
      [true, false].map(async polled => {
        const ref = refOf(await open.create());
        return { ref, polled };
      }),
    );
    open.clock.advance(hour);
    for (const { ref } of logs) await open.post(ref, { type: 'note.added', text: 'A note' });
    open.clock.advance(9 * day);
    for (const { ref, polled } of logs) if (polled) await open.advance(ref);
    const steps: unknown[] = [];
    for (const { ref } of logs) {
      await open.post(ref, { type: 'entry.voided', entry: 2, reason: 'Not needed' });
      const log = await open.log(ref);
      steps.push(log.map(({ type, from_state, to_state }) => [type, from_state, to_state]));
      await expectSound(open, ref);
    }
    expect(steps[0]).toEqual(steps[1]);
  });
});

describe.each(databases)('another policy, on $name', ({ create }) => {
  const fresh = freshHosts(create);

  it('judges what was done anew, and stays pinned', async () => {
    const open = await fresh();
    const ref = refOf(await open.create({ policy: { name: 'persistent' } }));
    const interviewer = await personId(open.store, ref, 'Ann');
    open.clock.advance(8 * day);
    const checkIn = { type: 'check-in.sent', interviewer, channel: 'email' } as const;
    const early = await open.post(ref, checkIn);
    expect(early.decision?.verdict).toBe('allowed');

    const moved = await open.movePolicy(ref, 'standard');
    expect(moved.entry).toMatchObject({ kind: 'policy', type: 'policy.moved' });
    expect(revisedOf(moved.entry)?.verdicts).toEqual([
      { entry: early.entry?.seq, was: 'allowed', is: 'breach' },
    ]);
    expect(moved.view).toMatchObject({
      policy: { name: 'standard', version: 1 },
      attention: { level: 'pestering' },
    });
    await expectSound(open, ref);

    await expect(open.movePolicy(ref, 'none such')).rejects.toMatchObject({ code: 'unknown-policy' });
    const back = await open.movePolicy(ref, 'persistent');
    expect(back.view.attention.level).not.toBe('pestering');
    await expectSound(open, ref);
  });

  it('of the workspace is pinned in its version', async () => {
    const open = await fresh();
    const draft = (days: number) => ({ name: 'ours', numbers: { firstWindowBusinessDays: days } });
    const add = (days: number) =>
      addPolicy(open.store, open.owner.workspaceId, draft(days), open.clock.now());
    await add(3);
    const ref = refOf(await open.create({ policy: { name: 'ours' } }));
    await add(30);
    open.clock.advance(hour);
    const noted = await open.post(ref, { type: 'note.added', text: 'A note' });
    expect(noted.view.policy).toEqual({ name: 'ours', version: 1 });
    const moved = await open.movePolicy(ref, 'ours');
    expect(moved.view.policy).toEqual({ name: 'ours', version: 2 });
    await expectSound(open, ref);
  });
});
