import ICAL from 'ical.js';
import { afterAll, describe, expect, test } from 'vitest';
import { begin, withAda } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { beginWithSecrets } from '../support/consent.ts';
import { press, type } from '../support/keyboard.ts';
import { closeBrowser, hasBrowser, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

describe.skipIf(!hasBrowser)('calendar addresses', () => {
  test('one is made, read by a calendar, and revoked, by keyboard alone', async () => {
    const pages = await openPages();
    await begin(pages.service, { ...withAda, client: pages.service.clientId });
    const page = await pages.window('owner', { path: '/settings/calendars' });
    await type(page, 'What to call it', 'My week');
    await press(page, 'Make the address');
    const shown = page.getByRole('status');
    const address = (await shown.locator('pre').textContent()) ?? '';
    expect(address).toMatch(new RegExp(`^${pages.base}/calendar/\\S+\\.ics$`));
    await shown.getByText('Google Calendar').waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(page, 'Copy');
    await shown.getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(address);

    const mine = page.getByRole('region', { name: 'My week' });
    await mine.getByText('Not read by any calendar yet').waitFor();
    const calendar = new ICAL.Component(ICAL.parse(await (await fetch(address)).text()));
    expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(0);
    await page.reload();
    await mine.getByText('Last read Mon, 2 Mar 2026, 15:00 GMT').waitFor();

    await press(page, 'Revoke My week');
    await page.getByRole('dialog', { name: 'Revoke My week?' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await press(page, /^Revoke$/);
    await mine.waitFor({ state: 'detached' });
    expect((await fetch(address)).status).toBe(401);
  });

  test('a candidate makes one of their own follow-ups only', async () => {
    const pages = await openPages();
    await begin(pages.service, { company: 'Somebody else’s' });
    await begin(pages.service, { ...withAda, client: pages.service.clientId });
    const page = await pages.window('candidate', { path: '/settings/calendars' });
    await page.getByRole('heading', { name: 'No calendar reads from here yet' }).waitFor();
    await page.getByRole('button', { name: 'Make the address' }).click();
    const address = (await page.getByRole('status').locator('pre').textContent()) ?? '';
    expect(await page.getByLabel('Whose follow-ups').count()).toBe(0);
    const text = await (await fetch(address)).text();
    expect(text).toContain('Acme Rockets');
    expect(text).not.toContain('Somebody else');
    await page.getByRole('region', { name: 'Follow-ups' }).getByText('Casey Client').waitFor();
  });

  test('a coach who depends on grants is offered none: an address would outlive the grant', async () => {
    const pages = await openPages();
    await beginWithSecrets(pages.service);
    const { key } = await pages.service.keyFor({ role: 'coach', reach: 'granted' });
    const page = await pages.window({ key }, { path: '/settings/calendars' });
    await page.getByText('This is not yours to set').waitFor();
  });
});
