import { eventDefinition, type PostedEvent } from '../../machines/events.ts';
import { type Actor, mayTouchClient, signatureOf } from '../actor.ts';
import { problem } from '../errors.ts';
import type { InboxRow } from '../store/inbox.ts';
import type { Store } from '../store/store.ts';
import { peopleOf } from './candidates.ts';
import { unknownInterviewer } from './possible.ts';
import type { WorkingCopy } from './working-copy.ts';

/** Says that an event of the review queue belongs nowhere. It is kept; saying so again changes nothing. */
export function dismissItem(store: Store, actor: Actor, id: string, now: number): Promise<InboxRow> {
  return store.write(async transaction => {
    const item = await transaction.lockInboxItem(actor.workspaceId, id);
    if (item === undefined || !mayTouchClient(actor, item.client_id)) throw noSuchItem();
    if (item.status === 'dismissed') return item;
    if (item.status !== 'waiting') throw settledBefore(item);
    const dismissed: InboxRow = {
      ...item,
      status: 'dismissed',
      settled_by: JSON.stringify(signatureOf(actor)),
      settled_at: now,
    };
    await transaction.settleInboxItem(dismissed);
    return dismissed;
  });
}

/** The event of an item with the person who is meant, in the application that it goes to. */
export async function assignedEvent(
  item: InboxRow,
  wanted: string | null,
  copy: WorkingCopy,
): Promise<PostedEvent> {
  const event = JSON.parse(item.event) as PostedEvent; // written by `#queue`, but for the person
  const { email } = JSON.parse(item.naming) as { email?: string };
  const definition = eventDefinition(event.type);
  const fields = definition?.schema;
  if (fields === undefined || !Object.hasOwn(fields.properties, 'interviewer')) return event;
  const said = 'interviewer' in event ? event.interviewer : undefined;
  const [byEmail] = email === undefined ? [] : await peopleOf(copy, email);
  const interviewer = wanted ?? said ?? byEmail;
  if (interviewer === undefined && fields.required?.includes('interviewer')) throw unknownInterviewer('');
  return interviewer === undefined ? event : ({ ...event, interviewer } as PostedEvent); // its schema has the field
}

export function noSuchItem() {
  return problem('not-found', 'There is no such item.');
}

export function settledBefore({ status, application_id }: InboxRow) {
  const what = status === 'assigned' ? `assigned to ${application_id}` : 'dismissed';
  return problem('item-settled', `It was ${what} before.`);
}

export function unknownApplication() {
  return problem('unknown-application', 'There is no such application.', {
    errors: [{ pointer: '/application', detail: 'must be the id of an application' }],
  });
}
