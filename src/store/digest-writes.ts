import type { Insertable, Kysely } from 'kysely';
import type { DigestSettingTable } from './digest-tables.ts';
import type { DigestMentionRow, DigestRow, DigestSettingRow, DigestSnoozeRow } from './digests.ts';
import type { Tables } from './rows.ts';
import type { Session } from './session.ts';
import { compile } from './statement.ts';

/** What a transaction may do with it. */
export interface DigestWrites {
  insertDigestSetting(row: Insertable<DigestSettingTable>): Promise<void>;
  /** Writes what people set, and when the next is due. */
  updateDigestSetting(row: DigestSettingRow): Promise<void>;
  /** Moves the next one on. False where somebody else has done so. */
  planDigest(row: DigestSettingRow, nextAt: number | null): Promise<boolean>;
  noteDigestDelivered(workspaceId: string, accountId: string, at: number): Promise<void>;
  /** False where the account has one of that day. */
  insertDigest(row: DigestRow): Promise<boolean>;
  /** False where it has been settled, or taken, since it was read with this `next_attempt_at`. */
  updateDigest(row: DigestRow, nextAttemptAt: number | null): Promise<boolean>;
  deleteDigest(workspaceId: string, id: string): Promise<void>;
  /** Does nothing where it was noted before. */
  noteDigestMention(row: DigestMentionRow): Promise<void>;
  snoozeDigest(row: DigestSnoozeRow): Promise<void>;
  /** False where there is none. */
  unsnoozeDigest(workspaceId: string, accountId: string, thing: string): Promise<boolean>;
  forgetDigests(workspaceId: string, before: number): Promise<void>;
  forgetDigestMentions(workspaceId: string, before: number): Promise<void>;
}

interface OfAccount {
  workspaceId: string;
  accountId: string;
}

/** As `digestReads`, for what changes. */
export function digestWrites(queries: Kysely<Tables>): (session: Session) => DigestWrites {
  const updateSetting = compile((row: DigestSettingRow) =>
    queries
      .updateTable('digest_settings')
      .set({
        enabled: row.enabled,
        time: row.time,
        time_zone: row.time_zone,
        weekdays_only: row.weekdays_only,
        weekday: row.weekday,
        next_at: row.next_at,
      })
      .where('workspace_id', '=', row.workspace_id)
      .where('account_id', '=', row.account_id),
  );
  const plan = compile((at: OfAccount & { before: number; after: number | null }) =>
    queries
      .updateTable('digest_settings')
      .set({ next_at: at.after })
      .where('workspace_id', '=', at.workspaceId)
      .where('account_id', '=', at.accountId)
      .where('next_at', '=', at.before),
  );
  const delivered = compile((at: OfAccount & { at: number }) =>
    queries
      .updateTable('digest_settings')
      .set({ last_delivered_at: at.at })
      .where('workspace_id', '=', at.workspaceId)
      .where('account_id', '=', at.accountId),
  );
  const insert = compile((row: DigestRow) =>
    queries
      .insertInto('digests')
      .values({
        workspace_id: row.workspace_id,
        id: row.id,
        account_id: row.account_id,
        kind: row.kind,
        local_date: row.local_date,
        status: row.status,
        things: row.things,
        attempts: row.attempts,
        next_attempt_at: row.next_attempt_at,
        gives_up_at: row.gives_up_at,
        sent_at: row.sent_at,
        created_at: row.created_at,
        letter: row.letter,
      })
      .onConflict(conflict => conflict.doNothing()),
  );
  const update = compile((row: DigestRow & { before: number }) =>
    queries
      .updateTable('digests')
      .set({
        status: row.status,
        things: row.things,
        attempts: row.attempts,
        next_attempt_at: row.next_attempt_at,
        sent_at: row.sent_at,
        letter: row.letter,
      })
      .where('workspace_id', '=', row.workspace_id)
      .where('id', '=', row.id)
      .where('next_attempt_at', '=', row.before),
  );
  const drop = compile((at: { workspaceId: string; id: string }) =>
    queries.deleteFrom('digests').where('workspace_id', '=', at.workspaceId).where('id', '=', at.id),
  );
  const mention = compile((row: DigestMentionRow) =>
    queries
      .insertInto('digest_mentions')
      .values({
        workspace_id: row.workspace_id,
        account_id: row.account_id,
        thing: row.thing,
        from_at: row.from_at,
        stage: row.stage,
        mentioned_at: row.mentioned_at,
      })
      .onConflict(conflict => conflict.doNothing()),
  );
  const unsnooze = compile((at: OfAccount & { thing: string }) =>
    queries
      .deleteFrom('digest_snoozes')
      .where('workspace_id', '=', at.workspaceId)
      .where('account_id', '=', at.accountId)
      .where('thing', '=', at.thing),
  );
  const forget = compile((at: { workspaceId: string; before: number }) =>
    queries
      .deleteFrom('digests')
      .where('workspace_id', '=', at.workspaceId)
      .where('created_at', '<', at.before)
      .where('next_attempt_at', 'is', null),
  );
  const forgetMentions = compile((at: { workspaceId: string; before: number }) =>
    queries
      .deleteFrom('digest_mentions')
      .where('workspace_id', '=', at.workspaceId)
      .where('mentioned_at', '<', at.before),
  );
  return session => ({
    insertDigestSetting: row => session.manyRows.insert('digest_settings', [row]),
    async updateDigestSetting(row) {
      await session.run(updateSetting, row);
    },
    planDigest: async ({ workspace_id: workspaceId, account_id: accountId, next_at }, after) =>
      next_at !== null && (await session.run(plan, { workspaceId, accountId, before: next_at, after })) > 0,
    async noteDigestDelivered(workspaceId, accountId, at) {
      await session.run(delivered, { workspaceId, accountId, at });
    },
    insertDigest: async row => (await session.run(insert, row)) > 0,
    updateDigest: async (row, before) =>
      before !== null && (await session.run(update, { ...row, before })) > 0,
    async deleteDigest(workspaceId, id) {
      await session.run(drop, { workspaceId, id });
    },
    async noteDigestMention(row) {
      await session.run(mention, row);
    },
    async snoozeDigest(row) {
      const { workspace_id: workspaceId, account_id: accountId, thing } = row;
      await session.run(unsnooze, { workspaceId, accountId, thing });
      await session.manyRows.insert('digest_snoozes', [row]);
    },
    unsnoozeDigest: async (workspaceId, accountId, thing) =>
      (await session.run(unsnooze, { workspaceId, accountId, thing })) > 0,
    async forgetDigests(workspaceId, before) {
      await session.run(forget, { workspaceId, before });
    },
    async forgetDigestMentions(workspaceId, before) {
      await session.run(forgetMentions, { workspaceId, before });
    },
  });
}
