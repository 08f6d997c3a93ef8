import { describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/store/errors.ts';
import { databases } from '../support/databases.ts';
import { expectSound, freshHosts, refOf } from './fresh-host.ts';

describe.each(databases)('commands that come together, on $name', ({ create }) => {
  const fresh = freshHosts(create);

  it('share one commit, also when several are for the same application', async () => {
    const open = await fresh();
    const refs = (await Promise.all([1, 2, 3].map(() => open.create()))).map(refOf);
    expect(open.writes()).toBe(1);
    const posts = refs.flatMap(ref =>
      ['one', 'two', 'three'].map(text => open.post(ref, { type: 'note.added', text })),
    );
    const answers = await Promise.all(posts);
    expect(open.writes()).toBe(2);
    expect(answers.map(({ entry }) => entry?.seq)).toEqual([2, 3, 4, 2, 3, 4, 2, 3, 4]);
    for (const ref of refs) {
      expect((await open.log(ref)).map(({ words }) => words)).toEqual([
        expect.stringContaining('Acme'),
        '{"text":"one"}',
        '{"text":"two"}',
        '{"text":"three"}',
      ]);
      await expectSound(open, ref);
    }
  });

  it('are at most so many to a commit', async () => {
    const open = await fresh();
    await Promise.all(Array.from({ length: 300 }, () => open.create()));
    expect(open.writes()).toBe(2);
    expect(open.committed.map(changed => changed.length)).toEqual([256, 44]);
  });

  it('form the next group while a commit is under way', async () => {
    const open = await fresh();
    const ref = refOf(await open.create());
    const { promise: gate, resolve: letGo } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    open.intercept(async run => {
      begin();
      await gate;
      return run();
    });
    const before = open.writes();
    const first = open.post(ref, { type: 'note.added', text: 'first' });
    await begun;
    const later = Array.from({ length: 20 }, (_, i) => open.post(ref, { type: 'note.added', text: `${i}` }));
    letGo();
    await Promise.all([first, ...later]);
    expect(open.writes() - before).toBe(2);
    await expectSound(open, ref);
  });

  it('fail alone where they are impossible', async () => {
    const open = await fresh();
    const ref = refOf(await open.create());
    const before = open.writes();
    const outcomes = await Promise.allSettled([
      open.post(ref, { type: 'note.added', text: 'one' }),
      open.post(ref, { type: 'reply.sent', interviewer: 'int_nobody' }),
      open.post({ ...ref, applicationId: 'app_nowhere' }, { type: 'note.added', text: 'lost' }),
      open.post(ref, { type: 'entry.voided', entry: 99, reason: 'no such entry' }),
      open.post(ref, { type: 'note.added', text: 'two' }, { ifMatch: [1] }),
      open.post(ref, { type: 'note.added', text: 'three' }),
    ]);
    expect(open.writes() - before).toBe(1);
    expect(
      outcomes.map(outcome => (outcome.status === 'rejected' ? outcome.reason.code : 'recorded')),
    ).toEqual([
      'recorded',
      'unknown-interviewer',
      'not-found',
      'unknown-entry',
      'revision-mismatch',
      'recorded',
    ]);
    expect(await open.log(ref)).toHaveLength(3);
    await expectSound(open, ref);
  });

  it('are each run alone when the group fails for a reason nobody expected', async () => {
    const open = await fresh();
    const [healthy, broken] = (await Promise.all([open.create(), open.create()])).map(refOf);
    if (healthy === undefined || broken === undefined) throw new Error('Two were created');
    await open.database.raw('update applications set envelope = ? where id = ?', [
      'not an envelope',
      broken.applicationId,
    ]);
    const before = open.writes();
    const outcomes = await Promise.allSettled([
      open.post(healthy, { type: 'note.added', text: 'one' }),
      open.post(broken, { type: 'note.added', text: 'two' }),
      open.post(healthy, { type: 'note.added', text: 'three' }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(open.writes() - before).toBe(4);
    expect((await open.log(healthy)).map(({ words }) => words).slice(1)).toEqual([
      '{"text":"one"}',
      '{"text":"three"}',
    ]);
    expect(await open.log(broken)).toHaveLength(1);
    await expectSound(open, healthy);
  });

  it('each get their own answer after a group that was rolled back', async () => {
    const open = await fresh();
    const ref = refOf(await open.create());
    open.intercept(async () => {
      open.intercept(undefined);
      throw new Error('a defect');
    });
    const answers = await Promise.all(
      ['one', 'two'].map(text => open.post(ref, { type: 'note.added', text })),
    );
    expect(answers.map(({ entry }) => entry?.seq)).toEqual([2, 3]);
    await expectSound(open, ref);
  });

  it('are not run again when nobody knows whether the commit took place', async () => {
    const open = await fresh();
    const ref = refOf(await open.create());
    open.intercept(async run => {
      open.intercept(undefined);
      await run();
      throw new StoreUnavailable('The connection to the database was lost.');
    });
    const outcomes = await Promise.allSettled(
      ['one', 'two'].map(text => open.post(ref, { type: 'note.added', text })),
    );
    expect(outcomes.map(outcome => outcome.status === 'rejected' && outcome.reason)).toEqual([
      expect.any(StoreUnavailable),
      expect.any(StoreUnavailable),
    ]);
    expect((await open.log(ref)).map(({ words }) => words).slice(1)).toEqual([
      '{"text":"one"}',
      '{"text":"two"}',
    ]);
    await expectSound(open, ref);
  });

  it('are recorded once when they repeat one another under one key', async () => {
    const open = await fresh();
    const creations = await Promise.all(
      ['a', 'a', 'b'].map(idempotencyKey => open.create({ idempotencyKey })),
    );
    const [first, again, other] = creations.map(refOf);
    if (first === undefined || other === undefined) throw new Error('Some were created');
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(creations.map(({ replayed }) => replayed)).toEqual([false, true, false]);

    const note = { type: 'note.added', text: 'once' } as const;
    const same = { idempotencyKey: 'k' };
    const answers = await Promise.all([
      open.post(first, note, same),
      open.post(first, note, same),
      open.post(other, note, same),
      open.post(first, note),
    ]);
    expect(answers.map(({ entry, replayed }) => [entry?.seq, replayed])).toEqual([
      [2, false],
      [2, true],
      [2, false],
      [3, false],
    ]);
    await expect(open.post(first, { type: 'note.added', text: 'other' }, same)).rejects.toMatchObject({
      code: 'key-reused',
    });
    expect(await open.log(first)).toHaveLength(3);
    await expectSound(open, first);
    await expectSound(open, other);
  });

  it('lock their applications first, and once', async () => {
    const open = await fresh();
    const ref = refOf(await open.create({ idempotencyKey: 'a' }));
    const other = refOf(await open.create());
    const order: string[] = [];
    const { write } = open.store;
    open.store.write = work =>
      write(transaction => {
        const watched = new Proxy(transaction, {
          get(target, name, receiver) {
            order.push(String(name));
            return Reflect.get(target, name, receiver);
          },
        });
        return work(watched);
      });
    const [, repeated] = await Promise.all([
      open.post(other, { type: 'note.added', text: 'one' }),
      open.create({ idempotencyKey: 'a' }),
    ]);
    expect(repeated).toMatchObject({ replayed: true, application: { id: ref.applicationId } });
    expect(order.filter(name => name === 'lockApplications')).toHaveLength(1);
  });
});
