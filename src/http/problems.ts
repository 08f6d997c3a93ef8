import type { Problem, ProblemCode } from '../errors.ts';
import { impossible, type ProblemKind } from './impossible.ts';

export type { ProblemKind };

/** The one catalogue: what each problem code means over HTTP. Served at `/problems/<code>`. */
export const problemKinds: Readonly<Record<ProblemCode, ProblemKind>> = {
  'malformed-body': {
    status: 400,
    title: 'The body cannot be read',
    explanation:
      'The body is empty, is not UTF-8 or not JSON, names a field twice, is nested too deep, or holds a number or a character that cannot be stored.',
  },
  'malformed-request': {
    status: 400,
    title: 'The request cannot be read',
    explanation: 'The request line, the address or a header is not valid HTTP.',
  },
  'invalid-input': {
    status: 400,
    title: 'The input is not valid',
    explanation:
      'A field or parameter is missing, unknown, of the wrong type or out of range. `errors` names each by JSON pointer, parameter or header.',
  },
  'unknown-event-type': {
    status: 400,
    title: 'There is no such event',
    explanation: 'The `type` is none that may be posted. `GET /v1/machine` lists the events.',
  },
  unauthenticated: {
    status: 401,
    title: 'A valid key is needed',
    explanation:
      'Send `Authorization: Bearer <key>`. The key is missing, unknown, expired or revoked; an owner can make a new one.',
  },
  forbidden: {
    status: 403,
    title: 'The key does not allow this',
    explanation: 'The key is valid, but its role may not do this. An owner can make a key with another role.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    explanation:
      'There is nothing at this address, or nothing that this key may know of: other workspaces and other clients do not exist for it.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    explanation: 'The address exists, but not for this method. `Allow` lists those it takes.',
  },
  'not-acceptable': {
    status: 406,
    title: 'Not available in that form',
    explanation: 'The `Accept` header excludes every form in which the answer can be given.',
  },
  'timed-out': {
    status: 408,
    title: 'The request took too long to arrive',
    explanation: 'The whole request did not arrive in time. Send it again.',
  },
  refused: {
    status: 409,
    title: 'Refused by a rule',
    explanation:
      'A follow-up rule speaks against this outreach. `decision` names the rule, the reason, when it lifts, and what is fine instead. If it has already happened, post it with `"alreadyHappened": true`.',
  },
  'revision-mismatch': {
    status: 412,
    title: 'The application has changed since',
    explanation: '`If-Match` names another revision than the present one. Read it again, then decide again.',
  },
  'external-id-taken': {
    status: 409,
    title: 'The external id is taken',
    explanation: 'The client has an application of this `externalId` already. Read it, or choose another.',
  },
  'item-settled': {
    status: 409,
    title: 'The item is settled',
    explanation: 'Somebody has dismissed the event, or assigned it to another application.',
  },
  'live-workspace': {
    status: 409,
    title: 'The clock of a live workspace runs by itself',
    explanation:
      'Only the clock of a sandbox can be advanced. Make one with `POST /v1/sandboxes`, and ask with its key.',
  },
  'in-sandbox': {
    status: 409,
    title: 'Not in a sandbox',
    explanation:
      'A sandbox has no sandboxes of its own, and nobody is invited to sign in there. Ask with a key of the live workspace.',
  },
  'too-many-sandboxes': {
    status: 409,
    title: 'There are as many sandboxes as there can be',
    explanation: 'A workspace has at most 20 sandboxes. Remove one that nobody needs any more.',
  },
  'too-large': {
    status: 413,
    title: 'The body is too large',
    explanation: 'Bodies are limited to 64 KiB unless the call says otherwise.',
  },
  'url-too-long': {
    status: 414,
    title: 'The address is too long',
    explanation: 'A part of the path is longer than any identifier.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Only JSON is read here',
    explanation: 'Send the body as `Content-Type: application/json`, in UTF-8 and without compression.',
  },
  ...impossible,
  'workspace-not-empty': {
    status: 409,
    title: 'The workspace is not empty',
    explanation: 'The demo and exports are for an empty workspace: they are not mixed with what is there.',
  },
  'unreadable-log': {
    status: 409,
    title: 'A log cannot be read',
    explanation:
      'What is stored of an entry was changed by somebody so that it tells nothing any more. `application` and `entry` say which; verification of that application says what is at fault.',
  },
  'import-refused': {
    status: 422,
    title: 'The export cannot be imported',
    explanation:
      'Something in it was changed or is missing. `line` says where, counted from 1. Nothing was recorded.',
  },
  'impossible-clock': {
    status: 422,
    title: 'A clock cannot be set to this',
    explanation:
      'The clock of a sandbox only goes forward, at most two years in one call, and stands in the years 2000 to 2099.',
  },
  'impossible-webhook': {
    status: 422,
    title: 'Nothing can be sent there',
    explanation:
      'The address is none of the open internet, is not https, or carries a name and password; or there are as many webhooks as there can be. Local tools have to be listed in `WEBHOOK_ALLOW`.',
  },
  'webhook-disabled': {
    status: 422,
    title: 'The webhook is disabled',
    explanation: 'Nothing is sent to a disabled webhook. Enable it, then ask again.',
  },
  'key-reused': {
    status: 422,
    title: 'The idempotency key was used for something else',
    explanation: 'One `Idempotency-Key` stands for one body. Use a new key for a new request.',
  },
  'mapping-failed': {
    status: 422,
    title: 'The mapping did not turn it into events',
    explanation:
      'The expression of the intake broke off, took too long, or gave something that is no event. Try it with `POST /v1/intakes/try`.',
  },
  'no-mail-taken': { status: 409, title: 'The service takes no mail', explanation: 'Set `MAIL_IN` first.' },
  'rate-limited': {
    status: 429,
    title: 'Too many requests',
    explanation: 'Wait as long as `Retry-After` says.',
  },
  'headers-too-large': {
    status: 431,
    title: 'The headers are too large',
    explanation: 'The request line and headers together exceed what is read.',
  },
  internal: {
    status: 500,
    title: 'A defect in the service',
    explanation: 'This should not happen. The `X-Request-Id` of the answer finds it in the log.',
  },
  overloaded: {
    status: 503,
    title: 'Too busy at the moment',
    explanation: 'The service is behind with its work. Nothing was done; try again after `Retry-After`.',
  },
  unavailable: {
    status: 503,
    title: 'Not available at the moment',
    explanation:
      'The service is stopping, or its database does not answer. Try again after `Retry-After`, with the same `Idempotency-Key`.',
  },
  'storage-full': {
    status: 507,
    title: 'The disk is full',
    explanation: 'Nothing was recorded. Reading still works; writing does again once there is room.',
  },
};

/** The address of a problem's explanation, which is also its `type`. */
export function problemType(code: ProblemCode): string {
  return `/problems/${code}`;
}

/** The body of an RFC 9457 answer. */
export function problemBody(problem: Problem): Record<string, unknown> {
  const kind = problemKinds[problem.code];
  const { errors, members } = problem.extra;
  return {
    type: problemType(problem.code),
    title: kind.title,
    status: kind.status,
    detail: problem.message,
    code: problem.code,
    ...(errors === undefined ? {} : { errors }),
    ...members,
  };
}
