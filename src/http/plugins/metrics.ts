import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { App } from '../route.ts';

export interface MetricsOptions {
  /** Figures of the whole process: once per process, so off where several apps live in one. */
  process: boolean;
  /** Other rooms add their figures here. */
  register: readonly ((registry: Registry) => void)[];
}

/** How long answers take, by route pattern: never by address, which would make a series per application. */
export function addMetrics(app: App, { process, register }: MetricsOptions): Registry {
  const registry = new Registry();
  if (process) collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  for (const add of register) add(registry);

  app.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? '(none)' : (request.routeOptions.url ?? '(none)');
    // Node accepts some thirty methods; an unknown address must not make a series for each.
    const method = request.is404 ? '(any)' : request.method;
    durations.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.addHook('onClose', async () => registry.clear());
  return registry;
}
