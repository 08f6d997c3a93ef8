import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../../src/host/access.ts';
import { createAccount } from '../../src/host/accounts.ts';
import { createSandbox } from '../../src/host/sandboxes.ts';
import { createWebhook, sendTest } from '../../src/host/webhooks.ts';
import { aNewApplication, begin, thankYou, withAda } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { OWNER_KEY, problemOf } from '../support/http.ts';
import { addWorkspace, openWholeService } from '../support/whole-service.ts';

type Opened = Awaited<ReturnType<typeof openWholeService>>;

/** Who asks. The candidates are of the client whose application it is, and of another. */
const columns = [
  'anonymous',
  'expired',
  'revoked',
  'otherWorkspace',
  'owner',
  'coach',
  'candidate',
  'otherCandidate',
  'tool',
] as const;
type Who = (typeof columns)[number];

/** The statuses in the order of the last six columns; the first three are always 401 where a key is needed. */
type Row = [
  otherWorkspace: number,
  owner: number,
  coach: number,
  candidate: number,
  other: number,
  tool: number,
];

interface Case {
  url: string;
  payload?: object;
  /** A number: what everybody is answered, without a key too. */
  expected: Row | number | 'public';
}

interface World {
  application: string;
  client: string;
  interviewer: string;
  account: string;
  /** Two events of the client's that wait in the review queue. */
  items: readonly string[];
  webhook: string;
  delivery: string;
  grant: string;
  /** An intake of the client's, and its secret address. */
  intake: { id: string; path: string };
  /** To be removed. */
  sandbox: string;
  /** A mail address of the client's. */
  mailAddress: string;
  /** A fresh key, to be revoked. */
  key: string;
}

const note = { type: 'note.added', text: 'A note' };

/** A row for every route of the app: `METHOD /pattern`. */
const matrix: Record<string, (world: World) => Case> = {
  'POST /v1/applications': () => ({
    url: '/v1/applications',
    payload: aNewApplication,
    expected: [201, 201, 403, 201, 201, 201],
  }),
  'GET /v1/applications': () => ({ url: '/v1/applications', expected: [200, 200, 200, 200, 200, 200] }),
  'GET /v1/applications/:id': ({ application }) => ({
    url: `/v1/applications/${application}`,
    expected: [404, 200, 200, 200, 404, 200],
  }),
  'POST /v1/applications/:id/events': ({ application, interviewer }) => ({
    url: `/v1/applications/${application}/events`,
    payload: { ...thankYou(interviewer), alreadyHappened: true },
    expected: [404, 201, 403, 201, 404, 201],
  }),
  'POST /v1/events': ({ application }) => ({
    url: '/v1/events',
    payload: [{ ...note, application }],
    expected: [200, 200, 200, 200, 200, 200],
  }),
  'GET /v1/inbox': () => ({ url: '/v1/inbox', expected: [200, 200, 403, 200, 200, 403] }),
  'GET /v1/inbox/:id': ({ items }) => ({
    url: `/v1/inbox/${items[0]}`,
    expected: [404, 200, 403, 200, 404, 403],
  }),
  'POST /v1/inbox/:id/assign': ({ items, application }) => ({
    url: `/v1/inbox/${items[0]}/assign`,
    payload: { application },
    expected: [404, 201, 403, 201, 404, 403],
  }),
  'POST /v1/inbox/:id/dismiss': ({ items }) => ({
    url: `/v1/inbox/${items[1]}/dismiss`,
    expected: [404, 200, 403, 200, 404, 403],
  }),
  'POST /v1/intakes': () => ({
    url: '/v1/intakes',
    payload: { name: 'An intake', expression: '$' },
    expected: [201, 201, 403, 201, 201, 403],
  }),
  'GET /v1/intakes': () => ({ url: '/v1/intakes', expected: [200, 200, 403, 200, 200, 403] }),
  'GET /v1/intakes/ready': () => ({ url: '/v1/intakes/ready', expected: [200, 200, 403, 200, 200, 403] }),
  'POST /v1/intakes/try': () => ({
    url: '/v1/intakes/try',
    payload: { expression: '$', sample: 1 },
    expected: [200, 200, 403, 200, 200, 403],
  }),
  'PATCH /v1/intakes/:id': ({ intake }) => ({
    url: `/v1/intakes/${intake.id}`,
    payload: { name: 'Another name' },
    expected: [404, 200, 403, 200, 404, 403],
  }),
  'DELETE /v1/intakes/:id': ({ intake }) => ({
    url: `/v1/intakes/${intake.id}`,
    expected: [404, 204, 403, 204, 404, 403],
  }),
  'POST /v1/mail-addresses': () => ({
    url: '/v1/mail-addresses',
    payload: { name: 'Mail' },
    expected: [201, 201, 403, 201, 201, 403],
  }),
  'GET /v1/mail-addresses': () => ({ url: '/v1/mail-addresses', expected: [200, 200, 403, 200, 200, 403] }),
  'DELETE /v1/mail-addresses/:id': ({ mailAddress }) => ({
    url: `/v1/mail-addresses/${mailAddress}`,
    expected: [404, 204, 403, 204, 404, 403],
  }),
  'POST /in/:token': ({ intake }) => ({ url: intake.path, payload: {}, expected: 'public' }),
  'PUT /v1/applications/:id/policy': ({ application }) => ({
    url: `/v1/applications/${application}/policy`,
    payload: { policy: 'standard' },
    expected: [404, 200, 403, 403, 403, 403],
  }),
  'POST /v1/applications/:id/decisions': ({ application }) => ({
    url: `/v1/applications/${application}/decisions`,
    payload: note,
    expected: [404, 200, 200, 200, 404, 200],
  }),
  'POST /v1/applications/:id/simulations': ({ application }) => ({
    url: `/v1/applications/${application}/simulations`,
    payload: { events: [], until: '2026-06-01T00:00:00Z' },
    expected: [404, 200, 200, 200, 404, 403],
  }),
  'GET /v1/applications/:id/entries': ({ application }) => ({
    url: `/v1/applications/${application}/entries`,
    expected: [404, 200, 200, 200, 404, 403],
  }),
  'GET /v1/applications/:id/entries/:seq': ({ application }) => ({
    url: `/v1/applications/${application}/entries/1`,
    expected: [404, 200, 200, 200, 404, 403],
  }),
  'GET /v1/applications/:id/verification': ({ application }) => ({
    url: `/v1/applications/${application}/verification`,
    expected: [404, 200, 200, 200, 404, 403],
  }),
  'GET /v1/applications/:id/snapshot': ({ application }) => ({
    url: `/v1/applications/${application}/snapshot`,
    expected: [404, 200, 200, 200, 404, 403],
  }),
  'GET /v1/applications/:id/inspection': ({ application }) => ({
    url: `/v1/applications/${application}/inspection`,
    expected: [404, 200, 200, 200, 404, 403],
  }),
  'GET /v1/follow-ups': () => ({ url: '/v1/follow-ups', expected: [200, 200, 200, 200, 200, 200] }),
  'GET /v1/applications/:id/drafts': ({ application }) => ({
    url: `/v1/applications/${application}/drafts`,
    expected: [404, 200, 200, 200, 404, 200],
  }),
  'POST /v1/calendars': () => ({
    url: '/v1/calendars',
    payload: {},
    expected: [201, 201, 201, 201, 201, 403],
  }),
  'GET /v1/calendars': () => ({ url: '/v1/calendars', expected: [200, 200, 200, 200, 200, 403] }),
  'DELETE /v1/calendars/:id': () => ({
    url: '/v1/calendars/key_nobodys',
    expected: [404, 404, 404, 404, 404, 403],
  }),
  // The key stands in the address; those of other roles open no calendar.
  'GET /calendar/:token': () => ({ url: '/calendar/nobody.ics', expected: [401, 401, 401, 401, 401, 401] }),
  'GET /v1/templates': () => ({ url: '/v1/templates', expected: [200, 200, 200, 200, 200, 200] }),
  'PUT /v1/templates/:name': () => ({
    url: '/v1/templates/check-in.email',
    payload: { body: 'Dear {{ person.firstName }}' },
    expected: [200, 200, 403, 403, 403, 403],
  }),
  'DELETE /v1/templates/:name': () => ({
    url: '/v1/templates/check-in.email',
    expected: [204, 204, 403, 403, 403, 403],
  }),
  'GET /v1/machine': () => ({ url: '/v1/machine', expected: [200, 200, 200, 200, 200, 200] }),
  'GET /v1/rules': () => ({ url: '/v1/rules', expected: [200, 200, 200, 200, 200, 200] }),
  'GET /v1/policies': () => ({ url: '/v1/policies', expected: [200, 200, 200, 200, 200, 200] }),
  'POST /v1/policies': () => ({
    url: '/v1/policies',
    payload: { name: 'patient' },
    expected: [201, 201, 403, 403, 403, 403],
  }),
  // Nobody's workspace is empty by now.
  'POST /v1/demo': () => ({ url: '/v1/demo', expected: [409, 409, 403, 403, 403, 403] }),
  'GET /v1/export': () => ({ url: '/v1/export', expected: [200, 200, 403, 403, 403, 403] }),
  'POST /v1/import': () => ({ url: '/v1/import', expected: [400, 400, 403, 403, 403, 403] }),
  'POST /v1/imports/sheet': () => ({
    url: '/v1/imports/sheet?timeZone=UTC',
    expected: [400, 400, 403, 400, 400, 403],
  }),
  'POST /v1/policies/dry-run': () => ({
    url: '/v1/policies/dry-run',
    payload: { name: 'patient' },
    expected: [200, 200, 403, 403, 403, 403],
  }),
  'POST /v1/clients': () => ({
    url: '/v1/clients',
    payload: { name: 'Another client' },
    expected: [201, 201, 403, 403, 403, 403],
  }),
  'GET /v1/clients': () => ({ url: '/v1/clients', expected: [200, 200, 200, 200, 200, 403] }),
  'GET /v1/clients/:id': ({ client }) => ({
    url: `/v1/clients/${client}`,
    expected: [404, 200, 200, 200, 404, 403],
  }),
  'GET /v1/clients/:id/report': ({ client }) => ({
    url: `/v1/clients/${client}/report?from=2026-03-01&to=2026-03-31`,
    expected: [404, 200, 200, 200, 404, 403],
  }),
  'POST /v1/clients/:id/notes': ({ client }) => ({
    url: `/v1/clients/${client}/notes`,
    payload: { text: 'A remark', visibility: 'private' },
    expected: [404, 201, 201, 403, 403, 403],
  }),
  'GET /v1/clients/:id/notes': ({ client }) => ({
    url: `/v1/clients/${client}/notes`,
    expected: [404, 200, 200, 200, 404, 403],
  }),
  'DELETE /v1/clients/:id/notes/:note': ({ client }) => ({
    url: `/v1/clients/${client}/notes/not_none`,
    expected: [404, 404, 404, 403, 403, 403],
  }),
  'GET /v1/caseload': () => ({ url: '/v1/caseload', expected: [200, 200, 200, 403, 403, 403] }),
  'GET /v1/caseload/applications': () => ({
    url: '/v1/caseload/applications',
    expected: [200, 200, 200, 403, 403, 403],
  }),
  'GET /v1/caseload/trend': () => ({ url: '/v1/caseload/trend', expected: [200, 200, 200, 403, 403, 403] }),
  'POST /v1/clients/:id/grants': ({ client }) => ({
    url: `/v1/clients/${client}/grants`,
    payload: { coach: 'carla@coaching.example' },
    expected: [404, 201, 403, 201, 404, 403],
  }),
  'GET /v1/clients/:id/grants': ({ client }) => ({
    url: `/v1/clients/${client}/grants`,
    expected: [404, 200, 403, 200, 404, 403],
  }),
  'DELETE /v1/clients/:id/grants/:grant': ({ client, grant }) => ({
    url: `/v1/clients/${client}/grants/${grant}`,
    expected: [404, 204, 403, 204, 404, 403],
  }),
  'GET /v1/clients/:id/looks': ({ client }) => ({
    url: `/v1/clients/${client}/looks`,
    expected: [404, 200, 403, 200, 404, 403],
  }),
  'POST /v1/grants/accept': () => ({
    url: '/v1/grants/accept',
    payload: { token: 'tom_grant_of-nobody' },
    // A coach who reads the whole workspace has nothing to accept.
    expected: [403, 403, 422, 403, 403, 403],
  }),
  'POST /v1/grants/join': () => ({
    url: '/v1/grants/join',
    payload: { token: 'made up', name: 'Nobody', password: 'four words that rhyme' },
    expected: 404,
  }),
  'POST /v1/sandboxes': () => ({
    url: '/v1/sandboxes',
    payload: { name: 'To try things in' },
    expected: [201, 201, 403, 403, 403, 403],
  }),
  'GET /v1/sandboxes': () => ({ url: '/v1/sandboxes', expected: [200, 200, 403, 403, 403, 403] }),
  'DELETE /v1/sandboxes/:id': ({ sandbox }) => ({
    url: `/v1/sandboxes/${sandbox}`,
    expected: [404, 204, 403, 403, 403, 403],
  }),
  'GET /v1/clock': () => ({ url: '/v1/clock', expected: [200, 200, 200, 200, 200, 200] }),
  'POST /v1/clock': () => ({
    url: '/v1/clock',
    payload: { advanceTo: '2027-01-01T00:00:00Z' },
    // These workspaces are live; a candidate's key may not even ask.
    expected: [409, 409, 403, 403, 403, 409],
  }),
  'POST /v1/keys': () => ({
    url: '/v1/keys',
    payload: { name: 'A key', role: 'tool' },
    expected: [201, 201, 403, 403, 403, 403],
  }),
  'GET /v1/keys': () => ({ url: '/v1/keys', expected: [200, 200, 403, 403, 403, 403] }),
  'DELETE /v1/keys/:id': ({ key }) => ({
    url: `/v1/keys/${key}`,
    expected: [404, 204, 403, 403, 403, 403],
  }),
  'POST /v1/session': () => ({ url: '/v1/session', payload: { key: OWNER_KEY }, expected: 'public' }),
  'GET /v1/session': () => ({ url: '/v1/session', expected: [200, 200, 200, 200, 200, 200] }),
  'DELETE /v1/session': () => ({ url: '/v1/session', expected: [204, 204, 204, 204, 204, 204] }),
  'POST /v1/webhooks': () => ({
    url: '/v1/webhooks',
    payload: { url: 'https://example.com/hooks' },
    expected: [201, 201, 403, 403, 403, 403],
  }),
  'GET /v1/webhooks': () => ({ url: '/v1/webhooks', expected: [200, 200, 403, 403, 403, 403] }),
  'GET /v1/webhooks/:id': ({ webhook }) => ({
    url: `/v1/webhooks/${webhook}`,
    expected: [404, 200, 403, 403, 403, 403],
  }),
  'PATCH /v1/webhooks/:id': ({ webhook }) => ({
    url: `/v1/webhooks/${webhook}`,
    payload: { description: 'Ours' },
    expected: [404, 200, 403, 403, 403, 403],
  }),
  'DELETE /v1/webhooks/:id': () => ({
    url: '/v1/webhooks/whk_none',
    expected: [404, 404, 403, 403, 403, 403],
  }),
  'POST /v1/webhooks/:id/rotation': ({ webhook }) => ({
    url: `/v1/webhooks/${webhook}/rotation`,
    payload: {},
    expected: [404, 200, 403, 403, 403, 403],
  }),
  'POST /v1/webhooks/:id/tests': ({ webhook }) => ({
    url: `/v1/webhooks/${webhook}/tests`,
    payload: {},
    expected: [404, 202, 403, 403, 403, 403],
  }),
  'POST /v1/webhooks/:id/recovery': ({ webhook }) => ({
    url: `/v1/webhooks/${webhook}/recovery`,
    payload: { since: '2026-03-01T00:00:00Z' },
    expected: [404, 202, 403, 403, 403, 403],
  }),
  'GET /v1/webhooks/:id/deliveries': ({ webhook }) => ({
    url: `/v1/webhooks/${webhook}/deliveries`,
    expected: [404, 200, 403, 403, 403, 403],
  }),
  'POST /v1/webhooks/:id/deliveries/:delivery/redelivery': ({ webhook, delivery }) => ({
    url: `/v1/webhooks/${webhook}/deliveries/${delivery}/redelivery`,
    expected: [404, 202, 403, 403, 403, 403],
  }),
  'GET /v1/webhooks/:id/attempts': ({ webhook }) => ({
    url: `/v1/webhooks/${webhook}/attempts`,
    expected: [404, 200, 403, 403, 403, 403],
  }),
  'GET /v1/webhook-samples': () => ({
    url: '/v1/webhook-samples',
    expected: [200, 200, 200, 200, 200, 200],
  }),
  'GET /v1/changes': () => ({ url: '/v1/changes', expected: [200, 200, 200, 200, 200, 200] }),
  'GET /v1/accounts': () => ({ url: '/v1/accounts', expected: [200, 200, 403, 403, 403, 403] }),
  'POST /v1/accounts': () => ({
    url: '/v1/accounts',
    payload: { email: 'bo@example.org', name: 'Bo', role: 'coach' },
    expected: [201, 201, 403, 403, 403, 403],
  }),
  'PATCH /v1/accounts/:id': ({ account }) => ({
    url: `/v1/accounts/${account}`,
    payload: { name: 'Another name' },
    expected: [404, 200, 403, 403, 403, 403],
  }),
  'POST /v1/accounts/:id/invitations': ({ account }) => ({
    url: `/v1/accounts/${account}/invitations`,
    expected: [404, 201, 403, 403, 403, 403],
  }),
  'POST /v1/password': () => ({
    url: '/v1/password',
    payload: { token: 'made up', password: 'four words that rhyme' },
    expected: 422,
  }),
  'POST /v1/password/reset': () => ({
    url: '/v1/password/reset',
    payload: { email: 'nobody@example.org' },
    expected: 202,
  }),
  // None of these keys is the session of an account.
  'PUT /v1/password': () => ({
    url: '/v1/password',
    payload: { current: 'four words that rhyme', password: 'four words that do not' },
    expected: [403, 403, 403, 403, 403, 403],
  }),
  'GET /v1/sessions': () => ({ url: '/v1/sessions', expected: [200, 200, 200, 200, 200, 403] }),
  'DELETE /v1/sessions/:id': () => ({
    url: '/v1/sessions/key_none',
    expected: [404, 404, 404, 404, 404, 403],
  }),
  // Keys that stand for themselves have no address that mail could go to.
  'GET /v1/digest': () => ({ url: '/v1/digest', expected: [404, 404, 404, 404, 404, 403] }),
  'PATCH /v1/digest': ({ account }) => ({
    url: `/v1/digest?account=${account}`,
    payload: { time: '07:30' },
    expected: [404, 200, 404, 404, 404, 403],
  }),
  'GET /v1/digest/preview': ({ account }) => ({
    url: `/v1/digest/preview?account=${account}`,
    expected: [404, 200, 404, 404, 404, 403],
  }),
  'POST /v1/digest/test': () => ({ url: '/v1/digest/test', expected: [404, 404, 404, 404, 404, 403] }),
  'GET /v1/digest/snoozes': () => ({
    url: '/v1/digest/snoozes',
    expected: [404, 404, 404, 404, 404, 403],
  }),
  'DELETE /v1/digest/snoozes/:thing': () => ({
    url: '/v1/digest/snoozes/none',
    expected: [404, 404, 404, 404, 404, 403],
  }),
  'GET /v1/digests': () => ({ url: '/v1/digests', expected: [200, 200, 200, 200, 200, 403] }),
  'GET /v1/sign-in': () => ({ url: '/v1/sign-in', expected: 'public' }),
  // No provider is configured here.
  'GET /v1/oidc/start': () => ({ url: '/v1/oidc/start', expected: 404 }),
  'GET /v1/oidc/callback': () => ({ url: '/v1/oidc/callback', expected: 404 }),
  'GET /healthz': () => ({ url: '/healthz', expected: 'public' }),
  'GET /readyz': () => ({ url: '/readyz', expected: 'public' }),
  'GET /metrics': () => ({ url: '/metrics', expected: 'public' }),
  'GET /problems': () => ({ url: '/problems', expected: 'public' }),
  'GET /problems/:code': () => ({ url: '/problems/refused', expected: 'public' }),
  'GET /openapi.json': () => ({ url: '/openapi.json', expected: 'public' }),
};

function expectedFor(row: Row | number | 'public', who: Who): number {
  if (row === 'public') return 200;
  if (typeof row === 'number') return row;
  const [otherWorkspace, owner, coach, candidate, otherCandidate, tool] = row;
  const known = { otherWorkspace, owner, coach, candidate, otherCandidate, tool };
  return who === 'anonymous' || who === 'expired' || who === 'revoked' ? 401 : known[who];
}

const isWriting = (method: string): method is 'POST' | 'PUT' | 'PATCH' | 'DELETE' =>
  method === 'POST' || method === 'PUT' || method === 'PATCH' || method === 'DELETE';

const isStream = (url: string) => /\/(inspection|changes)$/.test(url);

/** The status of an answer. A stream of events never ends by itself: it is left as soon as it has begun. */
async function statusOf({ app }: Opened, method: 'GET', url: string, headers: Record<string, string>) {
  const response = await app.inject({ method, url, headers, payloadAsStream: true });
  response.stream().destroy();
  return response.statusCode;
}

describe.each(databases)('who may do what on $name', ({ create }) => {
  let service: Opened;
  let headersOf: Record<Who, Record<string, string>>;
  let world: Omit<World, 'key'>;

  beforeAll(async () => {
    service = await openWholeService(await create(), {
      settings: { mailIn: { host: '127.0.0.1', port: 0, domain: 'in.example' } },
    });
    const { store, clock, workspaceId, clientId, keys } = service;
    const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
    const other = await createClient(store, clock.now(), workspaceId, { name: 'Other Client' });
    const expired = await service.keyFor({ role: 'owner', expiresAt: clock.now() + 1 });
    const revoked = await service.keyFor({ role: 'owner' });
    await store.write(transaction => transaction.revokeKey(workspaceId, revoked.id, clock.now()));
    const otherCandidate = await service.keyFor({ role: 'candidate', clientId: other.id });
    const { ownerKey } = await addWorkspace(service);
    headersOf = {
      anonymous: {},
      expired: bearer(expired.key),
      revoked: bearer(revoked.key),
      otherWorkspace: bearer(ownerKey),
      owner: bearer(keys.owner),
      coach: bearer(keys.coach),
      candidate: bearer(keys.candidate),
      otherCandidate: bearer(otherCandidate.key),
      tool: bearer(keys.tool),
    };
    clock.advance(1_000);
    const story = await begin(service, { ...withAda, client: clientId });
    const wanted = { email: 'al@example.org', name: 'Al', role: 'coach' as const };
    const sandbox = await createSandbox(store, clock.now(), workspaceId, {
      name: 'One',
      startsAt: clock.now(),
    });
    const account = await createAccount(store, clock.now(), workspaceId, wanted);
    const made = { name: 'An intake', expression: '{}', client: clientId };
    const [intake, address] = [
      (await service.call('owner', 'POST', '/v1/intakes', { payload: made })).json(),
      (await service.call('owner', 'POST', '/v1/intakes', { payload: made })).json(),
    ];
    const interviewer = story.people[0] ?? '';
    const unplaced = { ...note, client: clientId };
    const sent = await service.call('owner', 'POST', '/v1/events', { payload: [unplaced, unplaced] });
    const items = sent.json<{ inbox: string }[]>().map(({ inbox }) => inbox);
    const webhook = await createWebhook(store, clock.now(), workspaceId, {
      url: 'https://example.com/hooks',
      description: null,
      events: null,
      clientId: null,
    });
    const ref = { workspaceId, id: webhook.id };
    const { id: delivery } = await sendTest(store, clock.now(), ref, 'webhook.test');
    const told = { webhook: webhook.id, delivery };
    const invited = await service.call('candidate', 'POST', `/v1/clients/${clientId}/grants`, {
      payload: { coach: 'carla@coaching.example' },
    });
    const grant: string = invited.json().id;
    const mailAddress = await service.call('owner', 'POST', '/v1/mail-addresses', {
      payload: { client: clientId },
    });
    world = {
      application: story.id,
      client: clientId,
      interviewer,
      account: account.id,
      items,
      grant,
      ...told,
      sandbox: sandbox.row.id,
      intake: { id: intake.id, path: address.path },
      mailAddress: mailAddress.json().id,
    };
  });
  afterAll(() => service.closeAll());

  test('every route has its row', () => {
    const document: { paths: Record<string, object> } = JSON.parse(JSON.stringify(service.app.swagger()));
    const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(
        method => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    expect(Object.keys(matrix).sort()).toEqual([...routes, 'GET /openapi.json'].sort());
  });

  test.each(Object.entries(matrix))('%s', async (name, caseFor) => {
    const [method = 'GET'] = name.split(' ');
    const actual: Partial<Record<Who, number>> = {};
    const expected: Partial<Record<Who, number>> = {};
    for (const who of columns) {
      const key = name === 'DELETE /v1/keys/:id' ? (await service.keyFor({ role: 'tool' })).id : '';
      const { url, payload, expected: row } = caseFor({ ...world, key });
      const headers = headersOf[who];
      expected[who] = expectedFor(row, who);
      if (expected[who] === 200 && isStream(url)) {
        actual[who] = await statusOf(service, 'GET', url, headers);
        continue;
      }
      const response = await service.app.inject({
        method: isWriting(method) ? method : 'GET',
        url,
        headers,
        ...(payload === undefined ? {} : { payload }),
      });
      actual[who] = response.statusCode;
      if (response.statusCode >= 400) problemOf(response);
    }
    expect(actual).toEqual(expected);
  });

  test('a coach posts remarks and corrections, nothing in the name of the candidate', async () => {
    const { app } = service;
    const url = `/v1/applications/${world.application}/events`;
    const post = (payload: object) => app.inject({ method: 'POST', url, headers: headersOf.coach, payload });
    const remark = await post(note);
    expect(remark.statusCode).toBe(201);
    const { seq } = remark.json().entry;
    expect((await post({ type: 'entry.voided', entry: seq, reason: 'A slip' })).statusCode).toBe(201);
    for (const type of ['reply.received', 'offer.received', 'application.withdrawn']) {
      expect(problemOf(await post({ type })), type).toEqual({ status: 403, code: 'forbidden' });
    }
    const ask = await app.inject({
      method: 'POST',
      url: url.replace('events', 'decisions'),
      headers: headersOf.coach,
      payload: thankYou(world.interviewer),
    });
    expect(ask.statusCode).toBe(200);
  });

  test('a candidate sees and makes applications of their own client only', async () => {
    const { app, clientId } = service;
    const list = async (who: Who, query = '') => {
      const response = await app.inject({ url: `/v1/applications${query}`, headers: headersOf[who] });
      return response.json<{ items: { client: string | null }[] }>().items.map(({ client }) => client);
    };
    expect(new Set(await list('candidate'))).toEqual(new Set([clientId]));
    expect(await list('otherCandidate')).not.toContain(clientId);
    expect(await list('otherCandidate', `?client=${clientId}`)).toEqual([]);
    expect(await list('otherWorkspace', `?client=${clientId}`)).toEqual([]);
    const create = (payload: object) =>
      app.inject({
        method: 'POST',
        url: '/v1/applications',
        headers: headersOf.otherCandidate,
        payload: { ...aNewApplication, ...payload },
      });
    expect(problemOf(await create({ client: clientId }))).toEqual({ status: 422, code: 'unknown-client' });
    const own = await create({});
    expect(own.json().client).not.toBeNull();
    expect(own.json().client).not.toBe(clientId);
    const followUps = await app.inject({
      url: `/v1/follow-ups?until=2027-01-01T00:00:00Z&client=${clientId}`,
      headers: headersOf.otherCandidate,
    });
    expect(followUps.json()).toEqual({ items: [], next: null, nextCursor: null });
  });

  test('policies and clients of one workspace are none of the other', async () => {
    const { app } = service;
    const payload = { name: 'ours' };
    await app.inject({ method: 'POST', url: '/v1/policies', headers: headersOf.owner, payload });
    const list = await app.inject({ url: '/v1/policies', headers: headersOf.otherWorkspace });
    expect(list.body).not.toContain('"ours"');
    const create = await app.inject({
      method: 'POST',
      url: '/v1/applications',
      headers: headersOf.otherWorkspace,
      payload: { ...aNewApplication, policy: 'ours' },
    });
    expect(problemOf(create)).toEqual({ status: 422, code: 'unknown-policy' });
    const clients = await app.inject({ url: '/v1/clients', headers: headersOf.otherWorkspace });
    expect(clients.body).not.toContain(world.client);
  });
});
