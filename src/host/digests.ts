import { newId } from '../ids.ts';
import type { AccountRow } from '../store/accounts.ts';
import type { DigestMentionRow, DigestRow, DigestSettingRow } from '../store/digests.ts';
import type { Reader, Store } from '../store/store.ts';
import { digestTimes, zoneOf } from './digest-settings.ts';
import { digestDayAt, endOfDay, looksAheadTo, nextDigestAfter } from './digest-times.ts';

/** Most mails of ours that somebody gets in any seven days, whatever is due. Those that were asked for are not counted. */
export const mostDigestsAWeek = 5;
/** Most tests that somebody may ask for on one day. */
export const mostTestsADay = 5;
/** How long after a mail server said no it is tried again: the last of these from then on, until the day is over. */
export const retryAfterMs = [1, 5, 30, 120].map(minutes => minutes * 60_000);
/** After this, whoever claimed a mail and said nothing is taken to be gone. Longer than any mail server is waited for. */
const leaseMs = 2 * 60_000;
const day = 86_400_000;
/** How long it is known what was sent when. */
const keptMs = 30 * day;
/** How long it is known what was mentioned: longer than an application waits for anything. */
const mentionsKeptMs = 400 * day;

/** What one mail is made for: whose, of which day, and which parts of it are due. */
export interface Occasion {
  account: AccountRow;
  setting: DigestSettingRow;
  timeZone: string;
  localDate: string;
  /** What can be done before this instant is worth a word: then comes the next mail. */
  until: number;
  /** What is due, for whoever follows up themselves. */
  due: boolean;
  /** The week's exceptions, for whoever looks after clients. */
  week: boolean;
}

/** A mail that is this node's to send, until the lease ends. */
export interface ClaimedDigest extends Occasion {
  digest: DigestRow;
}

/** That something was named to somebody. */
export type Mention = Pick<DigestMentionRow, 'thing' | 'from_at' | 'stage'>;

/** A mail that is ready to be sent. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
  /** Where one click ends these mails. */
  unsubscribe: string;
  things: number;
  mentions: readonly Mention[];
  /** The clients of whom it tells something. */
  clientIds: readonly string[];
}

/** What came of a mail: sent, kept where nobody is mailed, refused, or there was nothing to say. */
export type DigestOutcome =
  | { is: 'sent' | 'kept'; letter: Letter }
  | { is: 'refused'; forGood: boolean }
  | { is: 'nothing' };

export interface ClaimOptions {
  /** Whether those count as well who never accepted their invitation; in a sandbox, where nobody is mailed. */
  invited?: boolean;
}

/** Hands out the mails that are due, each once, and notes what came of them. */
export interface Digests {
  /** Takes what is due in a workspace. The list is empty once nothing is left. */
  claim(workspaceId: string, now: number, options?: ClaimOptions): Promise<ClaimedDigest[]>;
  settle(claimed: ClaimedDigest, outcome: DigestOutcome, now: number): Promise<void>;
  /** The first instant after `after` at which there is something to do; null for never. */
  nextAt(workspaceId: string, after: number): Promise<number | null>;
  /** Removes what is older than is kept. */
  forget(workspaceId: string, now: number): Promise<void>;
}

const batch = 50;

export function createDigests(store: Store): Digests {
  const { reader } = store;
  return {
    async claim(workspaceId, now, { invited = false } = {}) {
      for (;;) {
        const settings = await reader.digestSettingsDue(workspaceId, now, batch);
        const again = await reader.digestsDue(workspaceId, now, batch);
        const claimed: ClaimedDigest[] = [];
        for (const setting of settings) {
          const one = await claimDay(store, setting, { now, invited });
          if (one !== undefined) claimed.push(one);
        }
        for (const digest of again) {
          const one = await claimAgain(store, digest, now);
          if (one !== undefined) claimed.push(one);
        }
        // Days on which there is nothing to send are moved on, and more may stand behind them.
        if (claimed.length > 0 || settings.length + again.length === 0) return claimed;
      }
    },
    settle: (claimed, outcome, now) => settle(store, claimed, outcome, now),
    nextAt: (workspaceId, after) => reader.nextDigestAt(workspaceId, after),
    async forget(workspaceId, now) {
      await store.write(async transaction => {
        await transaction.forgetDigests(workspaceId, now - keptMs);
        await transaction.forgetDigestMentions(workspaceId, now - mentionsKeptMs);
      });
    },
  };
}

/** What a mail on this day would be made for, whether or not one is due. */
export async function occasionOf(
  reader: Reader,
  account: AccountRow,
  setting: DigestSettingRow,
  now: number,
  on?: string,
): Promise<Occasion> {
  const timeZone = await zoneOf(reader, account, setting, now);
  const times = digestTimes(account.role, setting, timeZone);
  const date =
    on === undefined
      ? Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate()
      : Temporal.PlainDate.from(on);
  const isMorning = account.role !== 'coach' && (setting.weekdays_only === 0 || date.dayOfWeek <= 5);
  return {
    account,
    setting,
    timeZone,
    localDate: date.toString(),
    until: looksAheadTo(times, date),
    due: isMorning,
    week: account.role !== 'candidate' && date.dayOfWeek === setting.weekday,
  };
}

/** Takes somebody's day, unless another node has; moves the next mail on in any case. */
async function claimDay(
  store: Store,
  setting: DigestSettingRow,
  { now, invited }: { now: number; invited: boolean },
): Promise<ClaimedDigest | undefined> {
  const { workspace_id: workspaceId, account_id: accountId } = setting;
  const account = await store.reader.account(workspaceId, accountId);
  if (account === undefined) {
    await store.write(transaction => transaction.planDigest(setting, null));
    return undefined;
  }
  const timeZone = await zoneOf(store.reader, account, setting, now);
  const times = digestTimes(account.role, setting, timeZone);
  // A service that was away over night sends nothing of yesterday.
  const today = digestDayAt(times, now);
  const nextAt = nextDigestAfter(times, now);
  const occasion = await occasionOf(store.reader, account, setting, now);
  return store.write(async transaction => {
    if (!(await transaction.planDigest(setting, nextAt))) return undefined;
    // What nobody has counted yet begins with the next day.
    if (today === undefined || setting.next_at === 0 || setting.enabled === 0) return undefined;
    if (account.disabled_at !== null || !(invited || hasJoined(account))) return undefined;
    const weekAgo = today.subtract({ days: 7 }).toString();
    const lately = await transaction.digestsSince(workspaceId, accountId, weekAgo);
    const counted = lately.filter(({ kind, status }) => kind === 'digest' && status !== 'given-up');
    if (counted.length >= mostDigestsAWeek) return undefined;
    const digest: DigestRow = {
      workspace_id: workspaceId,
      id: newId('dig'),
      account_id: accountId,
      kind: 'digest',
      local_date: today.toString(),
      status: 'claimed',
      things: 0,
      attempts: 0,
      next_attempt_at: now + leaseMs,
      gives_up_at: endOfDay(today, timeZone),
      sent_at: null,
      created_at: now,
      letter: null,
    };
    return (await transaction.insertDigest(digest)) ? { ...occasion, digest } : undefined;
  });
}

/** Takes a mail that could not be sent before, or whose sender is gone. */
async function claimAgain(store: Store, digest: DigestRow, now: number): Promise<ClaimedDigest | undefined> {
  const { workspace_id: workspaceId, account_id: accountId } = digest;
  const account = await store.reader.account(workspaceId, accountId);
  const setting = await store.reader.digestSetting(workspaceId, accountId);
  const isOver = now >= digest.gives_up_at;
  if (isOver || account === undefined || account.disabled_at !== null || setting?.enabled !== 1) {
    const ended: DigestRow = { ...digest, status: 'given-up', next_attempt_at: null };
    await store.write(transaction => transaction.updateDigest(ended, digest.next_attempt_at));
    return undefined;
  }
  const occasion = await occasionOf(store.reader, account, setting, now, digest.local_date);
  const held: DigestRow = { ...digest, next_attempt_at: now + leaseMs };
  const isOurs = await store.write(transaction => transaction.updateDigest(held, digest.next_attempt_at));
  return isOurs ? { ...occasion, digest: held } : undefined;
}

async function settle(
  store: Store,
  { digest, account }: ClaimedDigest,
  outcome: DigestOutcome,
  now: number,
): Promise<void> {
  const held = digest.next_attempt_at;
  const { workspace_id: workspaceId, account_id: accountId, id } = digest;
  if (outcome.is === 'nothing') {
    await store.write(transaction => transaction.deleteDigest(workspaceId, id));
    return;
  }
  const attempts = digest.attempts + 1;
  if (outcome.is === 'refused') {
    const next = now + (retryAfterMs[Math.min(attempts, retryAfterMs.length) - 1] ?? day);
    const isOver = outcome.forGood || next >= digest.gives_up_at;
    const status = isOver ? ('given-up' as const) : digest.status;
    const tried: DigestRow = { ...digest, attempts, status, next_attempt_at: isOver ? null : next };
    await store.write(transaction => transaction.updateDigest(tried, held));
    return;
  }
  const { letter } = outcome;
  const { subject, text, html } = letter;
  const sent: DigestRow = {
    ...digest,
    attempts,
    status: outcome.is,
    things: letter.things,
    next_attempt_at: null,
    sent_at: now,
    letter: outcome.is === 'kept' ? JSON.stringify({ subject, text, html }) : null,
  };
  await store.write(async transaction => {
    // Sent is sent, whoever holds the claim by now: what it named is not to be named again.
    await transaction.updateDigest(sent, held);
    await transaction.noteDigestDelivered(workspaceId, account.id, now);
    for (const mention of letter.mentions) {
      await transaction.noteDigestMention({
        ...mention,
        workspace_id: workspaceId,
        account_id: accountId,
        mentioned_at: now,
      });
    }
  });
}

/** Whoever was invited and never came has not said that this is their address. */
function hasJoined({ password_hash, oidc_subject }: AccountRow): boolean {
  return password_hash !== null || oidc_subject !== null;
}

/** Notes a test that somebody asked for, before it is sent; undefined where they have had enough of today. */
export async function beginTest(
  store: Store,
  { account, timeZone, localDate }: Occasion,
  now: number,
): Promise<DigestRow | undefined> {
  const { workspace_id: workspaceId, id: accountId } = account;
  const today = Temporal.PlainDate.from(localDate);
  const row: DigestRow = {
    workspace_id: workspaceId,
    id: newId('dig'),
    account_id: accountId,
    kind: 'test',
    local_date: localDate,
    status: 'sent',
    things: 0,
    attempts: 1,
    next_attempt_at: null,
    gives_up_at: endOfDay(today, timeZone),
    sent_at: now,
    created_at: now,
    letter: null,
  };
  return store.write(async transaction => {
    await transaction.lockAccount(workspaceId, accountId);
    const yesterday = today.subtract({ days: 1 }).toString();
    const lately = await transaction.digestsSince(workspaceId, accountId, yesterday);
    if (lately.filter(({ kind }) => kind === 'test').length >= mostTestsADay) return undefined;
    await transaction.insertDigest(row);
    return row;
  });
}

/** Takes a test back that could not be sent. */
export async function dropTest(store: Store, { workspace_id, id }: DigestRow): Promise<void> {
  await store.write(transaction => transaction.deleteDigest(workspace_id, id));
}
