import type { Kysely, Selectable } from 'kysely';
import type {
  DigestMentionTable,
  DigestSettingTable,
  DigestSnoozeTable,
  DigestTable,
} from './digest-tables.ts';
import { BEHIND_ALL, type ListPage } from './list-page.ts';
import type { Tables } from './rows.ts';
import { first, type Session } from './session.ts';
import { compile } from './statement.ts';

export type DigestSettingRow = Selectable<DigestSettingTable>;
export type DigestRow = Selectable<DigestTable>;
export type DigestMentionRow = Selectable<DigestMentionTable>;
export type DigestSnoozeRow = Selectable<DigestSnoozeTable>;

/** What can be read of mail about what is due. */
export interface DigestReads {
  digestSetting(workspaceId: string, accountId: string): Promise<DigestSettingRow | undefined>;
  /** Whose time has come, soonest first. */
  digestSettingsDue(workspaceId: string, now: number, limit: number): Promise<DigestSettingRow[]>;
  /** Mails that are to be tried, soonest first. */
  digestsDue(workspaceId: string, now: number, limit: number): Promise<DigestRow[]>;
  /** The first instant after `after` at which one is made or tried again; null for never. */
  nextDigestAt(workspaceId: string, after: number): Promise<number | null>;
  digest(workspaceId: string, id: string): Promise<DigestRow | undefined>;
  /** What was sent, newest first; of one account only where one is named. */
  digests(workspaceId: string, page: ListPage & { accountId?: string | undefined }): Promise<DigestRow[]>;
  /** Mails to an account of local dates after this one, tests included. */
  digestsSince(workspaceId: string, accountId: string, localDate: string): Promise<DigestRow[]>;
  digestMentions(workspaceId: string, accountId: string): Promise<DigestMentionRow[]>;
  /** What waits, soonest first. Those whose day has come stand there too. */
  digestSnoozes(workspaceId: string, accountId: string): Promise<DigestSnoozeRow[]>;
}

interface OfAccount {
  workspaceId: string;
  accountId: string;
}

/** Builds the statements once; the result makes them run on a session. */
export function digestReads(queries: Kysely<Tables>): (session: Session) => DigestReads {
  const setting = compile((at: OfAccount) =>
    queries
      .selectFrom('digest_settings')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('account_id', '=', at.accountId),
  );
  const settingsDue = compile((at: { workspaceId: string; now: number; limit: number }) =>
    queries
      .selectFrom('digest_settings')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('next_at', '<=', at.now)
      .orderBy('next_at')
      .limit(at.limit),
  );
  const due = compile((at: { workspaceId: string; now: number; limit: number }) =>
    queries
      .selectFrom('digests')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('next_attempt_at', '<=', at.now)
      .orderBy('next_attempt_at')
      .limit(at.limit),
  );
  const nextSetting = compile((at: { workspaceId: string; after: number }) =>
    queries
      .selectFrom('digest_settings')
      .select(({ fn }) => fn.min('next_at').as('at'))
      .where('workspace_id', '=', at.workspaceId)
      .where('next_at', '>', at.after),
  );
  const nextAttempt = compile((at: { workspaceId: string; after: number }) =>
    queries
      .selectFrom('digests')
      .select(({ fn }) => fn.min('next_attempt_at').as('at'))
      .where('workspace_id', '=', at.workspaceId)
      .where('next_attempt_at', '>', at.after),
  );
  const one = compile((at: { workspaceId: string; id: string }) =>
    queries
      .selectFrom('digests')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id),
  );
  const list = (isOfOne: boolean) =>
    compile((at: OfAccount & { afterId: string; limit: number }) => {
      const query = queries
        .selectFrom('digests')
        .selectAll()
        .where('workspace_id', '=', at.workspaceId)
        .where('id', '<', at.afterId)
        .orderBy('id', 'desc')
        .limit(at.limit);
      return isOfOne ? query.where('account_id', '=', at.accountId) : query;
    });
  const [ofAll, ofOne] = [list(false), list(true)];
  const since = compile((at: OfAccount & { localDate: string }) =>
    queries
      .selectFrom('digests')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('account_id', '=', at.accountId)
      .where('local_date', '>', at.localDate),
  );
  const mentions = compile((at: OfAccount) =>
    queries
      .selectFrom('digest_mentions')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('account_id', '=', at.accountId),
  );
  const snoozes = compile((at: OfAccount) =>
    queries
      .selectFrom('digest_snoozes')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('account_id', '=', at.accountId)
      .orderBy('until_at')
      .orderBy('thing'),
  );
  return session => ({
    digestSetting: (workspaceId, accountId) => first(session, setting, { workspaceId, accountId }),
    digestSettingsDue: (workspaceId, now, limit) => session.all(settingsDue, { workspaceId, now, limit }),
    digestsDue: (workspaceId, now, limit) => session.all(due, { workspaceId, now, limit }),
    async nextDigestAt(workspaceId, after) {
      const [planned, retried] = [
        await first(session, nextSetting, { workspaceId, after }),
        await first(session, nextAttempt, { workspaceId, after }),
      ];
      const known = [planned?.at, retried?.at].filter(at => at !== null && at !== undefined).map(Number);
      return known.length === 0 ? null : Math.min(...known);
    },
    digest: (workspaceId, id) => first(session, one, { workspaceId, id }),
    digests: (workspaceId, { accountId, afterId = BEHIND_ALL, limit }) =>
      session.all(accountId === undefined ? ofAll : ofOne, {
        workspaceId,
        accountId: accountId ?? '',
        afterId,
        limit,
      }),
    digestsSince: (workspaceId, accountId, localDate) =>
      session.all(since, { workspaceId, accountId, localDate }),
    digestMentions: (workspaceId, accountId) => session.all(mentions, { workspaceId, accountId }),
    digestSnoozes: (workspaceId, accountId) => session.all(snoozes, { workspaceId, accountId }),
  });
}
