import type { Browser, BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Role } from '../../src/actor.ts';
import type { AssemblyOptions } from '../../src/assembly.ts';
import { pagesFolder } from '../../src/pages.ts';
import { findBrowser, openBrowser } from './browser.ts';
import { databases } from './databases.ts';
import { openWholeService, type WholeService, type WholeServiceOptions } from './whole-service.ts';

const executablePath = await findBrowser();

/** False on machines without a browser, where the tests of the pages are left out, and say so. */
export const hasBrowser = executablePath !== undefined;
if (!hasBrowser) console.warn('\nNO BROWSER HERE: every test of the pages is left out.\n');

let browser: Promise<Browser> | undefined;

/** The pages of a whole service, in real browsers. */
export interface OpenPages {
  service: WholeService;
  /** Where the service is. */
  base: string;
  /** A window of a browser of its own, signed in with the key of a role, or any other, or not at all. */
  window(who: Role | { key: string } | undefined, options?: WindowOptions): Promise<Page>;
}

export interface WindowOptions {
  /** Where it opens; the start unless given. */
  path?: string;
  colorScheme?: 'light' | 'dark';
  /** A telephone's width. */
  phone?: boolean;
}

const desktop = { width: 1280, height: 900 };
const telephone = { width: 390, height: 844 };

/** How people may look at a page. */
export const looks = [
  { colorScheme: 'light', phone: false },
  { colorScheme: 'dark', phone: false },
  { colorScheme: 'light', phone: true },
  { colorScheme: 'dark', phone: true },
] as const;

/**
 * Serves the pages on a fresh SQLite database, with the clock of the tests, which the browsers share. Everything is
 * closed when the test is over. A page that throws, or logs an error, fails the test.
 */
export async function openPages(
  http: AssemblyOptions['http'] = {},
  settings: NonNullable<WholeServiceOptions['settings']> = {},
): Promise<OpenPages> {
  const [sqlite] = databases;
  if (sqlite === undefined) throw new Error('There is no database to test on');
  const service = await openWholeService(await sqlite.create(), {
    http: { pagesFolder, inspectorUrl: null, ...http },
    settings,
  });
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  onTestFinished(async () => {
    for (const context of contexts) await context.close();
    await service.closeAll();
    if (faults.length > 0) throw new Error(`The page complained:\n${faults.join('\n')}`);
  });
  const base = await service.app.listen({ port: 0, host: '127.0.0.1' });
  return {
    service,
    base,
    async window(who, { path = '/', colorScheme = 'light', phone = false } = {}) {
      browser ??= openBrowser(executablePath ?? '');
      const context = await (await browser).newContext({
        viewport: phone ? telephone : desktop,
        colorScheme,
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(8_000);
      page.on('pageerror', error => faults.push(error.message));
      await page.clock.install({ time: service.clock.now() });
      const key = who === undefined ? undefined : typeof who === 'string' ? service.keys[who] : who.key;
      await page.goto(base + path + (key === undefined ? '' : `#key=${encodeURIComponent(key)}`));
      return page;
    },
  };
}

/** Once per test file, when its tests are over. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}
