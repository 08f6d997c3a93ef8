import type { FastifyRequest } from 'fastify';
import type { LookedAt } from '../../host/looks.ts';
import type { Reader } from '../../store/store.ts';
import type { LookLog } from '../look-log.ts';
import type { App } from '../route.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * What a coach who is answered has looked at, noted for the client. The path says whose: `/v1/applications/:id…`
     * or `/v1/clients/:id…`; a list says it with `sawClients`.
     */
    look?: LookedAt['what'];
  }

  interface FastifyRequest {
    /** The clients of whom a list told something. */
    seenClients: ReadonlySet<string> | null;
  }

  interface FastifyInstance {
    /** Notes at once what `config.look` would have noted at the end: for streams. */
    noteLook(request: FastifyRequest): void;
  }
}

/** Notes what coaches looked at, once they have been answered. */
export function addLooks(
  app: App,
  { reader, looks, onError }: { reader: Reader; looks: LookLog; onError: (error: unknown) => void },
): void {
  app.decorateRequest('seenClients', null);
  const underWay = new Set<Promise<void>>();
  const note = (request: FastifyRequest) => {
    const { look } = request.routeOptions.config;
    const { actor } = request;
    if (look === undefined || actor?.role !== 'coach') return;
    const noting = lookedAt(reader, request, look)
      .then(seen => looks.note(actor, seen, request.now))
      .catch(onError)
      .finally(() => underWay.delete(noting));
    underWay.add(noting);
  };
  app.decorate('noteLook', note);
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode < 300) note(request);
  });
  app.addHook('onClose', async () => {
    await Promise.all(underWay);
    await looks.settled();
  });
}

/** Says of whom a list told something. */
export function sawClients(request: FastifyRequest, clientIds: Iterable<string | null>): void {
  const seen = new Set(request.seenClients);
  for (const id of clientIds) if (id !== null) seen.add(id);
  request.seenClients = seen;
}

async function lookedAt(
  reader: Reader,
  request: FastifyRequest,
  what: LookedAt['what'],
): Promise<LookedAt[]> {
  const { actor, seenClients, routeOptions } = request;
  if (seenClients !== null) {
    return [...seenClients].map(clientId => ({ what, clientId, applicationId: null }));
  }
  const { id } = request.params as { id?: string }; // every path that can be looked at has this one, or lists
  if (id === undefined || actor === null) return [];
  if (routeOptions.url?.startsWith('/v1/clients/')) return [{ what, clientId: id, applicationId: null }];
  const row = await reader.application({ workspaceId: actor.workspaceId, applicationId: id });
  // What belongs to no client is nobody's to be told.
  return row?.client_id == null ? [] : [{ what, clientId: row.client_id, applicationId: id }];
}
