import Type from 'typebox';
import type { Envelope } from '../../../machines/envelope.ts';
import { seal } from '../../../machines/envelope.ts';
import { verify } from '../../audit/verify.ts';
import type { ApplicationRow, EntryRow } from '../../store/store.ts';
import { requireApplication, shownTo, standingNow } from '../current.ts';
import { etag } from '../etag.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import { EntrySchema, entryFrom } from '../schemas/entry.ts';
import { closed, IdParams } from '../schemas/fields.ts';
import { limitOf, pageParameters } from '../schemas/page.ts';

const EntriesQuery = Type.Object(
  {
    after: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: 'Entries with a greater `seq`.' }),
    ),
    limit: pageParameters.limit,
  },
  closed,
);

const EntriesSchema = Type.Object(
  {
    items: Type.Array(EntrySchema),
    nextAfter: Type.Union([Type.Integer(), Type.Null()], { description: 'Give this as `after` to go on.' }),
  },
  closed,
);

const VerificationSchema = Type.Object(
  {
    ok: Type.Boolean(),
    entries: Type.Integer({ description: 'How many entries were checked.' }),
    head: Type.String({ description: 'The hash of the last of them.' }),
    fault: Type.Optional(
      Type.Object(
        { seq: Type.Integer(), what: Type.String() },
        { ...closed, description: 'The first at fault.' },
      ),
    ),
  },
  { ...closed, title: 'Verification' },
);

const EnvelopeSchema = Type.Object(
  {
    engine: Type.String(),
    machine: Type.Object({ id: Type.String(), version: Type.String() }, closed),
    policy: Type.Object({ name: Type.String(), version: Type.Integer() }, closed),
    snapshot: Type.Record(Type.String(), Type.Unknown(), {
      description:
        "XState's persisted snapshot; `createActor(machine, { snapshot })` takes it. Instants are epoch ms.",
    }),
    timers: Type.Array(
      Type.Object(
        { id: Type.String(), dueAt: Type.Integer(), commitment: Type.Optional(Type.String()) },
        { ...closed, description: '`dueAt` in epoch ms.' },
      ),
    ),
  },
  { ...closed, title: 'Envelope' },
);

/** The log of an application, its proof, and its snapshot. */
export function logRoutes({ store, programs }: RouteDeps): Routes {
  const { reader } = store;
  return async app => {
    app.get(
      '/v1/applications/:id/entries',
      {
        config: { operation: 'entries.read', look: 'log' },
        schema: {
          tags: ['applications'],
          summary: 'The log: every event, refusal, timer and void',
          description:
            'Entries are never changed. Each has the SHA-256 of the envelope after it and a hash that binds it to all before.',
          params: IdParams,
          querystring: EntriesQuery,
          response: { 200: EntriesSchema },
        },
      },
      async (request, reply) => {
        const { workspaceId } = actorOf(request);
        const row = await requireApplication(reader, actorOf(request), request.params.id);
        const limit = limitOf(request.query);
        const page = { afterSeq: request.query.after ?? 0, limit: limit + 1 };
        const entries = await reader.entries({ workspaceId, applicationId: row.id }, page);
        const shown = await shownTo(reader, actorOf(request), row);
        const items = entries.slice(0, limit);
        const nextAfter = entries.length > limit ? (items.at(-1)?.seq ?? null) : null;
        if (nextAfter !== null) {
          const next = `/v1/applications/${row.id}/entries?after=${nextAfter}&limit=${limit}`;
          reply.header('link', `<${next}>; rel="next"`);
        }
        return { items: items.map(entry => entryFrom(entry, shown)), nextAfter };
      },
    );

    app.get(
      '/v1/applications/:id/verification',
      {
        config: { operation: 'verification.read', look: 'log' },
        schema: {
          tags: ['applications'],
          summary: 'Check the chain and replay the history',
          description:
            'Every hash is computed again, every decision and state made again from the facts. `fault` names the first entry that does not fit.',
          params: IdParams,
          response: { 200: VerificationSchema },
        },
      },
      async request => {
        const { workspaceId } = actorOf(request);
        const row = await requireApplication(reader, actorOf(request), request.params.id);
        const ref = { workspaceId, applicationId: row.id };
        const entries = upTo(row.revision, reader.everyEntry(ref), () => reader.application(ref));
        return verify(entries, row, pin => programs.get(workspaceId, pin));
      },
    );

    app.get(
      '/v1/applications/:id/snapshot',
      {
        config: { operation: 'snapshot.read', look: 'inspection' },
        schema: {
          tags: ['applications'],
          summary: 'The persisted XState snapshot in its envelope',
          params: IdParams,
          response: { 200: EnvelopeSchema },
        },
      },
      async (request, reply) => {
        const row = await requireApplication(reader, actorOf(request), request.params.id);
        const { program, position } = await standingNow({ reader, programs }, row, request.now);
        reply.header('etag', etag(row.revision));
        const envelope: Envelope = seal(program, position);
        return { ...envelope, snapshot: { ...envelope.snapshot }, timers: [...envelope.timers] };
      },
    );
  };
}

/** What was written since the row was read belongs to a later answer; what no row knows of is at fault. */
async function* upTo(
  revision: number,
  entries: AsyncIterable<EntryRow>,
  readAgain: () => Promise<ApplicationRow | undefined>,
): AsyncIterable<EntryRow> {
  for await (const entry of entries) {
    if (entry.seq > revision && ((await readAgain())?.revision ?? 0) >= entry.seq) return;
    yield entry;
  }
}
