import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Routes } from '../route.ts';

/** The addresses of the pages. All are one file: the page itself looks at its address. */
export const pagePaths = [
  '/',
  '/sign-in',
  '/welcome',
  '/new-password',
  '/today',
  '/applications',
  '/applications/:id',
  '/caseload',
  '/clients/:id',
  '/review',
  '/audit',
  '/audit/:id',
  '/audit/:id/:seq',
  '/reports',
  '/reports/:clientId',
  '/consent',
  '/inspect/:id',
  '/settings',
  '/settings/:section',
  '/settings/:section/:id',
  '/start',
] as const;

/** The one file that all pages are. */
export function readPage(folder: string): Promise<string> {
  return readFile(join(folder, 'index.html'), 'utf8');
}

/** The built pages: for anybody, since they hold nothing of anybody; what they show they ask the API for. */
export function pageRoutes(folder: string): Routes {
  return async app => {
    await app.register(fastifyStatic, {
      root: folder,
      serve: false,
      cacheControl: false,
      preCompressed: true,
    });
    const page = await readPage(folder);
    for (const url of pagePaths) {
      app.get(
        url,
        { config: { public: true }, schema: { hide: true }, exposeHeadRoute: false },
        async (_request, reply) => reply.type('text/html; charset=utf-8').send(page),
      );
    }
    app.get(
      '/assets/*',
      { config: { public: true }, schema: { hide: true }, exposeHeadRoute: false },
      async (request, reply) => {
        const { '*': path = '' } = request.params as { '*'?: string }; // a wildcard route has this one parameter
        // Built names carry a digest of their content.
        const isBuilt = /-[\w-]{8}\.\w+$/.test(path);
        reply.header('cache-control', isBuilt ? 'public, max-age=31536000, immutable' : 'no-cache');
        return reply.sendFile(`assets/${path}`);
      },
    );
  };
}
