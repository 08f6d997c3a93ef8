import { createTransport } from 'nodemailer';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { begin } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { press, type } from '../support/keyboard.ts';
import { closeBrowser, hasBrowser, looks, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

const mailIn = { host: '127.0.0.1', port: 0, domain: 'in.example' };
const interviewers = [{ name: 'Ada Lovelace', email: 'ada@acme.example' }];

describe.skipIf(!hasBrowser)('mail addresses', () => {
  test('one is made, used, and revoked, by keyboard alone', async () => {
    const pages = await openPages({}, { mailIn });
    const { service } = pages;
    const story = await begin(service, {
      client: service.clientId,
      interview: { at: '2026-03-02T14:00:00Z', interviewers },
    });
    const port = await service.mailIn?.start();
    const page = await pages.window('candidate', { path: '/settings/mail' });
    await page.getByText('There is none yet.').waitFor();
    await type(page, 'What to call it', 'My own mail');
    await type(page, 'Addresses that the mail comes from', 'casey@mail.example');
    await press(page, 'Make the address');
    const shown = page.getByRole('status');
    const address = (await shown.locator('pre').textContent()) ?? '';
    expect(address).toMatch(/^log\+[a-z2-7]{32}@in\.example$/);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(page, 'Copy');
    await shown.getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(address);

    const mine = page.getByRole('region', { name: 'My own mail' });
    await mine.getByText('No mail came yet').waitFor();
    const transport = createTransport({ host: '127.0.0.1', port: port ?? 0, ignoreTLS: true });
    onTestFinished(() => transport.close());
    const thanks = {
      envelope: { from: 'casey@mail.example', to: address },
      from: 'casey@mail.example',
      to: 'ada@acme.example',
      date: new Date('2026-03-02T14:30:00Z'),
      subject: 'Thank you',
      text: 'Thank you for the interview.',
    };
    await transport.sendMail(thanks);
    expect(await story.read()).toMatchObject({ state: 'thanked' });
    const lastUsed = async () =>
      (await service.call('owner', 'GET', '/v1/mail-addresses')).json().items[0].lastUsedAt;
    await expect.poll(lastUsed).not.toBeNull();
    await page.reload();
    await mine.getByText('Mail came last Mon, 2 Mar 2026, 15:00 GMT').waitFor();

    await press(page, 'Revoke My own mail');
    await page.getByRole('dialog', { name: 'Revoke My own mail?' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await press(page, /^Revoke$/);
    await mine.waitFor({ state: 'detached' });
    await expect(transport.sendMail(thanks)).rejects.toMatchObject({ responseCode: 550 });
  });

  test('what is no address is said beside the form', async () => {
    const pages = await openPages({}, { mailIn });
    const page = await pages.window('owner', { path: '/settings/mail' });
    await type(page, 'Addresses that the mail comes from', 'casey');
    await press(page, 'Make the address');
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Addresses that the mail comes from').inputValue()).toBe('casey');
  });

  test('where no mail is taken, the page says so', async () => {
    const pages = await openPages();
    const page = await pages.window('owner', { path: '/settings/mail' });
    await page.getByRole('heading', { name: 'This service takes no mail' }).waitFor();
    expect(await page.getByRole('button', { name: 'Make the address' }).count()).toBe(0);
    expect(await barriersOn(page)).toEqual([]);
  });

  test('a coach is not offered any', async () => {
    const pages = await openPages({}, { mailIn });
    const page = await pages.window('coach', { path: '/settings/mail' });
    await page.getByText('This is not yours to set').waitFor();
  });

  test.each(looks)('nothing keeps people out: $colorScheme, phone $phone', async look => {
    const pages = await openPages({}, { mailIn });
    const payload = { name: 'Mine', senders: ['casey@a-rather-long-domain-name.example', 'c@d.example'] };
    await pages.service.call('owner', 'POST', '/v1/mail-addresses', { payload });
    const page = await pages.window('owner', { ...look, path: '/settings/mail' });
    await page.getByRole('region', { name: 'Mine' }).waitFor();
    await page.getByRole('button', { name: 'Make the address' }).click();
    await page.getByRole('status').locator('pre').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))).toBe(0);
  });
});
