import { lookup } from 'node:dns/promises';
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress, readTarget, type Target } from './addresses.ts';

/** What came of sending one message. */
export interface Answer {
  outcome:
    | 'delivered'
    | 'rejected'
    | 'redirected'
    | 'gone'
    | 'timed-out'
    | 'unreachable'
    | 'unknown-host'
    | 'forbidden-address';
  status: number | null;
  /** How the body began. */
  text: string | null;
  retryAfter: string | undefined;
}

export interface Sender {
  /** Sends one message; never throws. */
  send(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Answer>;
  /** Breaks off what is being sent. */
  close(): void;
}

interface Address {
  address: string;
  family: number;
}

export interface SenderOptions {
  /** `host:port` of receivers that may be anywhere, as `readOrigin` writes them. */
  allowed?: readonly string[];
  /** Which addresses may be connected to. */
  mayConnect?: (address: string) => boolean;
  /** Every address of a name. */
  resolve?: (host: string) => Promise<readonly Address[]>;
  connectMs?: number;
  /** From asking for the address to the end of the answer. */
  wholeMs?: number;
}

const answerBytes = 1_024;

/**
 * Sends to the open internet only. Every address of a name is checked, and the connection goes to those very
 * addresses: what the name says a moment later does not matter. Redirects are not followed.
 */
export function createSender({
  allowed = [],
  mayConnect = isPublicAddress,
  resolve = host => lookup(host, { all: true }),
  connectMs = 5_000,
  wholeMs = 15_000,
}: SenderOptions = {}): Sender {
  const listed = new Set(allowed);
  const closing = new AbortController();
  return {
    async send(text, headers, body) {
      const target = readTarget(text);
      if (target === undefined) return failure('forbidden-address');
      const signal = AbortSignal.any([AbortSignal.timeout(wholeMs), closing.signal]);
      const addresses = await addressesOf(target, resolve, signal);
      if (addresses === 'timed-out') return failure('timed-out');
      if (addresses.length === 0) return failure('unknown-host');
      const isAllowed = listed.has(target.origin) || addresses.every(({ address }) => mayConnect(address));
      if (!isAllowed) return failure('forbidden-address');
      return exchange(target, addresses, { headers, body, signal, connectMs });
    },
    close: () => closing.abort(),
  };
}

function failure(outcome: Answer['outcome']): Answer {
  return { outcome, status: null, text: null, retryAfter: undefined };
}

/** Addresses are taken as they are, since Node would not ask for them either. */
async function addressesOf(
  { host, family }: Target,
  resolve: (host: string) => Promise<readonly Address[]>,
  signal: AbortSignal,
): Promise<readonly Address[] | 'timed-out'> {
  if (family !== 0) return [{ address: host, family }];
  const { promise: late, resolve: giveUp } = Promise.withResolvers<'timed-out'>();
  const onAbort = () => giveUp('timed-out');
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([resolve(host).catch(() => []), late]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

interface Exchange {
  headers: Readonly<Record<string, string>>;
  body: string;
  signal: AbortSignal;
  connectMs: number;
}

function exchange(
  { url, host }: Target,
  addresses: readonly Address[],
  { headers, body, signal, connectMs }: Exchange,
): Promise<Answer> {
  const payload = Buffer.from(body);
  const options: RequestOptions = {
    method: 'POST',
    protocol: url.protocol,
    hostname: host,
    port: url.port,
    path: `${url.pathname}${url.search}`,
    headers: { ...headers, 'content-length': payload.length },
    // A connection of its own, which only ever leads to the checked addresses.
    agent: false,
    lookup: pinned(addresses),
    signal,
  };
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const request = url.protocol === 'https:' ? requestHttps(options) : requestHttp(options);
  const connecting = setTimeout(() => request.destroy(new TooSlow()), connectMs);
  request.once('socket', socket => {
    socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
  });
  let isAnswered = false;
  request.once('response', response => {
    isAnswered = true;
    read(response).then(resolve);
  });
  request.on('error', error => {
    if (isAnswered) return; // Its status stands.
    const isLate = signal.aborted || error instanceof TooSlow;
    resolve(failure(isLate ? 'timed-out' : 'unreachable'));
  });
  request.once('close', () => {
    clearTimeout(connecting);
    // Closed without a word: an answer that is none, such as another protocol.
    if (!isAnswered) resolve(failure('unreachable'));
  });
  request.end(payload);
  return promise;
}

class TooSlow extends Error {}

/** Answers Node's question for the address with those that were checked. */
function pinned(addresses: readonly Address[]): LookupFunction {
  return (_host, options, callback) => {
    const [first] = addresses;
    if (options.all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family ?? 0);
  };
}

/** The status decides; of the body no more is read than is kept. */
async function read(response: IncomingMessage): Promise<Answer> {
  const status = response.statusCode ?? 0;
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= answerBytes) break;
    }
  } catch {
    // Broken off or too slow: what it said by its status stands.
  } finally {
    response.destroy();
  }
  const text = Buffer.concat(chunks).subarray(0, answerBytes).toString('utf8').replaceAll('\0', '\ufffd');
  return { outcome: outcomeOf(status), status, text, retryAfter: response.headers['retry-after'] };
}

function outcomeOf(status: number): Answer['outcome'] {
  if (status >= 200 && status < 300) return 'delivered';
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirected' : 'rejected';
}
