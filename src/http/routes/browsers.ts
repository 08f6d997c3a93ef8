import Type from 'typebox';
import { endSession, openSessions } from '../../host/sessions.ts';
import type { Store } from '../../store/store.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import { BrowserSchema, browserFrom } from '../schemas/account.ts';
import { IdParams } from '../schemas/fields.ts';

/** In which browsers somebody is signed in, and ending that. */
export function browserRoutes({ store }: { store: Store }): Routes {
  return async app => {
    app.get(
      '/v1/sessions',
      {
        config: { operation: 'sessions.list' },
        schema: {
          tags: ['accounts'],
          summary: 'The browsers in which the account is signed in, the newest first',
          description: 'None for a key that stands for itself.',
          response: {
            200: Type.Object({ items: Type.Array(BrowserSchema) }, { additionalProperties: false }),
          },
        },
      },
      async request => {
        const actor = actorOf(request);
        const keys = await openSessions(store, actor, request.now);
        return { items: keys.map(key => browserFrom(key, actor.keyId)) };
      },
    );

    app.delete(
      '/v1/sessions/:id',
      {
        config: { operation: 'sessions.end' },
        schema: {
          tags: ['accounts'],
          summary: 'Sign out of one browser',
          params: IdParams,
          response: { 204: Type.Null({ description: 'Signed out there' }) },
        },
      },
      async (request, reply) => {
        await endSession(store, actorOf(request), request.params.id, request.now);
        app.keys.clear();
        return reply.code(204).send(null);
      },
    );
  };
}
