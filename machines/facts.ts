import type { EpochMs } from './business-days.ts';
import type { Channel, PostedEvent } from './events.ts';

interface At {
  at: EpochMs;
}

/** What the candidate did. `alreadyHappened` marks a fact; without it the statechart's guards may refuse. */
export type Outreach = At & { alreadyHappened?: boolean } & (
    | {
        type: 'thank-you.sent';
        interviewer: string;
        channel: 'email' | 'handwritten';
        skillMentioned?: boolean;
        eagernessExpressed?: boolean;
      }
    | { type: 'check-in.sent'; interviewer: string; channel: Channel }
    | { type: 'reply.sent' | 'networking.invitation-sent'; interviewer: string }
    | { type: 'networking.article-shared'; interviewer?: string }
    | { type: 'networking.company-followed'; network: 'linkedin' | 'twitter' | 'facebook' | 'other' }
    | { type: 'networking.group-joined' | 'networking.group-contributed' | 'networking.blog-commented' }
  );

/** What the employer said or did. */
export type News = At &
  (
    | { type: 'interview.completed'; interviewers: string[] }
    | { type: 'preference.stated'; interviewer: string; followUp: 'email' | 'call' | 'none'; after?: string }
    | { type: 'decision-date.announced'; on: string }
    | { type: 'reply.received'; interviewer?: string; decisionOn?: string }
    | { type: 'offer.received' | 'rejection.received' | 'position.closed' }
  );

/** What the candidate decided. */
export type Choice = At &
  (
    | { type: 'contact.added'; interviewer: string }
    | { type: 'commitment.made'; id: string; interviewer: string; channel: Channel; on: string }
    | { type: 'note.added' | 'application.reopened' | 'application.withdrawn' }
  );

/** An event without its words: what the machine is told. People are ids, instants epoch milliseconds. */
export type Fact = Outreach | News | Choice;

/** The timer of a promise, raised when the promise is made. */
export interface PromiseTimer {
  type: 'timer.promise-broken';
  commitment: string;
}

/** What the statechart is sent. Fired delays are XState's own. */
export type ApplicationEvent = Fact | PromiseTimer;

/** A void is no fact: it takes one away. */
export type PostedFact = Exclude<PostedEvent, { type: 'entry.voided' }>;

/** The ids that a posted event is given when it is taken in. */
export interface GivenIds {
  /** For `interview.completed`, in the order of its list; for `contact.added`, one. */
  people: readonly string[];
  /** For `commitment.made`. */
  commitment: string;
}

/** Takes the words out of a posted event and puts the ids in. */
export function toFact(posted: PostedFact, at: EpochMs, ids: GivenIds): Fact {
  switch (posted.type) {
    case 'interview.completed':
      return { type: posted.type, at, interviewers: [...ids.people] };
    case 'contact.added':
      return { type: posted.type, at, interviewer: ids.people[0] ?? '' };
    case 'commitment.made': {
      const { type, interviewer, channel, on } = posted;
      return { type, at, id: ids.commitment, interviewer, channel, on };
    }
    case 'networking.group-joined':
    case 'networking.group-contributed':
    case 'networking.blog-commented':
      return { type: posted.type, at, ...happened(posted) };
    case 'networking.article-shared':
      return {
        type: posted.type,
        at,
        ...(posted.interviewer === undefined ? {} : { interviewer: posted.interviewer }),
        ...happened(posted),
      };
    case 'reply.received':
      return {
        type: posted.type,
        at,
        ...(posted.interviewer === undefined ? {} : { interviewer: posted.interviewer }),
        ...(posted.decisionOn === undefined ? {} : { decisionOn: posted.decisionOn }),
      };
    case 'note.added':
      return { type: posted.type, at };
    default: {
      const { source: _, ...fact } = posted;
      return { ...fact, at };
    }
  }
}

function happened(posted: { alreadyHappened?: boolean }): { alreadyHappened?: boolean } {
  return posted.alreadyHappened === undefined ? {} : { alreadyHappened: posted.alreadyHappened };
}

const ranks: Record<Fact['type'], number> = {
  'interview.completed': 0,
  'contact.added': 1,
  'preference.stated': 2,
  'decision-date.announced': 2,
  'reply.received': 3,
  'commitment.made': 4,
  'thank-you.sent': 5,
  'check-in.sent': 5,
  'reply.sent': 5,
  'networking.invitation-sent': 5,
  'networking.group-joined': 5,
  'networking.group-contributed': 5,
  'networking.article-shared': 5,
  'networking.company-followed': 5,
  'networking.blog-commented': 5,
  'note.added': 6,
  'application.reopened': 7,
  'offer.received': 8,
  'rejection.received': 8,
  'position.closed': 8,
  'application.withdrawn': 8,
};

/** The order in which facts are applied: by instant, then by what they say. Arrival never matters. */
export function compareFacts(a: Fact, b: Fact): number {
  return a.at - b.at || ranks[a.type] - ranks[b.type] || compareText(a.type, b.type) || compareContent(a, b);
}

function compareContent(a: Fact, b: Fact): number {
  return compareText(content(a), content(b));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a fact says, in one spelling. Whether it was asked about first, or which id it was given, is no part of it. */
function content(fact: Fact): string {
  const { id, alreadyHappened: _, ...said }: Fact & { id?: string; alreadyHappened?: boolean } = fact;
  return JSON.stringify([...Object.entries(said).sort(([a], [b]) => compareText(a, b)), id ?? '']);
}

export function isOutreach(fact: Fact): fact is Outreach {
  return ranks[fact.type] === 5;
}
