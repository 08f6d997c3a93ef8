import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { fillDemo } from '../../src/demo/fill.ts';
import { pagePaths } from '../../src/http/routes/pages.ts';
import type { Application } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { keyboardOf } from '../support/by-keys.ts';
import { closeBrowser, hasBrowser, looks, type OpenPages, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

type PagePath = (typeof pagePaths)[number];

interface World {
  application: string;
  client: string;
  webhook: string;
}

/** The addresses at which each page is looked at, and by whom. A page without a row does not compile. */
const rows: Readonly<
  Record<PagePath, (world: World) => { who: 'owner' | 'candidate' | undefined; at: string[] }>
> = {
  '/': () => ({ who: 'owner', at: ['/'] }),
  '/sign-in': () => ({ who: undefined, at: ['/sign-in'] }),
  '/welcome': () => ({ who: undefined, at: ['/welcome'] }),
  '/new-password': () => ({ who: undefined, at: ['/new-password'] }),
  '/today': () => ({ who: 'candidate', at: ['/today'] }),
  '/start': () => ({ who: 'candidate', at: ['/start'] }),
  '/applications': () => ({ who: 'owner', at: ['/applications'] }),
  '/applications/:id': ({ application }) => ({ who: 'candidate', at: [`/applications/${application}`] }),
  '/caseload': () => ({ who: 'owner', at: ['/caseload'] }),
  '/clients/:id': ({ client }) => ({ who: 'owner', at: [`/clients/${client}`] }),
  '/review': () => ({ who: 'owner', at: ['/review'] }),
  '/audit': () => ({ who: 'owner', at: ['/audit'] }),
  '/audit/:id': ({ application }) => ({ who: 'owner', at: [`/audit/${application}`] }),
  '/audit/:id/:seq': ({ application }) => ({ who: 'owner', at: [`/audit/${application}/2`] }),
  '/reports': () => ({ who: 'candidate', at: ['/reports'] }),
  '/reports/:clientId': ({ client }) => ({ who: 'owner', at: [`/reports/${client}`] }),
  '/consent': () => ({ who: 'candidate', at: ['/consent'] }),
  '/inspect/:id': ({ application }) => ({ who: 'owner', at: [`/inspect/${application}`] }),
  '/settings': () => ({ who: 'owner', at: ['/settings'] }),
  '/settings/:section': () => ({
    who: 'owner',
    at: [
      'people',
      'keys',
      'policies',
      'intakes',
      'webhooks',
      'mail',
      'calendars',
      'sandboxes',
      'moving',
      'account',
      'digest',
    ].map(section => `/settings/${section}`),
  }),
  '/settings/:section/:id': ({ webhook }) => ({ who: 'owner', at: [`/settings/webhooks/${webhook}`] }),
};

/** Opens the pages on the demo, with a key for one of its job seekers. */
async function openDemo(): Promise<{ pages: OpenPages; world: World; candidate: string }> {
  const pages = await openPages();
  const { service } = pages;
  await fillDemo(service, service.clock.now());
  const list = await service.call('owner', 'GET', '/v1/applications?limit=100');
  const { items } = list.json<{ items: Application[] }>();
  const busiest = items.find(({ state, client }) => state === 'checked-in' && client !== null);
  if (busiest?.client == null) throw new Error('The demo has no application that was checked in on');
  const { key } = await service.keyFor({ role: 'candidate', clientId: busiest.client });
  const made = await service.call('owner', 'POST', '/v1/webhooks', {
    payload: { url: 'https://hooks.example/in' },
  });
  const webhook = made.json<{ id: string }>().id;
  const unplaced = [{ type: 'reply.received', person: { email: 'nobody@nowhere.example' }, gist: 'Hello' }];
  await service.call('tool', 'POST', '/v1/events', { payload: unplaced });
  await service.call('owner', 'POST', `/v1/webhooks/${webhook}/tests`, { payload: {} });
  return { pages, world: { application: busiest.id, client: busiest.client, webhook }, candidate: key };
}

/** Waits until a page has shown what it has to show. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('[role=status][aria-label^="Loading"]').first().waitFor({ state: 'detached' });
}

describe.skipIf(!hasBrowser)('every page', () => {
  test.each(looks)(
    'has no serious fault of accessibility, and fits: $colorScheme, phone $phone',
    {
      timeout: 240_000,
    },
    async look => {
      const { pages, world, candidate } = await openDemo();
      const keys = { owner: pages.service.keys.owner, candidate };
      const faults: string[] = [];
      for (const who of ['owner', 'candidate', undefined] as const) {
        const page = await pages.window(who === undefined ? undefined : { key: keys[who] }, look);
        await settled(page);
        for (const row of pagePaths.map(path => rows[path](world)).filter(each => each.who === who)) {
          for (const at of row.at) {
            await page.goto(pages.base + at);
            const isThere = await settled(page).then(
              () => true,
              () => false,
            );
            if (!isThere) faults.push(`${at}: it never showed its heading`);
            if (isThere && who !== undefined && (await page.title()) === 'Top of Mind')
              faults.push(`${at}: it has no title`);
            for (const finding of await barriersOn(page)) faults.push(`${at}: ${finding}`);
            const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
            if (Number(wide) > 0) faults.push(`${at}: ${wide} px wider than the window`);
            if (await page.getByText('could not be shown').isVisible()) faults.push(`${at}: broken`);
          }
        }
      }
      expect(faults).toEqual([]);
    },
  );

  test('is gone through by keyboard: each stop is seen, and nothing keeps it', {
    timeout: 240_000,
  }, async () => {
    const { pages, world, candidate } = await openDemo();
    const keys = { owner: pages.service.keys.owner, candidate };
    for (const who of ['owner', 'candidate', undefined] as const) {
      const page = await pages.window(who === undefined ? undefined : { key: keys[who] });
      await settled(page);
      for (const row of pagePaths.map(path => rows[path](world)).filter(each => each.who === who)) {
        for (const at of row.at) {
          await page.goto(pages.base + at);
          await settled(page);
          expect(await keyboardOf(page).lap(), at).toBeGreaterThan(0);
        }
      }
    }
  });
});
