import { beforeAll, describe, expect, it } from 'vitest';
import { type Verification, verify } from '../../src/audit/verify.ts';
import { columns } from '../../src/store/columns.ts';
import type { ApplicationRow, EntryRow } from '../../src/store/store.ts';
import { freshHosts, shippedProgram } from '../host/fresh-host.ts';
import { databases } from '../support/databases.ts';
import { type Column, edited, otherValue, rechained, rehashed } from './edits.ts';
import { eventful } from './eventful.ts';

/**
 * What no replay can tell from the truth once everything after it was hashed anew: who said it, in which words, how it
 * came in. A head that was noted elsewhere tells.
 */
const beyondReplay: readonly Column[] = ['words', 'actor', 'source', 'idempotency_key', 'request_digest'];

const kinds = ['created', 'event', 'refusal', 'timer', 'void', 'policy'];

describe.each(databases)('an edit of a log in $name', ({ create }) => {
  const fresh = freshHosts(create);
  let entries: EntryRow[];
  let row: ApplicationRow;

  beforeAll(async () => {
    const open = await fresh();
    const ref = await eventful(open);
    entries = await open.log(ref);
    row = await open.row(ref);
  });

  const check = (log: readonly EntryRow[], stored: ApplicationRow = row): Promise<Verification> =>
    verify(log, stored, async pin => shippedProgram(pin));
  const withEdit = (seq: number, edit: (entry: EntryRow) => EntryRow) =>
    entries.map(entry => (entry.seq === seq ? edit(entry) : entry));
  /** The whole log hashed anew, and the application told of its new head. */
  const forged = (log: readonly EntryRow[]) => {
    const chain = rechained(log);
    return check(chain, { ...row, head: chain.at(-1)?.hash ?? '' });
  };

  it('that never took place is not found: every kind of entry verifies', async () => {
    expect([...new Set(entries.map(({ kind }) => kind))]).toEqual(expect.arrayContaining(kinds));
    expect(await check(entries)).toEqual({ ok: true, entries: entries.length, head: row.head });
    expect(await forged(entries)).toEqual({ ok: true, entries: entries.length, head: row.head });
  });

  it.each(columns.entries)('of %s is found in every entry', async column => {
    for (const { seq } of entries) {
      const outcome = await check(withEdit(seq, entry => edited(entry, column)));
      expect(outcome, `${column} of ${seq}`).toMatchObject({ ok: false, fault: { seq } });
    }
  });

  it.each(columns.entries)('of %s is found in every entry that was given a fitting hash', async column => {
    for (const { seq } of entries) {
      const outcome = await check(withEdit(seq, entry => rehashed(edited(entry, column))));
      // Restoring the right hash restores the entry.
      if (column === 'hash') {
        expect(outcome.ok).toBe(true);
        continue;
      }
      const next = Math.min(seq + 1, entries.length);
      expect(outcome.ok, `${column} of ${seq}`).toBe(false);
      expect([seq, next]).toContain(outcome.fault?.seq);
      expect(outcome.fault?.seq === next || !beyondReplay.includes(column)).toBe(true);
    }
  });

  it.each(columns.entries)(
    'of %s, with all that follows hashed anew, is found by the replay',
    async column => {
      if (column === 'hash' || column === 'previous_hash') return;
      for (const { seq } of entries) {
        const outcome = await forged(withEdit(seq, entry => edited(entry, column)));
        if (beyondReplay.includes(column)) {
          expect(outcome.ok, `${column} of ${seq}`).toBe(true);
          expect(outcome.head).not.toBe(row.head);
        } else {
          expect(outcome, `${column} of ${seq}`).toMatchObject({ ok: false, fault: { seq } });
        }
      }
    },
  );

  it('of what a fact says is found by the replay, where it left a trace', async () => {
    const changes: [string, object][] = [
      ['thank-you.sent', { interviewer: 'int_somebody' }],
      ['check-in.sent', { channel: 'call' }],
      ['check-in.sent', { alreadyHappened: undefined }],
      ['reply.received', { decisionOn: '2026-03-21' }],
      ['preference.stated', { followUp: 'email' }],
      ['commitment.made', { on: '2026-04-02' }],
    ];
    for (const [type, change] of changes) {
      const target = entries.findLast(entry => entry.type === type && entry.duplicate_of === null);
      const { seq } = target ?? { seq: 0 };
      const outcome = await forged(
        withEdit(seq, entry => ({
          ...entry,
          event: JSON.stringify({ ...JSON.parse(entry.event), ...change }),
        })),
      );
      expect(outcome, `${type} ${seq}`).toMatchObject({ ok: false, fault: { seq } });
    }
  });

  it('that removes an entry is found where it is missing', async () => {
    for (const { seq } of entries) {
      const rest = entries.filter(entry => entry.seq !== seq);
      const isLast = seq === entries.length;
      const outcome = await check(rest);
      expect(outcome).toMatchObject({ ok: false, fault: { seq: isLast ? seq - 1 : seq } });
      if (isLast) continue;
      const renumbered = rest.map((entry, index) => ({ ...entry, seq: index + 1 }));
      expect((await check(rechained(renumbered))).ok).toBe(false);
      expect((await forged(renumbered)).ok).toBe(false);
    }
    expect(await check([])).toMatchObject({ ok: false });
  });

  it('that inserts, repeats or swaps entries is found', async () => {
    for (const { seq } of entries) {
      const twice = entries.flatMap(entry => (entry.seq === seq ? [entry, entry] : [entry]));
      expect(await check(twice)).toMatchObject({ ok: false, fault: { seq: seq + 1 } });
      const renumbered = twice.map((entry, index) => ({ ...entry, seq: index + 1 }));
      expect((await forged(renumbered)).ok).toBe(false);
      if (seq === entries.length) continue;
      const swapped = entries.map((entry, index) =>
        entry.seq === seq
          ? (entries[index + 1] ?? entry)
          : entry.seq === seq + 1
            ? (entries[index - 1] ?? entry)
            : entry,
      );
      expect(await check(swapped)).toMatchObject({ ok: false, fault: { seq } });
      expect((await forged(swapped.map((entry, index) => ({ ...entry, seq: index + 1 })))).ok).toBe(false);
    }
  });

  it('of the stored application is found', async () => {
    const last = entries.length;
    const envelope = JSON.parse(row.envelope);
    const changes: Partial<ApplicationRow>[] = [
      { envelope: JSON.stringify({ ...envelope, timers: [] }) },
      { envelope: JSON.stringify({ ...envelope, policy: { name: 'standard', version: 1 } }) },
      { envelope: row.envelope.replace('"attempts":0', '"attempts":1') },
      { envelope: 'not an envelope' },
      { state: 'closed' },
      { head: entries.at(-2)?.hash ?? '' },
      { revision: last - 1 },
      { revision: last + 1 },
      { time_zone: 'Europe/Berlin' },
    ];
    for (const change of changes) {
      const outcome = await check(entries, { ...row, ...change });
      expect(outcome, JSON.stringify(change)).toMatchObject({ ok: false, fault: { seq: last } });
    }
  });

  it('in the database itself is found by what reads it', async () => {
    const open = await fresh();
    const ref = await eventful(open);
    await open.database.allowTampering();
    const [id, seq] = [ref.applicationId, 5];
    const target = (await open.log(ref))[seq - 1];
    if (target === undefined) throw new Error('The log is long enough');
    const expectFault = async (fault: number, what: string) =>
      expect(await open.verification(ref), what).toMatchObject({ ok: false, fault: { seq: fault } });
    for (const column of columns.entries) {
      const [key, mark] = column === 'hash' ? ['digest', target.digest] : ['hash', target.hash];
      const update = `update entries set "${column}" = ? where "${key}" = ?`;
      await open.database.raw(update, [column === 'seq' ? 500 : otherValue(target, column), mark]);
      await expectFault(seq, column);
      await open.database.raw(update, [target[column], mark]);
      expect(await open.verification(ref), column).toMatchObject({ ok: true });
    }
    await open.database.raw('update applications set state = ? where id = ?', ['closed', id]);
    await expectFault(entries.length, 'the state');
    await open.database.raw('update applications set state = ? where id = ?', [row.state, id]);
    await open.database.raw('delete from entries where seq = ?', [entries.length]);
    await expectFault(entries.length - 1, 'the last entry');
    await open.database.raw('delete from entries where seq = ?', [seq]);
    await expectFault(seq, 'an entry in between');
    await open.database.raw('delete from entries where seq = ?', [1]);
    await expectFault(1, 'the first entry');
  });
});
