import type { Insertable, Kysely, Selectable } from 'kysely';
import type { AccountTable, AccountTokenTable, Tables } from './rows.ts';
import { first, type Session } from './session.ts';
import { compile } from './statement.ts';
import type { KeyRow } from './store.ts';

export type AccountRow = Selectable<AccountTable>;
export type AccountTokenRow = Selectable<AccountTokenTable>;

/** What can be read of accounts: outside a transaction only what is committed. */
export interface AccountReads {
  /** Every account of the workspace, oldest first. */
  accounts(workspaceId: string): Promise<AccountRow[]>;
  account(workspaceId: string, id: string): Promise<AccountRow | undefined>;
  /** `email` in lower case, as it is stored. */
  accountByEmail(workspaceId: string, email: string): Promise<AccountRow | undefined>;
  accountByOidcSubject(workspaceId: string, subject: string): Promise<AccountRow | undefined>;
  accountToken(workspaceId: string, hash: string): Promise<AccountTokenRow | undefined>;
  /** Every link that was made for an account, but those that were dropped. */
  accountTokens(workspaceId: string, accountId: string): Promise<AccountTokenRow[]>;
  /** The keys behind the sessions of an account, ended ones too, oldest first. */
  keysOfAccount(workspaceId: string, accountId: string): Promise<KeyRow[]>;
}

/** What a transaction may do to accounts. */
export interface AccountWrites {
  insertAccount(row: Insertable<AccountTable>): Promise<void>;
  /** Locks the row until the transaction ends: whoever decides by what it holds, reads it so. */
  lockAccount(workspaceId: string, id: string): Promise<AccountRow | undefined>;
  /** Writes everything that can change; the row was read with `lockAccount`. */
  updateAccount(row: AccountRow): Promise<void>;
  insertAccountToken(row: Insertable<AccountTokenTable>): Promise<void>;
  /** False when the token is not there, or was used before. */
  spendAccountToken(workspaceId: string, hash: string, at: number): Promise<boolean>;
  /** Takes back whatever links the account has that were not used. */
  dropAccountTokens(workspaceId: string, accountId: string): Promise<void>;
  /** Ends every session of the account but the one named. */
  revokeKeysOfAccount(
    workspaceId: string,
    accountId: string,
    at: number,
    options?: { except?: string },
  ): Promise<void>;
  /** Removes sessions of the account that expired before. */
  dropExpiredKeysOfAccount(workspaceId: string, accountId: string, before: number): Promise<void>;
}

/** Builds the statements once; the result makes them run on a session. */
export function accountReads(queries: Kysely<Tables>): (session: Session) => AccountReads {
  const accounts = compile((at: { workspaceId: string }) =>
    queries.selectFrom('accounts').selectAll().where('workspace_id', '=', at.workspaceId).orderBy('id'),
  );
  const account = accountById(queries);
  const byEmail = compile((at: { workspaceId: string; email: string }) =>
    queries
      .selectFrom('accounts')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('email', '=', at.email),
  );
  const bySubject = compile((at: { workspaceId: string; subject: string }) =>
    queries
      .selectFrom('accounts')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('oidc_subject', '=', at.subject),
  );
  const token = compile((at: { workspaceId: string; hash: string }) =>
    queries
      .selectFrom('account_tokens')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('hash', '=', at.hash),
  );
  const tokens = compile((at: { workspaceId: string; accountId: string }) =>
    queries
      .selectFrom('account_tokens')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('account_id', '=', at.accountId)
      .orderBy('created_at'),
  );
  const keys = compile((at: { workspaceId: string; accountId: string }) =>
    queries
      .selectFrom('keys')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('account_id', '=', at.accountId)
      .orderBy('id'),
  );
  return session => ({
    accounts: workspaceId => session.all(accounts, { workspaceId }),
    account: (workspaceId, id) => first(session, account, { workspaceId, id }),
    accountByEmail: (workspaceId, email) => first(session, byEmail, { workspaceId, email }),
    accountByOidcSubject: (workspaceId, subject) => first(session, bySubject, { workspaceId, subject }),
    accountToken: (workspaceId, hash) => first(session, token, { workspaceId, hash }),
    accountTokens: (workspaceId, accountId) => session.all(tokens, { workspaceId, accountId }),
    keysOfAccount: (workspaceId, accountId) => session.all(keys, { workspaceId, accountId }),
  });
}

/** As `accountReads`, for what changes. */
export function accountWrites(queries: Kysely<Tables>): (session: Session) => AccountWrites {
  const account = accountById(queries);
  // An update that changes nothing locks the row in both databases; "for update" is known to only one of them.
  const lock = compile((at: { workspaceId: string; id: string }) =>
    queries
      .updateTable('accounts')
      .set(({ ref }) => ({ created_at: ref('created_at') }))
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id),
  );
  const update = compile((row: AccountRow) =>
    queries
      .updateTable('accounts')
      .set({
        name: row.name,
        role: row.role,
        client_id: row.client_id,
        reach: row.reach,
        password_hash: row.password_hash,
        oidc_subject: row.oidc_subject,
        failed_attempts: row.failed_attempts,
        locked_until: row.locked_until,
        disabled_at: row.disabled_at,
      })
      .where('workspace_id', '=', row.workspace_id)
      .where('id', '=', row.id),
  );
  const spend = compile((at: { workspaceId: string; hash: string; at: number }) =>
    queries
      .updateTable('account_tokens')
      .set({ used_at: at.at })
      .where('workspace_id', '=', at.workspaceId)
      .where('hash', '=', at.hash)
      .where('used_at', 'is', null),
  );
  const drop = compile((at: { workspaceId: string; accountId: string }) =>
    queries
      .deleteFrom('account_tokens')
      .where('workspace_id', '=', at.workspaceId)
      .where('account_id', '=', at.accountId)
      .where('used_at', 'is', null),
  );
  const revoke = compile((at: { workspaceId: string; accountId: string; except: string; at: number }) =>
    queries
      .updateTable('keys')
      .set({ revoked_at: at.at })
      .where('workspace_id', '=', at.workspaceId)
      .where('account_id', '=', at.accountId)
      .where('id', '<>', at.except)
      .where('revoked_at', 'is', null),
  );
  const dropKeys = compile((at: { workspaceId: string; accountId: string; before: number }) =>
    queries
      .deleteFrom('keys')
      .where('workspace_id', '=', at.workspaceId)
      .where('account_id', '=', at.accountId)
      .where('expires_at', '<', at.before),
  );
  return session => ({
    insertAccount: row => session.manyRows.insert('accounts', [row]),
    async lockAccount(workspaceId, id) {
      await session.run(lock, { workspaceId, id });
      return first(session, account, { workspaceId, id });
    },
    async updateAccount(row) {
      await session.run(update, row);
    },
    insertAccountToken: row => session.manyRows.insert('account_tokens', [row]),
    spendAccountToken: async (workspaceId, hash, at) =>
      (await session.run(spend, { workspaceId, hash, at })) > 0,
    async dropAccountTokens(workspaceId, accountId) {
      await session.run(drop, { workspaceId, accountId });
    },
    async revokeKeysOfAccount(workspaceId, accountId, at, { except = '' } = {}) {
      await session.run(revoke, { workspaceId, accountId, except, at });
    },
    async dropExpiredKeysOfAccount(workspaceId, accountId, before) {
      await session.run(dropKeys, { workspaceId, accountId, before });
    },
  });
}

function accountById(queries: Kysely<Tables>) {
  return compile((at: { workspaceId: string; id: string }) =>
    queries
      .selectFrom('accounts')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id),
  );
}
