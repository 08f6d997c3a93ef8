import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { type Application, aNewApplication } from '../support/applications.ts';
import { databases } from '../support/databases.ts';
import { startWholeService, type WholeService } from '../support/whole-service.ts';
import { type Operation, operations } from './document.ts';
import { Random } from './random.ts';
import { type FuzzRequest, requestFor, shown } from './requests.ts';
import type { Hints } from './values.ts';

/** FUZZ_SEED repeats a run, FUZZ_REQUESTS makes it longer. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_302);
const requests = Number(process.env['FUZZ_REQUESTS'] ?? 2_600);
/** A new application every so often keeps histories as short as they are in life. */
const requestsPerApplication = 80;

interface Answer {
  status: number;
  /** The media type, without its parameters. */
  type: string;
  body: string;
}

/** What is wrong with an answer, by the document; undefined where nothing is. */
function fault({ operation, says, hasSecrets }: FuzzRequest, { status, type, body }: Answer) {
  if (status >= 500) return `a ${status}`;
  const answers = operation.answers.get(status);
  if (answers === undefined) return `status ${status} is not documented`;
  if (says !== 'valid' && status < 300) return `${says}, and yet ${status}`;
  if (says === 'valid' && status === 400 && !hasSecrets) return 'valid, and yet 400';
  if (status >= 400 && type !== 'application/problem+json') return `the problem is ${type}`;
  if (answers.size === 0) return body === '' ? undefined : 'a body where none is documented';
  const isAnswer = answers.get(type);
  if (isAnswer === undefined) return `${type} is not documented for ${status}`;
  if (isAnswer(/[/+]json$/.test(type) ? JSON.parse(body) : body) === true) return undefined;
  return `the answer does not match its schema: ${JSON.stringify(isAnswer.errors)}`;
}

/** A webhook that is told everything; nothing is sent anywhere, since no worker runs. */
async function newWebhooks(service: WholeService): Promise<string[]> {
  const payload = { url: 'https://hooks.example/in' };
  const made = await service.call('owner', 'POST', '/v1/webhooks', { payload });
  return made.statusCode === 201 ? [made.json().id] : [];
}

/** The application that requests speak of, and what can be said of it. */
async function newApplication(service: WholeService) {
  const payload = { ...aNewApplication, client: service.clientId };
  const created = (await service.call('owner', 'POST', '/v1/applications', { payload })).json<Application>();
  const at = ['2026-03-02T14:00:00Z', '2026-03-02T14:30:00Z', '2026-03-05T09:00:00-05:00'];
  const hints: Hints = {
    applicationId: [created.id],
    clients: [service.clientId],
    interviewer: created.interviewers.map(({ id }) => id),
    webhooks: await newWebhooks(service),
    url: ['https://hooks.example/in', 'https://[::1]/', 'http://0x7f.1/', 'https://user@hooks.example/'],
    entry: [1, 2, 3, 4, 5],
    at: [...at, '2026-03-16T13:00:00Z', '2026-04-20T10:00:00Z'],
    until: ['2026-03-20T00:00:00Z', '2026-06-01T00:00:00Z', '2027-01-01T00:00:00Z'],
    client: [service.clientId],
    clientId: [service.clientId],
    timeZone: ['America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'UTC'],
    policy: ['standard', 'strict', { name: 'persistent', version: 1 }],
  };
  return { id: created.id, hints };
}

async function send(
  { app, keys }: WholeService,
  { operation, url, headers, payload }: FuzzRequest,
): Promise<Answer> {
  const isStream = ['inspection.read', 'changes.watch'].includes(operation.id);
  const response = await app.inject({
    method: operation.method,
    url,
    headers: { authorization: `Bearer ${keys.owner}`, ...headers },
    ...(payload === undefined ? {} : { payload }),
    ...(isStream ? { payloadAsStream: true } : {}),
  });
  const [type = ''] = String(response.headers['content-type'] ?? '').split(';');
  const status = response.statusCode;
  if (!isStream) return { status, type, body: response.body };
  // A stream never ends by itself.
  if (status === 200) response.stream().destroy();
  return { status, type, body: status === 200 ? '' : await text(response.stream()) };
}

/** Operations that change things are asked more often: there is more to get wrong. */
function operationFor(random: Random): Operation {
  const writing = operations.filter(({ body, textType }) => body !== undefined || textType !== undefined);
  return random.pick(random.chance(0.7) ? writing : operations);
}

describe.each(databases)('requests made up from the description of the API, on $name', database => {
  test(`${requests} of them, seed ${seed}`, { timeout: 180_000 }, async () => {
    const service = await startWholeService(database);
    const random = new Random(seed);
    const faults: string[] = [];
    const statuses = new Map<string, number>();
    let { id, hints } = await newApplication(service);
    const read = () => service.call('owner', 'GET', `/v1/applications/${id}`);
    for (let count = 1; count <= requests && faults.length < 10; count++) {
      if (count % requestsPerApplication === 0) ({ id, hints } = await newApplication(service));
      service.clock.advance(random.pick([1, 1_000, 60_000, 3_600_000]));
      const request = requestFor(random, operationFor(random), hints);
      const isChange = request.operation.method !== 'GET' && request.url.includes(id);
      const before = isChange ? (await read()).body : undefined;
      const response = await send(service, request);
      const wrong = fault(request, response);
      if (wrong !== undefined) faults.push(`${wrong}: ${shown(request)} -> ${response.body.slice(0, 600)}`);
      const outcome = `${request.says} ${response.status}`;
      statuses.set(outcome, (statuses.get(outcome) ?? 0) + 1);
      if (before !== undefined && response.status >= 400 && response.status !== 409) {
        if ((await read()).body !== before) faults.push(`it changed the application: ${shown(request)}`);
      }
    }
    console.info(`fuzz on ${database.name}, seed ${seed}:`, Object.fromEntries([...statuses].sort()));
    expect(faults).toEqual([]);
    const list = await service.call('owner', 'GET', '/v1/applications?limit=200');
    for (const { id: each } of list.json<{ items: Application[] }>().items.slice(0, 20)) {
      const verification = await service.call('owner', 'GET', `/v1/applications/${each}/verification`);
      expect(verification.json(), each).toMatchObject({ ok: true });
    }
  });
});
