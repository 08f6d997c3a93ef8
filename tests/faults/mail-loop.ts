import { createHash } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import type { FreshDatabase } from '../support/databases.ts';
import { ownerKey, type ServerProcess, startServer } from './server-process.ts';

export interface MailLoopOutcome {
  /** How many messages were acknowledged with 250. */
  acknowledged: number;
  /** How many were sent again because nobody knew what had come of them. */
  repeats: number;
  /** Acknowledged, and neither an entry nor an item of the review queue. */
  lost: string[];
  /** More than one entry or item. */
  doubled: string[];
  /** Entries or items of messages that nobody sent. */
  unknown: string[];
  entries: number;
  items: number;
}

interface Sending {
  id: string;
  isUnsure: boolean;
}

const senders = 6;
const candidate = 'casey@mail.example';
const interviewer = 'ann@acme.example';

/** Streams mails into a service that is killed again and again; whatever was not acknowledged is sent again. */
export async function mailLoop(database: FreshDatabase, kills: number): Promise<MailLoopOutcome> {
  const acknowledged = new Set<string>();
  const sent = new Set<string>();
  let repeats = 0;
  let isOver = false;
  let address = '';
  let up = Promise.withResolvers<Transporter>();
  let heard = Promise.withResolvers<void>();
  let server: ServerProcess | undefined;
  let transport: Transporter | undefined;

  const start = async () => {
    server = startServer(database.url, undefined, { MAIL_IN: '127.0.0.1:0' });
    const base = await server.ready;
    if (address === '') address = await prepare(base);
    const port = Number(/Mail is taken at\s+\S+:(\d+)/.exec(server.printed())?.[1]);
    transport = createTransport({
      host: '127.0.0.1',
      port,
      ignoreTLS: true,
      pool: true,
      maxConnections: senders,
    });
    up.resolve(transport);
  };
  const stop = async () => {
    up = Promise.withResolvers();
    await server?.kill();
    transport?.close();
  };

  const send = async (mail: Sending) => {
    for (let isRepeat = false; ; isRepeat = true) {
      const via = await up.promise;
      if (isRepeat) repeats += 1;
      sent.add(mail.id);
      try {
        await via.sendMail(messageOf(mail, address));
        acknowledged.add(mail.id);
        heard.resolve();
        heard = Promise.withResolvers();
        return;
      } catch {
        // Nobody knows what came of it.
        await new Promise(resolve => setImmediate(resolve));
      }
    }
  };
  const sender = async (name: number) => {
    for (let n = 0; !isOver; n += 1) await send({ id: `<${name}-${n}@mail.example>`, isUnsure: n % 3 === 2 });
  };

  try {
    await start();
    const all = Promise.all(Array.from({ length: senders }, (_, name) => sender(name)));
    for (let kill = 0; kill < kills; kill += 1) {
      // In the middle of the stream: after a few that were acknowledged, at another place each time.
      for (let more = 1 + ((kill * 7) % 23); more > 0; more -= 1) await heard.promise;
      await stop();
      await start();
    }
    isOver = true;
    await all;
  } finally {
    await stop();
  }
  return { ...(await compare(database, sent, acknowledged)), acknowledged: acknowledged.size, repeats };
}

async function prepare(base: string): Promise<string> {
  const post = async (path: string, body: object) => {
    const ask = () =>
      fetch(`${base}/v1${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${ownerKey}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    let response = await ask();
    // Overloaded, on a busy machine.
    while (response.status === 503) response = await ask();
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as { id: string; address?: string; interviewers?: { id: string }[] };
  };
  const client = await post('/clients', { name: 'Casey', email: candidate });
  const application = await post('/applications', {
    company: 'Acme',
    role: 'Pilot',
    timeZone: 'UTC',
    client: client.id,
    interview: {
      at: new Date(Date.now() - 86_400_000).toISOString(),
      interviewers: [{ name: 'Ann Lee', email: interviewer }],
    },
  });
  await post(`/applications/${application.id}/events`, {
    type: 'thank-you.sent',
    interviewer: application.interviewers?.[0]?.id,
    channel: 'email',
    at: new Date(Date.now() - 80_000_000).toISOString(),
  });
  return (await post('/mail-addresses', { client: client.id })).address ?? '';
}

function messageOf({ id, isUnsure }: Sending, address: string) {
  const raw = [
    `Message-ID: ${id}`,
    `From: ${candidate}`,
    `To: ${interviewer}`,
    ...(isUnsure ? [] : [`Date: ${new Date().toUTCString()}`]),
    'Subject: Engineer',
    '',
    'Is there any update?',
    '',
  ].join('\r\n');
  return { envelope: { from: candidate, to: address }, raw };
}

/** Holds what was acknowledged against what stands in the database. */
async function compare(database: FreshDatabase, sent: Set<string>, acknowledged: Set<string>) {
  const keysOf = async (table: 'entries' | 'inbox') => {
    const rows = await database.raw(
      `select idempotency_key from ${table} where idempotency_key like 'routed mail %'`,
    );
    return rows.map(row => String(row['idempotency_key']).split(' ').at(-1) ?? '');
  };
  const [entries, items] = [await keysOf('entries'), await keysOf('inbox')];
  const digests = new Map(
    [...sent].map(id => [createHash('sha256').update(`message-id ${id}`).digest('hex'), id] as const),
  );
  const found = Map.groupBy([...entries, ...items], digest => digests.get(digest) ?? `unknown ${digest}`);
  return {
    lost: [...acknowledged].filter(id => !found.has(id)),
    doubled: [...found].flatMap(([id, all]) => (all.length > 1 ? [id] : [])),
    unknown: [...found.keys()].filter(id => id.startsWith('unknown')),
    entries: entries.length,
    items: items.length,
  };
}
