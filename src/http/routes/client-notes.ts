import Type, { type Static } from 'typebox';
import { storable, words } from '../../../machines/events.ts';
import { type Actor, holderOf, mayTouchClient, sightOf } from '../../actor.ts';
import { problem } from '../../errors.ts';
import { addClientNote, removeClientNote } from '../../host/client-notes.ts';
import { formatInstant } from '../../instants.ts';
import type { ClientNoteRow, ClientRef, Store } from '../../store/store.ts';
import type { Cursors } from '../cursors.ts';
import { readPage } from '../list-page.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import { closed, IdParams, InstantSchema } from '../schemas/fields.ts';
import { PageOf, PageQuery } from '../schemas/page.ts';

const VisibilitySchema = Type.Enum(['private', 'shared'], {
  description: '`private`: coaches and owners read it. `shared`: the client reads it too.',
});

const ClientNoteSchema = Type.Object(
  {
    id: Type.String(),
    text: Type.String(),
    visibility: VisibilitySchema,
    by: Type.Object(
      {
        role: Type.String(),
        name: Type.String({ description: 'Whose account, or which key, it was written with.' }),
      },
      closed,
    ),
    createdAt: InstantSchema,
  },
  { ...closed, title: 'ClientNote', description: 'What a coach wrote about a client.' },
);

const NewClientNoteSchema = Type.Object(
  { text: words(4_000, 'What there is to say.'), visibility: VisibilitySchema },
  { ...closed, title: 'NewClientNote' },
);

const NoteParams = Type.Object({
  ...IdParams.properties,
  note: Type.String({ maxLength: 100, pattern: storable }),
});

/** Notes on clients: the coaches' own, or shared with the client. They stand in no log. */
export function clientNoteRoutes({ store, cursors }: { store: Store; cursors: Cursors }): Routes {
  return async app => {
    app.post(
      '/v1/clients/:id/notes',
      {
        config: { operation: 'client-notes.create', problems: ['not-found'] },
        schema: {
          tags: ['clients'],
          summary: 'Note something on a client',
          params: IdParams,
          body: NewClientNoteSchema,
          response: { 201: ClientNoteSchema },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const asked = { actor, now: request.now, clientId: request.params.id };
        const row = await addClientNote(store, asked, request.body);
        return reply.code(201).send(await noteFrom(store, row));
      },
    );

    app.get(
      '/v1/clients/:id/notes',
      {
        config: { operation: 'client-notes.list', look: 'notes' },
        schema: {
          tags: ['clients'],
          summary: 'The notes on a client, newest first',
          description:
            'The client is given the shared ones; a coach who depends on grants their own, and the shared ones where nothing is hidden from them.',
          params: IdParams,
          querystring: PageQuery,
          response: { 200: PageOf(ClientNoteSchema) },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const ref = await requireClient(store, actor, request.params.id);
        const visibility = actor.role === 'candidate' ? 'shared' : undefined;
        const readableBy =
          actor.grants === null
            ? undefined
            : { author: holderOf(actor), shared: seesEverythingOf(actor, ref.clientId) };
        const { rows, nextCursor } = await readPage(
          { request, reply, cursors },
          { list: 'client-notes', filters: { id: ref.clientId } },
          page => store.reader.clientNotes(ref, { ...page, visibility, readableBy }),
        );
        return { items: await notesFrom(store, rows), nextCursor };
      },
    );

    app.delete(
      '/v1/clients/:id/notes/:note',
      {
        config: { operation: 'client-notes.delete' },
        schema: {
          tags: ['clients'],
          summary: 'Remove a note for good',
          params: NoteParams,
          response: { 204: Type.Null({ description: 'Removed' }) },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const ref = await requireClient(store, actor, request.params.id);
        await removeClientNote(store, actor, ref, request.params.note);
        return reply.code(204).send(null);
      },
    );
  };
}

async function requireClient({ reader }: Store, actor: Actor, clientId: string): Promise<ClientRef> {
  const { workspaceId } = actor;
  const exists =
    mayTouchClient(actor, clientId) && (await reader.client(workspaceId, clientId)) !== undefined;
  if (!exists) throw problem('not-found', 'There is no such client.');
  return { workspaceId, clientId };
}

async function noteFrom(store: Store, row: ClientNoteRow): Promise<Static<typeof ClientNoteSchema>> {
  const [note] = await notesFrom(store, [row]);
  if (note === undefined) throw new Error('A row became no note');
  return note;
}

async function notesFrom(
  { reader }: Store,
  rows: readonly ClientNoteRow[],
): Promise<Static<typeof ClientNoteSchema>[]> {
  const [first] = rows;
  if (first === undefined) return [];
  const { workspace_id } = first;
  const [keys, accounts] = await Promise.all([reader.keys(workspace_id), reader.accounts(workspace_id)]);
  const names = new Map([...keys, ...accounts].map(({ id, name }) => [id, name]));
  return rows.map(({ id, text, visibility, author, author_role, created_at }) => ({
    id,
    text,
    visibility,
    by: { role: author_role, name: names.get(author) ?? author_role },
    createdAt: formatInstant(created_at),
  }));
}

/** What others wrote about a client may name anybody. */
function seesEverythingOf(actor: Actor, clientId: string): boolean {
  const { names, notes, employers } = sightOf(actor, clientId);
  return names && notes && employers;
}
