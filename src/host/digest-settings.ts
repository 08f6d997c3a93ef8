import { problem } from '../errors.ts';
import type { AccountRow } from '../store/accounts.ts';
import type { DigestSettingRow } from '../store/digests.ts';
import type { Reader, Store } from '../store/store.ts';
import { type DigestTimes, nextDigestAfter } from './digest-times.ts';
import { knownTimeZone } from './possible.ts';

const weekdays = [1, 2, 3, 4, 5];
const everyDay = [...weekdays, 6, 7];

/** What a new account begins with: on working days at eight, the week's exceptions on Monday. */
export function newDigestSetting({ workspace_id, id, role }: AccountRow, now: number): DigestSettingRow {
  const row: DigestSettingRow = {
    workspace_id,
    account_id: id,
    enabled: 1,
    time: '08:00',
    time_zone: null,
    weekdays_only: 1,
    weekday: 1,
    next_at: null,
    last_delivered_at: null,
  };
  return { ...row, next_at: nextDigestAfter(digestTimes(role, row, 'UTC'), now) };
}

/**
 * When an account gets mail. Job seekers every morning, since what is due changes daily; coaches once a week, since they
 * read many logs and have pages for the day; owners both: some follow up for themselves, and all answer for the clients.
 */
export function digestTimes(role: AccountRow['role'], row: DigestSettingRow, timeZone: string): DigestTimes {
  const mornings = row.weekdays_only === 1 ? weekdays : everyDay;
  const days = new Set([
    ...(role === 'coach' ? [] : mornings),
    ...(role === 'candidate' ? [] : [row.weekday]),
  ]);
  return { time: row.time, timeZone, days };
}

/** The zone that an account chose; else that of the newest application that is the account's to see; else UTC. */
export async function zoneOf(
  reader: Reader,
  account: AccountRow,
  { time_zone }: DigestSettingRow,
  now: number,
): Promise<string> {
  if (time_zone !== null) return time_zone;
  if (account.reach === 'granted') return 'UTC';
  const ofClient = account.client_id === null ? {} : { clientId: account.client_id };
  const [newest] = await reader.applications(account.workspace_id, { now, limit: 1, ...ofClient });
  return newest?.time_zone ?? 'UTC';
}

/** What may be changed; what is left out stays. `timeZone: null` follows the applications again. */
export interface DigestChange {
  enabled?: boolean;
  /** `HH:MM` */
  time?: string;
  timeZone?: string | null;
  weekdaysOnly?: boolean;
  weekday?: number;
}

/** Changes when an account gets mail, and counts anew when the next one is due. */
export async function changeDigest(
  store: Store,
  now: number,
  { workspaceId, accountId }: { workspaceId: string; accountId: string },
  change: DigestChange,
): Promise<DigestSettingRow> {
  const { timeZone } = change;
  const chosen = typeof timeZone === 'string' ? knownTimeZone(timeZone, { pointer: '/timeZone' }) : timeZone;
  const account = await store.reader.account(workspaceId, accountId);
  if (account === undefined) throw problem('not-found', 'There is no such account.');
  const known = await store.reader.digestSetting(workspaceId, accountId);
  const zone = await zoneOf(
    store.reader,
    account,
    { ...(known ?? newDigestSetting(account, now)), ...(chosen === undefined ? {} : { time_zone: chosen }) },
    now,
  );
  return store.write(async transaction => {
    const stored = await transaction.digestSetting(workspaceId, accountId);
    const before = stored ?? newDigestSetting(account, now);
    if (stored === undefined) await transaction.insertDigestSetting(before);
    const after: DigestSettingRow = {
      ...before,
      enabled: change.enabled === undefined ? before.enabled : Number(change.enabled),
      time: change.time ?? before.time,
      time_zone: chosen === undefined ? before.time_zone : chosen,
      weekdays_only: change.weekdaysOnly === undefined ? before.weekdays_only : Number(change.weekdaysOnly),
      weekday: change.weekday ?? before.weekday,
    };
    const next = after.enabled === 1 ? nextDigestAfter(digestTimes(account.role, after, zone), now) : null;
    await transaction.updateDigestSetting({ ...after, next_at: next });
    return { ...after, next_at: next };
  });
}

/** Leaves something out of an account's mails until an instant. */
export async function snooze(
  store: Store,
  now: number,
  of: { workspaceId: string; accountId: string },
  what: { thing: string; applicationId: string; kind: string; until: number },
): Promise<void> {
  await store.write(transaction =>
    transaction.snoozeDigest({
      workspace_id: of.workspaceId,
      account_id: of.accountId,
      thing: what.thing,
      application_id: what.applicationId,
      kind: what.kind,
      until_at: what.until,
      created_at: now,
    }),
  );
}

/** Lets something be mentioned again. */
export async function unsnooze(
  store: Store,
  { workspaceId, accountId }: { workspaceId: string; accountId: string },
  thing: string,
): Promise<void> {
  const wasThere = await store.write(transaction =>
    transaction.unsnoozeDigest(workspaceId, accountId, thing),
  );
  if (!wasThere) throw problem('not-found', 'There is no such thing that waits.');
}
