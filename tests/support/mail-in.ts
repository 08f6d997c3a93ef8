import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Static } from 'typebox';
import type { InboxItemSchema } from '../../src/http/schemas/inbox.ts';
import { aNewApplication, begin, type Entry, type Story } from './applications.ts';
import type { FreshDatabase } from './databases.ts';
import { openWholeService, type WholeService, type WholeServiceOptions } from './whole-service.ts';

export type InboxItem = Static<typeof InboxItemSchema>;

export const domain = 'in.example';

/** Casey, who looks for a job and writes from here. */
export const casey = 'casey@mail.example';

/** Where nodemailer says "now", tests say when: the clock of the service stands still. */
export const noon = new Date('2026-03-02T14:55:00Z');

/** A service that takes mail, Casey as its client, and Casey's secret address. */
export interface MailedService extends WholeService {
  client: string;
  /** The secret address. */
  address: string;
  port: number;
  closeAll(): Promise<void>;
  /** Sends a message over SMTP, composed by nodemailer; resolves once it was acknowledged. */
  send(mail: SendMailOptions, to?: string | string[]): Promise<void>;
  /** The same for a message as it is, in lines. */
  sendRaw(
    lines: readonly string[] | Buffer,
    envelope?: { from?: string; to?: string | string[] },
  ): Promise<void>;
  inbox(): Promise<InboxItem[]>;
}

export async function openMailedService(
  database: FreshDatabase,
  options: WholeServiceOptions = {},
): Promise<MailedService> {
  const service = await openWholeService(database, {
    ...options,
    settings: { mailIn: { host: '127.0.0.1', port: 0, domain }, ...options.settings },
  });
  const port = (await service.mailIn?.start()) ?? 0;
  const client = await service.call('owner', 'POST', '/v1/clients', {
    payload: { name: 'Casey', email: casey },
  });
  const { id } = client.json<{ id: string }>();
  const made = await makeAddress(service, { client: id });
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  const deliver = async (mail: SendMailOptions, to: string | string[], from = casey) => {
    await transport.sendMail({ ...mail, envelope: { from, to } });
  };
  return {
    ...service,
    client: id,
    address: made.address,
    port,
    send: (mail, to = made.address) => deliver({ from: casey, date: noon, ...mail }, to),
    sendRaw: (lines, { from, to = made.address } = {}) =>
      deliver({ raw: Buffer.isBuffer(lines) ? lines : lines.join('\r\n') }, to, from),
    async inbox() {
      const answer = await service.call('owner', 'GET', '/v1/inbox?limit=200');
      return answer.json<{ items: InboxItem[] }>().items;
    },
    async closeAll() {
      transport.close();
      await service.closeAll();
    },
  };
}

export async function makeAddress(
  service: WholeService,
  payload: object,
): Promise<{ id: string; address: string }> {
  const response = await service.call('owner', 'POST', '/v1/mail-addresses', { payload });
  if (response.statusCode !== 201) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
}

let people = 0;

/** An application of Casey's whose interviewers have addresses that no other test uses. */
export async function interviewed(
  service: MailedService,
  names: readonly string[] = ['ann'],
  changes: object = {},
): Promise<Story & { addresses: string[] }> {
  people += 1;
  const addresses = names.map(name => `${name}-${people}@acme.example`);
  const interviewers = addresses.map((email, index) => ({ name: `${names[index]} Lee`, email }));
  const interview = { ...aNewApplication.interview, interviewers };
  const story = await begin(service, { client: service.client, interview, ...changes });
  return { ...story, addresses };
}

/** The entries beyond the first, which says that the application was created. */
export async function posted(story: Story): Promise<Entry[]> {
  return (await story.entries()).slice(1);
}
