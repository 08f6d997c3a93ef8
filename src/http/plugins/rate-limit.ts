import rateLimit from '@fastify/rate-limit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../../errors.ts';
import type { App } from '../route.ts';

export interface RateLimits {
  /** Requests a minute for one key; 0 for no limit. */
  perKey: number;
  /** Requests without a valid key a minute from one address; 0 for no limit. */
  perAddress: number;
  /** Sign-ins, chosen passwords and resets a minute from one address; 0 for no limit. */
  signInsPerAddress: number;
}

/** Counts a request, sets the `RateLimit` headers, and throws `rate-limited` when there were too many. */
export type CountRequest = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

export interface RequestCounters {
  byKey: CountRequest;
  byAddress: CountRequest;
  /** To be called before a password is looked at: looking costs memory and time. */
  signIns: CountRequest;
}

/**
 * Each node counts for itself. Counted after the key has been looked up: a made-up key must not get a fresh
 * allowance, and a flood of made-up keys must not use up that of a real one.
 */
export async function addRateLimit(app: App, limits: RateLimits): Promise<RequestCounters> {
  await app.register(rateLimit, { global: false });
  return {
    byKey: counter(app, limits.perKey, request => `key ${request.actor?.keyId ?? ''}`),
    byAddress: counter(app, limits.perAddress, request => `address ${request.ip}`),
    signIns: counter(app, limits.signInsPerAddress, request => `sign-in ${request.ip}`),
  };
}

function counter(app: App, max: number, keyGenerator: (request: FastifyRequest) => string): CountRequest {
  if (max === 0) return async () => {};
  const count = app.createRateLimit({ max, timeWindow: 60_000, keyGenerator });
  return async (request, reply) => {
    const result = await count(request);
    if (result.isAllowed) return;
    reply.header('ratelimit-limit', String(result.max));
    reply.header('ratelimit-remaining', String(result.remaining));
    reply.header('ratelimit-reset', String(result.ttlInSeconds));
    if (result.isExceeded) {
      throw problem('rate-limited', `More than ${result.max} requests within a minute.`, {
        retryAfterSeconds: Math.max(1, result.ttlInSeconds),
      });
    }
  };
}
