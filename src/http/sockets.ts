import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { problem } from '../errors.ts';

const socketPath = /^\/v1\/applications\/\w{1,100}\/inspection\/socket(\?[\w=&.~-]*)?$/;

/**
 * Whether a request may become a WebSocket. Any other that asks for it is answered like one that does not: a
 * connection that was taken over and then not used would be nobody's to close.
 */
export function mayBecomeSocket({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket' && socketPath.test(url);
}

/**
 * Throws `forbidden` when a browser opens a socket for another page than ours: its cookie goes along unasked, and
 * the rules that keep other pages from reading answers do not hold for sockets.
 */
export function requireOwnOrigin({ headers }: Pick<FastifyRequest, 'headers'>): void {
  if (headers.authorization !== undefined) return;
  const { origin, host } = headers;
  if (origin !== undefined && URL.canParse(origin) && new URL(origin).host === host) return;
  throw problem('forbidden', 'A socket that a session opens must come from a page of this service.');
}
