import { problem } from '../../errors.ts';
import { invite } from '../../host/account-links.ts';
import { changeAccount, createAccount } from '../../host/accounts.ts';
import { formatInstant } from '../../instants.ts';
import { BEFORE_ALL } from '../../store/list-page.ts';
import type { Store } from '../../store/store.ts';
import { type AccountMail, linkTo } from '../account-mail.ts';
import type { Cursors } from '../cursors.ts';
import { readPage } from '../list-page.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import {
  AccountChangeSchema,
  AccountSchema,
  accountFrom,
  InvitationSchema,
  NewAccountSchema,
} from '../schemas/account.ts';
import { IdParams } from '../schemas/fields.ts';
import { PageOf, PageQuery } from '../schemas/page.ts';

interface AccountRouteDeps {
  store: Store;
  cursors: Cursors;
  mail: AccountMail;
  publicUrl: string | null;
}

/** The people of a workspace. */
export function accountRoutes({ store, cursors, mail, publicUrl }: AccountRouteDeps): Routes {
  return async app => {
    app.get(
      '/v1/accounts',
      {
        config: { operation: 'accounts.list' },
        schema: {
          tags: ['accounts'],
          summary: 'Everybody who can sign in, oldest account first',
          querystring: PageQuery,
          response: { 200: PageOf(AccountSchema) },
        },
      },
      async (request, reply) => {
        const everybody = await store.reader.accounts(actorOf(request).workspaceId);
        const { rows, nextCursor } = await readPage(
          { request, reply, cursors },
          { list: 'accounts' },
          ({ afterId = BEFORE_ALL }) => everybody.filter(({ id }) => id > afterId),
        );
        return { items: rows.map(row => accountFrom(row, request.now)), nextCursor };
      },
    );

    app.post(
      '/v1/accounts',
      {
        config: {
          operation: 'accounts.create',
          problems: ['email-taken', 'impossible-account', 'unknown-client'],
        },
        schema: {
          tags: ['accounts'],
          summary: 'Make an account; an invitation lets its person in',
          body: NewAccountSchema,
          response: { 201: AccountSchema },
        },
      },
      async (request, reply) => {
        const row = await createAccount(store, request.now, actorOf(request).workspaceId, request.body);
        return reply.code(201).send(accountFrom(row, request.now));
      },
    );

    app.patch(
      '/v1/accounts/:id',
      {
        config: {
          operation: 'accounts.change',
          problems: ['impossible-account', 'unknown-client', 'last-owner-key'],
        },
        schema: {
          tags: ['accounts'],
          summary: 'Change an account, or let its person in no more',
          description: `An owner changes every account; everybody else the name of their own. Another role, client or reach ends the sessions
of the account, and so does disabling it.`,
          params: IdParams,
          body: AccountChangeSchema,
          response: { 200: AccountSchema },
        },
      },
      async request => {
        const { workspaceId, accountId, role } = actorOf(request);
        const { name, ...more } = request.body;
        const isOwnName = accountId === request.params.id && Object.keys(more).length === 0;
        if (role !== 'owner' && !isOwnName) {
          throw problem('forbidden', 'Only an owner changes more than the name of their own account.');
        }
        const row = await changeAccount(store, request.now, workspaceId, request.params.id, request.body);
        app.keys.clear();
        return accountFrom(row, request.now);
      },
    );

    app.post(
      '/v1/accounts/:id/invitations',
      {
        config: { operation: 'accounts.invite', problems: ['impossible-account', 'in-sandbox'] },
        schema: {
          tags: ['accounts'],
          summary: 'Make the link by which somebody chooses a password; it is shown this once',
          description: 'Earlier links of the account end. Where the service can send mail, it is mailed too.',
          params: IdParams,
          response: { 201: InvitationSchema },
        },
      },
      async (request, reply) => {
        const { workspaceId, accountId } = actorOf(request);
        const link = await invite(store, request.now, workspaceId, request.params.id);
        const by = accountId === null ? undefined : await store.reader.account(workspaceId, accountId);
        mail.invite(link, by?.name ?? 'The owner of a workspace');
        return reply.code(201).send({
          link: linkTo(publicUrl, link),
          token: link.token,
          expiresAt: formatInstant(link.expiresAt),
          mailed: mail.works,
        });
      },
    );
  };
}
