import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Clock } from '../clock.ts';
import type { MailAddressRow } from '../store/mail-addresses.ts';
import type { Receiver, Taken } from './receiver.ts';

/** Takes mail by SMTP for the secret addresses, and for no other. */
export interface MailListener {
  /** Resolves with the port, once mail is taken. */
  start(): Promise<number>;
  /** Resolves when what was under way is settled. */
  close(): Promise<void>;
}

export interface MailListenerDeps {
  receiver: Receiver;
  clock: Clock;
  host: string;
  port: number;
  domain: string;
  /** Told what came of each message, once it is committed. */
  onTaken: (taken: Taken, row: MailAddressRow, now: number) => void;
  /** Told what kept a message from being taken. It may come again. */
  onError: (error: unknown) => void;
  limits?: Partial<ListenerLimits>;
}

export interface ListenerLimits {
  mostBytes: number;
  /** Of all messages that are on their way in, together. */
  mostBytesAtOnce: number;
  mostConnections: number;
  mostRecipients: number;
  idleMs: number;
}

const megabyte = 1024 * 1024;

const defaultLimits: ListenerLimits = {
  mostBytes: 10 * megabyte,
  mostBytesAtOnce: 64 * megabyte,
  mostConnections: 50,
  mostRecipients: 10,
  idleMs: 60_000,
};

/** An answer other than 250. What it says is shown to whoever sent the message. */
class Refusal extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

const later = () => new Refusal(451, 'Not possible just now, please try again later');
const tooLarge = (mostBytes: number) => new Refusal(552, `Larger than ${mostBytes} bytes`);

export function createMailListener(deps: MailListenerDeps): MailListener {
  const { receiver, clock, host, port, domain, onTaken, onError } = deps;
  const limits = { ...defaultLimits, ...deps.limits };
  const underWay = new Set<Promise<unknown>>();
  let bytesAtOnce = 0;

  const track = <T>(work: Promise<T>): Promise<T> => {
    const tracked = work.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    return tracked;
  };

  const accept = async (address: string) => {
    if ((await receiver.find(address)) === undefined) throw new Refusal(550, 'There is no such address here');
  };

  /** The whole message, in memory: no more than is fine for all that are under way. */
  const collect = async (stream: Readable): Promise<Uint8Array<ArrayBuffer>> => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let refusal: Refusal | undefined;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        // What is too much is read to its end all the same, so that the answer is heard.
        if (refusal !== undefined) continue;
        bytes += chunk.length;
        bytesAtOnce += chunk.length;
        chunks.push(chunk);
        if (bytes > limits.mostBytes) refusal = tooLarge(limits.mostBytes);
        else if (bytesAtOnce > limits.mostBytesAtOnce) refusal = later();
        if (refusal !== undefined) chunks.length = 0;
      }
      if (refusal !== undefined) throw refusal;
      const raw = new Uint8Array(bytes);
      let at = 0;
      for (const chunk of chunks) {
        raw.set(chunk, at);
        at += chunk.length;
      }
      return raw;
    } finally {
      bytesAtOnce -= bytes;
    }
  };

  const take = async (stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> => {
    const raw = await collect(stream);
    bytesAtOnce += raw.byteLength;
    const held = raw.byteLength;
    try {
      const rows: MailAddressRow[] = [];
      for (const { address } of envelope.rcptTo) {
        const row = await receiver.find(address);
        // Revoked since: the others are to have it none the less.
        if (row !== undefined && !rows.some(({ id }) => id === row.id)) rows.push(row);
      }
      if (rows.length === 0) throw new Refusal(550, 'There is no such address here');
      const isFromNobody = envelope.mailFrom !== false && envelope.mailFrom.address === '';
      const now = clock.now();
      const all = await receiver.take(rows, { raw, isFromNobody, now });
      for (const [index, taken] of all.entries()) {
        const row = rows[index];
        if (row !== undefined) onTaken(taken, row, now);
      }
    } finally {
      bytesAtOnce -= held;
    }
  };

  const answer = (work: Promise<void>, callback: (error?: Error) => void) => {
    track(work).then(
      () => callback(),
      (error: unknown) => {
        if (!(error instanceof Refusal)) onError(error);
        callback(error instanceof Refusal ? error : later());
      },
    );
  };

  const server = new SMTPServer({
    name: domain,
    banner: 'Top of Mind',
    size: limits.mostBytes,
    maxRecipients: limits.mostRecipients,
    maxClients: limits.mostConnections,
    socketTimeout: limits.idleMs,
    closeTimeout: 2_000,
    // There is nothing to sign in to; and a certificate that nobody can check protects nobody.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _session, callback) => answer(accept(address), callback),
    onData: (stream, session, callback) => answer(take(stream, session), callback),
  });
  // Of one connection: whoever broke it off knows. Said by its code only, as the message may name an address.
  server.on('error', error => onError(new Error(`SMTP: ${codeOf(error)}`)));

  const sockets = new Set<Socket>();
  let listening: Server | undefined;
  return {
    async start() {
      listening = server.listen(port, host);
      listening.on('connection', socket => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
      });
      await once(listening, 'listening');
      return (listening.address() as AddressInfo).port; // it listens on a port, and not on a path
    },
    async close() {
      if (listening?.listening) {
        const closed = once(listening, 'close');
        // Asked when all have left, or were told to: whoever stays even so is cut off.
        server.close(() => {
          for (const socket of sockets) socket.destroySoon();
        });
        await closed;
      }
      await Promise.allSettled(underWay);
    },
  };
}

function codeOf(error: unknown): string {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === 'string' ? code : 'a connection failed';
}
