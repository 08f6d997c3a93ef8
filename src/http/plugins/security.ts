import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import type { App } from '../route.ts';

export interface CorsOptions {
  /** Pages of these origins may call the API from a browser. */
  origins: readonly string[];
}

/**
 * Headers that keep browsers careful. No `upgrade-insecure-requests`: the service speaks plain HTTP and the pages
 * have to load in a local network too; TLS is the business of whatever stands in front.
 */
export async function addSecurity(
  app: App,
  corsOptions: CorsOptions | undefined,
  inspectorUrl: string | null,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        upgradeInsecureRequests: null,
        frameSrc: ["'self'", ...(inspectorUrl === null ? [] : [new URL(inspectorUrl).origin])],
      },
    },
  });
  if (corsOptions === undefined) return;
  await app.register(cors, {
    origin: [...corsOptions.origins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: ['ETag', 'Link', 'Location', 'Retry-After', 'Idempotent-Replayed', 'X-Request-Id'],
    maxAge: 600,
    strictPreflight: false,
  });
}
