import Type from 'typebox';
import { storable } from '../../../machines/events.ts';
import { type Actor, mayTouchClient } from '../../actor.ts';
import { problem } from '../../errors.ts';
import { acceptGrant, holderFrom, inviteCoach, withdrawGrant } from '../../host/grants.ts';
import { isSandbox } from '../../ids.ts';
import type { GrantRow } from '../../store/grants.ts';
import type { Store } from '../../store/store.ts';
import { type AccountMail, grantLinkTo } from '../account-mail.ts';
import type { Cursors } from '../cursors.ts';
import { readPage } from '../list-page.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import { IdParams, readInstant } from '../schemas/fields.ts';
import {
  AcceptanceSchema,
  GrantSchema,
  grantFrom,
  MadeGrantSchema,
  NewGrantSchema,
} from '../schemas/grant.ts';
import { PageOf, PageQuery } from '../schemas/page.ts';

interface GrantRouteDeps {
  store: Store;
  cursors: Cursors;
  mail: AccountMail;
  publicUrl: string | null;
  /** Makes this node forget what it remembers of grants. */
  onChanged(): void;
}

/** So that nobody fills strangers' mailboxes: so many invitations of one client are mailed within a day. */
const mostMailedADay = 10;
const dayMs = 86_400_000;

const GrantParams = Type.Object({
  ...IdParams.properties,
  grant: Type.String({ maxLength: 100, pattern: storable }),
});

/** A client lets a coach in, and out. */
export function grantRoutes({ store, cursors, mail, publicUrl, onChanged }: GrantRouteDeps): Routes {
  return async app => {
    app.post(
      '/v1/clients/:id/grants',
      {
        config: { operation: 'grants.create', problems: ['impossible-grant'] },
        schema: {
          tags: ['consent'],
          summary: 'Invite a coach; the link is shown this once',
          description:
            'A coach who needs grants sees nothing of a client without one. Names and notes are hidden unless the scope shows them. Where the service can send mail, the link is mailed too, ten times a day for one client.',
          params: IdParams,
          body: NewGrantSchema,
          response: { 201: MadeGrantSchema },
        },
      },
      async (request, reply) => {
        const { coach, scope = {}, expiresAt } = request.body;
        const { names = false, notes = false, employers = true, post = 'remarks' } = scope;
        const actor = actorOf(request);
        const clientId = request.params.id;
        const { row, token } = await inviteCoach(
          store,
          { actor, now: request.now, clientId },
          {
            coach,
            names,
            notes,
            employers,
            post,
            expiresAt: typeof expiresAt === 'string' ? readInstant(expiresAt, '/expiresAt') : null,
          },
        );
        // Addresses in a sandbox are made up, and may be somebody's all the same.
        const mailed = mail.works && !isSandbox(actor.workspaceId) && (await mayBeMailed(store, row));
        if (mailed) {
          const client = await store.reader.client(actor.workspaceId, clientId);
          const by = client?.name ?? 'A client';
          mail.letIn({ to: row.coach, token, by, expiresAt: row.expires_at });
        }
        const link = grantLinkTo(publicUrl, token);
        return reply.code(201).send({ ...grantFrom(row, request.now), link, token, mailed });
      },
    );

    app.get(
      '/v1/clients/:id/grants',
      {
        config: { operation: 'grants.list' },
        schema: {
          tags: ['consent'],
          summary: 'Whom the client lets in, and has let in, newest first',
          params: IdParams,
          querystring: PageQuery,
          response: { 200: PageOf(GrantSchema) },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const clientId = await requireClient(store, actor, request.params.id);
        const { rows, nextCursor } = await readPage(
          { request, reply, cursors },
          { list: 'grants', filters: { client: clientId } },
          page => store.reader.grantsOfClient(actor.workspaceId, clientId, page),
        );
        return { items: rows.map(row => grantFrom(row, request.now)), nextCursor };
      },
    );

    app.delete(
      '/v1/clients/:id/grants/:grant',
      {
        config: { operation: 'grants.withdraw' },
        schema: {
          tags: ['consent'],
          summary: 'Withdraw a grant, at once; or take an invitation back',
          params: GrantParams,
          response: { 204: Type.Null({ description: 'Withdrawn' }) },
        },
      },
      async (request, reply) => {
        const { id: clientId, grant } = request.params;
        await withdrawGrant(store, { actor: actorOf(request), now: request.now, clientId }, grant);
        onChanged();
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/v1/grants/accept',
      {
        config: { operation: 'grants.accept', problems: ['not-found', 'impossible-grant'] },
        schema: {
          tags: ['consent'],
          summary: 'Accept an invitation',
          description:
            'The grant then belongs to the account that is signed in, or to the key. An earlier grant of the same client ends.',
          body: AcceptanceSchema,
          response: { 200: GrantSchema },
        },
      },
      async request => {
        const actor = actorOf(request);
        if (actor.grants === null) {
          throw problem(
            'impossible-grant',
            'You read the whole workspace already; a grant would change nothing.',
          );
        }
        const row = await acceptGrant(store, request.now, {
          workspaceId: actor.workspaceId,
          token: request.body.token,
          holder: await holderFrom(store, actor),
        });
        onChanged();
        return grantFrom(row, request.now);
      },
    );
  };
}

/** The id of a client that exists for the actor, or a 404. */
export async function requireClient({ reader }: Store, actor: Actor, clientId: string): Promise<string> {
  const isThere =
    mayTouchClient(actor, clientId) && (await reader.client(actor.workspaceId, clientId)) !== undefined;
  if (!isThere) throw problem('not-found', 'There is no such client.');
  return clientId;
}

async function mayBeMailed({ reader }: Store, row: GrantRow): Promise<boolean> {
  const latest = await reader.grantsOfClient(row.workspace_id, row.client_id, { limit: mostMailedADay + 1 });
  return latest.filter(({ created_at }) => created_at > row.created_at - dayMs).length <= mostMailedADay;
}
