import { describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import { expectSound, type FreshHost, freshHosts, hour, instantText, refOf } from './fresh-host.ts';

async function peopleOf(open: FreshHost, ref: ReturnType<typeof refOf>) {
  const people = await open.store.reader.people(ref.workspaceId, [ref.applicationId]);
  return people.map(({ name, email }) => (email === null ? name : `${name} <${email}>`)).sort();
}

describe.each(databases)('people, on $name', ({ create }) => {
  const fresh = freshHosts(create);

  it('are known again by address, then by name, and keep what they are called', async () => {
    const open = await fresh();
    const created = await open.create({
      interviewers: [{ name: 'Ann Bee', email: 'ann@example.org' }, { name: 'Ben' }],
    });
    const ref = refOf(created);
    open.clock.advance(hour);
    const at = instantText(open.clock.now());
    const second = await open.post(ref, {
      type: 'interview.completed',
      at,
      interviewers: [
        { name: 'Dr. Bee', email: 'ANN@example.org' },
        { name: 'ben', email: 'ben@example.org' },
        { name: 'Cleo' },
      ],
    });
    expect(second.view.interviewers).toHaveLength(3);
    expect(await peopleOf(open, ref)).toEqual(['Ann Bee <ann@example.org>', 'Ben <ben@example.org>', 'Cleo']);
    await expectSound(open, ref);
  });

  it('of one name in one list are two, of one address one', async () => {
    const open = await fresh();
    const created = await open.create({ interviewers: [{ name: 'Ann' }, { name: 'Ann' }] });
    expect(created.view.interviewers).toHaveLength(2);
    const ref = refOf(created);
    open.clock.advance(hour);
    await open.post(ref, {
      type: 'interview.completed',
      at: instantText(open.clock.now()),
      interviewers: [
        { name: 'Ann', email: 'a@example.org' },
        { name: 'Ann', email: 'a@example.org' },
      ],
    });
    expect(await peopleOf(open, ref)).toEqual(['Ann', 'Ann <a@example.org>']);
    await expectSound(open, ref);
  });

  it('who are new in a group are known to the rest of it, and completed by it', async () => {
    const open = await fresh();
    const ref = refOf(await open.create());
    open.clock.advance(hour);
    const at = instantText(open.clock.now());
    await Promise.all([
      open.post(ref, { type: 'contact.added', name: 'Rae', role: 'Recruiter', at }),
      open.post(ref, { type: 'contact.added', name: 'Rae', email: 'rae@example.org', at }),
      open.post(ref, { type: 'interview.completed', at, interviewers: [{ name: 'Rae' }] }),
    ]);
    expect(await peopleOf(open, ref)).toEqual(['Ann', 'Rae <rae@example.org>']);
    expect((await open.row(ref)).revision).toBe(4);
    await expectSound(open, ref);
  });

  it('of one application are nobody to another', async () => {
    const open = await fresh();
    const [one, other] = [refOf(await open.create()), refOf(await open.create())];
    const [stranger] = await open.store.reader.people(other.workspaceId, [other.applicationId]);
    await expect(
      open.post(one, { type: 'reply.received', interviewer: stranger?.id ?? '' }),
    ).rejects.toMatchObject({ code: 'unknown-interviewer' });
  });
});
