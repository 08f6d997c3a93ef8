import { afterAll, describe, expect, test } from 'vitest';
import type { Application } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { closeBrowser, hasBrowser, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

describe.skipIf(!hasBrowser)('the first minute', () => {
  test('a candidate tells of the last interview in one short form, and sees the application', async () => {
    const { window, service } = await openPages();
    const page = await window('candidate');
    await page.getByRole('heading', { name: 'Your last interview' }).waitFor();
    await page.getByLabel('Company').fill('Acme Rockets');
    await page.getByLabel('Role').fill('Test pilot');
    await page.getByLabel('When it was').fill('2026-03-02T09:30');
    expect(await page.getByLabel('Time zone').inputValue()).toBe('Europe/London');
    await page.getByLabel('Time zone').selectOption('America/New_York');
    await page.getByLabel('Name').fill('Ada Lovelace');
    await page.getByLabel('E-mail').fill('ada@acme.example');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.waitForURL(/\/applications\/app_/);
    const list = await service.call('candidate', 'GET', '/v1/applications');
    const [made] = list.json<{ items: Application[] }>().items;
    expect(made).toMatchObject({
      company: 'Acme Rockets',
      timeZone: 'America/New_York',
      client: service.clientId,
      interviewers: [{ name: 'Ada Lovelace', email: 'ada@acme.example' }],
    });
    expect(made?.followUps[0]?.from).toBe('2026-03-02T14:30:00Z');
    expect(page.url()).toContain(made?.id);
  });

  test('sent again after its answer was lost, it is one application', async () => {
    const { window, service } = await openPages();
    const page = await window('candidate', { path: '/start' });
    await page.getByLabel('Company').fill('Acme Rockets');
    await page.getByLabel('Role').fill('Test pilot');
    await page.getByLabel('When it was').fill('2026-03-02T09:30');
    await page.getByLabel('Name').fill('Ada Lovelace');
    await page.route('**/v1/applications', async route => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('The service cannot be reached').waitFor();
    await page.unroute('**/v1/applications');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.waitForURL(/\/applications\/app_/);
    const list = await service.call('candidate', 'GET', '/v1/applications');
    expect(list.json().items).toHaveLength(1);
  });

  test('what is missing or wrong is told at its field', async () => {
    const { window } = await openPages();
    const page = await window('candidate', { path: '/start' });
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('is needed').first().waitFor();
    expect(await page.getByText('is needed').count()).toBe(4);
    await page.getByLabel('Company').and(page.locator(':focus')).waitFor();
    await page.getByLabel('Company').fill('Acme Rockets');
    await page.getByLabel('Role').fill('Test pilot');
    await page.getByLabel('When it was').fill('2026-03-02T23:30');
    await page.getByLabel('Name').fill('Ada Lovelace');
    await page.getByLabel('E-mail').fill('ada at acme');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('alert').waitFor();
    const described = await page.getByLabel('E-mail').getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).textContent()).not.toBe('');
    await page.getByLabel('E-mail').fill('');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('must not be later than now').waitFor();
  });

  test('an empty list of applications begins with it, too', async () => {
    const { window } = await openPages();
    const page = await window('owner');
    await page.getByRole('heading', { name: 'Your last interview' }).waitFor();
    const coach = await window('coach', { path: '/applications' });
    await coach.getByText('No applications yet').waitFor();
  });

  test('an owner of an empty workspace looks at the demo', async () => {
    const { window } = await openPages();
    const page = await window('owner', { path: '/start' });
    await page.getByRole('button', { name: 'Load the demo' }).click();
    await page.getByRole('link', { name: 'Northwind Analytics' }).first().waitFor();
  });

  test.each([
    { colorScheme: 'light', phone: false },
    { colorScheme: 'dark', phone: true },
  ] as const)('is kept from nobody ($colorScheme, phone: $phone)', async options => {
    const { window } = await openPages();
    const page = await window('owner', { path: '/start', ...options });
    await page.getByRole('button', { name: 'Load the demo' }).waitFor();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('is needed').first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });
});
