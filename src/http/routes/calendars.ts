import Type, { type Static } from 'typebox';
import { storable, words } from '../../../machines/events.ts';
import { mayTouchClient } from '../../actor.ts';
import { sha256 } from '../../audit/chain.ts';
import { problem } from '../../errors.ts';
import { calendarText } from '../../feeds/calendar/text.ts';
import { createKey, revokeKey } from '../../host/access.ts';
import { knownClient } from '../../host/known-client.ts';
import { formatInstant } from '../../instants.ts';
import type { KeyRow } from '../../store/store.ts';
import { calendarOf } from '../calendar.ts';
import { actorOf } from '../plugins/auth.ts';
import type { Routes } from '../route.ts';
import type { RouteDeps } from '../route-deps.ts';
import { ClientId, closed, IdParams, InstantSchema, orNull } from '../schemas/fields.ts';

const fields = {
  id: Type.String(),
  name: Type.String(),
  client: orNull(Type.String({ description: 'Whose follow-ups it shows; null for those of all clients.' })),
  lastReadAt: orNull(InstantSchema),
  createdAt: InstantSchema,
};

const CalendarSchema = Type.Object(fields, { ...closed, title: 'Calendar' });
const MadeCalendarSchema = Type.Object(
  {
    ...fields,
    path: Type.String({ description: 'The secret address, this once: put the service’s own before it.' }),
  },
  { ...closed, title: 'MadeCalendar' },
);
const NewCalendarSchema = Type.Object(
  {
    name: Type.Optional(words(200, 'What the calendar is called.')),
    client: Type.Optional(orNull(ClientId('Shows this client’s follow-ups only.'))),
  },
  { ...closed, title: 'NewCalendar', examples: [{ name: 'Follow-ups' }] },
);

/** Secret addresses that calendar programs subscribe to. Each is a key that opens the calendar and nothing else. */
export function calendarRoutes({ store, programs }: RouteDeps): Routes {
  const { reader } = store;
  return async app => {
    app.post(
      '/v1/calendars',
      {
        config: { operation: 'calendars.create', problems: ['unknown-client'] },
        schema: {
          tags: ['follow-ups'],
          summary: 'Make a secret calendar address; it is shown this once',
          body: NewCalendarSchema,
          response: { 201: MadeCalendarSchema },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const clientId = await knownClient(reader, actor, request.body.client);
        const { row, key } = await createKey(store, request.receivedAt, actor.workspaceId, {
          name: request.body.name ?? 'Follow-ups',
          role: 'calendar',
          clientId,
        });
        return reply.code(201).send({ ...calendarFrom(row), path: `/calendar/${key}.ics` });
      },
    );

    app.get(
      '/v1/calendars',
      {
        config: { operation: 'calendars.list' },
        schema: {
          tags: ['follow-ups'],
          summary: 'The calendar addresses that are in use',
          response: { 200: Type.Object({ items: Type.Array(CalendarSchema) }, closed) },
        },
      },
      async request => {
        const actor = actorOf(request);
        const keys = await reader.keys(actor.workspaceId);
        return {
          items: keys
            .filter(key => isCalendarInUse(key) && mayTouchClient(actor, key.client_id))
            .map(calendarFrom),
        };
      },
    );

    app.delete(
      '/v1/calendars/:id',
      {
        config: { operation: 'calendars.revoke' },
        schema: {
          tags: ['follow-ups'],
          summary: 'Revoke a calendar address, for good',
          params: IdParams,
          response: { 204: Type.Null({ description: 'Revoked' }) },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { id } = request.params;
        const key = (await reader.keys(actor.workspaceId)).find(each => each.id === id);
        if (key?.role !== 'calendar' || !mayTouchClient(actor, key.client_id)) {
          throw problem('not-found', 'There is no such calendar.');
        }
        await revokeKey(store, request.receivedAt, actor.workspaceId, id);
        app.keys.clear();
        return reply.code(204).send(null);
      },
    );

    app.get(
      '/calendar/:token',
      {
        config: { operation: 'calendar.read', keyInPath: true },
        schema: {
          tags: ['follow-ups'],
          summary: 'The calendar: follow-ups and promises as iCalendar',
          description: 'The key stands in the address, since calendar programs send none.',
          params: Type.Object({ token: Type.String({ maxLength: 100, pattern: storable }) }),
          response: {
            200: {
              description: 'iCalendar, RFC 5545',
              content: { 'text/calendar': { schema: Type.String() } },
            },
            304: Type.Null({ description: 'Unchanged: the `If-None-Match` names what would be answered' }),
          },
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { name, events } = await calendarOf({ reader, programs }, actor, request.now);
        const text = calendarText(name, events);
        const tag = `"${sha256(text).slice(0, 32)}"`;
        reply.header('etag', tag).header('cache-control', 'private, max-age=900');
        if (request.headers['if-none-match'] === tag) return reply.code(304).send(null);
        return reply.type('text/calendar; charset=utf-8').send(text);
      },
    );
  };
}

function isCalendarInUse({ role, revoked_at }: KeyRow): boolean {
  return role === 'calendar' && revoked_at === null;
}

function calendarFrom(key: KeyRow): Static<typeof CalendarSchema> {
  return {
    id: key.id,
    name: key.name,
    client: key.client_id,
    lastReadAt: key.last_used_at === null ? null : formatInstant(key.last_used_at),
    createdAt: formatInstant(key.created_at),
  };
}
