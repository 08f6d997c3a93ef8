import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Problem, problem, relocated } from '../../errors.ts';
import { StoreFull, StoreUnavailable } from '../../store/errors.ts';
import { problemBody, problemKinds } from '../problems.ts';
import type { App } from '../route.ts';

/** Whatever is thrown leaves as `application/problem+json`. */
export function addProblemAnswers(app: App): void {
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply));
  // Reached only when a route hands over; unknown addresses are answered by `addUnknownRoutes`.
  app.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, problem('not-found', 'There is nothing at this address.')),
  );
}

export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const answer = problemFrom(request.locate === null ? error : relocated(error, request.locate));
  const { status } = problemKinds[answer.code];
  if (answer.code === 'internal') request.log.error({ err: error }, 'unexpected error');
  else if (status >= 500) request.log.warn({ err: error, code: answer.code }, 'cannot serve');
  return sendProblem(reply, answer);
}

export function sendProblem(reply: FastifyReply, answer: Problem): FastifyReply {
  const { retryAfterSeconds } = answer.extra;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  if (answer.code === 'unauthenticated') reply.header('www-authenticate', 'Bearer');
  return reply
    .code(problemKinds[answer.code].status)
    .header('content-type', 'application/problem+json')
    .header('cache-control', 'no-store')
    .header('x-request-id', reply.request.id)
    .send(JSON.stringify(problemBody(answer)));
}

/** What a failure is to the caller. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreFull) {
    return problem('storage-full', 'There is no room left to record anything.', { retryAfterSeconds: 60 });
  }
  if (error instanceof StoreUnavailable) {
    return problem('unavailable', 'The database does not answer.', { retryAfterSeconds: 2 });
  }
  return fromFastify(error) ?? problem('internal', 'An unexpected error; it has been logged.');
}

/** Fastify's own errors, told apart by their codes. */
function fromFastify(error: unknown): Problem | undefined {
  const { code, statusCode = 500 }: Partial<FastifyError> = error instanceof Error ? error : {};
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problem('too-large', 'The body is larger than this call takes.');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problem(
        'unsupported-media-type',
        'The body must be JSON, with the header Content-Type: application/json.',
      );
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return problem('malformed-body', 'The body is not as long as Content-Length says.');
    case 'FST_ERR_BAD_URL':
      return problem('malformed-request', 'The address is not valid percent-encoded UTF-8.');
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return problem('url-too-long', 'A part of the path is too long.');
  }
  if (statusCode === 404) return problem('not-found', 'There is nothing at this address.');
  // The body ended early, or a plugin did not like the request: the caller's side, whatever it was.
  if (statusCode >= 400 && statusCode < 500) return problem('malformed-request', 'The request is not valid.');
  return undefined;
}
