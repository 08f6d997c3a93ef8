import { withNames } from '../../machines/wording.ts';
import { isSandbox, newId } from '../ids.ts';
import { formatInstant } from '../instants.ts';
import type { DeliveryRow } from '../store/deliveries.ts';
import type { PersonRow, Transaction } from '../store/store.ts';
import type { WebhookRow } from '../store/webhooks.ts';
import { messageBody } from '../webhooks/message.ts';
import type { Announcement } from './announcer.ts';
import type { Command, RouteCommand } from './commands.ts';
import type { WorkingCopy } from './working-copy.ts';

/** Who listens, by workspace; workspaces where nobody does are not in it. */
export type Listeners = ReadonlyMap<string, readonly WebhookRow[]>;

/** Asked in the transaction itself: whoever subscribed before it hears of it, on whatever node. */
export async function readListeners(
  transaction: Transaction,
  commands: readonly (Command | RouteCommand)[],
): Promise<Listeners> {
  const ids = new Set(
    commands.map(command => ('ref' in command ? command.ref.workspaceId : command.actor.workspaceId)),
  );
  const found = await Promise.all([...ids].map(async id => [id, await transaction.webhooks(id)] as const));
  return new Map(found.filter(([, webhooks]) => webhooks.length > 0));
}

/** What was announced of these applications, for everybody who listens. */
export async function deliveriesOf(
  copies: readonly WorkingCopy[],
  listeners: Listeners,
): Promise<DeliveryRow[]> {
  const rows = await Promise.all(
    copies.map(async copy => {
      const made = copy.announcer?.made ?? [];
      if (made.length === 0) return [];
      const people = new Map((await copy.people()).map(person => [person.id, person]));
      const webhooks = (listeners.get(copy.ref.workspaceId) ?? []).filter(
        ({ client_id }) => client_id === null || client_id === copy.row.client_id,
      );
      return made.flatMap((announcement, index) =>
        webhooks
          .filter(webhook => listensTo(webhook, announcement.type))
          .map(webhook => deliveryOf(copy, announcement, { webhook, index, people })),
      );
    }),
  );
  return rows.flat();
}

/** Whether a webhook asked for this type. */
export function listensTo({ events }: WebhookRow, type: string): boolean {
  if (events === null) return true;
  const types: unknown = JSON.parse(events);
  return Array.isArray(types) && types.includes(type);
}

function deliveryOf(
  { row }: WorkingCopy,
  { type, at, state, outcome, data }: Announcement,
  { webhook, index, people }: { webhook: WebhookRow; index: number; people: ReadonlyMap<string, PersonRow> },
): DeliveryRow {
  const { company, role, client_id: client } = row;
  const application = { id: row.id, company, role, client, state, outcome };
  return newDelivery(webhook, {
    type,
    at,
    now: row.updated_at,
    applicationId: row.id,
    place: placeOf(row.updated_at, row.revision, index),
    source: `/v1/applications/${row.id}`,
    data: { application, ...legible(data, people) },
  });
}

export interface Told {
  type: Announcement['type'];
  at: number;
  now: number;
  /** Empty for what is about no application. */
  applicationId: string;
  place: string;
  source: string;
  data: object;
}

/** A delivery to a webhook: to be sent at once, or held while the webhook is disabled. */
export function newDelivery(webhook: WebhookRow, told: Told): DeliveryRow {
  const { type, at, now, applicationId, place, source, data } = told;
  const id = newId('msg');
  const isHeld = webhook.disabled_at !== null;
  return {
    workspace_id: webhook.workspace_id,
    id,
    webhook_id: webhook.id,
    application_id: applicationId,
    place,
    type,
    state: isHeld ? 'held' : 'pending',
    attempts: 0,
    failures: 0,
    next_attempt_at: isHeld ? null : now,
    created_at: now,
    body: messageBody({ id, type, at, source, livemode: !isSandbox(webhook.workspace_id), data }),
  };
}

/**
 * Sorts as things happened to one application, on whatever nodes: recorded times never run backwards in its log, and
 * within one of them revisions count up. Ids would not do, since each node makes its own.
 */
export function placeOf(recordedAt: number, revision: number, index: number): string {
  const digits = (number: number, width: number) => number.toString(36).padStart(width, '0');
  return `${digits(recordedAt, 9)}.${digits(revision, 6)}.${digits(index, 4)}`;
}

const instants: ReadonlySet<string> = new Set(['at', 'from', 'due', 'liftsAt']);

/** The data with instants written out and names put in. */
function legible(data: object, people: ReadonlyMap<string, PersonRow>): object {
  const names = new Map([...people].map(([id, { name }]) => [id, name]));
  const read = (value: unknown, field: string): unknown => {
    if (typeof value === 'number') return instants.has(field) ? formatInstant(value) : value;
    if (typeof value === 'string') return value.includes('{') ? withNames(value, names) : value;
    if (Array.isArray(value)) return value.map(item => read(item, ''));
    return typeof value === 'object' && value !== null ? readFields(value) : value;
  };
  const readFields = (fields: object): object =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([field, value]) => [
        [field, read(value, field)],
        ...(field === 'interviewer' ? [['interviewerName', names.get(String(value)) ?? null]] : []),
      ]),
    );
  return readFields(data);
}
