import type { Clock } from './clock.ts';
import { type Config, ConfigError } from './config.ts';
import { fillDemo } from './demo/fill.ts';
import { ensureOwner, sharedSecret } from './host/access.ts';
import { createCommits } from './host/commits.ts';
import { createDeliveries } from './host/deliveries.ts';
import { createDigests } from './host/digests.ts';
import { createHost, type Host } from './host/host.ts';
import { noteLooks } from './host/looks.ts';
import { createPrograms } from './host/programs.ts';
import { type AppDeps, buildApp } from './http/app.ts';
import { createCursors } from './http/cursors.ts';
import { createComposer } from './http/digest/compose.ts';
import { readerOf } from './http/digest/reader-of.ts';
import { identityRoutes } from './http/identity.ts';
import { createMailLinks } from './http/mail-links.ts';
import type { App } from './http/route.ts';
import { applicationRoutes } from './http/routes/applications.ts';
import { calendarRoutes } from './http/routes/calendars.ts';
import { caseloadRoutes } from './http/routes/caseload.ts';
import { changeRoutes } from './http/routes/changes.ts';
import { clientNoteRoutes } from './http/routes/client-notes.ts';
import { clockRoutes } from './http/routes/clock.ts';
import { demoRoutes } from './http/routes/demo.ts';
import { digestRoutes } from './http/routes/digests.ts';
import { draftRoutes } from './http/routes/drafts.ts';
import { entryRoutes } from './http/routes/entries.ts';
import { eventRoutes } from './http/routes/events.ts';
import { exportRoutes } from './http/routes/export.ts';
import { followUpRoutes } from './http/routes/follow-ups.ts';
import { importRoutes } from './http/routes/import.ts';
import { inboxRoutes } from './http/routes/inbox.ts';
import { inspectionRoutes } from './http/routes/inspection.ts';
import { inspectionSocketRoutes } from './http/routes/inspection-socket.ts';
import { intakeAddressRoutes } from './http/routes/intake-address.ts';
import { intakeRoutes } from './http/routes/intakes.ts';
import { logRoutes } from './http/routes/log.ts';
import { machineRoutes } from './http/routes/machine.ts';
import { mailAddressRoutes } from './http/routes/mail-addresses.ts';
import { mailLinkRoutes } from './http/routes/mail-links.ts';
import { manyEventsRoutes } from './http/routes/many-events.ts';
import { mcpRoutes } from './http/routes/mcp.ts';
import { policyTrialRoutes } from './http/routes/policy-trial.ts';
import { questionRoutes } from './http/routes/questions.ts';
import { reportRoutes } from './http/routes/reports.ts';
import { sandboxRoutes } from './http/routes/sandboxes.ts';
import { sheetRoutes } from './http/routes/sheet.ts';
import { webhookLogRoutes } from './http/routes/webhook-log.ts';
import { webhookRoutes } from './http/routes/webhooks.ts';
import { isSandbox } from './ids.ts';
import { createEvaluator } from './intakes/evaluator.ts';
import { createMail } from './mail/mail.ts';

import type { MailListener } from './smtp/listener.ts';
import { createMailIn } from './smtp/mail-in.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { readOrigin } from './webhooks/addresses.ts';
import type { Schedule } from './webhooks/schedule.ts';
import { createSender, type SenderOptions } from './webhooks/sender.ts';
import { createDeliveryWorker, type DeliveryWorker } from './workers/deliveries.ts';
import { createDigestWorker, type DigestWorker } from './workers/digests.ts';
import { sandboxDeliveries } from './workers/sandbox-deliveries.ts';
import { sandboxDigests } from './workers/sandbox-digests.ts';
import { sandboxTimers } from './workers/sandbox-timers.ts';
import { createSandboxWorker, type SandboxWorker } from './workers/sandboxes.ts';
import { createTimerWorker, type TimerWorker } from './workers/timers.ts';

/** The whole service, open. */
export interface Assembly {
  app: App;
  store: Store;
  host: Host;
  timers: TimerWorker;
  deliveries: DeliveryWorker;
  sandboxes: SandboxWorker;
  /** Null where no mail is taken. */
  mailIn: MailListener | null;
  digests: DigestWorker;
  workspaceId: string;
  /** The owner key, when one was made: the one time that it can be shown. */
  newOwnerKey: string | undefined;
  /** Closes in the reverse order of opening; resolves when nothing is left open. */
  close(): Promise<void>;
}

export interface AssemblyOptions {
  clock: Clock;
  /** What `buildApp` takes beyond what is made here. */
  http?: Pick<AppDeps, 'log' | 'limits' | 'cors' | 'metrics' | 'pagesFolder' | 'inspectorUrl'>;
  /** Most commands that one transaction serves. */
  groupLimit?: number;
  /** How webhooks are sent to, where not as usual. */
  webhooks?: { schedule?: Schedule; sender?: SenderOptions };
}

/** Opens everything in order: store, owner, host, HTTP. Listens nowhere and starts no worker yet. */
export async function assemble(
  settings: Pick<Config, 'databaseUrl' | 'ownerKey'> &
    Partial<Pick<Config, 'publicUrl' | 'webhookAllow' | 'mail' | 'mailIn' | 'openId'>>,
  { clock, http = {}, groupLimit, webhooks = {} }: AssemblyOptions,
): Promise<Assembly> {
  const { databaseUrl, ownerKey, publicUrl = null, openId = null, webhookAllow = [] } = settings;
  const store = await openStore(databaseUrl);
  try {
    const { workspaceId, key } = await ensureOwner(store, clock, ownerKey);
    const cursorSecret = await sharedSecret(store, workspaceId, 'cursors');
    const sessionSecret = await sharedSecret(store, workspaceId, 'sessions');
    const programs = createPrograms(store.reader);
    const commits = createCommits();
    const host = createHost({
      store,
      programs,
      onCommitted: changed => commits.announce(changed),
      onAnnounced: workspaceIds => commits.announceDeliveries(workspaceIds),
      ...(groupLimit === undefined ? {} : { groupLimit }),
    });
    const allowed = webhookAllow.map(requireOrigin);
    const evaluator = createEvaluator();
    const deps = { store, host, programs, cursors: createCursors(cursorSecret) };
    const mail = settings.mail == null ? null : createMail(settings.mail);
    const links = createMailLinks(await sharedSecret(store, workspaceId, 'mail links'), publicUrl);
    const composer = createComposer({ reader: store.reader, programs, links, publicUrl });
    const app = await buildApp({
      store,
      clock,
      cursorSecret,
      sessionSecret,
      mail: { mail, publicUrl },
      routes: [
        applicationRoutes(deps),
        caseloadRoutes(deps),
        clientNoteRoutes(deps),
        eventRoutes(deps),
        inboxRoutes(deps),
        mailAddressRoutes({ ...deps, domain: settings.mailIn?.domain ?? null }),
        intakeRoutes({ ...deps, evaluator }),
        intakeAddressRoutes({ host, store, evaluator }),
        manyEventsRoutes({ host, reader: store.reader }),
        questionRoutes(deps),
        logRoutes(deps),
        entryRoutes(deps),
        reportRoutes(deps),
        inspectionRoutes({ ...deps, commits }),
        inspectionSocketRoutes({ ...deps, commits }),
        exportRoutes(deps),
        importRoutes(deps),
        sheetRoutes(deps),
        followUpRoutes(deps),
        draftRoutes(deps),
        digestRoutes({ ...deps, composer, mail }),
        mailLinkRoutes({ store, links }),
        calendarRoutes(deps),
        machineRoutes(deps),
        policyTrialRoutes(deps),
        mcpRoutes(),
        demoRoutes({
          loadDemo: ({ workspaceId }, now) => fillDemo({ store, host, workspaceId }, now),
        }),
        identityRoutes({
          store,
          workspaceId,
          cursors: deps.cursors,
          publicUrl,
          mail,
          openId,
          inspectorUrl: http.inspectorUrl ?? null,
        }),
        webhookLogRoutes(deps),
        webhookRoutes({ ...deps, allowed, onDue: workspaceId => commits.announceDeliveries([workspaceId]) }),
        changeRoutes({ reader: store.reader, commits }),
        sandboxRoutes(deps),
        clockRoutes({ advance: (workspaceId, to) => sandboxes.advance(workspaceId, to) }),
      ],
      ...http,
    });
    const sender = createSender({ allowed, ...webhooks.sender });
    const sending = createDeliveries(store, webhooks.schedule);
    const timers = createTimerWorker({
      reader: store.reader,
      host,
      clock,
      onError: error => app.log.error({ err: error }, 'timers could not be fired'),
    });
    const deliveries = createDeliveryWorker({
      deliveries: sending,
      sender,
      clock,
      onError: error => app.log.error({ err: error }, 'webhooks could not be sent to'),
      onDisabled: webhook =>
        app.log.warn({ webhook }, 'a webhook was disabled, because nothing arrives there'),
    });
    const digests = createDigestWorker({
      digests: createDigests(store),
      compose: composer.compose,
      mail,
      clock,
      liveWorkspaces: async () => [workspaceId],
      async onSent({ account }, { clientIds }, now) {
        if (account.role !== 'coach') return;
        const looks = clientIds.map(clientId => ({ what: 'list' as const, clientId, applicationId: null }));
        await noteLooks(store, await readerOf(store.reader, account, now), now, looks);
      },
      onError: error => app.log.error({ err: withoutAddress(error) }, 'a digest could not be sent'),
    });
    const notInSandbox = (error: unknown) => app.log.error({ err: error }, 'a sandbox could not go on');
    const sandboxes: SandboxWorker = createSandboxWorker({
      store,
      kinds: [
        sandboxTimers({ reader: store.reader, host, onError: notInSandbox }),
        sandboxDeliveries({
          reader: store.reader,
          deliveries: sending,
          sender,
          clock,
          onError: notInSandbox,
          isStopping: () => sandboxes.isStopping(),
        }),
        sandboxDigests(digests),
      ],
      clock,
      onError: notInSandbox,
      breakOff: () => sender.close(),
    });
    const unwatch = commits.watchDeliveries(workspaceIds => {
      if (workspaceIds.some(isSandbox)) sandboxes.wake();
      if (!workspaceIds.every(isSandbox)) deliveries.wake();
    });
    const mailIn =
      settings.mailIn == null ? null : createMailIn({ store, host, clock, log: app.log }, settings.mailIn);
    return {
      app,
      store,
      host,
      timers,
      deliveries,
      mailIn,
      sandboxes,
      digests,
      workspaceId,
      newOwnerKey: key,
      async close() {
        await mailIn?.close();
        // A clock that is being advanced is an answer that somebody waits for.
        const sandboxesStopped = sandboxes.stop();
        await app.close();
        await evaluator.close();
        unwatch();
        await Promise.all([timers.stop(), deliveries.stop(), digests.stop(), sandboxesStopped]);
        await host.settled();
        mail?.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function requireOrigin(entry: string): string {
  const origin = readOrigin(entry);
  if (origin === undefined) throw new ConfigError([`WEBHOOK_ALLOW names ${entry}, which is no host:port`]);
  return origin;
}

/** What a mail server says may repeat the address. */
function withoutAddress(error: unknown): unknown {
  return error instanceof Error && 'responseCode' in error
    ? new Error(`The mail server answered ${String(error.responseCode)}`)
    : error;
}
