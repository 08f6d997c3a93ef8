import { setImmediate } from 'node:timers/promises';
import type { Actor } from '../../actor.ts';
import { sha256 } from '../../audit/chain.ts';
import type { BringInCommand, BroughtIn } from '../../host/commands.ts';
import type { Host } from '../../host/host.ts';
import { formatInstant } from '../../instants.ts';
import type { Plan, PlannedApplication } from './plan.ts';

/** What became of a line, or would. */
export interface Fate {
  line: number;
  /** `added`: the application was imported before, and the line has something new. */
  fate: 'created' | 'added' | 'unchanged' | 'rejected';
  company?: string;
  role?: string;
  /** Not in a dry run of what is new: nothing has an id yet. */
  application?: string;
  /** What was recorded now. */
  events: { type: string; at: string; person?: string }[];
  /** What was read into the line. */
  remarks: string[];
  column?: string | null;
  reason?: string;
}

/** Applications that one transaction takes in. */
const atOnce = 20;

export interface Taking {
  actor: Actor;
  now: number;
  clientId: string | null;
  policy: string;
  dryRun: boolean;
}

/** Takes in what was planned, or only tries: both go the same way to the end. */
export async function takeSheet(host: Host, plan: Plan, taking: Taking): Promise<Fate[]> {
  const fates: Fate[] = plan.rejected.map(rejected => ({
    ...rejected,
    fate: 'rejected',
    events: [],
    remarks: [],
  }));
  for (let start = 0; start < plan.applications.length; start += atOnce) {
    const some = plan.applications.slice(start, start + atOnce);
    const commands = some.map(application => commandFor(application, taking));
    // An embedded database answers at once: without this nobody else would be served until the end.
    await setImmediate();
    const outcomes = await host.bringIn(commands, { dryRun: taking.dryRun });
    for (const [index, application] of some.entries()) {
      const outcome = outcomes[index];
      if (outcome?.ok === true) fates.push(...taken(application, outcome.value, taking.dryRun));
      else fates.push(...refused(application, outcome?.error));
    }
  }
  return fates.sort((a, b) => a.line - b.line);
}

function commandFor(application: PlannedApplication, taking: Taking): BringInCommand {
  const { key, company, role, timeZone, interviewAt, people, externalId, lines } = application;
  const { actor, now, clientId, policy } = taking;
  return {
    create: {
      kind: 'create',
      actor,
      now,
      idempotencyKey: key,
      requestDigest: sha256(key),
      company,
      role,
      timeZone,
      interviewAt,
      interviewers: people,
      clientId,
      policy: { name: policy },
      ...(externalId === undefined ? {} : { externalId }),
    },
    // In the order of time, so that nothing comes late to what follows it.
    events: lines.flatMap(line => line.events).sort((a, b) => at(a.event) - at(b.event)),
  };
}

function at({ at: instant }: { at?: string }): number {
  return instant === undefined ? Number.POSITIVE_INFINITY : Date.parse(instant);
}

function taken({ people, lines }: PlannedApplication, brought: BroughtIn, dryRun: boolean): Fate[] {
  const said = new Set<string>();
  return lines.map(({ line, company, role, events, remarks }, index) => {
    const fresh = events.filter(({ key }) => brought.recorded.has(key) && !said.has(key));
    for (const { key } of fresh) said.add(key);
    const isFirst = brought.created && index === 0;
    return {
      line,
      fate: isFirst ? 'created' : fresh.length > 0 ? 'added' : 'unchanged',
      company,
      role,
      ...(dryRun && brought.created ? {} : { application: brought.application.id }),
      events: fresh.map(({ event, person }) => ({
        type: event.type,
        at: event.at ?? formatInstant(brought.application.created_at),
        ...(person === null ? {} : { person: people[person]?.name ?? '' }),
      })),
      remarks,
    };
  });
}

/** What the host finds impossible, it says in its own words. */
function refused({ lines }: PlannedApplication, error: unknown): Fate[] {
  if (!(error instanceof Error)) throw new Error('A line was forgotten');
  return lines.map(({ line, company, role }) => ({
    line,
    fate: 'rejected',
    company,
    role,
    events: [],
    remarks: [],
    column: null,
    reason: error.message,
  }));
}
