import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { sha256 } from '../audit/chain.ts';
import { problem } from '../errors.ts';

/** Any text without spaces that the caller makes up. */
export const IdempotencyKey = Type.String({
  minLength: 1,
  maxLength: 255,
  pattern: '^[\\x21-\\x7e]+$',
  description: 'Any text that is new for a new request. The same again is answered as the first time was.',
});

/** The headers of a write that can be repeated safely. */
export const RepeatableHeaders = Type.Object({
  'idempotency-key': Type.Optional(IdempotencyKey),
});

/** What the host needs to tell a repeat from a key used again for something else. */
export function repeatable(request: FastifyRequest): {
  idempotencyKey: string | null;
  requestDigest: string;
} {
  const key = request.headers['idempotency-key'];
  if (Array.isArray(key)) throw problem('invalid-input', 'Idempotency-Key came more than once.');
  return { idempotencyKey: request.cloudEventKey ?? key ?? null, requestDigest: digestOf(request.body) };
}

/** SHA-256 of what a body says. */
export function digestOf(body: unknown): string {
  return sha256(canonical(body));
}

/** One spelling for all bodies that say the same: the order of fields says nothing. */
function canonical(body: unknown): string {
  return JSON.stringify(body, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

/** Says that an answer is not new. */
export function markReplayed(reply: FastifyReply, replayed: boolean): void {
  if (replayed) reply.header('idempotent-replayed', 'true');
}
