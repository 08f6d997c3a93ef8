import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { aNewApplication, begin } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { OWNER_KEY } from '../support/http.ts';
import { closeBrowser, hasBrowser, type OpenPages, openPages } from '../support/pages.ts';
import { anAccount, PASSWORD } from '../support/people.ts';

afterAll(closeBrowser);

const link = (base: string, key: string, path = '/') => `${base}${path}#key=${encodeURIComponent(key)}`;

/** One more window of the same browser: both share what it is signed in with. */
async function anotherWindow(page: Page, address: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(address);
  return other;
}

/** Somebody is signed in by other means than a page. */
async function signInUnseen(page: Page, base: string, key: string): Promise<void> {
  const answer = await page.request.post(`${base}/v1/session`, { data: { key } });
  expect(answer.status()).toBe(200);
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

/** The key of one more client, who has one application. */
async function bosKey({ service }: OpenPages): Promise<string> {
  const made = await service.call('owner', 'POST', '/v1/clients', { payload: { name: 'Bo Basset' } });
  const { id: clientId } = made.json<{ id: string }>();
  await begin(service, { ...aNewApplication, company: 'Basset Boats', client: clientId });
  return (await service.keyFor({ role: 'candidate', clientId })).key;
}

describe.skipIf(!hasBrowser)('two windows of one browser', { timeout: 60_000 }, () => {
  test('show the same person: a link that is opened in one changes the other, and nothing of before is left', async () => {
    const pages = await openPages();
    const { base, service, window } = pages;
    await begin(service, { client: service.clientId });
    const bo = await bosKey(pages);
    const page = await window('candidate', { path: '/applications' });
    await page.getByRole('link', { name: 'Acme Rockets' }).waitFor();
    await anotherWindow(page, link(base, bo));
    await page.getByRole('link', { name: 'Basset Boats' }).waitFor();
    expect(await page.getByText('Acme Rockets').count()).toBe(0);
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByText('Bo Basset · candidate').waitFor();
  });

  test('signing out of one closes the other; the key stays good, and whoever signs in next is in both', async () => {
    const { base, service, window } = await openPages();
    await begin(service);
    const { email } = await anAccount(service);
    const page = await window('owner');
    await page.getByRole('heading', { name: 'Caseload' }).waitFor();
    const other = await anotherWindow(page, `${base}/review`);
    await signOut(other);
    await page.getByText('You signed out in another window').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect((await service.call('owner', 'GET', '/v1/session')).statusCode).toBe(200);
    await other.getByLabel('E-mail').fill(email);
    await other.getByLabel(/^Password/).fill(PASSWORD);
    await other.getByRole('button', { name: 'Sign in' }).click();
    for (const each of [page, other]) {
      await each.getByRole('button', { name: 'Your account' }).click();
      await each.getByText('Ada · coach').waitFor();
    }
  });

  test('a write in the name of somebody who is no longer signed in shows who is', async () => {
    const pages = await openPages();
    const { base, service, window } = pages;
    await begin(service, { client: service.clientId });
    const page = await window('candidate', { path: '/consent' });
    await page.getByLabel("The coach's e-mail address").fill('carla@coaching.example');
    await signInUnseen(page, base, await bosKey(pages));
    await page.getByRole('button', { name: 'Make the invitation' }).click();
    await page.getByLabel("The coach's e-mail address").and(page.locator('[value=""]')).waitFor();
    expect(await page.getByText('x-csrf-token').count()).toBe(0);
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByText('Bo Basset · candidate').waitFor();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail').waitFor();
  });

  test('a window that is looked at again shows who is signed in by then', async () => {
    const { base, service, window } = await openPages();
    await begin(service, { client: service.clientId });
    const page = await window('candidate', { path: '/applications' });
    await page.getByRole('link', { name: 'Who may see this' }).waitFor();
    await signInUnseen(page, base, OWNER_KEY);
    await page.evaluate("dispatchEvent(new Event('focus'))");
    await page.getByRole('link', { name: 'Caseload' }).waitFor();
  });
});

describe.skipIf(!hasBrowser)('a session that has ended', { timeout: 60_000 }, () => {
  test('leads to the sign-in page in plain words, and from there back to where one was', async () => {
    const { service, window } = await openPages();
    await begin(service);
    const page = await window('owner');
    await page.getByRole('heading', { name: 'Caseload' }).waitFor();
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'Review' }).click();
    await page.getByRole('alert').getByText('Your session has ended. Sign in again to go on.').waitFor();
    expect(await page.getByText('Authorization').count()).toBe(0);
    await page.getByRole('button', { name: 'Use a key instead' }).click();
    await page.getByLabel('Key').fill(OWNER_KEY);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor();
  });
});
