import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { departure } from '../../src/moving/departure.ts';
import { takeIn } from '../../src/moving/move.ts';
import { type FreshHost, freshHosts } from '../host/fresh-host.ts';
import { stories, tell } from '../host/stories.ts';
import { databases } from '../support/databases.ts';

const storiesInOne = 8;
const runs = { SQLite: 3, PostgreSQL: 1 } as const;

/** All lines but the header, which says when it was. */
async function linesOf({ store, owner, clock }: FreshHost): Promise<string[]> {
  const { reader, close } = await store.snapshot();
  try {
    const pieces = await Array.fromAsync(departure(reader, owner.workspaceId, clock.now()));
    return pieces.join('').trimEnd().split('\n');
  } finally {
    await close();
  }
}

async function* asBuffers(lines: readonly string[]) {
  yield lines.map(line => Buffer.from(line));
}

describe.each(databases)('whatever was posted, moved out of $name and back', ({ name, create }) => {
  const [other = { create }] = databases.filter(database => database.name !== name);
  const hosts = freshHosts(create);
  const others = freshHosts(other.create);

  test(`is the same (${runs[name]} workspaces of ${storiesInOne} stories)`, {
    timeout: 240_000,
  }, async () => {
    const many = fc.array(stories, { minLength: storiesInOne, maxLength: storiesInOne, size: 'max' });
    await fc.assert(
      fc.asyncProperty(many, async told => {
        const [home, abroad, back] = [await hosts(), await others(), await hosts()];
        for (const story of told) await tell(home, story);
        const lines = await linesOf(home);
        const takes = async (host: FreshHost, all: string[]) => {
          const where = { workspaceId: host.owner.workspaceId, now: home.clock.now(), dryRun: false };
          await takeIn(host.store, where, asBuffers(all));
          return linesOf(host);
        };
        const moved = await takes(abroad, lines);
        expect(moved.slice(1)).toEqual(lines.slice(1));
        expect((await takes(back, moved)).slice(1)).toEqual(lines.slice(1));
      }),
      { numRuns: runs[name], endOnFailure: true },
    );
  });
});
