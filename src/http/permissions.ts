import type { Actor, Role } from '../actor.ts';
import { problem } from '../errors.ts';
import { isSandbox } from '../ids.ts';

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
  'intakes.create': ['owner', 'candidate'],
  'intakes.list': ['owner', 'candidate'],
  'intakes.change': ['owner', 'candidate'],
  'intakes.revoke': ['owner', 'candidate'],
  'intakes.try': ['owner', 'candidate'],
  'intakes.ready': ['owner', 'candidate'],
  'mail-addresses.create': ['owner', 'candidate'],
  'mail-addresses.list': ['owner', 'candidate'],
  'mail-addresses.revoke': ['owner', 'candidate'],
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
  'workspace.export': ['owner', 'candidate'],
  'workspace.import': owner,
  'sheets.import': ['owner', 'candidate'],
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
  'grants.create': ['owner', 'candidate'],
  'grants.list': ['owner', 'candidate'],
  'grants.withdraw': ['owner', 'candidate'],
  'grants.accept': ['coach'],
  'looks.list': ['owner', 'candidate'],
  'sandboxes.create': owner,
  'sandboxes.list': owner,
  'sandboxes.delete': owner,
  'clock.read': everybody,
  'clock.advance': ['owner', 'tool'],
  'keys.create': owner,
  'keys.list': owner,
  'keys.revoke': owner,
  'mcp.use': everybody,
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
  'digest.read': people,
  'digest.change': people,
  'digest.preview': people,
  'digest.test': people,
  'digest.snoozes': people,
  'digest.unsnooze': people,
  'digests.list': people,
  'session.read': everybody,
  'session.close': everybody,
  'changes.watch': everybody,
} as const satisfies Record<string, readonly Role[]>;

export type Operation = keyof typeof permissions;

/** A coach audits: remarks and corrections only, never an act in the candidate's name. */
const coachMayPost: ReadonlySet<string> = new Set(['note.added', 'entry.voided']);

/**
 * All that a coach who depends on grants may do: what asks `mayTouchClient` and answers through `Shown`. Whatever is
 * not named here stays closed: a calendar address would outlive a grant, and many events find people by their address.
 */
const onGrants: ReadonlySet<Operation> = new Set<Operation>([
  'applications.list',
  'applications.read',
  'events.post',
  'decisions.ask',
  'simulations.run',
  'entries.read',
  'entry.read',
  'verification.read',
  'snapshot.read',
  'inspection.read',
  'follow-ups.read',
  'drafts.read',
  'templates.read',
  'machine.read',
  'rules.read',
  'policies.read',
  'clients.list',
  'clients.read',
  'clients.report',
  'caseload.clients',
  'caseload.applications',
  'caseload.trend',
  'client-notes.create',
  'client-notes.list',
  'client-notes.delete',
  'grants.accept',
  'accounts.change',
  'password.change',
  'sessions.list',
  'sessions.end',
  'digest.read',
  'digest.change',
  'digest.preview',
  'digest.test',
  'digest.snoozes',
  'digest.unsnooze',
  'digests.list',
  'session.read',
  'session.close',
  'changes.watch',
  'clock.read',
]);

/** What only a live workspace has: sandboxes of its own, and people who sign in with a password. In others accounts are made up. */
const liveOnly: ReadonlySet<Operation> = new Set<Operation>([
  'sandboxes.create',
  'sandboxes.list',
  'sandboxes.delete',
  'accounts.invite',
]);

export function requirePermission(actor: Actor, operation: Operation): void {
  if (actor.grants !== null && !onGrants.has(operation)) {
    throw problem('forbidden', `Grants do not allow ${operation}.`);
  }
  const allowed: readonly Role[] = permissions[operation];
  if (!allowed.includes(actor.role)) {
    throw problem('forbidden', `A ${actor.role}'s key does not allow ${operation}.`);
  }
  if (liveOnly.has(operation) && isSandbox(actor.workspaceId)) {
    throw problem('in-sandbox', `A sandbox does not have this: ${operation}.`);
  }
}

/**
 * `events.post` is open to every role, but not with every event: a coach posts in a client's name only where the
 * client granted it.
 */
export function requireEventPermission(actor: Actor, eventType: string, clientId: string | null): void {
  if (!needsGrantToPost(actor, eventType)) return;
  const grant = clientId === null ? undefined : actor.grants?.get(clientId);
  if (grant?.post === 'events') return;
  throw problem('forbidden', `A coach's key posts ${[...coachMayPost].join(' and ')} only.`);
}

/** Whether it depends on the client if the actor may post this. */
export function needsGrantToPost(actor: Actor, eventType: string): boolean {
  return actor.role === 'coach' && !coachMayPost.has(eventType);
}
