import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';

/** One message as it arrived. */
export interface Arrival {
  id: string;
  application: string;
  /** When it arrived, and when it was answered; null where it never was. */
  at: number;
  answeredAt: number | null;
  isAccepted: boolean;
}

export interface ReceiverOptions {
  secret: string;
  /** How often it answers 500 or 503, hangs, or resets the connection: parts of 1. */
  fails?: number;
  hangs?: number;
  resets?: number;
  answersAfterMs?: number;
  /** Any free one unless given. */
  port?: number;
}

/** A receiver of webhooks that is about as bad as they come. */
export class Receiver {
  readonly arrivals: Arrival[] = [];
  /** Arrivals whose signature did not verify. */
  readonly forged: string[] = [];
  restarts = 0;
  #server: Server | undefined;
  #port = 0;
  readonly #options: Required<ReceiverOptions>;
  readonly #webhook: Webhook;

  constructor(options: ReceiverOptions) {
    this.#options = { fails: 0, hangs: 0, resets: 0, answersAfterMs: 0, port: 0, ...options };
    this.#port = this.#options.port;
    this.#webhook = new Webhook(options.secret);
  }

  get origin(): string {
    return `127.0.0.1:${this.#port}`;
  }

  /** The ids that were accepted, each once, in the order of their first acceptance. */
  get effects(): string[] {
    return [...new Set(this.arrivals.filter(({ isAccepted }) => isAccepted).map(({ id }) => id))];
  }

  async open(): Promise<void> {
    const server = createServer((request, response) => {
      this.#receive(request, response).catch(() => response.destroy());
    });
    this.#server = server;
    await new Promise<void>(resolve => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port; // it listens on a port
  }

  async close(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    const closed = new Promise(resolve => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  /** Is away for a while. */
  async restart(awayMs: number): Promise<void> {
    await this.close();
    await delay(awayMs);
    await this.open();
    this.restarts += 1;
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = Date.now();
    const body = await text(request);
    const id = String(request.headers['webhook-id']);
    try {
      this.#webhook.verify(body, headersOf(request));
    } catch {
      this.forged.push(id);
    }
    const application = String(JSON.parse(body).data.application.id);
    const arrival: Arrival = { id, application, at, answeredAt: null, isAccepted: false };
    this.arrivals.push(arrival);
    const { fails, hangs, resets, answersAfterMs } = this.#options;
    const luck = Math.random();
    if (luck < hangs) return;
    if (luck < hangs + resets) {
      request.socket.resetAndDestroy();
      return;
    }
    if (answersAfterMs > 0) await delay(answersAfterMs);
    const isAccepted = luck >= hangs + resets + fails;
    arrival.answeredAt = Date.now();
    arrival.isAccepted = isAccepted;
    response.writeHead(isAccepted ? 204 : luck % 0.02 < 0.01 ? 500 : 503).end();
  }
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
