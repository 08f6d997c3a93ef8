import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { begin } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { closeBrowser, hasBrowser, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

const reviewFile = /\/assets\/review-[^/]+\.js$/;

/** The owner's window at the caseload, where the review queue does not come when it is asked for. */
async function windowWithoutReview(answer: 'nothing' | 'gone') {
  const pages = await openPages();
  await begin(pages.service);
  const page = await pages.window(undefined, { path: '/sign-in' });
  await page.route(reviewFile, route => (answer === 'gone' ? route.fulfill({ status: 404 }) : route.abort()));
  await page.goto(`${pages.base}/#key=${encodeURIComponent(pages.service.keys.owner)}`);
  await page.getByRole('heading', { name: 'Caseload' }).waitFor();
  return { pages, page };
}

const openReview = (page: Page) => page.getByRole('link', { name: 'Review' }).click();
const review = (page: Page) => page.getByRole('heading', { level: 1, name: 'Review' });

/** Counts how often the whole page is loaded from here on. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  return () => loads;
}

describe.skipIf(!hasBrowser)('a page that was not opened before', { timeout: 60_000 }, () => {
  test('says that the connection is lost, leaves the rest where it is, and opens when the connection is back', async () => {
    const { page } = await windowWithoutReview('nothing');
    const loads = countLoads(page);
    await page.context().setOffline(true);
    await openReview(page);
    await page.getByText('The service cannot be reached. This page opens by itself').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'Caseload' }).click();
    await page.getByRole('heading', { name: 'Caseload' }).waitFor();
    await openReview(page);
    await page.getByText('The service cannot be reached. This page opens by itself').waitFor();
    expect(loads()).toBe(0);
    await page.unroute(reviewFile);
    await page.context().setOffline(false);
    await review(page).waitFor();
    expect(loads()).toBe(1);
  });

  test('is there after one more loading of all, where a new version has given its file another name', async () => {
    const { pages, page } = await windowWithoutReview('gone');
    await page.route(`${pages.base}/review`, async route => {
      await page.unroute(reviewFile);
      await route.continue();
    });
    await openReview(page);
    await review(page).waitFor();
  });

  test('is loaded again once, and not for ever, where its file stays away', async () => {
    const { page } = await windowWithoutReview('gone');
    const loads = countLoads(page);
    await openReview(page);
    await page.getByText('The service answers, but without this page').waitFor();
    expect(loads()).toBe(1);
    await page.unroute(reviewFile);
    await page.getByRole('button', { name: 'Try again' }).click();
    await review(page).waitFor();
  });

  test('is loaded ahead when there is time, and opens without a connection', async () => {
    const { service, window } = await openPages();
    await begin(service);
    const page = await window('owner');
    const files: string[] = [];
    page.on('requestfinished', request => files.push(new URL(request.url()).pathname));
    await page.getByRole('heading', { name: 'Caseload' }).waitFor();
    await expect
      .poll(
        async () => {
          await page.clock.fastForward(6_000);
          return ['review', 'sandboxes', 'moving'].every(name =>
            files.some(file => file.startsWith(`/assets/${name}-`)),
          );
        },
        { timeout: 40_000 },
      )
      .toBe(true);
    expect(files.filter(file => /charts-|elk/.test(file))).toEqual([]);
    await page.context().setOffline(true);
    await page.getByText('Connection lost').waitFor();
    await openReview(page);
    await review(page).waitFor();
  });
});
