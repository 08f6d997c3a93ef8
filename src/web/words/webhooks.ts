import type { Schema } from '../../client/api.ts';

type Webhook = Schema<'Webhook'>;
type Attempt = Schema<'WebhookAttempt'>;
type DeliveryState = Schema<'WebhookDelivery'>['state'];

/** What people call the kinds of things that webhooks are told, by the first part of a type's name. */
const kinds: Readonly<Record<string, string>> = {
  application: 'Applications',
  outreach: 'Outreach',
  promise: 'Promises',
  'follow-up': 'Follow-ups',
  webhook: 'Webhooks',
};

/** What people call the types. */
const typeNames: Readonly<Record<Schema<'WebhookDelivery'>['type'], string>> = {
  'application.transitioned': 'Moved to another state',
  'application.revised': 'What was known changed',
  'application.closed': 'Closed',
  'outreach.refused': 'Outreach refused',
  'outreach.breached': 'Outreach against a rule',
  'promise.kept': 'Promise kept',
  'promise.late': 'Promise kept late',
  'promise.broken': 'Promise broken',
  'follow-up.due': 'Follow-up due',
  'follow-up.overdue': 'Follow-up overdue',
  'webhook.disabled': 'Another webhook disabled',
  'webhook.test': 'Test',
};

export function typeName(type: Schema<'WebhookDelivery'>['type']): string {
  return typeNames[type];
}

/** The types in the groups that people think of them in. */
export function byKind<Item extends { type: string }>(
  items: readonly Item[],
): [kind: string, items: Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const [first = ''] = item.type.split('.');
    const kind = kinds[first] ?? first;
    groups.set(kind, [...(groups.get(kind) ?? []), item]);
  }
  return [...groups];
}

/** "Closed, Promise broken and 3 more" */
export function sayTypes(events: Webhook['events']): string {
  if (events === null) return 'Everything';
  const names = events.map(typeName);
  const [first = '', second = '', third = ''] = names;
  if (names.length <= 3) return [first, second, third].filter(name => name !== '').join(', ');
  return `${first}, ${second} and ${names.length - 2} more`;
}

export const deliveryStates: Readonly<Record<DeliveryState, { name: string; color: string }>> = {
  pending: { name: 'Waiting to be sent', color: 'blue' },
  delivered: { name: 'Delivered', color: 'teal' },
  failed: { name: 'Failed', color: 'red' },
  held: { name: 'Held', color: 'gray' },
};

/** What came of an attempt. */
export function sayOutcome({ outcome, status }: Pick<Attempt, 'outcome' | 'status'>): string {
  switch (outcome) {
    case 'delivered':
      return `It arrived: answered with ${status}`;
    case 'rejected':
      return `Not taken: answered with ${status}`;
    case 'redirected':
      return `Answered with ${status}, which leads elsewhere; that is not followed`;
    case 'gone':
      return 'Answered with 410: gone for good, so the webhook was disabled';
    case 'timed-out':
      return 'No answer in time';
    case 'unreachable':
      return 'No connection could be made, or it broke off';
    case 'unknown-host':
      return 'There is no such host';
    case 'forbidden-address':
      return 'It leads to this machine or a private network, where nothing is sent';
  }
}

const disabledReasons = {
  owner: 'somebody disabled it',
  gone: 'it answered with 410: gone for good',
  failing: 'nothing arrived there for five days',
} as const;

/** Why a webhook is disabled. */
export function sayDisabled({ reason }: NonNullable<Webhook['disabled']>): string {
  return disabledReasons[reason];
}
