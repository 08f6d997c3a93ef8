import { expect, inject, it } from 'vitest';
import { createDatabase, dropDatabase } from '../support/postgres.ts';
import { twoNodes, twoNodesComplaints, twoNodesFigures } from './two-nodes.ts';

const server = inject('postgresUrl');

it.runIf(server !== undefined)(
  'two nodes on one PostgreSQL lose and double nothing, and fire each timer once, while one of them is killed',
  { timeout: 300_000 },
  async () => {
    const databaseUrl = await createDatabase(server ?? '');
    try {
      const outcome = await twoNodes({ databaseUrl, kills: 8, clients: 16, timed: 60 });
      console.log(twoNodesFigures(outcome));
      expect(twoNodesComplaints(outcome)).toEqual([]);
      expect(outcome.awaited).toBe(60);
      expect(outcome.repeats).toBeGreaterThan(8);
      expect(outcome.acknowledged).toBeGreaterThan(500);
    } finally {
      await dropDatabase(databaseUrl);
    }
  },
);
