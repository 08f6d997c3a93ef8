import '../../src/node-version.ts';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { findBrowser, openBrowser } from '../support/browser.ts';
import { fillWithManyClients } from './many-clients.ts';
import { bareList, firstContentfulPaintMs, observe, type Scrolled, scrolled, timed } from './page-figures.ts';

/*
 * Measures the pages in Chromium, on the demo and many applications beside it: how soon something is painted, how soon
 * what a click asks for is, how smoothly the long list scrolls beside a bare one, and how much JavaScript the first page
 * needs.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    applications: { type: 'string', default: '10000' },
    clients: { type: 'string', default: '200' },
    'scroll-seconds': { type: 'string', default: '4' },
  },
});
const runs = Number(values.runs);
const scrollSeconds = Number(values['scroll-seconds']);
const ownerKey = 'an owner key of the bench';

/** What one run came to, by name. */
type Run = Record<string, number>;

const desktop = { width: 1280, height: 900 };
const pxPerSecond = 3_000;

/** One visit with nothing cached: the clients, then every application. Scripts are weighed compressed. */
async function measure(browser: Browser, base: string): Promise<Run> {
  const context = await browser.newContext({ viewport: desktop });
  try {
    const page = await context.newPage();
    await page.addInitScript(observe);
    await page.goto(`${base}/#key=${encodeURIComponent(ownerKey)}`);
    await page.getByRole('list', { name: 'Clients' }).getByRole('heading').first().waitFor();
    const clientsMs: number = await page.evaluate('performance.now()');
    const firstPaintMs = await firstContentfulPaintMs(page);
    const scriptBytes = await scriptBytesOf(page);
    const lines = "document.querySelector('table[aria-label=Applications] tbody a')";
    const list = await timed(page, lines, () => page.getByRole('tab', { name: 'All applications' }).click());
    const rolled = await scrolled(page, scrollSeconds * pxPerSecond, pxPerSecond);
    await page.evaluate('scrollTo(0, 0)');
    await page.getByRole('combobox', { name: 'Balance' }).click();
    // Every line in sight is of the balance that was asked for.
    const filtered = `[...document.querySelectorAll('table[aria-label=Applications] tbody tr')]
      .every(line => line.cells[3]?.textContent === 'Neglected') && ${lines}`;
    const filter = await timed(page, filtered, () => page.getByRole('option', { name: 'Neglected' }).click());
    return {
      'first contentful paint, ms': firstPaintMs,
      'first client shown, ms': clientsMs,
      'JavaScript of the first page, kB compressed': scriptBytes / 1_000,
      'another list: next paint, ms': list.nextPaintMs,
      'another list: shown, ms': list.shownMs,
      'a filter: next paint, ms': filter.nextPaintMs,
      'a filter: filtered list shown, ms': filter.shownMs,
      ...sayScrolled('scrolling', rolled),
    };
  } finally {
    await context.close();
  }
}

/** The same scrolling where nothing of ours is on the page. */
async function measureBareList(browser: Browser): Promise<Run> {
  const context = await browser.newContext({ viewport: desktop });
  try {
    const page = await context.newPage();
    await page.addInitScript(observe);
    await page.setContent(bareList(Number(values.applications), 56));
    await page.evaluate(observe);
    return sayScrolled('bare list', await scrolled(page, scrollSeconds * pxPerSecond, pxPerSecond));
  } finally {
    await context.close();
  }
}

function sayScrolled(name: string, { framesPerSecond, withinOne, withinTwo, longestMs }: Scrolled): Run {
  return {
    [`${name}: frames per second`]: framesPerSecond,
    [`${name}: time in frames within 16.7 ms, %`]: 100 * withinOne,
    [`${name}: time in frames within 33.3 ms, %`]: 100 * withinTwo,
    [`${name}: longest frame, ms`]: longestMs,
  };
}

async function scriptBytesOf(page: Page): Promise<number> {
  const scripts: string[] = await page.evaluate(
    `performance.getEntriesByType('resource').map(({ name }) => name).filter(name => name.endsWith('.js'))`,
  );
  const sizes = await Promise.all(
    [...new Set(scripts)].map(async address => {
      const script = await fetch(address);
      return gzipSync(Buffer.from(await script.arrayBuffer())).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** How long the API takes for what the pages ask first. */
async function timeApi(base: string): Promise<Run> {
  const headers = { authorization: `Bearer ${ownerKey}` };
  const times: Run = {};
  for (const path of ['/v1/caseload', '/v1/caseload/applications?limit=100', '/v1/caseload/trend']) {
    const started = performance.now();
    const response = await fetch(base + path, { headers });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    times[`GET ${path}, ms`] = performance.now() - started;
  }
  return times;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}

async function start(databaseUrl: string): Promise<{ child: ChildProcess; base: string }> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      OWNER_KEY: ownerKey,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const base = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The service ended with ${child.exitCode}`);
    const ready = await fetch(`${base}/readyz`).catch(() => undefined);
    if (ready?.ok) return { child, base };
    await pause(100);
  }
}

function report(measured: readonly Run[]): void {
  for (const name of Object.keys(measured[0] ?? {})) {
    const numbers = measured.map(run => run[name] ?? Number.NaN).sort((a, b) => a - b);
    const spread = `${say(numbers[0])}–${say(numbers.at(-1))}`;
    console.log(`  ${name.padEnd(52)} ${say(medianOf(measured, name)).padStart(7)}  (${spread})`);
  }
}

function medianOf(measured: readonly Run[], name: string): number {
  const numbers = measured.map(run => run[name] ?? Number.NaN).sort((a, b) => a - b);
  return numbers[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
}

const say = (number = Number.NaN) => Math.round(number).toLocaleString('en');

const executablePath = await findBrowser();
if (executablePath === undefined) throw new Error('There is no browser here.');
const folder = await mkdtemp(join(tmpdir(), 'top-of-mind-pages-'));
let child: ChildProcess | undefined;
let browser: Browser | undefined;
try {
  const databaseUrl = `sqlite:${join(folder, 'pages.sqlite')}`;
  const [applications, clients] = [Number(values.applications), Number(values.clients)];
  await fillWithManyClients({ databaseUrl, ownerKey }, { applications, clients });
  const service = await start(databaseUrl);
  child = service.child;
  browser = await openBrowser(executablePath);
  console.log(`Chromium ${browser.version()}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}`);
  console.log(
    `The demo and ${say(applications)} applications of ${clients} clients; medians of ${runs} (spread)`,
  );
  await measure(browser, service.base);
  const measured: Run[] = [];
  for (let run = 0; run < runs; run += 1) {
    measured.push({
      ...(await measure(browser, service.base)),
      ...(await measureBareList(browser)),
      ...(await timeApi(service.base)),
    });
  }
  report(measured);
  const perSecond = (name: string) => medianOf(measured, `${name}: frames per second`);
  console.log(
    `  The long list has ${say((100 * perSecond('scrolling')) / perSecond('bare list'))} % of the frames of the bare one.`,
  );
} finally {
  await browser?.close();
  child?.kill('SIGTERM');
  if (child !== undefined && child.exitCode === null)
    await new Promise(resolve => child?.once('exit', resolve));
  await rm(folder, { recursive: true, force: true });
}
