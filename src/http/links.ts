import type { FastifyReply, FastifyRequest } from 'fastify';

/** The `Link` header (RFC 8288) that leads to the next page of the same list: same address and filters, next cursor. */
export function linkNext(request: FastifyRequest, reply: FastifyReply, nextCursor: string | null): void {
  if (nextCursor === null) return;
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  searchParams.set('cursor', nextCursor);
  reply.header('link', `<${pathname}?${searchParams}>; rel="next"`);
}
