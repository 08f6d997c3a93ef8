import type { Doubt } from './doubts.ts';
import {
  type Letter,
  type Mailbox,
  mostRecipients,
  type Original,
  type PrintedTime,
  type Sign,
  type Tone,
} from './letter.ts';

/** What a message says: that the candidate wrote to somebody, or heard from somebody. */
export interface Reading {
  kind: 'sent' | 'received';
  /** Whom it was sent to, or who sent it; null where nobody can be named. */
  person: string | null;
  /** When what it passes on was written; null where it passes on nothing, or nobody knows. */
  at: PrintedTime | null;
  /** When the message itself was written, epoch ms; null where that cannot be believed. */
  writtenAt: number | null;
  tone: Tone;
  /** Why a person has to confirm it; null where nothing speaks against it. */
  doubt: Doubt | null;
}

/** Who is who. Addresses in lower case. */
export interface Known {
  /** Whether the candidate writes from this address. */
  isCandidate(address: string): boolean;
  /** Whether it is one of the secret addresses. */
  isOurs(address: string): boolean;
  /** Whether a person of an open application has this address. */
  isPerson(address: string): boolean;
}

const dayMs = 86_400_000;
/** Clocks differ by that much, and nobody minds. */
const skewMs = 10 * 60_000;
/** What somebody sends with us in copy arrives soon; mail systems give up after five days. */
const oldestCopyMs = 14 * dayMs;
/** What is forwarded may be older: somebody who starts to keep a log looks back. */
const oldestForwardMs = 365 * dayMs;
/** A date without a zone may seem to be later than it is by as much as zones differ. */
const zonesMs = 14 * 3_600_000;

type Part = Omit<Reading, 'writtenAt'>;

/** What a message says, as far as it alone can say it. It arrived at `now`. */
export function readingOf(letter: Letter, known: Known, now: number): Reading {
  const others = letter.to.filter(({ address }) => !known.isOurs(address) && !known.isCandidate(address));
  const [sender, another] = letter.from;
  const isByCandidate = sender !== undefined && another === undefined && known.isCandidate(sender.address);
  const sent = sentAt(letter, now);
  const reading = !isByCandidate
    ? fromStranger(letter, known)
    : others.length > 0
      ? copied(letter, others, known)
      : forwarded(letter, known, now);
  // What is odd about the message itself comes before what is odd about its date.
  const doubt = (isByCandidate ? signOf(letter.signs) : null) ?? reading.doubt ?? sent.doubt;
  return { ...reading, writtenAt: sent.at, doubt: sender?.isOdd && isByCandidate ? 'odd-address' : doubt };
}

/** The message's own date, where it can be believed. */
function sentAt({ sentAt }: Letter, now: number): { at: number | null; doubt: Doubt | null } {
  if (sentAt === null) return { at: null, doubt: 'no-date' };
  if (sentAt > now + skewMs) return { at: null, doubt: 'date-in-future' };
  if (sentAt < now - oldestCopyMs) return { at: null, doubt: 'date-too-old' };
  return { at: Math.min(sentAt, now), doubt: null };
}

/** From somebody else: perhaps an interviewer who answered to all. Anybody can write anybody's name, so it is not counted. */
function fromStranger({ from, tone, signs }: Letter, { isPerson }: Known): Part {
  const people = from.filter(({ address, isOdd }) => !isOdd && isPerson(address));
  return {
    kind: 'received',
    // Whoever looks at it wants to know who wrote.
    person: (people[0] ?? from.find(({ isOdd }) => !isOdd))?.address ?? null,
    at: null,
    tone,
    doubt: signOf(signs) ?? 'unknown-sender',
  };
}

/** Sent to others, with the secret address in Bcc or Cc. */
function copied(letter: Letter, others: readonly Mailbox[], known: Known): Part {
  const sent = { kind: 'sent', at: null, tone: letter.tone } as const;
  const { person, doubt } = oneOf(others, known);
  if (letter.to.length > mostRecipients) return { ...sent, person: null, doubt: 'several-people' };
  // Passing on somebody's message is neither thanks nor a question of one's own.
  return { ...sent, person, doubt: doubt ?? (isPassedOn(letter) ? 'purpose-unclear' : null) };
}

function isPassedOn({ forwarded }: Letter): boolean {
  return forwarded !== null;
}

/** Sent to the secret address alone: it passes on what was sent or received before. */
function forwarded(letter: Letter, known: Known, now: number): Part {
  const original = letter.forwarded;
  const nothing = { kind: 'sent', person: null, at: null, tone: letter.tone } as const;
  if (original === null || original === 'unclear') return { ...nothing, doubt: 'forward-unclear' };
  const { from, tone } = original;
  const time = originalTime(original.sentAt, letter.sentAt ?? now);
  const common = { tone, at: time.at };
  const sign = signOf(original.signs) ?? time.doubt;
  if (from !== null && known.isCandidate(from.address)) {
    const others = original.to.filter(({ address }) => !known.isOurs(address) && !known.isCandidate(address));
    const { person, doubt } = oneOf(others, known);
    return { ...common, kind: 'sent', person, doubt: doubt ?? (from.isOdd ? 'odd-address' : null) ?? sign };
  }
  const received = { ...common, kind: 'received', person: from?.address ?? null } as const;
  if (from === null) return { ...received, doubt: 'forward-unclear' };
  if (from.isOdd) return { ...received, person: null, doubt: 'odd-address' };
  return { ...received, doubt: sign };
}

/** When the original was written: no later than it was passed on, whatever zone its date leaves open. */
function originalTime(
  at: Original['sentAt'],
  passedOnAt: number,
): { at: PrintedTime | null; doubt: Doubt | null } {
  if (at === null) return { at: null, doubt: 'date-unclear' };
  const roughly = 'instant' in at ? at.instant : Date.parse(`${at.local}Z`);
  const slackMs = 'instant' in at ? skewMs : zonesMs;
  if (roughly > passedOnAt + slackMs) return { at: null, doubt: 'date-in-future' };
  if (roughly < passedOnAt - oldestForwardMs) return { at: null, doubt: 'date-too-old' };
  return { at, doubt: null };
}

/** The one person among recipients whom an open application knows. */
function oneOf(
  others: readonly Mailbox[],
  { isPerson }: Known,
): { person: string | null; doubt: Doubt | null } {
  const addresses = [...new Set(others.map(({ address }) => address))];
  const people = addresses.filter(isPerson);
  const [first, second] = people;
  if (second !== undefined) return { person: null, doubt: 'several-people' };
  if (others.some(({ isOdd }) => isOdd)) return { person: first ?? null, doubt: 'odd-address' };
  if (first !== undefined) return { person: first, doubt: null };
  // Nobody knows the one it went to: the queue says so by the address.
  return addresses.length === 1
    ? { person: addresses[0] ?? null, doubt: null }
    : { person: null, doubt: 'nobody-known' };
}

function signOf(signs: readonly Sign[]): Doubt | null {
  const order: readonly Sign[] = ['bounce', 'draft', 'invitation', 'mailing-list', 'automatic', 'redirected'];
  return order.find(sign => signs.includes(sign)) ?? null;
}
