import type { Session } from './session.tsx';

/** A coach remarks and corrects; acts are the candidate's own. */
const coachPosts: ReadonlySet<string> = new Set(['note.added', 'entry.voided']);

/** Whether a page offers to post an event of this type. The service judges it again. */
export function mayPost({ role }: Pick<Session, 'role'>, type: string): boolean {
  return role !== 'coach' || coachPosts.has(type);
}

/** Whether a page offers acts at all: outreach, news, a new application. */
export function mayAct({ role }: Pick<Session, 'role'>): boolean {
  return role !== 'coach';
}
