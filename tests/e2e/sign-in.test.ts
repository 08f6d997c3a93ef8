import { afterAll, describe, expect, test } from 'vitest';
import { begin } from '../support/applications.ts';
import { OWNER_KEY } from '../support/http.ts';
import { closeBrowser, hasBrowser, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

describe.skipIf(!hasBrowser)('signing in', () => {
  test('with the printed link: the key leaves the address, and the pages open', async () => {
    const { window } = await openPages();
    const page = await window('owner');
    await page.getByRole('heading', { name: 'Caseload' }).waitFor();
    expect(page.url()).not.toContain('key');
  });

  test('with the key by hand; a wrong one is told so; signing out ends it', async () => {
    const { window } = await openPages();
    const page = await window(undefined);
    await page.getByRole('button', { name: 'Use a key instead' }).click();
    await page.getByLabel('Key').fill('not the key of anybody');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('unknown').waitFor();
    await page.getByLabel('Key').fill(OWNER_KEY);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Caseload' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Caseload' }).waitFor();
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail').waitFor();
    await page.reload();
    await page.getByLabel('E-mail').waitFor();
  });

  test('a key that is revoked closes the open page', async () => {
    const { window, service } = await openPages();
    await begin(service);
    const { key, id } = await service.keyFor({ role: 'coach' });
    const page = await window({ key });
    await page.getByRole('heading', { name: 'Caseload' }).waitFor();
    const revoked = await service.call('owner', 'DELETE', `/v1/keys/${id}`);
    expect(revoked.statusCode).toBe(204);
    await page.getByText('Your session has ended').waitFor();
  });
});
