import { text } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished } from 'vitest';

export interface Received {
  to: string[];
  /** As it came, with the lines that quoted-printable has folded put together. */
  raw: string;
  /** As a mail program reads it. */
  mail: ParsedMail;
}

export interface Postbox {
  /** What the environment would say, for a service that mails through it. */
  settings: { publicUrl: string; mail: { smtpUrl: string; from: string } };
  /** In the order of arrival. */
  received: Received[];
  /** The last one, once so many have arrived in all. */
  next(count?: number): Promise<Received>;
  /** What it answers instead of taking a message; undefined: it takes them again. */
  refuse(answer: { code: number; text: string } | undefined): void;
  /** How often a message was offered, taken or not. */
  offered(): number;
}

/** A real SMTP server that keeps what it is sent; closed when the test is over. */
export async function startPostbox(): Promise<Postbox> {
  const received: Received[] = [];
  let refusal: { code: number; text: string } | undefined;
  let offers = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      offers += 1;
      if (refusal === undefined) return done();
      done(Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData(stream, session, done) {
      keep(
        stream,
        session.envelope.rcptTo.map(({ address }) => address),
      ).then(() => done(), done);
    },
  });
  const keep = async (stream: NodeJS.ReadableStream, to: string[]) => {
    const raw = await text(stream);
    const mail = await simpleParser(raw);
    received.push({ to, raw: raw.replaceAll('=\r\n', '').replaceAll('=3D', '='), mail });
  };
  const port = await new Promise<number>(resolve => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  onTestFinished(() => new Promise<void>(resolve => server.close(() => resolve())));
  return {
    settings: {
      publicUrl: 'https://follow.example',
      mail: { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Top of Mind <top@follow.example>' },
    },
    received,
    async next(count = 1) {
      await expect.poll(() => received.length, { timeout: 5_000 }).toBe(count);
      const last = received.at(-1);
      if (last === undefined) throw new Error('No mail');
      return last;
    },
    refuse(answer) {
      refusal = answer;
    },
    offered: () => offers,
  };
}
