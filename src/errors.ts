/**
 * Every problem that the service can name. What each means, and its HTTP status, stands in
 * `src/http/problems.ts`; nothing outside `src/http` knows a status.
 */
export const problemCodes = [
  'malformed-body',
  'malformed-request',
  'invalid-input',
  'unknown-event-type',
  'unauthenticated',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'not-acceptable',
  'timed-out',
  'refused',
  'revision-mismatch',
  'external-id-taken',
  'item-settled',
  'live-workspace',
  'in-sandbox',
  'too-many-sandboxes',
  'too-large',
  'url-too-long',
  'unsupported-media-type',
  'unknown-interviewer',
  'unknown-entry',
  'unknown-client',
  'unknown-policy',
  'unknown-application',
  'unknown-time-zone',
  'time-in-future',
  'before-interview',
  'impossible-event',
  'impossible-key',
  'impossible-grant',
  'impossible-policy',
  'impossible-template',
  'impossible-period',
  'last-owner-key',
  'impossible-account',
  'email-taken',
  'weak-password',
  'wrong-password',
  'dead-link',
  'workspace-not-empty',
  'unreadable-log',
  'import-refused',
  'impossible-clock',
  'impossible-webhook',
  'webhook-disabled',
  'key-reused',
  'mapping-failed',
  'no-mail-taken',
  'rate-limited',
  'headers-too-large',
  'internal',
  'overloaded',
  'unavailable',
  'storage-full',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** A place in the input: a JSON pointer into the body, a parameter, or a header. */
export type InputPlace = { pointer: string } | { parameter: string } | { header: string };

/** One thing wrong with the input, and where. */
export type InputFault = { detail: string } & InputPlace;

export interface ProblemExtra {
  errors?: readonly InputFault[];
  /** Further members of the answer, such as the `decision` of a refusal. */
  members?: Readonly<Record<string, unknown>>;
  /** When trying again makes sense. */
  retryAfterSeconds?: number;
  /** What caused it: logged when it is the service's fault, never answered. */
  cause?: unknown;
}

/** Something the caller is told about. Anything else that is thrown is a defect and tells the caller nothing. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly extra: Omit<ProblemExtra, 'cause'>;

  constructor(code: ProblemCode, detail: string, { cause, ...extra }: ProblemExtra = {}) {
    super(detail, cause === undefined ? undefined : { cause });
    this.name = 'Problem';
    this.code = code;
    this.extra = extra;
  }
}

/** `throw problem('unknown-client', 'No client cli_… in this workspace.')` */
export function problem(code: ProblemCode, detail: string, extra?: ProblemExtra): Problem {
  return new Problem(code, detail, extra);
}

/** A problem whose input was a part of something else: its pointers become the places there. What else is thrown stays. */
export function relocated(error: unknown, locate: (pointer: string) => InputPlace): unknown {
  if (!(error instanceof Problem) || error.extra.errors === undefined) return error;
  const errors = error.extra.errors.map(
    (fault): InputFault => ('pointer' in fault ? { ...locate(fault.pointer), detail: fault.detail } : fault),
  );
  return problem(error.code, error.message, { ...error.extra, errors });
}
