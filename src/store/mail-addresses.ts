import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import type { MailAddressTable } from './intake-tables.ts';
import { BEFORE_ALL, type ListPage } from './list-page.ts';
import type { Tables } from './rows.ts';
import { first, type Session } from './session.ts';
import { compile } from './statement.ts';
import type { ClientRow } from './store.ts';

export type MailAddressRow = Selectable<MailAddressTable>;

/** What can be read of the secret addresses that mail is sent to. */
export interface MailAddressReads {
  /** Without a workspace: the secret in the address is what names it. Revoked ones too. */
  mailAddressByHash(hash: string): Promise<MailAddressRow | undefined>;
  /** Those that were not revoked, oldest first; those of one client only where one is named. */
  mailAddresses(
    workspaceId: string,
    page: ListPage & { clientId?: string | undefined },
  ): Promise<MailAddressRow[]>;
  /** The clients of this address, in any case. */
  clientsByEmail(workspaceId: string, email: string): Promise<ClientRow[]>;
}

export interface MailAddressWrites {
  mailAddress(workspaceId: string, id: string): Promise<MailAddressRow | undefined>;
  insertMailAddress(row: Insertable<MailAddressTable>): Promise<void>;
  revokeMailAddress(workspaceId: string, id: string, at: number): Promise<void>;
  /** Notes a use; called at most once a minute per address. */
  touchMailAddress(workspaceId: string, id: string, at: number): Promise<void>;
}

interface ListInputs {
  workspaceId: string;
  clientId: string;
  afterId: string;
  limit: number;
}

/** Builds the statements once; the result makes them run on a session. */
export function mailAddressReads(queries: Kysely<Tables>): (session: Session) => MailAddressReads {
  const mailAddressByHash = compile((at: { hash: string }) =>
    queries.selectFrom('mail_addresses').selectAll().where('hash', '=', at.hash),
  );
  const list = (isOfOne: boolean) =>
    compile((at: ListInputs) => {
      const query = queries
        .selectFrom('mail_addresses')
        .selectAll()
        .where('workspace_id', '=', at.workspaceId)
        .where('revoked_at', 'is', null)
        .where('id', '>', at.afterId)
        .orderBy('id')
        .limit(at.limit);
      return isOfOne ? query.where('client_id', '=', at.clientId) : query;
    });
  const clientsByEmail = compile((at: { workspaceId: string; email: string }) =>
    queries
      .selectFrom('clients')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where(sql<string>`lower(email)`, '=', at.email)
      .orderBy('id'),
  );
  const [ofAll, ofOne] = [list(false), list(true)];
  return session => ({
    mailAddressByHash: hash => first(session, mailAddressByHash, { hash }),
    clientsByEmail: (workspaceId, email) =>
      session.all(clientsByEmail, { workspaceId, email: email.toLowerCase() }),
    mailAddresses: (workspaceId, { clientId, afterId = BEFORE_ALL, limit }) =>
      session.all(clientId === undefined ? ofAll : ofOne, {
        workspaceId,
        clientId: clientId ?? '',
        afterId,
        limit,
      }),
  });
}

export function mailAddressWrites(queries: Kysely<Tables>): (session: Session) => MailAddressWrites {
  const mailAddress = compile((at: { workspaceId: string; id: string }) =>
    queries
      .selectFrom('mail_addresses')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id),
  );
  const revoke = compile((at: { workspaceId: string; id: string; at: number }) =>
    queries
      .updateTable('mail_addresses')
      .set({ revoked_at: at.at })
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id)
      .where('revoked_at', 'is', null),
  );
  const touch = compile((at: { workspaceId: string; id: string; at: number }) =>
    queries
      .updateTable('mail_addresses')
      .set({ last_used_at: at.at })
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id),
  );
  return session => ({
    mailAddress: (workspaceId, id) => first(session, mailAddress, { workspaceId, id }),
    insertMailAddress: row => session.manyRows.insert('mail_addresses', [row]),
    async revokeMailAddress(workspaceId, id, at) {
      await session.run(revoke, { workspaceId, id, at });
    },
    async touchMailAddress(workspaceId, id, at) {
      await session.run(touch, { workspaceId, id, at });
    },
  });
}
