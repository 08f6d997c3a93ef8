import type { Store } from '../../store/store.ts';
import type { Cursors } from '../cursors.ts';
import { readPage } from '../list-page.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import { IdParams } from '../schemas/fields.ts';
import { LookSchema, lookFrom } from '../schemas/grant.ts';
import { PageOf, PageQuery } from '../schemas/page.ts';
import { requireClient } from './grants.ts';

/** Who looked at what of a client. */
export function lookRoutes({ store, cursors }: { store: Store; cursors: Cursors }): Routes {
  const { reader } = store;
  return async app => {
    app.get(
      '/v1/clients/:id/looks',
      {
        config: { operation: 'looks.list' },
        schema: {
          tags: ['consent'],
          summary: 'Which coach looked at what of the client, newest first',
          description: 'One line for each coach, thing and hour.',
          params: IdParams,
          querystring: PageQuery,
          response: { 200: PageOf(LookSchema) },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { workspaceId } = actor;
        const clientId = await requireClient(store, actor, request.params.id);
        const { rows, nextCursor } = await readPage(
          { request, reply, cursors },
          { list: 'looks', filters: { client: clientId } },
          page => reader.looksAt(workspaceId, clientId, page),
        );
        const ids = new Set(rows.flatMap(row => (row.application_id === '' ? [] : [row.application_id])));
        const known = await Promise.all(
          [...ids].map(applicationId => reader.application({ workspaceId, applicationId })),
        );
        const applications = new Map(
          known.flatMap(row => (row === undefined ? [] : [[row.id, row] as const])),
        );
        return {
          items: rows.map(row => {
            const application = applications.get(row.application_id);
            if (application === undefined) return lookFrom(row, null);
            const { id, company, role } = application;
            return lookFrom(row, { id, company, role });
          }),
          nextCursor,
        };
      },
    );
  };
}
