import { afterAll, describe, expect, test } from 'vitest';
import { barriersOn } from '../support/axe.ts';
import { closeBrowser, hasBrowser, looks, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

const broken = {
  status: 500,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: '/problems/internal',
    title: 'Something went wrong here',
    status: 500,
    code: 'internal',
    detail: 'An unexpected error; it has been logged.',
  }),
};

const rows = [
  ['/settings/webhooks', '/v1/webhooks', 'No other program is told anything yet'],
  ['/settings/intakes', '/v1/intakes', 'No other tool reports here yet'],
  ['/settings/calendars', '/v1/calendars', 'Calendars in use'],
  ['/review', '/v1/inbox', 'Nothing waits for you'],
] as const;

describe.skipIf(!hasBrowser)('what cannot be read', () => {
  test.each(rows.map((row, i) => [...row, looks[i % looks.length]] as const))(
    '%s says so, and shows it once it can be: nobody is kept out by it',
    { timeout: 60_000 },
    async (path, read, shown, look) => {
      const pages = await openPages();
      const page = await pages.window('owner', { ...look, path: '/applications' });
      await page.getByRole('heading', { name: 'Applications' }).waitFor();
      const failing = (url: URL) => url.pathname === read;
      await page.route(failing, route => route.fulfill(broken));
      await page.goto(pages.base + path);
      const alert = page.getByRole('alert').filter({ hasText: 'Something went wrong here' });
      await alert.waitFor();
      expect(await page.getByRole('status', { name: /^Loading/ }).count()).toBe(0);
      expect(await barriersOn(page)).toEqual([]);
      await page.unroute(failing);
      await alert.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('heading', { name: shown }).waitFor();
      await alert.waitFor({ state: 'detached' });
    },
  );
});
