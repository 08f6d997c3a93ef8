import { randomBytes } from 'node:crypto';
import { fastifySSE } from '@fastify/sse';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify from 'fastify';
import type { Registry } from 'prom-client';
import type { Clock } from '../clock.ts';
import { noteKeyUse } from '../host/access.ts';
import type { KeyRow, Store } from '../store/store.ts';
import { accountMailFor, type MailWays } from './account-mail.ts';
import { createCursors } from './cursors.ts';
import { createGrantCache } from './grant-cache.ts';
import { createKeyCache } from './key-cache.ts';
import { createLastUse } from './last-use.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { createLiveStreams } from './live-streams.ts';
import { createLookLog } from './look-log.ts';
import { addAddressCheck } from './plugins/address-check.ts';
import { addAuth } from './plugins/auth.ts';
import { answerClientError, answerConnect } from './plugins/client-errors.ts';
import { addJsonBody } from './plugins/json-body.ts';
import { addLooks } from './plugins/looks.ts';
import { addMetrics } from './plugins/metrics.ts';
import { addOpenApi } from './plugins/openapi.ts';
import { addOverload } from './plugins/overload.ts';
import { addProblemAnswers, answerError } from './plugins/problem-answers.ts';
import { addRateLimit } from './plugins/rate-limit.ts';
import { type LogOptions, loggerOptions, RequestLog } from './plugins/request-log.ts';
import { addSecurity, type CorsOptions } from './plugins/security.ts';
import { addSession } from './plugins/session.ts';
import { addSockets } from './plugins/sockets.ts';
import { addStopping } from './plugins/stopping.ts';
import { addStrictRoutes } from './plugins/strict-routes.ts';
import { addUnknownRoutes } from './plugins/unknown-routes.ts';
import { parseQueryString } from './query-string.ts';
import type { App, Routes } from './route.ts';
import { clientRoutes } from './routes/clients.ts';
import { grantRoutes } from './routes/grants.ts';
import { healthRoutes } from './routes/health.ts';
import { keyRoutes } from './routes/keys.ts';
import { lookRoutes } from './routes/looks.ts';
import { pageRoutes, readPage } from './routes/pages.ts';
import { problemRoutes } from './routes/problems.ts';
import { mayBecomeSocket } from './sockets.ts';
import { compileValidator } from './validation.ts';
import { timeIn } from './workspace-time.ts';

export interface AppDeps {
  store: Store;
  clock: Clock;
  /** Signs cursors; the same on every node of one deployment. */
  cursorSecret: string;
  /** Seals the cookies of the pages: 32 bytes in hex, the same on every node of one deployment. */
  sessionSecret: string;
  /** How invitations are mailed; none are unless given. */
  mail?: MailWays;
  /** Where the built pages are; none are served unless given. */
  pagesFolder?: string | undefined;
  /** Where the Stately Inspector is, to show it in a frame; null where it may not be used. */
  inspectorUrl?: string | null;
  /** Further routes, each set made by a function that was given what it needs. */
  routes?: readonly Routes[];
  /** No log unless given. */
  log?: LogOptions;
  limits?: Partial<Limits>;
  /** Off unless given: then only pages of the same origin can call. */
  cors?: CorsOptions;
  metrics?: { process?: boolean; register?: readonly ((registry: Registry) => void)[] };
}

/** Builds the whole HTTP side, ready to be injected into or listened on. Opens no socket; `close()` ends it. */
export async function buildApp(deps: AppDeps): Promise<App> {
  const limits: Limits = { ...defaultLimits, ...deps.limits };
  const app = createApp(limits, deps.log);
  try {
    await furnish(app, deps, limits);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function furnish(app: App, deps: AppDeps, limits: Limits): Promise<void> {
  const { store, clock } = deps;
  addProblemAnswers(app);
  addJsonBody(app);
  app.setValidatorCompiler(compileValidator);
  // Answers are typed by their schemas and tested against them; the schema-driven serializer is slower on choices.
  app.setSerializerCompiler(() => data => JSON.stringify(data));
  app.decorate('liveStreams', createLiveStreams());
  app.decorateRequest('now', 0);
  app.decorateRequest('receivedAt', 0);
  app.decorateRequest('cloudEventKey', null);
  app.decorateRequest('locate', null);

  // The order of what follows is the order in which a request meets it.
  addStrictRoutes(app);
  app.addHook('onRequest', async (request, reply) => {
    request.receivedAt = clock.now();
    request.now = request.receivedAt;
    reply.header('x-request-id', request.id);
    reply.header('cache-control', 'no-store');
  });
  // Before whatever may refuse: a refused upgrade is closed by it.
  await addSockets(app);
  await addSecurity(app, deps.cors, deps.inspectorUrl ?? null);
  addStopping(app, limits.stopGraceMs);
  const { pagesFolder } = deps;
  addUnknownRoutes(app, pagesFolder === undefined ? undefined : await readPage(pagesFolder));
  await addOverload(app, limits.maxEventLoopDelayMs);
  const keys = createKeyCache(store.reader, limits.keyCacheMs);
  const grants = createGrantCache(store.reader, limits.keyCacheMs);
  const use = createLastUse<KeyRow>(
    (key, now) => noteKeyUse(store, key, now),
    error => app.log.warn({ err: error }, 'could not note the use of a key'),
  );
  const counters = await addRateLimit(app, limits.rate);
  app.decorate('keys', keys);
  app.decorate('grants', grants);
  app.decorate('counters', counters);
  app.decorate('timeIn', (id, receivedAt) => timeIn(store.reader, id, receivedAt));
  await addSession(app, deps.sessionSecret);
  addAuth(app, { keys, grants, use, clock, counters });
  addAddressCheck(app);
  app.addHook('onClose', () => use.settled());
  const lookFailed = (error: unknown) => app.log.warn({ err: error }, 'could not note a look');
  addLooks(app, { reader: store.reader, looks: createLookLog(store, lookFailed), onError: lookFailed });
  const registry = addMetrics(app, {
    process: deps.metrics?.process ?? false,
    register: deps.metrics?.register ?? [],
  });
  await addOpenApi(app);
  await app.register(fastifySSE);

  const cursors = createCursors(deps.cursorSecret);
  await app.register(healthRoutes(store.reader, registry));
  await app.register(problemRoutes());
  await app.register(keyRoutes({ store, cursors }));
  await app.register(clientRoutes({ store, cursors }));
  const { mail = { mail: null, publicUrl: null } } = deps;
  const invitations = { mail: accountMailFor(app, mail), publicUrl: mail.publicUrl };
  await app.register(grantRoutes({ store, cursors, ...invitations, onChanged: () => grants.clear() }));
  await app.register(lookRoutes({ store, cursors }));
  if (pagesFolder !== undefined) await app.register(pageRoutes(pagesFolder));
  for (const routes of deps.routes ?? []) await app.register(routes);
  await app.ready();
}

function createApp(limits: Limits, log: LogOptions | undefined): App {
  // Random per process and then counted: unique without a system call per request.
  const requestIdPrefix = randomBytes(6).toString('hex');
  let requests = 0;
  const app = fastify({
    logger: log === undefined ? false : loggerOptions(log),
    logController: new RequestLog(),
    genReqId: () => `${requestIdPrefix}-${(++requests).toString(36)}`,
    requestIdHeader: false,
    trustProxy: false,
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveMs,
    http: {
      headersTimeout: limits.headersTimeoutMs,
      connectionsCheckingInterval: limits.timeoutCheckMs,
      // Node would answer without a body; `addUnknownRoutes` answers with a problem.
      requireHostHeader: false,
      shouldUpgradeCallback: mayBecomeSocket,
    },
    // Answered by `addStopping` instead, as a problem.
    return503OnClosing: false,
    routerOptions: { querystringParser: parseQueryString },
    frameworkErrors: answerError,
    clientErrorHandler: answerClientError,
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.server.on('connect', answerConnect);
  // Node would answer 417 without a body to an expectation it does not know; such a header may as well be ignored.
  app.server.on('checkExpectation', (request, response) => app.routing(request, response));
  return app;
}
