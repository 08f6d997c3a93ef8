import { describe, expect, it } from 'vitest';
import type { Recorded } from '../../src/host/commands.ts';
import { databases } from '../support/databases.ts';
import { day, expectSound, freshHosts, hour, instantText, personId, refOf } from './fresh-host.ts';

const shown = ({ entry, decision, view, application: { envelope, revision, head } }: Recorded) => ({
  entry,
  decision,
  view,
  envelope: JSON.parse(envelope),
  revision,
  head,
});

describe.each(databases)('a request that is repeated, on $name', ({ create }) => {
  const fresh = freshHosts(create);

  it('is answered as it was the first time, whatever has happened since', async () => {
    const open = await fresh();
    const start = open.clock.now();
    const created = await open.create({ idempotencyKey: 'c' });
    const ref = refOf(created);
    const interviewer = await personId(open.store, ref, 'Ann');
    const asks: (() => Promise<Recorded>)[] = [() => open.create({ idempotencyKey: 'c' })];
    const answers = [created];
    const post = async (event: Parameters<typeof open.post>[1]) => {
      const more = { idempotencyKey: `${answers.length}`, now: open.clock.now() };
      const ask = () => open.post(ref, event, more);
      answers.push(await ask());
      asks.push(ask);
    };
    open.clock.advance(3 * day);
    const checkIn = { type: 'check-in.sent', interviewer, channel: 'email' } as const;
    await post(checkIn);
    await post({ ...checkIn, alreadyHappened: true });
    open.clock.advance(day);
    await post({ type: 'reply.received', at: instantText(start + hour) });
    await post({ type: 'entry.voided', entry: 4, reason: 'It was not sent' });
    await post({ type: 'offer.received' });
    const before = await open.log(ref);
    for (const [index, ask] of asks.entries()) {
      const again = await ask();
      expect(again.replayed).toBe(true);
      expect(shown(again)).toEqual(shown(answers[index] ?? again));
    }
    expect(answers[1]?.decision?.verdict).toBe('refused');
    expect(await open.log(ref)).toEqual(before);
    await expectSound(open, ref);
  });

  it('counts in what was recorded before it, though that was read later', async () => {
    const open = await fresh();
    const ref = refOf(await open.create());
    open.clock.advance(hour);
    const readAt = open.clock.now();
    open.clock.advance(1);
    await open.post(ref, { type: 'application.withdrawn' });
    const ask = () =>
      open.post(ref, { type: 'note.added', text: 'Slow to arrive' }, { idempotencyKey: 'slow', now: readAt });
    const first = await ask();
    expect(first.view.state).toBe('closed');
    open.clock.advance(day);
    await open.post(ref, { type: 'application.reopened' });
    expect(shown(await ask())).toEqual(shown(first));
  });

  it('is told when the key comes with something else, or for what it may not see', async () => {
    const open = await fresh();
    const created = await open.create({ idempotencyKey: 'c' });
    const ref = refOf(created);
    await open.post(ref, { type: 'note.added', text: 'one' }, { idempotencyKey: 'k' });
    await expect(
      open.post(ref, { type: 'note.added', text: 'two' }, { idempotencyKey: 'k' }),
    ).rejects.toMatchObject({ code: 'key-reused' });
    await expect(open.create({ idempotencyKey: 'c', company: 'Other' })).rejects.toMatchObject({
      code: 'key-reused',
    });
    const stranger = { ...open.owner, role: 'candidate' as const, clientId: 'cli_other' };
    const note = { type: 'note.added', text: 'one' } as const;
    await expect(open.post(ref, note, { idempotencyKey: 'k', actor: stranger })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await open.log(ref)).toHaveLength(2);
  });
});
