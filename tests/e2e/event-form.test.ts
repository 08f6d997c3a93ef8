import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { begin, type Story, thankYou, withAda } from '../support/applications.ts';
import { closeBrowser, hasBrowser, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

/** The form, opened from Today after a check-in that is too early, ten days after the interview. */
async function openForm(): Promise<{ page: Page; story: Story }> {
  const { service, window } = await openPages();
  const story = await begin(service, { ...withAda, client: service.clientId });
  await story.record(thankYou(story.people[0]));
  service.clock.advance(10 * 24 * 3_600_000);
  const page = await window('candidate');
  await page.getByRole('article', { name: 'Check-in' }).getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Join a group' }).click();
  await formOn(page).waitFor();
  return { page, story };
}

const formOn = (page: Page) => page.getByRole('form', { name: 'Record an event' });
const record = (page: Page) => formOn(page).getByRole('button', { name: 'Record' }).click();
const happened = (page: Page) => formOn(page).getByLabel('What happened');

describe.skipIf(!hasBrowser)('recording any event by a form made of its schema', () => {
  test('what the rules allow now stands first, the rest after it', async () => {
    const { page } = await openForm();
    await happened(page).locator('optgroup').first().waitFor({ state: 'attached' });
    const groups = await happened(page).locator('optgroup').all();
    const labels = await Promise.all(groups.map(group => group.getAttribute('label')));
    expect(labels).toEqual([
      'What you do',
      'What the employer says or does',
      'What you decide or keep',
      'What you do: not now by the rules',
      'What you decide or keep: not now by the rules',
    ]);
    expect(await groups[3]?.textContent()).toContain('Check-in');
    await happened(page).and(page.locator(':focus')).waitFor();
  });

  test('another interview, with its people, in the time zone of the application', async () => {
    const { page, story } = await openForm();
    await happened(page).selectOption('interview.completed');
    await formOn(page).getByLabel('When').fill('2026-03-10T09:00');
    await page.getByText('Time in New York').waitFor();
    await formOn(page).getByLabel('Name').fill('Grace Hopper');
    await page.getByRole('button', { name: 'Add another' }).click();
    await formOn(page).getByLabel('Name').nth(1).fill('Mary Jackson');
    await formOn(page).getByLabel('E-mail').nth(1).fill('mary@acme.example');
    await record(page);
    await page.getByText('Recorded: Another interview').waitFor();
    const { round, interviewers } = await story.read();
    expect(round).toBe(2);
    expect(interviewers.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Grace Hopper', 'Mary Jackson']);
    const told = (await story.entries()).find(({ type }) => type === 'interview.completed');
    expect(told?.at).toBe('2026-03-10T13:00:00Z');
  });

  test('a promise: whom, how and for which day; what is missing is told at its field', async () => {
    const { page, story } = await openForm();
    await happened(page).selectOption('commitment.made');
    expect(await formOn(page).getByLabel('Who').locator('option:checked').textContent()).toBe('Ada Lovelace');
    await record(page);
    await page.getByText('is needed').first().waitFor();
    expect(await page.getByText('is needed').count()).toBe(2);
    await formOn(page).getByLabel('How').selectOption('call');
    await formOn(page).getByLabel('On').fill('2026-03-20');
    await record(page);
    await page.getByText('Recorded: You promised').waitFor();
    expect((await story.read()).commitments).toMatchObject([{ channel: 'call', on: '2026-03-20' }]);
  });

  test('what the service finds wrong is told at its field, and what was written stays', async () => {
    const { page, story } = await openForm();
    await happened(page).selectOption('reply.received');
    await formOn(page).getByLabel('What they said').fill('Wait for Monday.');
    await formOn(page).getByLabel('When').fill('2026-03-13T09:00');
    await record(page);
    await page.getByText('must not be later than now').waitFor();
    expect(await formOn(page).getByLabel('What they said').inputValue()).toBe('Wait for Monday.');
    await formOn(page).getByLabel('When').fill('');
    await record(page);
    await page.getByText('Recorded: They wrote').waitFor();
    expect((await story.entries()).at(-1)?.event).toMatchObject({ gist: 'Wait for Monday.' });
  });

  test('a check-in: asked about, refused, and then recorded as what has happened', async () => {
    const { page, story } = await openForm();
    await happened(page).selectOption('check-in.sent');
    const form = formOn(page);
    await form.getByLabel('How').selectOption('email');
    await form.getByRole('button', { name: 'May I?' }).click();
    await form.getByRole('heading', { name: 'Better not now' }).waitFor();
    await record(page);
    await form.getByRole('button', { name: 'It has already happened' }).click();
    await page.getByText('Recorded: Check-in').waitFor();
    expect((await story.entries()).map(({ kind }) => kind).slice(-3)).toEqual([
      'refusal',
      'refusal',
      'event',
    ]);
  });
});
