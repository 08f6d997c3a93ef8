import { onTestFinished } from 'vitest';
import type { AppDeps } from '../../src/http/app.ts';
import { buildApp } from '../../src/http/app.ts';
import type { App, Routes } from '../../src/http/route.ts';
import { hashKey } from '../../src/keys.ts';
import type { KeyRow, Reader, Store } from '../../src/store/store.ts';
import { createTestClock, OWNER_KEY } from './http.ts';

const ownerRow: KeyRow = {
  workspace_id: 'wsp_00000000000000000000000000',
  id: 'key_00000000000000000000000000',
  hash: hashKey(OWNER_KEY),
  prefix: 'corr',
  name: 'First owner',
  role: 'owner',
  client_id: null,
  expires_at: null,
  last_used_at: null,
  revoked_at: null,
  created_at: 0,
  account_id: null,
  reach: 'workspace',
};

/** A store that knows the owner's key and nothing else: for tests of what happens before any store is asked. */
export function storeWithOwnerOnly(reader: Partial<Reader> = {}): Store {
  const nothing = async (): Promise<never> => {
    throw new Error('This test was not to reach the store');
  };
  return {
    reader: {
      keyByHash: async hash => (hash === ownerRow.hash ? ownerRow : undefined),
      ping: async () => {},
      keys: nothing,
      keysOfAccount: nothing,
      accounts: nothing,
      account: nothing,
      accountByEmail: nothing,
      accountByOidcSubject: nothing,
      accountToken: nothing,
      accountTokens: nothing,
      workspaces: nothing,
      clients: nothing,
      client: nothing,
      policies: nothing,
      application: nothing,
      applications: nothing,
      applicationsByFollowUp: nothing,
      caseload: nothing,
      clientNotes: nothing,
      entries: nothing,
      pageOf: nothing,
      entriesAfter: nothing,
      clientNotesAfter: nothing,
      everyEntry: () => {
        throw new Error('This test was not to reach the store');
      },
      people: nothing,
      workspace: nothing,
      sandboxes: nothing,
      sandboxesWithTimersDue: nothing,
      sandboxesWithDeliveriesDue: nothing,
      nextChangeIn: nothing,
      nextAttemptIn: nothing,
      changesDueIn: nothing,
      templates: nothing,
      inboxItem: nothing,
      inboxItems: nothing,
      peopleByEmail: nothing,
      clientsByEmail: nothing,
      intakeByHash: nothing,
      intakes: nothing,
      mailAddressByHash: nothing,
      mailAddresses: nothing,
      due: nothing,
      grantsOfClient: nothing,
      grantsHeldBy: nothing,
      grant: nothing,
      grantByToken: nothing,
      looksAt: nothing,
      webhooks: nothing,
      webhook: nothing,
      dueDeliveries: nothing,
      headOfLine: nothing,
      delivery: nothing,
      deliveries: nothing,
      attempts: nothing,
      digestSetting: nothing,
      digestSettingsDue: nothing,
      digestsDue: nothing,
      nextDigestAt: nothing,
      digest: nothing,
      digests: nothing,
      digestsSince: nothing,
      digestMentions: nothing,
      digestSnoozes: nothing,
      ...reader,
    },
    write: nothing,
    snapshot: nothing,
    inTurn: nothing,
    ifFree: nothing,
    close: async () => {},
  };
}

/** An app without a database. */
export async function startApp(
  routes: readonly Routes[] = [],
  deps: Partial<AppDeps> = {},
  reader?: Partial<Reader>,
): Promise<App> {
  const app = await buildApp({
    store: storeWithOwnerOnly(reader),
    clock: createTestClock(),
    cursorSecret: 'a secret of the tests',
    sessionSecret: '0'.repeat(64),
    routes,
    ...deps,
  });
  onTestFinished(() => app.close());
  return app;
}

export const asOwner = { authorization: `Bearer ${OWNER_KEY}` };
