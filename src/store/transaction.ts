import { sql } from 'kysely';
import { accountReads, accountWrites } from './accounts.ts';
import type { Database } from './database.ts';
import { deliveryReads, deliveryWrites } from './deliveries.ts';
import { digestWrites } from './digest-writes.ts';
import { digestReads } from './digests.ts';
import { grantReads, grantWrites } from './grants.ts';
import { inboxReads, inboxWrites } from './inbox.ts';
import { intakeReads, intakeWrites } from './intakes.ts';
import { mailAddressReads, mailAddressWrites } from './mail-addresses.ts';
import { movingWrites } from './moving.ts';
import { sandboxReads, sandboxWrites } from './sandboxes.ts';
import { first, type Session } from './session.ts';
import { compile } from './statement.ts';
import type { ApplicationRef, ApplicationRow, ClientRef, PersonRow, Transaction } from './store.ts';
import { templateWrites } from './templates.ts';
import { webhookReads, webhookWrites } from './webhooks.ts';

/** Builds the statements of transactions once; the result makes a transaction of a session. */
export function createTransactions({ queries }: Database): (session: Session) => Transaction {
  const entries = compile((at: ApplicationRef) =>
    queries
      .selectFrom('entries')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('application_id', '=', at.applicationId)
      .orderBy('seq'),
  );
  const eventsAt = compile((of: ApplicationRef & { at: number }) =>
    queries
      .selectFrom('entries')
      .selectAll()
      .where('workspace_id', '=', of.workspaceId)
      .where('application_id', '=', of.applicationId)
      .where('at', '=', of.at)
      .where('kind', '=', sql.lit('event' as const)),
  );
  const creation = compile((at: { workspaceId: string; key: string }) =>
    queries
      .selectFrom('entries')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('idempotency_key', '=', at.key)
      .where('kind', '=', sql.lit('created' as const)),
  );
  const client = compile((at: { workspaceId: string; id: string }) =>
    queries
      .selectFrom('clients')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id),
  );
  const keys = compile((at: { workspaceId: string }) =>
    queries.selectFrom('keys').selectAll().where('workspace_id', '=', at.workspaceId).orderBy('id'),
  );
  const policies = compile((at: { workspaceId: string }) =>
    queries
      .selectFrom('policies')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .orderBy('name')
      .orderBy('version'),
  );
  const revokeKey = compile((at: { workspaceId: string; id: string; at: number }) =>
    queries
      .updateTable('keys')
      .set({ revoked_at: at.at })
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id)
      .where('revoked_at', 'is', null),
  );
  const touchKey = compile((at: { workspaceId: string; id: string; at: number }) =>
    queries
      .updateTable('keys')
      .set({ last_used_at: at.at })
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id),
  );
  const inbox = { reads: inboxReads(queries), writes: inboxWrites(queries) };
  const intakes = { reads: intakeReads(queries), writes: intakeWrites(queries) };
  const mailAddresses = { reads: mailAddressReads(queries), writes: mailAddressWrites(queries) };
  const accounts = { reads: accountReads(queries), writes: accountWrites(queries) };
  const sandboxes = { reads: sandboxReads(queries), writes: sandboxWrites(queries) };
  const templates = templateWrites(queries);
  const grants = { reads: grantReads(queries), writes: grantWrites(queries) };
  const deleteClientNote = compile((at: ClientRef & { id: string }) =>
    queries
      .deleteFrom('client_notes')
      .where('workspace_id', '=', at.workspaceId)
      .where('client_id', '=', at.clientId)
      .where('id', '=', at.id),
  );
  const webhooks = { reads: webhookReads(queries), writes: webhookWrites(queries) };
  const moving = movingWrites(queries);
  const deliveries = { reads: deliveryReads(queries), writes: deliveryWrites(queries) };
  const digests = { reads: digestReads(queries), writes: digestWrites(queries) };
  const deleteOwnClientNote = compile((at: ClientRef & { id: string; author: string }) =>
    queries
      .deleteFrom('client_notes')
      .where('workspace_id', '=', at.workspaceId)
      .where('client_id', '=', at.clientId)
      .where('id', '=', at.id)
      .where('author', '=', at.author),
  );
  const updatePerson = compile((row: PersonRow) =>
    queries
      .updateTable('people')
      .set({ name: row.name, email: row.email, role: row.role, search_text: row.search_text })
      .where('workspace_id', '=', row.workspace_id)
      .where('application_id', '=', row.application_id)
      .where('id', '=', row.id),
  );

  return session => ({
    ...accounts.reads(session),
    ...accounts.writes(session),
    ...grants.reads(session),
    ...grants.writes(session),
    ...sandboxes.reads(session),
    ...sandboxes.writes(session),
    ...templates(session),
    ...inbox.reads(session),
    ...inbox.writes(session),
    ...intakes.reads(session),
    ...intakes.writes(session),
    ...mailAddresses.reads(session),
    ...mailAddresses.writes(session),
    ...webhooks.reads(session),
    ...webhooks.writes(session),
    ...deliveries.reads(session),
    ...deliveries.writes(session),
    ...digests.reads(session),
    ...digests.writes(session),
    ...moving(session),
    async lockApplications(refs) {
      const rows = await session.manyRows.lockApplications(refs);
      const byId = new Map<string, ApplicationRow[]>();
      for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
      return {
        get: ref => byId.get(ref.applicationId)?.find(row => row.workspace_id === ref.workspaceId),
      };
    },
    entries: ref => session.all(entries, ref),
    eventsAt: (ref, at) => session.all(eventsAt, { ...ref, at }),
    entriesByIdempotencyKey: async refs =>
      refs.length === 0 ? [] : session.manyRows.entriesByIdempotencyKey(refs),
    creationByIdempotencyKey: (workspaceId, key) => first(session, creation, { workspaceId, key }),
    people: ref => session.manyRows.people(ref.workspaceId, [ref.applicationId]),
    client: (workspaceId, id) => first(session, client, { workspaceId, id }),
    keys: workspaceId => session.all(keys, { workspaceId }),
    policies: workspaceId => session.all(policies, { workspaceId }),
    insertWorkspace: row => session.manyRows.insert('workspaces', [row]),
    insertClient: row => session.manyRows.insert('clients', [row]),
    insertClientNote: row => session.manyRows.insert('client_notes', [row]),
    deleteClientNote: async (client, id, author) =>
      (author === null
        ? await session.run(deleteClientNote, { ...client, id })
        : await session.run(deleteOwnClientNote, { ...client, id, author })) > 0,
    insertKey: row => session.manyRows.insert('keys', [row]),
    revokeKey: async (workspaceId, id, at) => (await session.run(revokeKey, { workspaceId, id, at })) > 0,
    async touchKey(workspaceId, id, at) {
      await session.run(touchKey, { workspaceId, id, at });
    },
    insertPolicy: row => session.manyRows.insert('policies', [row]),
    insertApplications: async rows => {
      if (rows.length > 0) await session.manyRows.insert('applications', rows);
    },
    async updateApplications(rows) {
      if (rows.length === 0) return;
      const written = await session.manyRows.updateApplications(rows);
      if (written !== rows.length) throw new Error(`Wrote ${written} of ${rows.length} applications.`);
    },
    insertPeople: async rows => {
      if (rows.length > 0) await session.manyRows.insert('people', rows);
    },
    async updatePerson(row) {
      await session.run(updatePerson, row);
    },
    insertEntries: async rows => {
      if (rows.length > 0) await session.manyRows.insert('entries', rows);
    },
  });
}
