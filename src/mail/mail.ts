import { createTransport } from 'nodemailer';

export interface Message {
  to: string;
  subject: string;
  /** Plain text, in lines that may be long. */
  text: string;
  /** The same for programs that show HTML. */
  html?: string;
  /** What its `Message-ID` is made of, for a message that may be sent again. */
  id?: string;
  /** Where a POST without any session ends messages of this kind (RFC 2369, RFC 8058). */
  unsubscribe?: string;
}

/** Sends messages through the SMTP server of the deployment. */
export interface Mail {
  /** Resolves once the server has taken the message; rejects when it did not. */
  send(message: Message): Promise<void>;
  close(): void;
}

const patienceMs = 10_000;

/** `smtpUrl` as in `SMTP_URL`: `smtp://user:password@host:587` or `smtps://…`. Opens no connection before it is needed. */
export function createMail({ smtpUrl, from }: { smtpUrl: string; from: string }): Mail {
  const domain = /@([^@\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: 2 * patienceMs,
    // What is sent is our own text only: nothing is ever read from a file or another address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, html, id, unsubscribe }) {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        ...(html === undefined ? {} : { html }),
        ...(id === undefined ? {} : { messageId: `<${id}@${domain}>` }),
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribe === undefined ? {} : unsubscribeHeaders(unsubscribe)),
        },
      });
    },
    close: () => transport.close(),
  };
}

function unsubscribeHeaders(address: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
