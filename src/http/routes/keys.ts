import Type from 'typebox';
import { createKey, revokeKey } from '../../host/access.ts';
import { BEFORE_ALL } from '../../store/list-page.ts';
import type { Store } from '../../store/store.ts';
import type { Cursors } from '../cursors.ts';
import { readPage } from '../list-page.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import { KeySchema, keyFrom, MadeKeySchema, NewKeySchema } from '../schemas/access.ts';
import { IdParams, readInstant } from '../schemas/fields.ts';
import { PageOf, PageQuery } from '../schemas/page.ts';

interface KeyRouteDeps {
  store: Store;
  cursors: Cursors;
}

export function keyRoutes({ store, cursors }: KeyRouteDeps): Routes {
  return async app => {
    app.post(
      '/v1/keys',
      {
        config: { operation: 'keys.create', problems: ['unknown-client', 'impossible-key'] },
        schema: {
          tags: ['keys'],
          summary: 'Make a key; it is shown this once',
          body: NewKeySchema,
          response: { 201: MadeKeySchema },
        },
      },
      async (request, reply) => {
        const { expiresAt, ...wanted } = request.body;
        const { row, key } = await createKey(store, request.receivedAt, actorOf(request).workspaceId, {
          ...wanted,
          expiresAt: typeof expiresAt === 'string' ? readInstant(expiresAt, '/expiresAt') : null,
        });
        return reply.code(201).send({ ...keyFrom(row), key });
      },
    );

    app.get(
      '/v1/keys',
      {
        config: { operation: 'keys.list' },
        schema: {
          tags: ['keys'],
          summary: 'Every key of the workspace but those of signed-in browsers, oldest first',
          querystring: PageQuery,
          response: { 200: PageOf(KeySchema) },
        },
      },
      async (request, reply) => {
        const keys = (await store.reader.keys(actorOf(request).workspaceId))
          .filter(row => row.account_id === null)
          .sort((one, other) => (one.id < other.id ? -1 : 1));
        const { rows, nextCursor } = await readPage(
          { request, reply, cursors },
          { list: 'keys' },
          ({ afterId = BEFORE_ALL }) => keys.filter(({ id }) => id > afterId),
        );
        return { items: rows.map(keyFrom), nextCursor };
      },
    );

    app.delete(
      '/v1/keys/:id',
      {
        config: { operation: 'keys.revoke', problems: ['last-owner-key'] },
        schema: {
          tags: ['keys'],
          summary: 'Revoke a key, for good',
          params: IdParams,
          response: { 204: Type.Null({ description: 'Revoked' }) },
        },
      },
      async (request, reply) => {
        await revokeKey(store, request.receivedAt, actorOf(request).workspaceId, request.params.id);
        app.keys.clear();
        return reply.code(204).send(null);
      },
    );
  };
}
