import type { FastifyRequest } from 'fastify';
import { problem } from '../../errors.ts';
import type { App } from '../route.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/**
 * 404 for an address that is nowhere, 405 with `Allow` for one that takes other methods. Decided before the body
 * is read: what was sent to a wrong address is nobody's business. Whoever looks with a browser is told by `page`, where there
 * are pages.
 */
export function addUnknownRoutes(app: App, page: string | undefined): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.raw.httpVersion === '1.1' && request.headers.host === undefined) {
      reply.header('connection', 'close');
      throw problem('malformed-request', 'HTTP/1.1 asks for a Host header.');
    }
    if (!request.is404) return;
    const [path = '/'] = request.url.split('?', 1);
    const allowed = METHODS.filter(method => app.findRoute({ method, url: path }) !== null);
    if (allowed.length === 0 && page !== undefined && isLookedAt(request)) {
      return reply.code(404).type('text/html; charset=utf-8').send(page);
    }
    if (allowed.length === 0) throw problem('not-found', 'There is nothing at this address.');
    reply.header('allow', allowed.join(', '));
    throw problem('method-not-allowed', `This address takes ${allowed.join(', ')}.`);
  });
}

/** Browsers say that they want a page, programs do not; and below these addresses there are none. */
function isLookedAt({ method, url, headers: { accept = '' } }: FastifyRequest): boolean {
  return method === 'GET' && accept.includes('text/html') && !/^\/(v1|assets|mcp)\b/.test(url);
}
