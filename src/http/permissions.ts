import type { Actor, Role } from '../actor.ts';
import { problem } from '../errors.ts';

const everybody: readonly Role[] = ['owner', 'coach', 'candidate', 'tool'];
const people: readonly Role[] = ['owner', 'coach', 'candidate'];
const owner: readonly Role[] = ['owner'];

/** Every operation of the API and who may do it. A route names its operation, or is public. */
export const permissions = {
  'applications.create': ['owner', 'candidate', 'tool'],
  'applications.list': everybody,
  'applications.read': everybody,
  'applications.change-policy': owner,
  'events.post': everybody,
  'events.post-many': everybody,
  'inbox.list': ['owner', 'candidate'],
  'inbox.read': ['owner', 'candidate'],
  'inbox.assign': ['owner', 'candidate'],
  'inbox.dismiss': ['owner', 'candidate'],
  'decisions.ask': everybody,
  'simulations.run': people,
  'entries.read': people,
  'entry.read': people,
  'verification.read': people,
  'snapshot.read': people,
  'inspection.read': people,
  'follow-ups.read': everybody,
  'machine.read': everybody,
  'rules.read': everybody,
  'policies.read': everybody,
  'policies.create': owner,
  'policies.try': owner,
  'demo.load': owner,
  'clients.create': owner,
  'clients.list': people,
  'clients.read': people,
  'clients.report': people,
  'caseload.clients': ['owner', 'coach'],
  'caseload.applications': ['owner', 'coach'],
  'caseload.trend': ['owner', 'coach'],
  'client-notes.create': ['owner', 'coach'],
  'client-notes.list': people,
  'client-notes.delete': ['owner', 'coach'],
  'keys.create': owner,
  'keys.list': owner,
  'keys.revoke': owner,
  'calendars.create': people,
  'calendars.list': people,
  'calendars.revoke': people,
  'calendar.read': ['calendar'],
  'drafts.read': everybody,
  'templates.read': everybody,
  'templates.change': owner,
  'templates.reset': owner,
  'accounts.list': owner,
  'accounts.create': owner,
  'accounts.change': people,
  'accounts.invite': owner,
  'password.change': people,
  'sessions.list': people,
  'sessions.end': people,
  'webhooks.create': owner,
  'webhooks.list': owner,
  'webhooks.read': owner,
  'webhooks.change': owner,
  'webhooks.delete': owner,
  'webhooks.rotate': owner,
  'webhooks.test': owner,
  'webhooks.recover': owner,
  'webhook-deliveries.list': owner,
  'webhook-deliveries.repeat': owner,
  'webhook-attempts.list': owner,
  'webhook-samples.list': everybody,
  'session.read': everybody,
  'session.close': everybody,
  'changes.watch': everybody,
} as const satisfies Record<string, readonly Role[]>;

export type Operation = keyof typeof permissions;

/** A coach audits: remarks and corrections only, never an act in the candidate's name. */
const coachMayPost: ReadonlySet<string> = new Set(['note.added', 'entry.voided']);

export function requirePermission(actor: Actor, operation: Operation): void {
  const allowed: readonly Role[] = permissions[operation];
  if (!allowed.includes(actor.role)) {
    throw problem('forbidden', `A ${actor.role}'s key does not allow ${operation}.`);
  }
}

/** `events.post` is open to every role, but not with every event. */
export function requireEventPermission(actor: Actor, eventType: string): void {
  if (actor.role === 'coach' && !coachMayPost.has(eventType)) {
    throw problem('forbidden', `A coach's key posts ${[...coachMayPost].join(' and ')} only.`);
  }
}
