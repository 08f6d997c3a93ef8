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

/*
 * Measures the pages in Chromium, on the demo and many applications beside it: how soon something is painted, how soon
 * a click on a filter is, how smoothly the long list scrolls, and how much JavaScript the first page needs.
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
const scrollMs = Number(values['scroll-seconds']) * 1_000;
const ownerKey = 'an owner key of the bench';

/** What one run came to, by name. */
type Run = Record<string, number>;

/** One visit with nothing cached: the clients, then every application. Scripts are weighed compressed. */
async function measure(browser: Browser, base: string): Promise<Run> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(observeInteractions);
    await page.goto(`${base}/#key=${encodeURIComponent(ownerKey)}`);
    await page.getByRole('list', { name: 'Clients' }).getByRole('heading').first().waitFor();
    const clientsMs: number = await page.evaluate('performance.now()');
    const firstPaintMs: number = await page.evaluate(
      `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN`,
    );
    const scriptBytes = await scriptBytesOf(page);
    const switchMs = await interaction(page, async () => {
      await page.getByRole('tab', { name: 'All applications' }).click();
      await page.getByRole('table', { name: 'Applications' }).waitFor();
    });
    const scrolled = await scroll(page);
    await page.evaluate('scrollTo(0, 0)');
    await page.getByRole('combobox', { name: 'Balance' }).click();
    const before = await page.getByRole('status').first().textContent();
    const filterMs = await interaction(page, async () => {
      await page.getByRole('option', { name: 'Neglected' }).click();
    });
    const asked = performance.now();
    while ((await page.getByRole('status').first().textContent()) === before) await pause(5);
    return {
      'first contentful paint, ms': firstPaintMs,
      'first client shown, ms': clientsMs,
      'JavaScript of the first page, kB compressed': scriptBytes / 1_000,
      'interaction: another list, ms to the next paint': switchMs,
      'interaction: a filter, ms to the next paint': filterMs,
      'filtered list shown after the click, ms at most': filterMs + performance.now() - asked,
      ...scrolled,
    };
  } finally {
    await context.close();
  }
}

/** Keeps the longest time from an input to the paint that follows it, as browsers do for INP. */
const observeInteractions = `
  window.longestInteraction = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      if (entry.interactionId) window.longestInteraction = Math.max(window.longestInteraction, entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
`;

/** The longest interaction during an act. Browsers tell of none that took less than 16 ms. */
async function interaction(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate('window.longestInteraction = 0');
  await act();
  await pause(400);
  return page.evaluate('window.longestInteraction');
}

/** Scrolls through the list frame by frame, as a wheel that does not stop. */
async function scroll(page: Page): Promise<Run> {
  const deltas: number[] = await page.evaluate(`new Promise(resolve => {
    const deltas = [];
    let last = performance.now();
    const end = last + ${scrollMs};
    const step = now => {
      deltas.push(now - last);
      last = now;
      scrollBy(0, 160);
      if (now < end) requestAnimationFrame(step);
      else resolve(deltas);
    };
    requestAnimationFrame(step);
  })`);
  const frames = deltas.slice(1);
  return {
    'scrolling: frames per second': (frames.length * 1_000) / frames.reduce((sum, ms) => sum + ms, 0),
    'scrolling: frames over 50 ms': frames.filter(ms => ms > 50).length,
    'scrolling: longest frame, ms': Math.max(...frames),
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
    const median = numbers[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
    const spread = `${say(numbers[0])}–${say(numbers.at(-1))}`;
    console.log(`  ${name.padEnd(52)} ${say(median).padStart(7)}  (${spread})`);
  }
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
    measured.push({ ...(await measure(browser, service.base)), ...(await timeApi(service.base)) });
  }
  report(measured);
} finally {
  await browser?.close();
  child?.kill('SIGTERM');
  if (child !== undefined && child.exitCode === null)
    await new Promise(resolve => child?.once('exit', resolve));
  await rm(folder, { recursive: true, force: true });
}
