import type { Fact } from '../../machines/facts.ts';
import { Fault, Replay, type Replayed } from '../audit/replay.ts';
import {
  actorMessage,
  eventMessages,
  type InspectedEvent,
  type InspectionMessage,
} from '../feeds/inspection.ts';
import type { Commits } from '../host/commits.ts';
import type { ApplicationRef, EntryRow } from '../store/store.ts';
import type { RouteDeps } from './route-deps.ts';
import { createWaiting } from './waiting.ts';

/** How long an entry that another node committed may go unseen, and a key that was revoked may go on. */
const lookAgainMs = 1_000;
const chunk = 100;

export interface InspectionFeedDeps extends Pick<RouteDeps, 'store' | 'programs'> {
  commits: Commits;
}

/** Whoever watches an application, by whatever wire. */
export interface InspectionListener {
  /** The `seq` of the last entry that was seen before; 0 for all of the history. */
  seen: number;
  /** Whether the key that it was opened with is still good. Asked before each further look. */
  mayGoOn(): Promise<boolean>;
  /** `endsEntry` is the `seq` of the entry, on the last of its messages. */
  send(message: InspectionMessage, endsEntry: number | undefined): Promise<void>;
}

/** The inspector's messages of one application: history, then live. */
export interface InspectionFeed {
  /** Sends until it is ended, the key is good no more, or the log cannot be replayed any further. */
  run(listener: InspectionListener): Promise<void>;
  end(): void;
}

/** Watches from now on, so that nothing that is committed before `run` is missed. Whoever opens it ends it. */
export function openInspectionFeed(
  { store: { reader }, programs, commits }: InspectionFeedDeps,
  ref: ApplicationRef,
): InspectionFeed {
  const waiting = createWaiting();
  const unwatch = commits.watch(ref, waiting.wake);
  return {
    async run({ seen, mayGoOn, send }) {
      const replay = new Replay(pin => programs.get(ref.workspaceId, pin));
      let afterSeq = 0;
      while (!waiting.ended) {
        const entries = await reader.entries(ref, { afterSeq, limit: chunk });
        for (const entry of entries) {
          afterSeq = entry.seq;
          const messages = await messagesOf(replay, entry);
          if (messages === undefined) return;
          if (entry.seq <= seen) continue;
          for (const [index, message] of messages.entries()) {
            if (waiting.ended) return;
            await send(message, index === messages.length - 1 ? entry.seq : undefined);
          }
        }
        if (entries.length === chunk) continue;
        await waiting.forNews(lookAgainMs);
        if (!(await mayGoOn())) return;
      }
    },
    end() {
      waiting.end();
      unwatch();
    },
  };
}

/** What an entry looks like to an inspector; undefined where the log cannot be replayed any further. */
async function messagesOf(replay: Replay, entry: EntryRow): Promise<InspectionMessage[] | undefined> {
  const timer = replay.standing?.position.timers[0];
  let replayed: Replayed | undefined;
  try {
    replayed = await replay.take(entry);
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
  // Of another machine version: it is shown from its upgrade on.
  if (replayed === undefined) return [];
  const { program, position } = replayed;
  if (entry.kind === 'created' || entry.kind === 'machine')
    return [actorMessage(program, entry.application_id, position, entry.at)];
  const event: InspectedEvent =
    entry.kind === 'timer' && timer !== undefined && timer.commitment === undefined
      ? { type: timer.id, at: entry.at }
      : (JSON.parse(entry.event) as Fact & InspectedEvent); // the host wrote it
  return eventMessages(entry.application_id, event, position, entry.at);
}
