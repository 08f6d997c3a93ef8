import { accountReads } from './accounts.ts';
import { applicationLists } from './application-lists.ts';
import { caseloadRows } from './caseload-rows.ts';
import { clientNotes } from './client-notes.ts';
import type { Database } from './database.ts';
import { deliveryReads } from './deliveries.ts';
import { digestReads } from './digests.ts';
import { grantReads } from './grants.ts';
import { inboxReads } from './inbox.ts';
import { intakeReads } from './intakes.ts';
import { BEFORE_ALL } from './list-page.ts';
import { mailAddressReads } from './mail-addresses.ts';
import { movingReads } from './moving.ts';
import { ofLive, sandboxReads } from './sandboxes.ts';
import { first } from './session.ts';
import { compile } from './statement.ts';
import type { ApplicationRef, EntryRow, Reader } from './store.ts';
import { templateReads } from './templates.ts';
import { webhookReads } from './webhooks.ts';

const entriesPerRead = 500;

/** Builds the reader's statements once and runs them on the connection that sees only what is committed. */
export function createReader({ queries, reader: session }: Pick<Database, 'queries' | 'reader'>): Reader {
  const keyByHash = compile((at: { hash: string }) =>
    queries.selectFrom('keys').selectAll().where('hash', '=', at.hash),
  );
  const keys = compile((at: { workspaceId: string }) =>
    queries.selectFrom('keys').selectAll().where('workspace_id', '=', at.workspaceId).orderBy('id'),
  );
  const workspaces = compile(() => queries.selectFrom('workspaces').selectAll().orderBy('id'));
  const clients = compile((at: { workspaceId: string; afterId: string; limit: number }) =>
    queries
      .selectFrom('clients')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '>', at.afterId)
      .orderBy('id')
      .limit(at.limit),
  );
  const client = compile((at: { workspaceId: string; id: string }) =>
    queries
      .selectFrom('clients')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.id),
  );
  const policies = compile((at: { workspaceId: string }) =>
    queries
      .selectFrom('policies')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .orderBy('name')
      .orderBy('version'),
  );
  const application = compile((at: ApplicationRef) =>
    queries
      .selectFrom('applications')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('id', '=', at.applicationId),
  );
  const entries = compile((at: ApplicationRef & { afterSeq: number; limit: number }) =>
    queries
      .selectFrom('entries')
      .selectAll()
      .where('workspace_id', '=', at.workspaceId)
      .where('application_id', '=', at.applicationId)
      .where('seq', '>', at.afterSeq)
      .orderBy('seq')
      .limit(at.limit),
  );
  const due = compile((at: { now: number; limit: number }) =>
    queries
      .selectFrom('applications')
      .select(['workspace_id as workspaceId', 'id as applicationId'])
      .where(ofLive)
      .where('next_change_at', '<=', at.now)
      .orderBy('next_change_at')
      .limit(at.limit),
  );
  const notes = clientNotes(queries);
  const cases = caseloadRows(queries);
  const answer = compile(() => queries.selectNoFrom(eb => eb.lit(1).as('answer')));
  const lists = applicationLists(queries);
  const accounts = accountReads(queries);
  const grants = grantReads(queries);
  const sandboxes = sandboxReads(queries);
  const templates = templateReads(queries);
  const inbox = inboxReads(queries);
  const intakes = intakeReads(queries);
  const mailAddresses = mailAddressReads(queries);
  const webhooks = webhookReads(queries);
  const deliveries = deliveryReads(queries);
  const digests = digestReads(queries);
  const moving = movingReads(queries);

  async function* everyEntry(ref: ApplicationRef): AsyncIterable<EntryRow> {
    let afterSeq = -1;
    for (;;) {
      const page = await session.all(entries, { ...ref, afterSeq, limit: entriesPerRead });
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < entriesPerRead) return;
      afterSeq = last.seq;
    }
  }

  return {
    ...accounts(session),
    ...grants(session),
    ...sandboxes(session),
    ...templates(session),
    ...inbox(session),
    ...intakes(session),
    ...mailAddresses(session),
    ...webhooks(session),
    ...deliveries(session),
    ...digests(session),
    ...moving(session),
    keyByHash: hash => first(session, keyByHash, { hash }),
    keys: workspaceId => session.all(keys, { workspaceId }),
    workspaces: () => session.all(workspaces, {}),
    clients: (workspaceId, page) =>
      session.all(clients, { workspaceId, afterId: page.afterId ?? BEFORE_ALL, limit: page.limit }),
    client: (workspaceId, id) => first(session, client, { workspaceId, id }),
    policies: workspaceId => session.all(policies, { workspaceId }),
    application: ref => first(session, application, ref),
    applications: (workspaceId, filter) => lists.newestFirst(session, workspaceId, filter),
    applicationsByFollowUp: (workspaceId, filter) => lists.byFollowUp(session, workspaceId, filter),
    entries: (ref, page) => session.all(entries, { ...ref, ...page }),
    everyEntry,
    caseload: (workspaceId, clientId) => cases(session, workspaceId, clientId),
    clientNotes: (client, page) => notes(session, client, page),
    people: (workspaceId, applicationIds) => session.manyRows.people(workspaceId, applicationIds),
    due: (now, limit) => session.all(due, { now, limit }),
    async ping() {
      await session.all(answer, {});
    },
  };
}
