import { setTimeout as delay } from 'node:timers/promises';
import type { PostedEvent } from '../../machines/events.ts';
import type { Asked, Ledger } from './ledger.ts';
import { ownerKey } from './server-process.ts';
import type { Target } from './target.ts';

export interface Clients {
  /** Resolves when every request under way has its answer. */
  stop(): Promise<void>;
}

export interface ClientOptions {
  target: Target;
  ledger: Ledger;
  clients: number;
  /** Whether a request that is sent again says that it is the same. Without, it is a careless client. */
  idempotencyKeys: boolean;
  /** Some post without a key and never repeat: what came of it they do not know, but it must not be there twice. */
  singleShots: boolean;
}

interface Known {
  id: string;
  interviewer: string;
}

const newest = 6;
const eventsPerApplication = 40;
const unanswered = Symbol('unanswered');

/** Clients that post one event after the other to applications they share, and begin new ones now and then. */
export function startClients(options: ClientOptions): Clients {
  const state = { stopping: false, applications: [] as Known[] };
  const all = Array.from({ length: options.clients }, () => work(options, state));
  return {
    async stop() {
      state.stopping = true;
      await Promise.all(all);
    },
  };
}

async function work(
  options: ClientOptions,
  state: { stopping: boolean; applications: Known[] },
): Promise<void> {
  while (!state.stopping) {
    const recent = state.applications.slice(-newest);
    const known = recent[Math.floor(Math.random() * recent.length)];
    if (known === undefined || Math.random() < 1 / eventsPerApplication) {
      const begun = await begin(options);
      if (begun !== undefined) state.applications.push(begun);
    } else if (Math.random() < 0.2) {
      await postMany(options, recent);
    } else {
      await post(options, known.id, eventFor(known));
    }
  }
}

/** Begins an application whose first interview was `hoursAgo`. */
export async function begin(
  options: ClientOptions,
  interviewAt = Date.now() - 3_600_000,
): Promise<Known | undefined> {
  const asked = options.ledger.open('creation');
  const answer = await ask(options, asked, '/v1/applications', {
    company: asked.mark,
    role: 'Engineer',
    timeZone: 'America/New_York',
    interview: { at: new Date(interviewAt).toISOString(), interviewers: [{ name: 'Ann' }] },
  });
  if (answer === unanswered) return undefined;
  const body: { id: string; interviewers: { id: string }[] } = JSON.parse(answer);
  asked.acknowledged = { applicationId: body.id };
  return { id: body.id, interviewer: body.interviewers[0]?.id ?? '' };
}

export async function post(options: ClientOptions, applicationId: string, event: PostedEvent): Promise<void> {
  const asked = options.ledger.open('event');
  const answer = await ask(options, asked, `/v1/applications/${applicationId}/events`, {
    ...event,
    source: asked.mark,
  });
  if (answer === unanswered) return;
  const { entry }: { entry: { seq: number; hash: string } } = JSON.parse(answer);
  asked.acknowledged = { applicationId, seq: entry.seq, hash: entry.hash };
}

const eventsInBatch = 8;

/**
 * Posts events for several applications in one request, as lines. What was answered before the server was killed is
 * acknowledged; everything is sent again until there is an answer for each.
 */
async function postMany(options: ClientOptions, known: readonly Known[]): Promise<void> {
  const { target, ledger, idempotencyKeys } = options;
  const asked = Array.from({ length: eventsInBatch }, () => ledger.open('event'));
  const body = asked
    .map(({ mark }, index) => {
      const about = known[index % known.length];
      return JSON.stringify({
        ...(about === undefined ? {} : { ...eventFor(about), application: about.id }),
        source: mark,
        ...(idempotencyKeys ? { idempotencyKey: mark.replaceAll(' ', '-') } : {}),
      });
    })
    .join('\n');
  const headers = { authorization: `Bearer ${ownerKey}`, 'content-type': 'application/x-ndjson' };
  for (let attempt = 1; ; attempt += 1) {
    const base = await target.pick();
    if (attempt > 1) ledger.repeats += 1;
    const results: string[] = [];
    let status = 0;
    try {
      const response = await fetch(`${base}/v1/events`, { method: 'POST', headers, body });
      status = response.status;
      let rest = '';
      for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const lines = `${rest}${text}`.split('\n');
        rest = lines.pop() ?? '';
        results.push(...lines);
      }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    if (status === 200) for (const line of results) acknowledge(ledger, asked, JSON.parse(line));
    else if (status !== 0 && status !== 503) ledger.surprises.push(`${status} to a batch`);
    if (asked.every(({ acknowledged }) => acknowledged !== undefined)) return;
    if (status === 200 && results.length === asked.length) return;
    await delay(5);
  }
}

interface BatchResult {
  index: number;
  status: number;
  application?: string;
  entry?: { seq: number; hash: string };
  idempotentReplayed: boolean;
}

function acknowledge(ledger: Ledger, asked: readonly Asked[], result: BatchResult): void {
  const { index, status, application, entry } = result;
  if (result.idempotentReplayed) ledger.replays += 1;
  const one = asked[index];
  if (one === undefined || application === undefined || entry === undefined) {
    if (status !== 503) ledger.surprises.push(JSON.stringify(result));
    return;
  }
  one.acknowledged = { applicationId: application, seq: entry.seq, hash: entry.hash };
}

function eventFor({ interviewer }: Known): PostedEvent {
  const chance = Math.random();
  if (chance < 0.5) return { type: 'note.added', text: 'Something to remember' };
  if (chance < 0.6)
    return { type: 'note.added', text: 'Late', at: new Date(Date.now() - 60_000).toISOString() };
  if (chance < 0.7) return { type: 'reply.received', interviewer, gist: 'They wrote' };
  if (chance < 0.8) return { type: 'reply.sent', interviewer };
  if (chance < 0.9) return { type: 'networking.company-followed', network: 'linkedin' };
  // Far too early: refused, and a refusal is recorded as well.
  return { type: 'check-in.sent', interviewer, channel: 'email' };
}

/** Asks until there is an answer. The body of a refusal is an answer too. */
async function ask(
  { target, ledger, idempotencyKeys, singleShots }: ClientOptions,
  { mark }: Asked,
  path: string,
  body: object,
): Promise<string | typeof unanswered> {
  const isSingleShot = singleShots && Math.random() < 0.1;
  const headers = {
    authorization: `Bearer ${ownerKey}`,
    'content-type': 'application/json',
    ...(idempotencyKeys && !isSingleShot ? { 'idempotency-key': mark.replaceAll(' ', '-') } : {}),
  };
  for (let attempt = 1; ; attempt += 1) {
    const base = await target.pick();
    try {
      if (attempt > 1) ledger.repeats += 1;
      const response = await fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) });
      const text = await response.text();
      if (response.headers.get('idempotent-replayed') === 'true') ledger.replays += 1;
      if (response.status === 201) return text;
      if (response.status === 409 && text.includes('"code":"refused"')) return text;
      if (response.status !== 503) {
        ledger.surprises.push(`${response.status} ${text}`);
        return unanswered;
      }
    } catch (error) {
      // Killed in the middle of it: nobody knows whether it was recorded.
      if (!(error instanceof TypeError)) throw error;
    }
    if (isSingleShot) return unanswered;
    await delay(5);
  }
}
