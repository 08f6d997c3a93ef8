import type { FastifyBaseLogger, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { LogController } from 'fastify';

export interface LogOptions {
  level: string;
  /** Where the lines go; standard output unless given. */
  stream?: { write(line: string): void };
}

/** Only ever the route's pattern: addresses, queries and bodies hold names and other people's words. */
const routeOf = (request: FastifyRequest) => request.routeOptions?.url ?? '(none)';

export function loggerOptions({
  level,
  stream,
}: LogOptions): Exclude<FastifyServerOptions['logger'], boolean | undefined> {
  return {
    level,
    base: null,
    redact: ['req.headers.authorization', 'req.headers.cookie', '*.authorization', '*.cookie', '*.key'],
    serializers: {
      req: request => ({ method: request.method, route: request.routeOptions?.url ?? '(none)' }),
      res: reply => ({ status: reply.statusCode }),
    },
    ...(stream === undefined ? {} : { stream: { write: line => stream.write(line) } }),
  };
}

/** One line per answered request instead of Fastify's two, without its address. */
export class RequestLog extends LogController {
  override incomingRequest(): void {}

  override routeNotFound(): void {}

  override defaultErrorLog(): void {}

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const line = {
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      key: request.actor?.keyId,
    };
    if (error) request.log.warn({ ...line, err: error }, 'response broke off');
    else if (request.routeOptions?.config?.public === true) request.log.debug(line, 'answered');
    else request.log.info(line, 'answered');
  }

  override serviceUnavailable(logger: FastifyBaseLogger): void {
    logger.info('refused a request while stopping');
  }
}
