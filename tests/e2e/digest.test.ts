import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { begin, withAda } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { closeBrowser, hasBrowser, type OpenPages, openPages, type WindowOptions } from '../support/pages.ts';
import { anAccount, PASSWORD } from '../support/people.ts';

afterAll(closeBrowser);

/** Casey, who has something to do, in the settings of mail. */
async function open(pages: OpenPages, look: WindowOptions = {}): Promise<Page> {
  const page = await pages.window(undefined, { ...look, path: '/settings/digest' });
  await page.getByLabel('E-mail').fill('casey@example.org');
  await page.getByLabel(/^Password/).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Mail from us' }).waitFor();
  return page;
}

async function withCasey(): Promise<OpenPages & { account: string }> {
  const pages = await openPages();
  const { service } = pages;
  const { clientId } = service;
  const { id } = await anAccount(service, {
    email: 'casey@example.org',
    name: 'Casey',
    role: 'candidate',
    clientId,
  });
  const { id: applicationId, people } = await begin(service, { ...withAda, client: clientId });
  await service.store.write(transaction =>
    transaction.snoozeDigest({
      workspace_id: service.workspaceId,
      account_id: id,
      thing: `${applicationId}-close-1-all`,
      application_id: applicationId,
      kind: 'close',
      until_at: service.clock.now() + 3 * 86_400_000,
      created_at: service.clock.now(),
    }),
  );
  expect(people).toHaveLength(1);
  return { ...pages, account: id };
}

describe.skipIf(!hasBrowser)('mail from us, in the settings', () => {
  test('somebody chooses when it comes, looks at it, calls back what was put off, and ends it, all by keyboard', {
    timeout: 60_000,
  }, async () => {
    const pages = await withCasey();
    const { service, account } = pages;
    const setting = () => service.store.reader.digestSetting(service.workspaceId, account);
    const page = await open(pages);
    await page.getByText('None was delivered yet.').waitFor();
    await page.getByLabel('Time of day').fill('07:15');
    await page.getByRole('button', { name: /^Use Europe\/London/ }).press('Enter');
    await page.getByLabel('On Monday to Friday only').press('Space');
    await page.getByText('Not saved yet').waitFor();
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('Not saved yet').waitFor({ state: 'detached' });
    expect(await setting()).toMatchObject({ time: '07:15', time_zone: 'Europe/London', weekdays_only: 0 });

    await page.getByRole('button', { name: 'Show the mail of now' }).press('Enter');
    await page.getByText('Today: Thank Ada Lovelace').waitFor();
    await page.getByRole('region', { name: 'The mail' }).focus();

    await page.getByRole('button', { name: 'Unsnooze: Close the file, Acme Rockets' }).press('Enter');
    await page.getByText('Nothing waits.').waitFor();

    await page.getByLabel('Send mail to casey@example.org').press('Space');
    await expect.poll(async () => (await setting())?.enabled).toBe(0);
  });

  test('a key is told that mail goes to accounts', async () => {
    const { window } = await openPages();
    const page = await window('owner', { path: '/settings/digest' });
    await page.getByRole('heading', { name: 'Mail goes to accounts' }).waitFor();
  });

  test.each([
    { colorScheme: 'light', phone: false },
    { colorScheme: 'dark', phone: true },
  ] as const)('nothing keeps people out: $colorScheme, phone $phone', { timeout: 60_000 }, async look => {
    const pages = await withCasey();
    const page = await open(pages, look);
    await page.getByRole('button', { name: 'Show the mail of now' }).click();
    await page.getByText('Today: Thank Ada Lovelace').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    const wide = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(wide).toBe(0);
  });
});
