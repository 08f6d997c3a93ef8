import type { Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { afterAll, describe, expect, test } from 'vitest';
import { begin, withAda } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { press, tabTo, tabToThat, type } from '../support/keyboard.ts';
import { closeBrowser, hasBrowser, looks, openPages } from '../support/pages.ts';
import { startReceiver } from '../support/receiver.ts';

afterAll(closeBrowser);

/** The pages of a service that may send to a receiver on this machine. */
async function open() {
  const receiver = await startReceiver();
  const pages = await openPages({}, { webhookAllow: [receiver.origin] });
  const { service } = pages;
  /** Makes a webhook behind the pages' back. */
  const make = async (more: object = {}): Promise<{ id: string; secret: string }> =>
    (await service.call('owner', 'POST', '/v1/webhooks', { payload: { url: receiver.url, ...more } })).json();
  const send = () => service.deliveries.runOnce();
  return { receiver, pages, service, make, send };
}

const delivery = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name: 'Deliveries' }).getByRole('button', { name }).first();

/** Presses a button of a dialog, by keyboard. */
async function pressIn(page: Page, dialog: string, name: string): Promise<void> {
  await tabToThat(
    page,
    page.getByRole('dialog', { name: dialog }).getByRole('button', { name, exact: true }),
  );
  await page.keyboard.press('Enter');
}

describe.skipIf(!hasBrowser)('webhooks', () => {
  test('one is made by keyboard alone, its secret verifies the test that is sent, and the attempt is shown', {
    timeout: 60_000,
  }, async () => {
    const { receiver, pages, send } = await open();
    const page = await pages.window('owner', { path: '/settings/webhooks' });
    await press(page, 'New webhook');
    await type(page, 'Address', receiver.url);
    await type(page, 'What it is for', 'Our chat');
    await tabTo(page, 'radio', 'Everything');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'checkbox', 'Promise broken');
    await page.keyboard.press('Space');
    await press(page, 'Make the webhook');
    const secret = (await page.getByRole('status').locator('pre').textContent()) ?? '';
    expect(secret).toMatch(/^whsec_/);
    await press(page, 'Copy');
    await page.getByText('Copied', { exact: true }).waitFor();
    await page.getByRole('region', { name: 'Our chat' }).getByText('Is told: Promise broken').waitFor();

    await press(page, 'Send a test to it', 'link');
    await page.getByRole('heading', { name: 'Our chat' }).waitFor();
    await press(page, 'Send a test');
    await page.getByRole('dialog', { name: 'Send a test' }).waitFor();
    await press(page, 'Send it');
    await page.getByText('A test was sent').waitFor();
    await delivery(page, /^Test.*Waiting to be sent/).waitFor();
    await send();
    await delivery(page, /^Test.*Delivered.*1 attempt/).waitFor();
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.arrivals;
    const sentAt = new Date(Number(headers['webhook-timestamp']) * 1_000);
    const signature = new Webhook(secret).sign(String(headers['webhook-id']), sentAt, body);
    expect(headers['webhook-signature']).toBe(signature);
    expect(JSON.parse(body)).toMatchObject({ type: 'webhook.test' });

    await tabToThat(page, delivery(page, /^Test/));
    await page.keyboard.press('Enter');
    await page.getByText('1. It arrived: answered with 204.').waitFor();
    await page.getByText('"It arrives."').waitFor();
    await page.getByText('Last delivered Mon, 2 Mar 2026, 15:00 GMT').waitFor();
  });

  test('what fails says why and when it is tried again; delivered again, it arrives', {
    timeout: 60_000,
  }, async () => {
    const { receiver, pages, service, make, send } = await open();
    const { id } = await make({ description: 'The archive' });
    receiver.answers(500, {}, 'The shelf is full');
    await begin(service, withAda);
    await send();
    const page = await pages.window('owner', { path: '/settings/webhooks' });
    const archive = page.getByRole('region', { name: 'The archive' });
    await archive.getByText('Nothing has arrived since Mon, 2 Mar 2026, 15:00 GMT').waitFor();
    await press(page, 'The archive', 'link');
    await page.waitForURL(`${pages.base}/settings/webhooks/${id}`);
    await tabToThat(page, delivery(page, /^Moved to another state: Acme Rockets/));
    await page.keyboard.press('Enter');
    await page.getByText('1. Not taken: answered with 500.').waitFor();
    await page.getByText('The shelf is full').waitFor();
    await page.getByText(/next attempt Mon, 2 Mar 2026, 15:00 GMT/).waitFor();

    receiver.answers(200);
    await press(page, 'Deliver it now');
    await page.getByText('It is sent again.').waitFor();
    await send();
    await page.getByText('2. It arrived: answered with 200.').waitFor();
    await delivery(page, /^Moved to another state: Acme Rockets.*Delivered.*2 attempts/).waitFor();
    await page.getByText('Enabled', { exact: true }).waitFor();

    await page.getByLabel('Show', { exact: true }).selectOption('Failed');
    await page.getByText('There are none.').waitFor();
    await page.getByLabel('Show', { exact: true }).selectOption('Delivered');
    await delivery(page, /^Moved to another state/).waitFor();
  });

  test('one that said that it is gone is enabled again, and recovered from when it stopped', {
    timeout: 60_000,
  }, async () => {
    const { receiver, pages, service, make, send } = await open();
    const { id } = await make();
    receiver.answers(410);
    await begin(service, withAda);
    await send();
    const page = await pages.window('owner', { path: `/settings/webhooks/${id}` });
    await page.getByText(/^Disabled .*: it answered with 410: gone for good/).waitFor();
    expect(await page.getByRole('button', { name: 'Send a test' }).count()).toBe(0);
    await press(page, 'Enable');
    await page.getByText('What was held meanwhile stays so until you recover it').waitFor();
    receiver.answers(200);
    await press(page, 'Recover');
    await page.getByRole('dialog', { name: 'Recover what did not arrive' }).waitFor();
    expect(await page.getByLabel('Everything that failed or was held since').inputValue()).toBe(
      '2026-03-02T15:00',
    );
    await press(page, 'Send it again');
    await page.getByText(/sent again\./).waitFor();
    const before = receiver.arrivals.length;
    await send();
    expect(receiver.arrivals.length).toBeGreaterThan(before);
    await delivery(page, /^Moved to another state.*Delivered/).waitFor();
  });

  test('it is edited, given a new secret, disabled, and removed after a question', {
    timeout: 60_000,
  }, async () => {
    const { pages, service, make } = await open();
    const { id, secret } = await make({ description: 'Old name' });
    const page = await pages.window('owner', { path: `/settings/webhooks/${id}` });
    await press(page, 'Edit');
    await type(page, 'What it is for', 'New name');
    await press(page, 'Save');
    await page.getByRole('heading', { name: 'New name' }).waitFor();
    await press(page, 'Edit');
    await type(page, 'Address', 'http://10.0.0.1/');
    await press(page, 'Save');
    await page.getByRole('alert').getByText('private network').waitFor();
    await page.keyboard.press('Escape');

    await press(page, 'New secret');
    await type(page, 'Hours for which the old one signs as well', '2');
    await press(page, 'Make a new secret');
    await page.getByText('The secret before signs as well until Mon, 2 Mar 2026, 17:00 GMT').waitFor();
    const renewed = await page.getByRole('status').locator('pre').textContent();
    expect(renewed).not.toBe(secret);

    await press(page, 'Disable');
    await pressIn(page, 'Disable this webhook?', 'Disable');
    await page.getByText(/^Disabled .*: somebody disabled it/).waitFor();
    await press(page, 'Remove');
    await pressIn(page, 'Remove New name?', 'Remove');
    await page.getByRole('heading', { name: 'No other program is told anything yet' }).waitFor();
    expect((await service.call('owner', 'GET', `/v1/webhooks/${id}`)).statusCode).toBe(404);
  });

  test.each(looks)(
    'nothing keeps anybody out: $colorScheme, phone $phone',
    {
      timeout: 120_000,
    },
    async look => {
      const { receiver, pages, service, make, send } = await open();
      const page = await pages.window('owner', { ...look, path: '/settings/webhooks' });
      await page.getByRole('button', { name: 'New webhook' }).click();
      await page.getByRole('radio', { name: 'Only what I choose' }).check();
      await page.getByText('A promised check-in was made in time.').waitFor();
      expect(await barriersOn(page), 'a new webhook').toEqual([]);
      receiver.answers(500, {}, 'x'.repeat(300));
      const { id } = await make({ description: 'The archive' });
      await begin(service, withAda);
      await send();
      await page.goto(`${pages.base}/settings/webhooks/${id}`);
      await delivery(page, /^Moved/).click();
      await page.getByText('1. Not taken').waitFor();
      expect(await barriersOn(page), 'a delivery').toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      for (const name of ['Send a test', 'Recover', 'Edit', 'New secret', 'Disable', 'Remove']) {
        await page.getByRole('button', { name, exact: true }).click();
        await page.getByRole('dialog').waitFor();
        expect(await barriersOn(page), name).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    },
  );

  test('nobody but an owner is shown them, and one that is not there says so', async () => {
    const { pages } = await open();
    const coach = await pages.window('coach', { path: '/settings/webhooks' });
    await coach.getByText('This is not yours to set').waitFor();
    const owner = await pages.window('owner', { path: '/settings/webhooks/whk_nothing' });
    await owner.getByText('There is no such webhook').waitFor();
  });
});
