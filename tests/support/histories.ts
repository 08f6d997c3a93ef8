import fc from 'fast-check';
import { createProgram, type Position, type Program } from '../../machines/engine.ts';
import { compareFacts, type Fact, isOutreach, type Outreach } from '../../machines/facts.ts';
import { advance, append, beginning, type History } from '../../machines/history.ts';
import { type Policy, persistent, standard, strict } from '../../machines/policy.ts';

/** A made-up history under a policy, and the last instant it speaks of. */
export interface MadeUp {
  program: Program;
  history: History;
  end: number;
}

const minute = 60_000;
const day = 86_400_000;

/** A pack of a workspace that counts with the smallest numbers there may be: everything falls due at once. */
const hasty: Policy = {
  ...standard,
  name: 'hasty',
  numbers: {
    ...standard.numbers,
    firstWindowBusinessDays: 0,
    graceBusinessDays: 0,
    spacingBusinessDays: 0,
    checkInDueBusinessDays: 0,
    pivotAfterNobodyDays: 0,
    pivotAfterAttemptsDays: 0,
    restraintDays: 0,
    duplicateMinutes: 0,
  },
};

const holidays = ['2026-03-09', '2026-03-16', '2026-03-17', '2026-12-25', '2027-01-01'];

const programs = [standard, strict, persistent, { ...standard, name: 'festive', holidays }, hasty].map(
  createProgram,
);

/** Daylight saving by an hour and by half of one, days without a midnight, half hours, a day that never was. */
const places = [
  ['America/New_York', '2026-03-02T15:00:00Z'],
  ['America/New_York', '2026-10-26T13:30:00Z'],
  ['Europe/London', '2026-12-18T17:59:59.999Z'],
  ['Asia/Kolkata', '2028-02-25T18:30:00Z'],
  ['Africa/Cairo', '2026-04-13T21:59:00Z'],
  ['America/Santiago', '2026-08-25T04:00:00Z'],
  ['Australia/Lord_Howe', '2026-09-24T13:30:00Z'],
  ['Pacific/Apia', '2011-12-16T10:00:00Z'],
  ['UTC', '2026-03-06T23:59:59.999Z'],
] as const;

const people = ['int_a', 'int_b', 'int_c', 'int_d'] as const;
const [first] = people;

/** What one move of a story is made from: plain numbers, so that a failing story shrinks to small ones. */
const move = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(9999), fc.nat(3), fc.nat(59));
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

const story = fc.record({
  program: fc.constantFrom(...programs),
  place: fc.constantFrom(...places),
  interviewers: fc.integer({ min: 1, max: 3 }),
  moves: fc.array(move, { maxLength: 14, size: 'max' }),
  after: fc.nat(200),
});

/** Believable and nasty histories: facts at the same instant, on the due times of timers, minutes apart, weeks apart. */
export const histories: fc.Arbitrary<MadeUp> = story.map(({ program, place, interviewers, moves, after }) => {
  const [timeZone, from] = place;
  const at = Temporal.Instant.from(from).epochMilliseconds;
  const start = { timeZone, at, interviewers: people.slice(0, interviewers) };
  const facts: Fact[] = [];
  let position = beginning(program, start);
  let now = at;
  for (const made of moves) {
    now = Math.max(now, nextInstant(position, now, made));
    position = advance(program, position, now);
    const fact = factOf(made, now, timeZone, facts);
    facts.push(fact);
    position = append(program, position, fact);
  }
  const history = { start, facts: facts.sort(compareFacts) };
  const end = now + after * day;
  const told = () => JSON.stringify({ policy: program.policy.name, ...history, end }, null, 1);
  return { program, history, end, [fc.toStringMethod]: told };
});

/** When something happens next: at once, minutes, hours or days later, or at an instant that matters, or just beside. */
function nextInstant({ snapshot, timers }: Position, now: number, [, how, size]: Move): number {
  if (how < 12) return now;
  if (how < 22) return now + (size % 12) * minute;
  if (how < 35) return now + (size % 48) * 60 * minute;
  if (how < 60) return now + (size % 12) * day + (size % 600) * minute;
  if (how < 64) return now + (size % 120) * day;
  const { people, spacing, commitments, thanksMissedAt } = snapshot.context;
  const matter = [
    ...timers.map(({ dueAt }) => dueAt),
    ...people.map(({ windowOpensAt }) => windowOpensAt),
    ...commitments.flatMap(({ opensAt, breaksAt }) => [opensAt, breaksAt]),
    ...(spacing === null ? [] : [spacing.endsAt]),
    thanksMissedAt,
  ].filter(instant => instant >= now);
  const instant = matter[size % Math.max(matter.length, 1)] ?? now + day;
  return instant + (how < 70 ? -1 : how < 86 ? 0 : how < 92 ? 1 : (size % 600) * minute);
}

function factOf([kind, , size, who, more]: Move, at: number, timeZone: string, before: Fact[]): Fact {
  const interviewer = people[who] ?? first;
  const on = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .add({ days: (size % 40) - 3 })
    .toString();
  const channel = more % 2 === 0 ? 'email' : 'call';
  if (kind < 16) return { ...actOf('thank-you', interviewer, more, at), alreadyHappened: true };
  if (kind < 40) return { ...actOf('check-in', interviewer, more, at), alreadyHappened: true };
  if (kind < 44) return { ...actOf('reply', interviewer, more, at), alreadyHappened: true };
  if (kind < 52) return { ...actOf('networking', interviewer, more, at), alreadyHappened: true };
  if (kind < 57) {
    const again = before.findLast(isOutreach);
    return again === undefined ? { type: 'note.added', at } : { ...again, at };
  }
  if (kind < 66) {
    const said = { type: 'reply.received' as const, at };
    return more < 20 ? { ...said, decisionOn: on } : more < 40 ? { ...said, interviewer } : said;
  }
  if (kind < 74) {
    const followUp = more % 3 === 0 ? 'none' : channel;
    const said = { type: 'preference.stated' as const, interviewer, followUp, at } as const;
    return more < 25 ? { ...said, after: on } : said;
  }
  if (kind < 77) return { type: 'decision-date.announced', on, at };
  if (kind < 84) return { type: 'commitment.made', id: `com_${before.length}`, interviewer, channel, on, at };
  if (kind < 87) return { type: 'contact.added', interviewer, at };
  if (kind < 90) return { type: 'interview.completed', interviewers: people.slice(who, who + 2), at };
  if (kind < 92) return { type: 'note.added', at };
  if (kind < 96) return { type: 'application.reopened', at };
  const stops = ['offer.received', 'rejection.received', 'position.closed', 'application.withdrawn'] as const;
  return { type: stops[more % stops.length] ?? 'offer.received', at };
}

function actOf(
  kind: 'thank-you' | 'check-in' | 'reply' | 'networking',
  interviewer: string,
  more: number,
  at: number,
): Outreach {
  switch (kind) {
    case 'thank-you': {
      const channel = more % 3 === 0 ? 'handwritten' : 'email';
      return { type: 'thank-you.sent', interviewer, channel, skillMentioned: more % 2 === 0, at };
    }
    case 'check-in':
      return { type: 'check-in.sent', interviewer, channel: more % 3 === 0 ? 'call' : 'email', at };
    case 'reply':
      return { type: 'reply.sent', interviewer, at };
    case 'networking':
      return networking(interviewer, more, at);
  }
}

function networking(interviewer: string, more: number, at: number): Outreach {
  switch (more % 7) {
    case 0:
      return { type: 'networking.group-joined', at };
    case 1:
      return { type: 'networking.group-contributed', at };
    case 2:
      return { type: 'networking.blog-commented', at };
    case 3:
      return { type: 'networking.company-followed', network: more < 30 ? 'linkedin' : 'twitter', at };
    case 4:
      return { type: 'networking.article-shared', at };
    case 5:
      return { type: 'networking.article-shared', interviewer, at };
    default:
      return { type: 'networking.invitation-sent', interviewer, at };
  }
}

/** Every act of outreach that there could be at an instant, to everybody, by every channel. */
export function everyAct(at: number): Outreach[] {
  const toAll: Outreach[] = [0, 1, 2, 3, 4].map(more => networking(first, more, at));
  return [
    ...toAll,
    ...people.flatMap((interviewer): Outreach[] => [
      { type: 'thank-you.sent', interviewer, channel: 'email', at },
      { type: 'check-in.sent', interviewer, channel: 'email', at },
      { type: 'check-in.sent', interviewer, channel: 'call', at },
      { type: 'reply.sent', interviewer, at },
      { type: 'networking.article-shared', interviewer, at },
      { type: 'networking.invitation-sent', interviewer, at },
    ]),
  ];
}
