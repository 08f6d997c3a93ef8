/*
 * The server under measurement, in a process of its own: `whole` is the product, `single` the same with one
 * transaction per event, `idle` the same HTTP side and body schema with nothing behind them.
 */
import { parseArgs } from 'node:util';
import Type from 'typebox';
import { PostedEvent } from '../../machines/events.ts';
import { assemble } from '../../src/assembly.ts';
import { systemClock } from '../../src/clock.ts';
import { buildApp } from '../../src/http/app.ts';
import type { Routes } from '../../src/http/route.ts';
import { IdParams } from '../../src/http/schemas/fields.ts';

const { values } = parseArgs({
  options: { mode: { type: 'string' }, database: { type: 'string' }, key: { type: 'string' } },
});
const { mode = 'whole', database = '', key = '' } = values;

const unlimited = { maxEventLoopDelayMs: 0, rate: { perKey: 0, perAddress: 0, signInsPerAddress: 0 } };
const service = await assemble(
  { databaseUrl: database, ownerKey: key },
  { clock: systemClock, http: { limits: unlimited }, ...(mode === 'single' ? { groupLimit: 1 } : {}) },
);
const app = mode === 'idle' ? await idleApp() : service.app;
await app.listen({ port: 0, host: '127.0.0.1' });
const address = app.server.address();
process.send?.({ port: typeof address === 'object' ? address?.port : 0 });

process.on('message', async message => {
  if (message === 'memory') process.send?.({ memory: process.memoryUsage().rss });
  if (message !== 'stop') return;
  if (app !== service.app) await app.close();
  await service.close();
  process.disconnect?.();
});

function idleApp() {
  const idle: Routes = async routes => {
    routes.post(
      '/v1/applications/:id/events',
      {
        config: { operation: 'events.post' },
        schema: { params: IdParams, body: PostedEvent, response: { 201: Type.Object({}) } },
      },
      async (_request, reply) => reply.code(201).send({}),
    );
  };
  return buildApp({
    store: service.store,
    clock: systemClock,
    cursorSecret: 'of the bench',
    sessionSecret: '0'.repeat(64),
    limits: unlimited,
    routes: [idle],
  });
}
