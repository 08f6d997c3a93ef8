import type { Clock } from '../clock.ts';
import type { ClaimedDigest, DigestOutcome, Digests, Letter } from '../host/digests.ts';
import type { Mail } from '../mail/mail.ts';
import { createRounds } from './rounds.ts';

/** Mails people what is due. */
export interface DigestWorker {
  /** Does what is due in every workspace whose time is the clock's. Resolves to the number of mails sent. */
  runOnce(now?: number): Promise<number>;
  /** Does what is due in one workspace at `now`, whatever the clock says: for sandboxes, whose time is their own. */
  runDue(workspaceId: string, now: number): Promise<number>;
  /** The first instant after `after` at which there is something to do in a workspace, epoch ms; null for never. */
  nextAt(workspaceId: string, after: number): Promise<number | null>;
  start(): void;
  /** Resolves when what is being sent has been settled, or was waited for long enough. */
  stop(): Promise<void>;
}

export interface DigestWorkerDeps {
  digests: Digests;
  /** What there is to say; null where that is nothing. */
  compose(claimed: ClaimedDigest, now: number): Promise<Letter | null>;
  /** Null: nothing is mailed, and nothing begun where people would be. */
  mail: Mail | null;
  clock: Clock;
  /** The workspaces of real people. In all others mails are made and kept, and nobody gets them. */
  liveWorkspaces(): Promise<string[]>;
  /** After a mail was sent and noted. */
  onSent?: (claimed: ClaimedDigest, letter: Letter, now: number) => Promise<void>;
  /** Pause between rounds. */
  pauseMs?: number;
  onError?: (error: unknown) => void;
}

const atOnce = 4;
/** How long stopping waits for a mail server that takes its time. */
const graceMs = 3_000;
const forgetEveryMs = 3_600_000;

/**
 * Two nodes never send the same one: a day of an account is claimed in a transaction. After a crash between the mail
 * server's yes and our note of it the mail is sent once more, under the same Message-ID.
 */
export function createDigestWorker({
  digests,
  compose,
  mail,
  clock,
  liveWorkspaces,
  onSent = async () => {},
  pauseMs = 20_000,
  onError = () => {},
}: DigestWorkerDeps): DigestWorker {
  let stopped = false;
  let forgetAt = 0;

  const send = async (claimed: ClaimedDigest, now: number, isLive: boolean): Promise<boolean> => {
    const letter = await compose(claimed, now);
    if (letter === null) {
      await digests.settle(claimed, { is: 'nothing' }, now);
      return false;
    }
    const outcome = isLive && mail !== null ? await deliver(mail, claimed, letter) : kept(letter);
    if (outcome.is === 'refused') onError(outcome.error);
    await digests.settle(claimed, outcome, now);
    if (outcome.is === 'refused') return false;
    await onSent(claimed, letter, now);
    return true;
  };

  const run = async (workspaceId: string, now: number, isLive: boolean): Promise<number> => {
    let sent = 0;
    for (;;) {
      const claimed = await digests.claim(workspaceId, now, { invited: !isLive });
      if (claimed.length === 0) return sent;
      for (let first = 0; first < claimed.length && !stopped; first += atOnce) {
        const outcomes = await Promise.allSettled(
          claimed.slice(first, first + atOnce).map(each => send(each, now, isLive)),
        );
        for (const outcome of outcomes) {
          if (outcome.status === 'rejected') onError(outcome.reason);
          else sent += Number(outcome.value);
        }
      }
      if (stopped) return sent;
    }
  };

  const runOnce = async (now = clock.now()) => {
    if (mail === null) return 0;
    let sent = 0;
    for (const workspaceId of await liveWorkspaces()) {
      sent += await run(workspaceId, now, true);
      if (now >= forgetAt) await digests.forget(workspaceId, now);
    }
    if (now >= forgetAt) forgetAt = now + forgetEveryMs;
    return sent;
  };

  const rounds = createRounds(runOnce, { pauseMs, onError });

  return {
    runOnce,
    runDue: async (workspaceId, now) =>
      run(workspaceId, now, (await liveWorkspaces()).includes(workspaceId) && mail !== null),
    nextAt: (workspaceId, after) => digests.nextAt(workspaceId, after),
    start() {
      stopped = false;
      if (mail !== null) rounds.start();
    },
    async stop() {
      stopped = true;
      let grace: NodeJS.Timeout | undefined;
      const patience = new Promise<void>(resolve => {
        grace = setTimeout(resolve, graceMs);
      });
      await Promise.race([rounds.stop(), patience]);
      clearTimeout(grace);
    },
  };
}

function kept(letter: Letter): DigestOutcome & { error?: undefined; is: 'kept' } {
  return { is: 'kept', letter };
}

type Delivered =
  | { is: 'sent'; letter: Letter; error?: undefined }
  | { is: 'refused'; forGood: boolean; error: unknown };

async function deliver(mail: Mail, { digest, account }: ClaimedDigest, letter: Letter): Promise<Delivered> {
  const { subject, text, html, unsubscribe } = letter;
  try {
    await mail.send({ to: account.email, subject, text, html, id: digest.id, unsubscribe });
    return { is: 'sent', letter };
  } catch (error) {
    return { is: 'refused', forGood: isForGood(error), error };
  }
}

/** The server took the call and will not take this receiver: asking again today would not help. */
function isForGood(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'EENVELOPE' &&
    'responseCode' in error &&
    typeof error.responseCode === 'number' &&
    error.responseCode >= 550
  );
}
