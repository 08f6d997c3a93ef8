import fc from 'fast-check';
import { outreachTypes, type PostedEvent } from '../../machines/events.ts';
import { packs } from '../../machines/policy.ts';
import { Problem } from '../../src/errors.ts';
import type { Recorded } from '../../src/host/commands.ts';
import type { ApplicationRef } from '../../src/store/store.ts';
import { day, type FreshHost, hour, instantText, minute, refOf } from './fresh-host.ts';

/** One move of a story: plain numbers, so that a failing story shrinks to small ones. */
const move = fc.record({
  what: fc.nat(99),
  kind: fc.nat(99),
  who: fc.nat(3),
  ago: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(40 * 24 * 60)),
  pause: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(20 * 24 * 60)),
  /** How long before it is recorded the request was read. */
  lag: fc.oneof(fc.constant(0), fc.constant(0), fc.constant(0), fc.nat(3 * 24 * 60)),
  /** Whether the next move comes in the same turn. */
  together: fc.boolean(),
});
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

/** What callers and time do to one application. */
export const stories = fc.record({
  interviewedDaysAgo: fc.nat(60),
  interviewers: fc.integer({ min: 1, max: 3 }),
  policy: fc.constantFrom(...packs.map(({ name }) => name)),
  moves: fc.array(move, { minLength: 1, maxLength: 25, size: 'max' }),
});
type Story = typeof stories extends fc.Arbitrary<infer S> ? S : never;

/** A request that was answered, to be repeated later. */
export interface Answered {
  answer: Recorded;
  ask(): Promise<Recorded>;
}

const names = ['Ann', 'Ben', 'Cleo', 'Dan'];

/** Lets a story happen. The clock goes on; what callers report may lie in the past. */
export async function tell(
  open: FreshHost,
  story: Story,
): Promise<{ ref: ApplicationRef; answered: Answered[] }> {
  const interviewAt = open.clock.now() - story.interviewedDaysAgo * day;
  const key = crypto.randomUUID();
  const interviewers = names.slice(0, story.interviewers).map(name => ({ name }));
  const asked = { interviewAt, interviewers, policy: { name: story.policy }, idempotencyKey: key };
  const answered: Answered[] = [];
  const keep = async (ask: () => Promise<Recorded>) => {
    const answer = await ask();
    answered.push({ answer, ask });
    return answer;
  };
  const createdAt = open.clock.now();
  const create = { ...asked, now: createdAt };
  const ref = refOf(await keep(() => open.create(create)));
  const ids = (await open.store.reader.people(ref.workspaceId, [ref.applicationId])).map(({ id }) => id);

  let underWay: Promise<unknown>[] = [];
  for (const [index, made] of story.moves.entries()) {
    const ask = asking(open, ref, { made, index, interviewAt, createdAt, ids });
    underWay.push(keep(ask).catch(requireProblem));
    if (made.together) continue;
    await Promise.all(underWay);
    underWay = [];
    open.clock.advance(made.pause * minute);
  }
  await Promise.all(underWay);
  return { ref, answered: answered.filter(({ answer }) => answer.entry?.idempotency_key != null) };
}

/** What cannot be is told as a problem, and as nothing else. */
function requireProblem(error: unknown): void {
  if (!(error instanceof Problem)) throw error;
}

interface Situation {
  made: Move;
  index: number;
  interviewAt: number;
  createdAt: number;
  ids: readonly string[];
}

function asking(open: FreshHost, ref: ApplicationRef, situation: Situation): () => Promise<Recorded> {
  const { made, index, createdAt } = situation;
  const now = Math.max(open.clock.now() - made.lag * minute, createdAt);
  const more = { idempotencyKey: `key ${index}`, now };
  if (made.what < 8) return () => open.host.run({ kind: 'advance', ref, now });
  if (made.what < 14) {
    const name = packs[made.kind % packs.length]?.name ?? 'standard';
    return () => open.movePolicy(ref, name, more);
  }
  const event =
    made.what < 24
      ? ({ type: 'entry.voided', entry: 1 + (made.kind % 30), reason: 'a mistake' } as const)
      : eventOf(situation, now);
  return () => open.post(ref, event, more);
}

function eventOf({ made, interviewAt, ids }: Situation, now: number): PostedEvent {
  const at = instantText(Math.max(now - made.ago * minute, interviewAt));
  const interviewer = ids[made.who % ids.length] ?? '';
  const channel = made.ago % 2 === 0 ? 'email' : 'call';
  const on = at.slice(0, 10);
  const { kind } = made;
  if (kind < 55) return outreach({ made, interviewer, channel, at });
  if (kind < 66)
    return { type: 'reply.received', at, ...(kind < 58 ? { decisionOn: on, gist: 'soon' } : {}) };
  if (kind < 73) {
    const followUp = kind < 69 ? channel : 'none';
    return { type: 'preference.stated', interviewer, followUp, at };
  }
  if (kind < 76) return { type: 'decision-date.announced', on, at };
  if (kind < 82) return { type: 'commitment.made', interviewer, channel, on: later(on, made.pause % 30), at };
  if (kind < 85) return { type: 'contact.added', name: names[made.who] ?? 'Eve', at };
  if (kind < 89)
    return { type: 'interview.completed', at, interviewers: [{ name: names[made.who] ?? 'Eve' }] };
  if (kind < 92) return { type: 'note.added', text: 'a note', at };
  if (kind < 96) return { type: 'application.reopened', at };
  if (kind < 98) return { type: 'application.withdrawn', at };
  return { type: kind === 98 ? 'offer.received' : 'rejection.received', at };
}

function outreach(act: {
  made: Move;
  interviewer: string;
  channel: 'email' | 'call';
  at: string;
}): PostedEvent {
  const { made, interviewer, channel, at } = act;
  const more = { at, ...(made.kind % 3 === 0 ? {} : { alreadyHappened: true }) };
  if (made.kind < 15) return { type: 'thank-you.sent', interviewer, channel: 'email', ...more };
  if (made.kind < 40) return { type: 'check-in.sent', interviewer, channel, ...more };
  const type = outreachTypes[made.kind % outreachTypes.length] ?? 'reply.sent';
  switch (type) {
    case 'thank-you.sent':
      return { type, interviewer, channel: 'handwritten', ...more };
    case 'check-in.sent':
      return { type, interviewer, channel, ...more };
    case 'networking.company-followed':
      return { type, network: 'linkedin', ...more };
    case 'networking.invitation-sent':
    case 'reply.sent':
      return { type, interviewer, ...more };
    default:
      return { type, ...more };
  }
}

function later(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Long enough for everything that is pending to fall due. */
export const farAhead = 400 * day + 3 * hour;
