import { describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import {
  day,
  expectSound,
  type FreshHost,
  freshHosts,
  hour,
  instantText,
  personId,
  refOf,
} from './fresh-host.ts';

async function timersOf(open: FreshHost, ref: ReturnType<typeof refOf>) {
  const timers = (await open.log(ref)).filter(({ kind }) => kind === 'timer');
  return timers.map(({ type, at, recorded_at, from_state, to_state, actor }) => ({
    what: `${type}: ${from_state} -> ${to_state}`,
    at: instantText(at),
    recorded_at,
    actor,
  }));
}

/** Monday 2 March 2026, 10:00 in New York: the interview of every test here. */
const interviewAt = Date.parse('2026-03-02T15:00:00Z');

describe.each(databases)('timers on the way, on $name', ({ create }) => {
  const fresh = freshHosts(create);

  it('are entries at their own due times, before the event that found them due', async () => {
    const open = await fresh();
    const ref = refOf(await open.create());
    open.clock.advance(10 * day);
    await open.post(ref, { type: 'note.added', text: 'Long after' });
    const recorded_at = open.clock.now();
    const actor = '{"role":"timer"}';
    expect(await timersOf(open, ref)).toEqual([
      {
        what: 'timer.thank-you-due: interviewed -> interviewed',
        at: '2026-03-03T15:00:00Z',
        recorded_at,
        actor,
      },
      // Five business days later at midnight; the clocks went forward on the Sunday in between.
      {
        what: 'timer.thanks-missed: interviewed -> awaiting',
        at: '2026-03-09T04:00:00Z',
        recorded_at,
        actor,
      },
    ]);
    expect((await open.log(ref)).at(-1)).toMatchObject({ type: 'note.added', from_state: 'awaiting' });
    await expectSound(open, ref);
  });

  it('are fired at once in an application that begins late', async () => {
    const open = await fresh();
    open.clock.set(interviewAt + 3 * day);
    const created = await open.create({ interviewAt });
    expect(created.view.tags).toContain('overdue');
    expect(created.application.revision).toBe(2);
    expect((await open.log(refOf(created))).map(({ type, at }) => [type, at])).toEqual([
      ['application.created', interviewAt],
      ['timer.thank-you-due', interviewAt + day],
    ]);
    await expectSound(open, refOf(created));
  });

  it('go before an event of the same instant, and are not fired again', async () => {
    const open = await fresh();
    const ref = refOf(await open.create());
    const interviewer = await personId(open.store, ref, 'Ann');
    open.clock.advance(day);
    const thanked = { type: 'thank-you.sent', interviewer, channel: 'email' } as const;
    await Promise.all([open.post(ref, thanked), open.advance(ref), open.advance(ref)]);
    await open.advance(ref);
    expect((await open.log(ref)).map(({ type }) => type)).toEqual([
      'application.created',
      'timer.thank-you-due',
      'thank-you.sent',
    ]);
    await expectSound(open, ref);
  });

  it('write nothing where nothing is due', async () => {
    const open = await fresh();
    const ref = refOf(await open.create());
    open.clock.advance(hour);
    const before = await open.row(ref);
    expect(await open.advance(ref)).toMatchObject({ entry: null, application: { revision: 1 } });
    expect(await open.row(ref)).toEqual(before);
    expect(open.committed).toHaveLength(1);
  });
});
