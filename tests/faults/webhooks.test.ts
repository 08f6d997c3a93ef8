import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { webhookComplaints, webhookFigures, webhookLoop } from './webhook-loop.ts';

const awful = { fails: 0.5, hangs: 0.03, resets: 0.05 };
const timeout = 240_000;

describe('webhooks to a receiver that fails half the time, hangs, resets and is restarted', () => {
  it('arrive, in order, each with one effect and none early, however often the sender is killed', {
    timeout,
  }, async () => {
    const outcome = await webhookLoop({
      deliveries: 1_500,
      kills: 50,
      receiver: awful,
      restartEveryMs: 1_000,
    });
    console.info(webhookFigures(outcome));
    expect(webhookComplaints(outcome)).toEqual([]);
    expect(outcome.killsAtWork).toBeGreaterThan(25);
    expect(outcome.restarts).toBeGreaterThan(10);
    // The control: a receiver that does not drop repeats has effects twice.
    expect(webhookComplaints(outcome, { dedupe: false }).some(line => line.startsWith('doubled'))).toBe(true);
  });
});

/** A check that cannot fail proves nothing: each of these takes something away, and it has to be noticed. */
describe('the check of deliveries', () => {
  it('sees nothing wrong with a slow receiver while leases hold', { timeout }, async () => {
    const outcome = await webhookLoop({ deliveries: 150, kills: 0, receiver: { answersAfterMs: 60 } });
    expect(webhookComplaints(outcome, { dedupe: false })).toEqual([]);
  });

  it('sees that without leases what is being sent is sent again', { timeout }, async () => {
    const outcome = await webhookLoop({
      deliveries: 150,
      kills: 0,
      receiver: { answersAfterMs: 60 },
      leaseMs: 0,
    });
    expect(webhookComplaints(outcome, { dedupe: false })).not.toEqual([]);
  });

  it('sees the disorder when a failing delivery does not hold back those behind it', {
    timeout,
  }, async () => {
    const outcome = await webhookLoop({
      deliveries: 150,
      kills: 0,
      receiver: awful,
      spoil: async databaseUrl => {
        const database = new SqliteDatabase(databaseUrl.replace('sqlite:', ''));
        database.exec('update deliveries set application_id = id');
        database.close();
      },
    });
    expect(webhookComplaints(outcome).some(line => line.startsWith('out of order'))).toBe(true);
  });
});
