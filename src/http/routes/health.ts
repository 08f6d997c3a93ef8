import type { Registry } from 'prom-client';
import Type from 'typebox';
import { problem } from '../../errors.ts';
import type { Reader } from '../../store/store.ts';
import type { Routes } from '../route.ts';

const PATIENCE_MS = 2_000;

const StatusSchema = Type.Object({ status: Type.Literal('ok') }, { additionalProperties: false });

/** For whoever watches over the process. Open to all: they tell nothing about anybody. */
export function healthRoutes(reader: Reader, registry: Registry): Routes {
  return async app => {
    app.get(
      '/healthz',
      {
        config: { public: true },
        schema: {
          tags: ['operations'],
          summary: 'Is the process up?',
          operationId: 'health',
          response: { 200: StatusSchema },
        },
      },
      async () => ({ status: 'ok' as const }),
    );

    app.get(
      '/readyz',
      {
        config: { public: true },
        schema: {
          tags: ['operations'],
          summary: 'Can it serve, with its database?',
          operationId: 'readiness',
          response: { 200: StatusSchema },
        },
      },
      async () => {
        await answersInTime(reader);
        return { status: 'ok' as const };
      },
    );

    app.get(
      '/metrics',
      {
        config: { public: true },
        schema: {
          tags: ['operations'],
          summary: 'Figures for Prometheus',
          operationId: 'metrics',
          response: {
            200: {
              description: 'Prometheus text format',
              content: { 'text/plain': { schema: Type.String() } },
            },
          },
        },
      },
      async (_request, reply) => {
        reply.header('content-type', registry.contentType);
        return registry.metrics();
      },
    );
  };
}

async function answersInTime(reader: Reader): Promise<void> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`No answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  try {
    await Promise.race([reader.ping(), tooLate]);
  } catch (cause) {
    throw problem('unavailable', 'The database does not answer.', { retryAfterSeconds: 2, cause });
  } finally {
    clearTimeout(timer);
  }
}
