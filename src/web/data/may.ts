import type { Session } from './session.tsx';

type Poster = Pick<Session, 'role' | 'actsFor'>;

/** A coach remarks and corrects; acts are the candidate's own, unless the candidate lets the coach record them. */
const coachPosts: ReadonlySet<string> = new Set(['note.added', 'entry.voided']);

/** Whether a page offers to post an event of this type on an application of this client. The service judges it again. */
export function mayPost(session: Poster, type: string, clientId: string | null): boolean {
  return coachPosts.has(type) || mayAct(session, clientId);
}

/** Whether a page offers acts for this client at all: outreach and news. */
export function mayAct({ role, actsFor }: Poster, clientId: string | null): boolean {
  return role !== 'coach' || (clientId !== null && actsFor.includes(clientId));
}

/** Whether a page offers to put an application under another policy. */
export function mayMovePolicy({ role }: Pick<Session, 'role'>): boolean {
  return role === 'owner';
}

/** Whether a page offers to add an application. */
export function mayAdd({ role }: Pick<Session, 'role'>): boolean {
  return role !== 'coach';
}
