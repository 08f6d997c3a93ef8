import '../../src/node-version.ts';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from '../../src/assembly.ts';
import { fillDemo } from '../../src/demo/fill.ts';
import { createKey } from '../../src/host/access.ts';
import { buildPagesIfStale, pagesFolder } from '../../src/pages.ts';
import { findBrowser, openBrowser } from './browser.ts';

/*
 * `npm run pictures`: takes the README's pictures of the real pages, filled with the demo on a working day. The clock
 * stands still, so that pictures differ only where the pages do.
 */
const now = Date.parse('2026-03-18T14:00:00Z');
const folder = join(import.meta.dirname, '../../docs/pictures');
const ownerKey = 'only for the pictures';

const executablePath = await findBrowser();
if (executablePath === undefined) throw new Error('There is no browser on this machine');
await buildPagesIfStale();
const data = await mkdtemp(join(tmpdir(), 'top-of-mind-pictures-'));
const databaseUrl = `sqlite:${join(data, 'demo.sqlite')}`;
const service = await assemble(
  { databaseUrl, ownerKey },
  { clock: { now: () => now }, http: { pagesFolder, inspectorUrl: null } },
);
const browser = await openBrowser(executablePath);
try {
  await fillDemo(service, now);
  const base = await service.app.listen({ port: 0, host: '127.0.0.1' });
  const rows = await service.store.reader.applications(service.workspaceId, { now, limit: 100 });
  const shown = rows.find(({ state }) => state === 'checked-in');
  if (shown?.client_id == null) throw new Error('The demo has no application that was checked in on');
  const candidate = await createKey(service.store, now, service.workspaceId, {
    name: 'Candidate',
    role: 'candidate',
    clientId: shown.client_id,
  });
  await mkdir(folder, { recursive: true });
  const pictures = [
    { name: 'today', key: candidate.key, path: '/today', height: 900, content: 'main article, main button' },
    {
      name: 'application',
      key: candidate.key,
      path: `/applications/${shown.id}`,
      height: 1_200,
      content: 'svg.statechart',
    },
    { name: 'caseload', key: ownerKey, path: '/caseload', height: 900, content: 'main a[href^="/clients/"]' },
    {
      name: 'inspector',
      key: ownerKey,
      path: `/inspect/${shown.id}`,
      height: 1_000,
      content: 'svg.statechart',
    },
  ];
  for (const { name, key, path, height, content } of pictures) {
    const context = await browser.newContext({
      viewport: { width: 1_280, height },
      locale: 'en-GB',
      timezoneId: 'America/New_York',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    await page.goto(`${base}${path}#key=${encodeURIComponent(key)}`);
    await page.locator('h1').first().waitFor();
    await page.locator(content).first().waitFor();
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await context.close();
  }
} finally {
  await browser.close();
  await service.close();
  await rm(data, { recursive: true, force: true });
}
