import type { Context } from '../../machines/context.ts';
import type { Decision } from '../../machines/decide.ts';
import type { PostedEvent } from '../../machines/events.ts';
import type { Policy } from '../../machines/policy.ts';
import type { View } from '../../machines/view.ts';
import type { Actor } from '../actor.ts';
import type { InboxRow } from '../store/inbox.ts';
import type { ApplicationRef, ApplicationRow, EntryRow, PersonRow } from '../store/store.ts';
import type { NamedPerson } from './people.ts';

/** What every write by a caller brings along. */
interface Asked {
  actor: Actor;
  /** The one clock reading of the request, epoch ms. */
  now: number;
  idempotencyKey: string | null;
  /** SHA-256 of the body, to tell a repeat from a key used again for something else. */
  requestDigest: string;
}

/** A new application, from its first interview. */
export interface CreateCommand extends Asked {
  kind: 'create';
  company: string;
  role: string;
  timeZone: string;
  interviewAt: number;
  interviewers: readonly NamedPerson[];
  clientId: string | null;
  /** What the caller calls it. */
  externalId?: string;
  policy: { name: string; version?: number };
}

/** An event for an application that exists. */
export interface PostCommand extends Asked {
  kind: 'post';
  ref: ApplicationRef;
  event: PostedEvent;
  /** The revisions that may be changed; null for any. */
  ifMatch: readonly number[] | null;
}

/** Puts an application under another policy, or another version of it. */
export interface MovePolicyCommand extends Asked {
  kind: 'move-policy';
  ref: ApplicationRef;
  policy: { name: string; version?: number };
  ifMatch: readonly number[] | null;
}

/** Time has passed: fires what fell due. */
export interface AdvanceCommand {
  kind: 'advance';
  ref: ApplicationRef;
  now: number;
}

/** How a caller names an application: by one of these, or by nothing. */
export interface Naming {
  applicationId?: string;
  /** What the caller called it. */
  externalId?: string;
  /** The address of a person of it: one of an application that is open, unless it is named otherwise as well. */
  email?: string;
  /** Only applications of this client. */
  clientId?: string;
  /** Whether the event's `interviewer` is left empty, for the person of this address. */
  fillsInterviewer: boolean;
}

/** An event for whichever application its naming leads to; for the review queue where that is none, or several. */
export interface RouteCommand extends Asked {
  kind: 'route';
  naming: Naming;
  /** Where there is a doubt, the best guess. */
  event: PostedEvent;
  /** Why a person has to confirm it, wherever its naming leads to. */
  doubt?: string;
  /** Says what the event is, once it is known where it belongs and about whom it is. Asked unless there is a doubt. */
  settle?: (place: Place) => Promise<Settled>;
}

/** Where an event belongs, as it stood at some time. */
export interface Place {
  timeZone: string;
  /** The first interview. */
  startedAt: number;
  policy: Policy;
  personId: string;
  /** What was known of this time, with everything that happened up to it. */
  contextAt(at: number): Promise<Context>;
}

/** An event, or the best guess and why a person has to confirm it. */
export interface Settled {
  event: PostedEvent;
  doubt?: string;
}

/** Posts an event of the review queue to an application, once. */
export interface AssignCommand extends Asked {
  kind: 'assign';
  ref: ApplicationRef;
  itemId: string;
  /** Who is meant, where the event names a person. */
  interviewerId: string | null;
}

/** Something that happened since an application began, for `BringInCommand`. */
export interface BroughtEvent {
  /** Unique in the application: the same is not recorded twice. */
  key: string;
  /** Always with its time; without `interviewer`. */
  event: PostedEvent;
  /** Which of the interviewers it is about, where it names one. */
  person: number | null;
}

/** An application with what has happened since, known by the creation's key. */
export interface BringInCommand {
  create: CreateCommand & { idempotencyKey: string };
  events: readonly BroughtEvent[];
}

/** What came of it. */
export interface BroughtIn {
  created: boolean;
  application: ApplicationRow;
  /** The keys of the events that were recorded now; the others were known. */
  recorded: ReadonlySet<string>;
}

export type Command = CreateCommand | PostCommand | MovePolicyCommand | AdvanceCommand | AssignCommand;

/** What came of an event that belongs to nobody knows which application. */
export interface Queued {
  queued: InboxRow;
  replayed: boolean;
}

/** What came of a command. */
export interface Recorded {
  /** Null when time passed and nothing was to be recorded. */
  entry: EntryRow | null;
  decision: Decision | null;
  /** The application as it stands now. */
  application: ApplicationRow;
  view: View;
  /** True when this is the answer to an earlier request with the same idempotency key. */
  replayed: boolean;
  /** For an answer given again: the people as they were known then. Otherwise they are as they are stored. */
  people?: readonly PersonRow[];
}
