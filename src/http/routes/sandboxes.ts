import Type from 'typebox';
import { createSandbox, deleteSandbox } from '../../host/sandboxes.ts';
import type { Store } from '../../store/store.ts';
import type { Cursors } from '../cursors.ts';
import { readPage } from '../list-page.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import { IdParams, readInstant } from '../schemas/fields.ts';
import { PageOf, PageQuery } from '../schemas/page.ts';
import { MadeSandboxSchema, NewSandboxSchema, SandboxSchema, sandboxFrom } from '../schemas/sandbox.ts';

interface SandboxRouteDeps {
  store: Store;
  cursors: Cursors;
}

/** Workspaces to try things in, each with a clock of its own. */
export function sandboxRoutes({ store, cursors }: SandboxRouteDeps): Routes {
  return async app => {
    app.post(
      '/v1/sandboxes',
      {
        config: {
          operation: 'sandboxes.create',
          problems: ['impossible-clock', 'in-sandbox', 'too-many-sandboxes'],
        },
        schema: {
          tags: ['sandboxes'],
          summary: 'Make a test workspace; the key of its owner is shown this once',
          description: `It is empty, and its clock stands at \`startsAt\` until \`POST /v1/clock\` advances it. Nothing in it touches the
live workspace: ask with its own keys, which begin with \`tom_test_\`. A workspace has at most 20.`,
          body: NewSandboxSchema,
          response: { 201: MadeSandboxSchema },
        },
      },
      async (request, reply) => {
        const { name = 'Sandbox', startsAt } = request.body;
        const { row, key } = await createSandbox(store, request.receivedAt, actorOf(request).workspaceId, {
          name,
          startsAt: typeof startsAt === 'string' ? readInstant(startsAt, '/startsAt') : request.receivedAt,
        });
        return reply.code(201).send({ ...sandboxFrom(row), key });
      },
    );

    app.get(
      '/v1/sandboxes',
      {
        config: { operation: 'sandboxes.list', problems: ['in-sandbox'] },
        schema: {
          tags: ['sandboxes'],
          summary: 'The test workspaces of this one, oldest first',
          querystring: PageQuery,
          response: { 200: PageOf(SandboxSchema) },
        },
      },
      async (request, reply) => {
        const { workspaceId } = actorOf(request);
        const { rows, nextCursor } = await readPage(
          { request, reply, cursors },
          { list: 'sandboxes' },
          page => store.reader.sandboxes(workspaceId, page),
        );
        return { items: rows.map(sandboxFrom), nextCursor };
      },
    );

    app.delete(
      '/v1/sandboxes/:id',
      {
        config: { operation: 'sandboxes.delete', problems: ['in-sandbox'] },
        schema: {
          tags: ['sandboxes'],
          summary: 'Remove a test workspace with everything in it, its log and its keys included',
          params: IdParams,
          response: { 204: Type.Null({ description: 'Removed' }) },
        },
      },
      async (request, reply) => {
        await deleteSandbox(store, actorOf(request).workspaceId, request.params.id);
        app.keys.clear();
        app.grants.clear();
        return reply.code(204).send(null);
      },
    );
  };
}
