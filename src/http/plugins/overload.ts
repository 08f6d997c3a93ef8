import underPressure from '@fastify/under-pressure';
import { problem } from '../../errors.ts';
import type { App } from '../route.ts';

/** Sheds load while the event loop lags: a quick 503 is better than a slow answer. Public routes are still served. */
export async function addOverload(app: App, maxEventLoopDelayMs: number): Promise<void> {
  if (maxEventLoopDelayMs === 0) return;
  await app.register(underPressure, {
    maxEventLoopDelay: maxEventLoopDelayMs,
    pressureHandler: request =>
      request.routeOptions.config.public === true
        ? undefined
        : Promise.reject(
            problem('overloaded', 'The service is behind with its work.', { retryAfterSeconds: 2 }),
          ),
  });
}
