import { describe, expect, it, onTestFinished } from 'vitest';
import { databases, type FreshDatabase } from '../support/databases.ts';
import { webhookComplaints, webhookFigures, webhookLoop } from './webhook-loop.ts';
import { type Produced, producedComplaints, produceUnderKills } from './webhook-producing.ts';

const awful = { fails: 0.5, hangs: 0.03, resets: 0.05 };
const timeout = 240_000;

/** The whole round on SQLite; on PostgreSQL a smaller one, with two senders of which each in its turn is killed. */
const rounds = {
  SQLite: { deliveries: 1_500, kills: 50, senders: 1, receiver: awful },
  // It takes a moment to answer, so that every kill finds something on its way.
  PostgreSQL: { deliveries: 240, kills: 12, senders: 2, receiver: { ...awful, answersAfterMs: 40 } },
};

describe.each(databases)('webhooks from $name', ({ name, create }) => {
  const fresh = async (): Promise<FreshDatabase> => {
    const database = await create();
    onTestFinished(() => database.remove());
    return database;
  };

  it('arrive, in order, each with one effect and none early, however often a sender is killed and whatever the receiver does', {
    timeout,
  }, async () => {
    const { url: databaseUrl } = await fresh();
    const round = rounds[name];
    const outcome = await webhookLoop({ databaseUrl, ...round, restartEveryMs: 1_000 });
    console.info(webhookFigures(outcome));
    expect(webhookComplaints(outcome)).toEqual([]);
    expect(outcome.killsAtWork).toBeGreaterThan(round.kills / 2);
    expect(outcome.restarts).toBeGreaterThan(round.kills / 5);
    // The control: a receiver that does not drop repeats has effects twice.
    expect(webhookComplaints(outcome, { dedupe: false }).some(line => line.startsWith('doubled'))).toBe(true);
  });

  it('are one for every refusal in the log, however often the service is killed that writes both', {
    timeout,
  }, async () => {
    const { url } = await fresh();
    const isEnough = ({ refusals }: Produced) => refusals.length >= 20;
    const outcome = await produceUnderKills({ databaseUrl: url, kills: 4, isEnough });
    console.info(`${outcome.refusals.length} refusals, ${outcome.announced.length} announced`);
    expect(producedComplaints(outcome)).toEqual([]);
  });

  it('are seen to be lost where a service announces what it has committed before', { timeout }, async () => {
    const { url } = await fresh();
    const isEnough = (produced: Produced) => producedComplaints(produced).length > 0;
    const outcome = await produceUnderKills({ databaseUrl: url, kills: 1, isEnough, announcesApart: true });
    expect(producedComplaints(outcome)[0]).toMatch(/^not announced: app_/);
  });
});

/** A check that cannot fail proves nothing: each of these takes something away, and it has to be noticed. */
describe.each(databases.slice(0, 1))('the check of deliveries', ({ create }) => {
  const few = async () => {
    const database = await create();
    onTestFinished(() => database.remove());
    return { databaseUrl: database.url, deliveries: 150, kills: 0, raw: database.raw };
  };

  it('sees nothing wrong with a slow receiver while leases hold', { timeout }, async () => {
    const patient = { receiver: { answersAfterMs: 60 }, wholeMs: 30_000, leaseMs: 60_000 };
    const outcome = await webhookLoop({ ...(await few()), ...patient });
    expect(webhookComplaints(outcome, { dedupe: false })).toEqual([]);
  });

  it('sees that without leases what is being sent is sent again', { timeout }, async () => {
    const outcome = await webhookLoop({ ...(await few()), receiver: { answersAfterMs: 60 }, leaseMs: 0 });
    expect(webhookComplaints(outcome, { dedupe: false })).not.toEqual([]);
  });

  it('sees the disorder when a failing delivery does not hold back those behind it', {
    timeout,
  }, async () => {
    const { raw, ...options } = await few();
    const spoil = () => raw('update deliveries set application_id = id');
    const outcome = await webhookLoop({ ...options, receiver: awful, spoil });
    expect(webhookComplaints(outcome).some(line => line.startsWith('out of order'))).toBe(true);
  });
});
