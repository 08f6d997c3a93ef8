import { describe, expect, it } from 'vitest';
import { createCommits } from '../../src/host/commits.ts';
import { databases } from '../support/databases.ts';
import { freshHosts, refOf } from './fresh-host.ts';

describe.each(databases)('what is told of commits, on $name', ({ create }) => {
  const fresh = freshHosts(create);

  it('is told after the commit and before the answer, once for a group', async () => {
    const open = await fresh();
    const [one, two] = (await Promise.all([open.create(), open.create()])).map(refOf);
    if (one === undefined || two === undefined) throw new Error('Two were created');
    expect(open.committed).toEqual([[one, two]]);
    const seen: number[] = [];
    open.intercept(async run => {
      seen.push(open.committed.length, (await open.row(one)).revision);
      const result = await run();
      seen.push(open.committed.length, (await open.row(one)).revision);
      return result;
    });
    await Promise.all([
      open.post(one, { type: 'note.added', text: 'one' }),
      open.post(one, { type: 'note.added', text: 'two' }),
    ]);
    // The commit is there before anybody is told of it.
    expect(seen).toEqual([1, 1, 1, 3]);
    expect(open.committed).toEqual([[one, two], [one]]);
  });

  it('is nothing where nothing was recorded', async () => {
    const open = await fresh();
    const ref = refOf(await open.create());
    const impossible = open.post(ref, { type: 'entry.voided', entry: 99, reason: 'none such' });
    await expect(impossible).rejects.toMatchObject({ code: 'unknown-entry' });
    await open.advance(ref);
    open.intercept(async () => {
      throw new Error('The commit failed');
    });
    await expect(open.post(ref, { type: 'note.added', text: 'one' })).rejects.toThrow('The commit failed');
    open.intercept(undefined);
    expect(open.committed).toEqual([[ref]]);
    expect(await open.log(ref)).toHaveLength(1);
  });
});

describe('watching an application', () => {
  const ref = { workspaceId: 'wsp_a', applicationId: 'app_a' };

  it('ends when it is ended, for whoever ended it', () => {
    const commits = createCommits();
    const calls: string[] = [];
    const unwatch = commits.watch(ref, () => calls.push('one'));
    commits.watch(ref, () => calls.push('other'));
    commits.announce([ref, { ...ref, applicationId: 'app_b' }]);
    unwatch();
    commits.announce([ref]);
    commits.announce([{ ...ref, workspaceId: 'wsp_b' }]);
    expect(calls).toEqual(['one', 'other', 'other']);
  });
});
