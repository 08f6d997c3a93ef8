import { localDate } from '../../machines/business-days.ts';
import type { PostedEvent } from '../../machines/events.ts';
import type { Actor } from '../actor.ts';
import { ensureClients } from '../host/access.ts';
import type { Recorded } from '../host/commands.ts';
import type { Host } from '../host/host.ts';
import { formatInstant } from '../instants.ts';
import type { ClientRow, Store } from '../store/store.ts';
import { clients, stories } from './stories.ts';
import type { Step, Story, Told } from './story.ts';

const hourMs = 3_600_000;
/** The first application is made under this key, which no request can bear: whoever makes it fills the rest. */
const claim = 'the demo';

export interface DemoDeps {
  store: Store;
  host: Host;
  workspaceId: string;
}

/** How much was made. */
export interface FilledDemo {
  applications: number;
  clients: number;
}

/**
 * Fills an empty workspace with believable applications, dated around `now`. Each event is posted at its own time, so
 * that the log reads as if it had grown day by day. Null where the workspace has applications already, or another node has
 * begun to fill it: none are added.
 */
export async function fillDemo(deps: DemoDeps, now: number): Promise<FilledDemo | null> {
  const { store, workspaceId } = deps;
  if ((await store.reader.applications(workspaceId, { now, limit: 1 })).length > 0) {
    return null;
  }
  const key = (await store.reader.keys(workspaceId)).find(({ role }) => role === 'owner');
  const actor: Actor = {
    workspaceId,
    keyId: key?.id ?? 'demo',
    role: 'owner',
    clientId: null,
    accountId: null,
    grants: null,
  };
  const firstDay = Math.min(...stories.map(story => interviewedAt(story, now)));
  const rows = clients.map((client, index) => clientRow(workspaceId, client, index, firstDay));
  await ensureClients(store, rows);
  for (const [index, story] of stories.entries()) {
    const clientId = rows[story.client]?.id ?? null;
    const idempotencyKey = index === 0 ? claim : null;
    const isMine = await tellStory(deps, { actor, idempotencyKey, requestDigest: '' }, story, clientId, now);
    if (!isMine) return null;
  }
  return { applications: stories.length, clients: clients.length };
}

/** The same on every node, so that two that fill one workspace at once make no client twice. */
function clientRow(
  workspaceId: string,
  client: (typeof clients)[number],
  index: number,
  now: number,
): ClientRow {
  const id = `cli_${'dem0'.padStart(14, '0')}${String(index + 1).padStart(12, '0')}`;
  return { workspace_id: workspaceId, id, created_at: now, ...client };
}

interface Asked {
  actor: Actor;
  idempotencyKey: string | null;
  requestDigest: string;
}

/** False where another node has told it already. */
async function tellStory(
  { host }: DemoDeps,
  asked: Asked,
  story: Story,
  clientId: string | null,
  now: number,
): Promise<boolean> {
  const interviewAt = interviewedAt(story, now);
  let last: Recorded = await host.run({
    ...asked,
    kind: 'create',
    now: interviewAt + hourMs / 2,
    company: story.company,
    role: story.role,
    timeZone: story.timeZone,
    interviewAt,
    interviewers: story.interviewers,
    clientId,
    policy: { name: story.policy ?? 'standard' },
  });
  if (last.replayed) return false;
  const ref = { workspaceId: asked.actor.workspaceId, applicationId: last.application.id };
  for (const step of story.steps) {
    const at = instantOf(step, interviewAt, last);
    const event = eventOf(step.tell, at, interviewAt, story, last);
    const told = { ...asked, idempotencyKey: null, ref, now: at, event, ifMatch: null };
    if (at <= now) last = await host.run({ ...told, kind: 'post' });
  }
  await host.run({ kind: 'advance', ref, now });
  return true;
}

/** Interviews are held on working days, in the morning or after lunch; those of today and yesterday as it comes. */
function interviewedAt({ interviewedHoursAgo, timeZone }: Story, now: number): number {
  const told = now - interviewedHoursAgo * hourMs;
  if (interviewedHoursAgo < 48) return told;
  let day = localDate(told, timeZone);
  while (day.dayOfWeek > 5) day = day.subtract({ days: 1 });
  const hour = Math.floor(interviewedHoursAgo / 24) % 2 === 0 ? 10 : 14;
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour }) }).epochMilliseconds;
}

function instantOf({ hours, onceOpen }: Step, interviewAt: number, last: Recorded): number {
  const opening = last.view.followUps.find(({ kind }) => kind === 'check-in')?.from;
  return (onceOpen === true && opening !== undefined ? opening : interviewAt) + hours * hourMs;
}

/** Puts in the instant, the person, and the dates that are told as `+days` after the interview. */
function eventOf(
  { to, ...told }: Told,
  at: number,
  interviewAt: number,
  { timeZone }: Story,
  last: Recorded,
): PostedEvent {
  const interviewer = to === undefined ? undefined : last.view.interviewers[to]?.id;
  const on = 'on' in told ? told.on : undefined;
  const days = on?.startsWith('+') ? Number(on.slice(1)) : undefined;
  const date = days === undefined ? undefined : localDate(interviewAt, timeZone).add({ days }).toString();
  return {
    ...told,
    at: formatInstant(at),
    ...(interviewer === undefined ? {} : { interviewer }),
    ...(date === undefined ? {} : { on: date }),
  } as PostedEvent; // a story is the same event with its person and dates still to be put in
}
