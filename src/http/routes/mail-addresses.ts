import Type, { type Static } from 'typebox';
import { EmailText, words } from '../../../machines/events.ts';
import { problem } from '../../errors.ts';
import { createMailAddress, revokeMailAddress } from '../../host/mail-addresses.ts';
import { formatInstant } from '../../instants.ts';
import type { MailAddressRow } from '../../store/mail-addresses.ts';
import { readPage } from '../list-page.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import { ClientId, closed, IdParams, InstantSchema, orNull } from '../schemas/fields.ts';
import { PageOf, PageQuery } from '../schemas/page.ts';

const Senders = Type.Array(EmailText, {
  maxItems: 10,
  description:
    "Addresses that the job seeker writes from, beside the client's own and those of the client's accounts. What comes from elsewhere goes to the review queue.",
});

const fields = {
  id: Type.String(),
  name: Type.String(),
  client: orNull(Type.String({ description: 'Whose applications it can speak of; null for those of all.' })),
  senders: Type.Array(Type.String()),
  lastUsedAt: orNull(
    Type.String({ ...InstantSchema, description: 'When mail came last, to within a minute.' }),
  ),
  createdAt: InstantSchema,
};

const MailAddressSchema = Type.Object(fields, { ...closed, title: 'MailAddress' });
const MadeMailAddressSchema = Type.Object(
  { ...fields, address: Type.String({ description: 'The secret address, this once.' }) },
  { ...closed, title: 'MadeMailAddress' },
);
const NewMailAddressSchema = Type.Object(
  {
    name: Type.Optional(words(200, 'What it is for.')),
    client: Type.Optional(orNull(ClientId('Only applications of this client.'))),
    senders: Type.Optional(Senders),
  },
  { ...closed, title: 'NewMailAddress', examples: [{ name: 'My mail', senders: ['casey@example.com'] }] },
);

/** Secret addresses that mail is sent to. `domain` is what stands behind their `@`; null where no mail is taken. */
export function mailAddressRoutes({
  store,
  cursors,
  domain,
}: Pick<RouteDeps, 'store' | 'cursors'> & { domain: string | null }): Routes {
  return async app => {
    app.post(
      '/v1/mail-addresses',
      {
        config: { operation: 'mail-addresses.create', problems: ['unknown-client', 'no-mail-taken'] },
        schema: {
          tags: ['intakes'],
          summary: 'Make a secret address for mail; it is shown this once',
          description:
            'A message that is sent to somebody with this address in Bcc becomes `thank-you.sent` or `check-in.sent`; one that is forwarded to it, `reply.received` or what was sent. What is not sure goes to the review queue. No body and no subject is kept.',
          body: NewMailAddressSchema,
          response: { 201: MadeMailAddressSchema },
        },
      },
      async (request, reply) => {
        const { name = 'Mail', client = null, senders = [] } = request.body;
        if (domain === null) throw problem('no-mail-taken', 'The service takes no mail: MAIL_IN is not set.');
        const wanted = { name, clientId: client, senders };
        const { row, token } = await createMailAddress(store, actorOf(request), request.now, wanted);
        return reply.code(201).send({ ...mailAddressFrom(row), address: `log+${token}@${domain}` });
      },
    );

    app.get(
      '/v1/mail-addresses',
      {
        config: { operation: 'mail-addresses.list' },
        schema: {
          tags: ['intakes'],
          summary: 'The mail addresses in use, oldest first',
          querystring: PageQuery,
          response: {
            200: Type.Object(
              {
                ...PageOf(MailAddressSchema).properties,
                domain: orNull(
                  Type.String({
                    description: 'What stands behind the `@`; null where the service takes no mail.',
                  }),
                ),
              },
              closed,
            ),
          },
        },
      },
      async (request, reply) => {
        const { workspaceId, clientId } = actorOf(request);
        const { rows, nextCursor } = await readPage(
          { request, reply, cursors },
          { list: 'mail-addresses', filters: { only: clientId } },
          page => store.reader.mailAddresses(workspaceId, { ...page, clientId: clientId ?? undefined }),
        );
        return { items: rows.map(mailAddressFrom), nextCursor, domain };
      },
    );

    app.delete(
      '/v1/mail-addresses/:id',
      {
        config: { operation: 'mail-addresses.revoke' },
        schema: {
          tags: ['intakes'],
          summary: 'Revoke a mail address: what is sent there is turned away from now on',
          params: IdParams,
          response: { 204: Type.Null({ description: 'Revoked' }) },
        },
      },
      async (request, reply) => {
        await revokeMailAddress(store, actorOf(request), request.params.id, request.now);
        return reply.code(204).send(null);
      },
    );
  };
}

function mailAddressFrom(row: MailAddressRow): Static<typeof MailAddressSchema> {
  return {
    id: row.id,
    name: row.name,
    client: row.client_id,
    senders: JSON.parse(row.senders) as string[], // written by `createMailAddress`
    lastUsedAt: row.last_used_at === null ? null : formatInstant(row.last_used_at),
    createdAt: formatInstant(row.created_at),
  };
}
