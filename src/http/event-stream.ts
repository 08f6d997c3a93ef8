import type { FastifyRequest } from 'fastify';
import { problem } from '../errors.ts';

/** Throws `not-acceptable` when the caller wants something else than server-sent events. */
export function requireEventStream(request: FastifyRequest): void {
  const { accept } = request.headers;
  if (accept === undefined || accept.split(',').some(admitsEvents)) return;
  throw problem('not-acceptable', 'This is a stream of server-sent events: Accept: text/event-stream.');
}

function admitsEvents(range: string): boolean {
  const [type = '', ...parameters] = range.toLowerCase().replaceAll(/\s/g, '').split(';');
  const excluded = parameters.some(parameter => /^q=0(\.0*)?$/.test(parameter));
  return !excluded && (type === 'text/event-stream' || type === 'text/*' || type === '*/*');
}
