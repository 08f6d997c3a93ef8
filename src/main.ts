import './node-version.ts';
import { parseArgs } from 'node:util';
import { type Assembly, assemble } from './assembly.ts';
import { systemClock } from './clock.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { type FilledDemo, fillDemo } from './demo/fill.ts';
import { buildPagesIfStale, pagesFolder } from './pages.ts';
import { StoreError } from './store/errors.ts';

/** Serves until it is told to stop. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });
  const config = readConfig();
  const arePagesBuilt = await buildPagesIfStale();
  const service = await assemble(config, {
    clock: systemClock,
    http: {
      log: { level: config.logLevel },
      metrics: { process: true },
      pagesFolder: arePagesBuilt ? pagesFolder : undefined,
      inspectorUrl: config.inspectorUrl,
    },
  });
  stopOnSignal(service);
  const demo = values.demo ? sayFilled(await fillDemo(service, systemClock.now())) : undefined;
  await service.app.listen({ port: config.port, host: config.host });
  const mailPort = await service.mailIn?.start();
  service.timers.start();
  service.deliveries.start();
  service.sandboxes.start();
  service.digests.start();
  greet(service, demo, { keyIsSet: config.ownerKey !== undefined, mailAt: mailAt(config.mailIn, mailPort) });
}

function mailAt(mailIn: Config['mailIn'], port: number | undefined): string | undefined {
  return mailIn === null || port === undefined ? undefined : `${mailIn.host}:${port}`;
}

function greet(
  { app, newOwnerKey }: Assembly,
  demo: string | undefined,
  { keyIsSet, mailAt }: { keyIsSet: boolean; mailAt: string | undefined },
): void {
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const host = typeof address === 'object' && address !== null ? address.address : 'localhost';
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const lines = ['', `  Top of Mind is at     ${base}`, `  The API is described  ${base}/docs`];
  if (newOwnerKey !== undefined) {
    lines.push(
      `  Owner key             ${newOwnerKey}`,
      `  Sign in               ${base}/#key=${newOwnerKey}`,
      '                        Keep the key: it is shown this once.',
    );
  } else {
    lines.push(`  Owner key             ${keyIsSet ? 'the one in OWNER_KEY' : 'the one you already have'}`);
  }
  if (mailAt !== undefined) lines.push(`  Mail is taken at      ${mailAt}`);
  if (demo !== undefined) lines.push(`  Demo                  ${demo}`);
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

function sayFilled(filled: FilledDemo | null): string {
  if (filled === null) return 'the workspace has applications already; none were added';
  return `${filled.applications} applications of ${filled.clients} job seekers`;
}

/** A second signal does not wait. */
function stopOnSignal(service: Assembly): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    service.close().then(
      () => process.exit(0),
      error => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function fail(error: unknown): never {
  // What the operator can mend is told in a sentence, a defect with its stack.
  const isExpected = error instanceof ConfigError || error instanceof StoreError;
  process.stderr.write(
    `${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
}

main().catch(fail);
