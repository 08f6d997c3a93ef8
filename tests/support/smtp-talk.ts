import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

/** A conversation in SMTP, line by line: for what no mail program says. */
export interface SmtpTalk {
  /** Says a line, and hears the answer: its last line. */
  say(line: string): Promise<string>;
  /** Says something without waiting for an answer. */
  send(text: string | Uint8Array): void;
  hear(): Promise<string>;
  /** Every line that was heard so far. */
  heard: string[];
  /** Resolves when the other side has hung up. */
  ended: Promise<unknown>;
  close(): void;
}

/** Connects, and hears the greeting unless told otherwise. */
export async function talkTo(port: number, { greeted = true } = {}): Promise<SmtpTalk> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined); // said by `ended`
  const ended = once(socket, 'close');
  const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })[
    Symbol.asyncIterator
  ]();
  const heard: string[] = [];
  const hear = async () => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) return 'hung up';
      heard.push(value);
      if (/^\d{3} /.test(value)) return value;
    }
  };
  const send = (text: string | Uint8Array) => socket.write(text);
  if (greeted) await hear();
  return {
    say(line) {
      send(`${line}\r\n`);
      return hear();
    },
    send,
    hear,
    heard,
    ended,
    close: () => socket.destroy(),
  };
}
