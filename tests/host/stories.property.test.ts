import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal } from '../../machines/envelope.ts';
import type { Fact } from '../../machines/facts.ts';
import { fold } from '../../machines/history.ts';
import type { Start } from '../../machines/record.ts';
import { countLog, readFigures } from '../../src/host/stored-figures.ts';
import type { ApplicationRef, ApplicationRow, EntryRow } from '../../src/store/store.ts';
import { databases } from '../support/databases.ts';
import { expectSound, type FreshHost, freshHosts, shippedProgram } from './fresh-host.ts';
import { type Answered, farAhead, stories, tell } from './stories.ts';

/** Every story begins at the same instant, so that the clock does not run out of years. */
const beginning = Temporal.Instant.from('2026-03-02T15:00:00Z').epochMilliseconds;
const runs = { SQLite: 400, PostgreSQL: 60 } as const;

describe.each(databases)('whatever is posted, in whatever order, on $name', ({ name, create }) => {
  const fresh = freshHosts(create);

  it(`comes to what one fold of the facts comes to (${runs[name]} stories)`, {
    timeout: 240_000,
  }, async () => {
    const open = await fresh();
    await fc.assert(
      fc.asyncProperty(stories, async story => {
        open.clock.set(beginning);
        const { ref, answered } = await tell(open, story);
        await open.advance(ref);
        await expectFolded(open, ref);
        await expectFirstAnswers(answered);
        open.clock.advance(farAhead);
        await open.advance(ref);
        await expectFolded(open, ref);
      }),
      { numRuns: runs[name] },
    );
  });
});

/** The stored snapshot is what the facts that nobody voided come to, in one go; and the log proves it. */
async function expectFolded(open: FreshHost, ref: ApplicationRef): Promise<void> {
  await expectSound(open, ref);
  const log = await open.log(ref);
  const row = await open.row(ref);
  const { start, facts, policy } = read(log);
  const program = shippedProgram(policy);
  const folded = fold(program, { start, facts }, open.clock.now());
  expect(JSON.parse(row.envelope)).toEqual(JSON.parse(JSON.stringify(seal(program, folded))));
  expect(row.next_change_at ?? Number.POSITIVE_INFINITY).toBeGreaterThan(open.clock.now());
  expect(firedTwice(log)).toEqual([]);
  expectCounted(row, log);
}

/** The figures that were counted step by step are those of the whole log. */
function expectCounted(row: ApplicationRow, log: readonly EntryRow[]): void {
  const stored = readFigures(row.figures);
  const counted = countLog(shippedProgram(read(log).policy), log);
  expect({ tally: stored?.tally, activeAt: stored?.activeAt }).toEqual(counted);
}

/** Timers that fired twice without a revision in between that took the first time back. */
function firedTwice(log: readonly EntryRow[]): string[] {
  const fired = new Set<string>();
  return log.flatMap(({ kind, event, revised }) => {
    if (revised !== null) fired.clear();
    if (kind !== 'timer') return [];
    if (fired.has(event)) return [event];
    fired.add(event);
    return [];
  });
}

/** A reading of the log of the test's own: the creation, the events less the voided, the last policy. */
function read(log: readonly EntryRow[]) {
  const voided = new Set(
    log.flatMap(({ kind, event }) => (kind === 'void' ? [JSON.parse(event).entry as number] : [])),
  );
  const { policy, ...start }: Start & { policy: { name: string; version: number } } = JSON.parse(
    log[0]?.event ?? '',
  );
  const facts: Fact[] = log.flatMap(({ kind, seq, event }) =>
    kind === 'event' && !voided.has(seq) ? [JSON.parse(event)] : [],
  );
  const moves = log.filter(({ kind }) => kind === 'policy').map(({ event }) => JSON.parse(event).policy);
  return { start, facts, policy: moves.at(-1) ?? policy };
}

/** Every request that is repeated is answered as it was, whatever has happened since. */
async function expectFirstAnswers(answered: readonly Answered[]): Promise<void> {
  for (const { answer, ask } of answered) {
    const again = await ask();
    expect(again.replayed).toBe(true);
    expect(shown(again)).toEqual(shown(answer));
  }
}

function shown({ entry, decision, view, application: { envelope, revision, head } }: Answered['answer']) {
  return { entry, decision, view, envelope: JSON.parse(envelope), revision, head };
}
