import { afterAll, describe, expect, test } from 'vitest';
import { aNewApplication, begin } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { press, tabTo, tabToThat, type } from '../support/keyboard.ts';
import { closeBrowser, hasBrowser, looks, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

const interviewers = [{ name: 'Ada Lovelace', email: 'ada@acme.example' }];
const withAda = { interview: { ...aNewApplication.interview, interviewers } };
const expression = '{"type": "reply.received", "person": {"email": from}, "gist": subject}';
const sample = { from: 'ada@acme.example', subject: 'You are still in it' };

describe.skipIf(!hasBrowser)('intakes', () => {
  test('a pasted sample is tried, the intake is saved, and what its tool sends stands in the log; by keyboard alone', {
    timeout: 60_000,
  }, async () => {
    const pages = await openPages();
    const story = await begin(pages.service, withAda);
    const page = await pages.window('owner', { path: '/settings/intakes' });
    await page.getByRole('heading', { name: 'No other tool reports here yet' }).waitFor();
    await press(page, 'New intake');
    await type(page, 'What it is for', 'Our mailbox');
    await type(page, 'Expression', '{"type": "reply.received",\n"gist": }');
    await type(page, 'A sample', 'no JSON');
    await press(page, 'Try it out');
    await page.getByText('This is not JSON.').waitFor();
    await type(page, 'A sample', JSON.stringify(sample));
    await press(page, 'Try it out');
    await page.getByText(/^Line 2: The expression failed/).waitFor();
    await type(page, 'Expression', `[${expression}, {"type": "nonsense"}]`);
    await press(page, 'Try it out');
    const result = page.getByRole('region', { name: 'What came of it' });
    await result.getByText('2 events, 1 wrong. Nothing was recorded.').waitFor();
    await result.getByText('Could be recorded').waitFor();
    await result.getByText('Not an event').waitFor();
    await result.getByText('"gist": "You are still in it"').waitFor();
    expect(await story.entries()).toHaveLength(1);

    await type(page, 'Expression', expression);
    await press(page, 'Make the address');
    const address = (await page.getByRole('status').locator('pre').textContent()) ?? '';
    expect(address).toMatch(new RegExp(`^${pages.base}/in/tom_in_`));
    await press(page, 'I have copied it');
    const mailbox = page.getByRole('region', { name: 'Our mailbox' });
    await mailbox.getByText('Nothing came here yet').waitFor();
    expect(await page.getByText(address).count()).toBe(0);

    const body = JSON.stringify(sample);
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(address, { method: 'POST', body, headers })).status).toBe(200);
    expect((await story.entries()).at(-1)).toMatchObject({
      type: 'reply.received',
      event: { gist: 'You are still in it', interviewer: story.people[0] },
    });
    await page.reload();
    await mailbox.getByText('Something last came Mon, 2 Mar 2026, 15:00 GMT').waitFor();

    await press(page, 'Edit Our mailbox');
    await type(page, 'What it is for', 'Everybody’s mailbox');
    await press(page, 'Save');
    await page.getByText('Saved. The address stays the same.').waitFor();
    await press(page, 'Revoke Everybody’s mailbox');
    const sure = page.getByRole('dialog', { name: 'Revoke Everybody’s mailbox?' });
    await tabToThat(page, sure.getByRole('button', { name: 'Revoke' }));
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Everybody’s mailbox' }).waitFor({ state: 'detached' });
    expect((await fetch(address, { method: 'POST', body, headers })).status).toBe(404);
  });

  test('a ready mapping brings its own sample, and works as it is', async () => {
    const pages = await openPages();
    const page = await pages.window('candidate', { path: '/settings/intakes' });
    await press(page, 'New intake');
    expect(await page.getByLabel('Whose applications').count()).toBe(0);
    await tabTo(page, 'combobox', 'Begin with');
    await page.getByRole('option', { name: /^Postmark/ }).waitFor({ state: 'attached' });
    await page.keyboard.type('Postmark');
    await page.getByText('Set $me to your address').first().waitFor();
    await press(page, 'Try it out');
    await page.getByText('One event, nothing wrong. Nothing was recorded.').waitFor();
  });

  test.each(looks)(
    'nothing keeps anybody out: $colorScheme, phone $phone',
    { timeout: 90_000 },
    async look => {
      const pages = await openPages();
      const payload = { name: 'Our mailbox', expression };
      await pages.service.call('owner', 'POST', '/v1/intakes', { payload });
      const page = await pages.window('owner', { ...look, path: '/settings/intakes' });
      await page.getByRole('button', { name: 'Edit Our mailbox' }).click();
      await page.getByLabel('A sample').fill(JSON.stringify([sample, sample]));
      await page.getByLabel('Expression').fill(`[$.${expression}, {"type": "nonsense"}]`);
      await page.getByRole('button', { name: 'Try it out' }).click();
      await page.getByText('3 events, 1 wrong').waitFor();
      expect(await barriersOn(page), 'a trial').toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await page.getByRole('button', { name: 'Revoke Our mailbox' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await barriersOn(page), 'the question').toEqual([]);
    },
  );

  test('a coach is offered none', async () => {
    const pages = await openPages();
    const page = await pages.window('coach', { path: '/settings/intakes' });
    await page.getByText('This is not yours to set').waitFor();
  });
});
