import { afterAll, describe, expect, test } from 'vitest';
import { begin, withAda } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { closeBrowser, hasBrowser, looks, openPages } from '../support/pages.ts';
import { openSandbox } from '../support/sandboxes.ts';

afterAll(closeBrowser);

describe.skipIf(!hasBrowser)('sandboxes', () => {
  test('an owner makes one, signs in with its key, lets ninety days go by, and removes it', {
    timeout: 90_000,
  }, async () => {
    const { window, service } = await openPages();
    const page = await window('owner', { path: '/settings/sandboxes' });
    await page.getByText('There are none.').waitFor();
    await page.getByLabel('What it is for').fill('Our tests');
    await page.getByRole('button', { name: 'Make the sandbox' }).click();
    const shown = page.getByRole('status').filter({ hasText: 'tom_test_' });
    await shown.waitFor();
    const key = (await shown.locator('pre').innerText()).trim();
    await page.getByRole('region', { name: 'Our tests' }).waitFor();

    const call: typeof service.call = (_who, ...rest) => service.call({ key }, ...rest);
    const story = await begin({ ...service, call }, withAda);

    const inside = await window({ key }, { path: `/applications/${story.id}` });
    const banner = inside.getByRole('region', { name: 'Test workspace' });
    await banner.getByText('its clock says Mon, 2 Mar 2026, 15:00 GMT').waitFor();
    await inside.getByRole('main').getByText('interviewed').first().waitFor();
    await banner.getByRole('button', { name: '+30 days' }).click();
    await banner.getByText('its clock says Wed, 1 Apr 2026, 16:00 BST').waitFor();
    await banner
      .getByRole('status')
      .getByText(/timers fired, 0 webhook messages arrived/)
      .waitFor();
    await inside.getByRole('main').getByText('awaiting').first().waitFor();
    await banner.getByLabel('Advance to').fill('2026-06-01T09:00');
    await banner.getByRole('button', { name: 'Advance', exact: true }).click();
    await banner.getByText('its clock says Mon, 1 Jun 2026, 09:00 BST').waitFor();
    await inside.getByRole('main').getByText('Networking', { exact: true }).first().waitFor();
    await inside.getByRole('link', { name: 'Today' }).click();
    await inside.getByRole('main').getByText('Mon, 1 Jun 2026, 09:00 BST').first().waitFor();

    await page.reload();
    await page.getByText('Its clock says Mon, 1 Jun 2026').waitFor();
    await page.getByRole('button', { name: 'Remove Our tests' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('There are none.').waitFor();
  });

  test('what somebody else advances is seen; a live workspace has no banner', {
    timeout: 90_000,
  }, async () => {
    const { window, service } = await openPages();
    const sandbox = await openSandbox(service, { name: 'Shared' });
    const page = await window({ key: sandbox.key });
    const banner = page.getByRole('region', { name: 'Test workspace' });
    await banner.getByText('Mon, 2 Mar 2026, 15:00 GMT').waitFor();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'Keys' }).waitFor();
    expect(await page.getByRole('link', { name: 'Sandboxes' }).count()).toBe(0);
    await sandbox.advanceTo('2027-02-03T12:00:00Z');
    await banner.getByText('Wed, 3 Feb 2027, 12:00 GMT').waitFor({ timeout: 30_000 });
    const live = await window('owner');
    await live.getByRole('heading', { name: 'Caseload' }).waitFor();
    expect(await live.getByRole('region', { name: 'Test workspace' }).count()).toBe(0);
  });

  test.each(looks)(
    'nothing keeps people out: $colorScheme, phone $phone',
    { timeout: 90_000 },
    async look => {
      const { window, service } = await openPages();
      const sandbox = await openSandbox(service, {
        name: 'A sandbox with a rather long name, to see it break',
      });
      const page = await window('owner', { path: '/settings/sandboxes', ...look });
      await page.getByText(/^Its clock says/).waitFor();
      expect(await barriersOn(page)).toEqual([]);
      const inside = await window({ key: sandbox.key }, { path: '/today', ...look });
      const banner = inside.getByRole('region', { name: 'Test workspace' });
      await banner.getByRole('button', { name: '+1 week' }).click();
      await banner.getByText('timers fired').waitFor();
      expect(await barriersOn(inside)).toEqual([]);
      const tooWide = await inside.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(tooWide).toBeLessThanOrEqual(0);
    },
  );
});
