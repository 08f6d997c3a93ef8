import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { begin, checkIn, type Story, thankYou, withAda } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { untilGone } from '../support/lost-sight.ts';
import { closeBrowser, hasBrowser, looks, type OpenPages, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

const day = 86_400_000;

/** Ada was thanked, and wrote; a promise was made and kept, a check-in refused, another came too early. */
async function eventful({ service }: OpenPages): Promise<Story> {
  const story = await begin(service, { ...withAda, client: service.clientId });
  const [ada = ''] = story.people;
  await story.record({ ...thankYou(ada), skillMentioned: true });
  service.clock.advance(2 * day);
  await story.post(checkIn(ada));
  await story.record({ ...checkIn(ada, 'call'), alreadyHappened: true });
  await story.record({ type: 'commitment.made', interviewer: ada, channel: 'email', on: '2026-03-06' });
  service.clock.advance(2 * day);
  await story.record(checkIn(ada));
  await story.record({ type: 'preference.stated', interviewer: ada, followUp: 'email' });
  return story;
}

/** The state that the picture shows as current, in the words of its name for screen readers. */
const standing = (page: Page) => page.getByRole('img', { name: /^Statechart\./ }).getAttribute('aria-label');

async function moveTo(page: Page, days: number): Promise<void> {
  await page.getByRole('slider').fill(String(days));
}

/** Whether the page itself scrolls sideways. */
async function isTooWide(page: Page): Promise<boolean> {
  const { width = 0 } = (await page.locator('main').boundingBox()) ?? {};
  return width > (page.viewportSize()?.width ?? 0);
}

describe.skipIf(!hasBrowser)('the page of an application', () => {
  test('tells where it stands, what is due, who is there, what was promised, and all that happened', async () => {
    const pages = await openPages();
    const story = await eventful(pages);
    const page = await pages.window('owner', { path: '/applications' });
    await page.getByRole('link', { name: 'Acme Rockets' }).click();
    await page.getByRole('heading', { level: 1, name: 'Acme Rockets' }).waitFor();
    expect(page.url()).toContain(`/applications/${story.id}`);
    await page.getByText('the mean decision takes 25 days').waitFor();
    await page.getByText('Pestering').waitFor();
    await page.getByText(/^Interview, .* 2026 \(New York\)$/).waitFor();
    await page.getByText(/^90 days ahead, .* 2026 \(New York\)$/).waitFor();
    expect(await standing(page)).toBe('Statechart. It stands in Checked in.');
    const people = page.getByRole('region', { name: 'People' });
    await people.getByText('Ada Lovelace').waitFor();
    await people.getByText('Thanked').waitFor();
    await people.getByText('Prefers a follow-up by e-mail').waitFor();
    await page.getByRole('region', { name: 'Promises' }).getByText('Kept').waitFor();
    await page.getByRole('region', { name: 'What time alone does' }).getByText('No answer').waitFor();
    const timeline = page.getByRole('region', { name: 'Timeline' });
    const entries = timeline.getByRole('listitem');
    await timeline.getByText('Refused', { exact: true }).waitFor();
    await timeline.getByText('Breach', { exact: true }).waitFor();
    expect(await timeline.getByText('by itself').count()).toBe(1);
    await timeline.getByText('Refusals and breaches').click();
    await timeline.getByText('A day later').waitFor({ state: 'detached' });
    expect(await entries.filter({ hasText: 'Thank-you' }).count()).toBe(0);
  });

  test('what happened is recorded by the form; a refusal says why, and what is fine instead', async () => {
    const pages = await openPages();
    const story = await begin(pages.service, withAda);
    const page = await pages.window('owner', { path: `/applications/${story.id}` });
    await page.getByRole('button', { name: 'Record what happened' }).click();
    const form = page.getByRole('dialog', { name: 'Record what happened' });
    await form.getByLabel('What happened', { exact: true }).selectOption('thank-you.sent');
    await form.getByLabel(/^How/).selectOption('email');
    await form.getByRole('button', { name: 'Record', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText('Recorded: Thank-you').waitFor({ state: 'attached' });
    await page.getByRole('img', { name: /It stands in Thanked/ }).waitFor();
    await page.getByRole('button', { name: 'Record what happened' }).click();
    await form.getByLabel('What happened', { exact: true }).selectOption('check-in.sent');
    await form.getByLabel(/^How/).selectOption('email');
    await form.getByRole('button', { name: 'Record', exact: true }).click();
    await form.getByText('Better not now').waitFor();
    await form.getByText('the window opens 10 business days after').first().waitFor();
    expect((await story.entries()).map(({ kind }) => kind)).toEqual(['created', 'event', 'refusal']);
  });

  test('an entry is voided with a reason, stays marked, and the state is worked out without it', async () => {
    const pages = await openPages();
    const story = await begin(pages.service, withAda);
    await story.record(thankYou(story.people[0]));
    const page = await pages.window('owner', { path: `/applications/${story.id}` });
    await page.getByRole('button', { name: 'Void entry 2, Thank-you' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Void it' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Why it was a mistake').fill('It was never sent');
    await dialog.getByRole('button', { name: 'Void it' }).click();
    await page.getByText('Voided by entry 3: It was never sent').waitFor();
    await page.getByText('Not thanked yet').waitFor();
    expect((await story.read()).state).toBe('interviewed');
    expect(await page.getByRole('button', { name: 'Void entry 2, Thank-you' }).count()).toBe(0);
  });

  test('the slider shows what was, and what will be if nobody answers, and says which', async () => {
    const pages = await openPages();
    const story = await eventful(pages);
    const page = await pages.window('owner', { path: `/applications/${story.id}` });
    await page.getByText('As it stands now').waitFor();
    await moveTo(page, -3);
    await page.getByText('As of Tue, 3 Mar 2026').waitFor();
    expect(await standing(page)).toContain('It stands in Awaiting');
    const timeline = page.getByRole('region', { name: 'Timeline' });
    expect(await timeline.getByText('Breach', { exact: true }).count()).toBe(0);
    expect(await page.getByRole('region', { name: 'Promises' }).getByText('Nothing').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Record what happened' }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: /^Void entry/ }).count()).toBe(0);

    await moveTo(page, 60);
    await page.getByText('What if nobody answers until Tue, 5 May 2026').waitFor();
    expect(await standing(page)).toContain('It stands in Networking');
    await page.getByText('If nobody says anything, by then').waitFor();
    await page.getByRole('region', { name: 'What is due' }).getByText('LinkedIn invitation, Ada').waitFor();
    expect((await story.read()).state).toBe('checked-in');

    await page.getByRole('button', { name: 'Back to now' }).click();
    await page.getByText('As it stands now').waitFor();
    expect(await standing(page)).toContain('It stands in Checked in');
  });

  test('the arrow keys move through time, and each date is said', async () => {
    const pages = await openPages();
    const story = await eventful(pages);
    const page = await pages.window('owner', { path: `/applications/${story.id}` });
    const slider = page.getByRole('slider');
    await slider.focus();
    expect(await slider.getAttribute('aria-valuetext')).toBe('As it stands now');
    await page.keyboard.press('ArrowLeft');
    expect(await slider.getAttribute('aria-valuetext')).toContain('As of Thu, 5 Mar 2026');
    await page.getByRole('status').getByText('As of Thu, 5 Mar 2026').waitFor();
    await page.keyboard.press('Home');
    expect(await slider.getAttribute('aria-valuetext')).toContain('As of Mon, 2 Mar 2026, 09:00');
    await page.keyboard.press('End');
    await page.getByRole('status').getByText('What if nobody answers until Thu, 4 Jun 2026').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('As it stands now').waitFor();
  });

  test('what one window records, another shows', async () => {
    const pages = await openPages();
    const story = await begin(pages.service, { ...withAda, client: pages.service.clientId });
    const [coach, candidate] = await Promise.all([
      pages.window('coach', { path: `/applications/${story.id}` }),
      pages.window('candidate', { path: `/applications/${story.id}` }),
    ]);
    await coach.getByText('Not thanked yet').waitFor();
    await candidate.getByRole('button', { name: 'Record what happened' }).click();
    const form = candidate.getByRole('dialog');
    await form.getByLabel('What happened', { exact: true }).selectOption('thank-you.sent');
    await form.getByLabel(/^How/).selectOption('handwritten');
    await form.getByRole('button', { name: 'Record', exact: true }).click();
    await coach.getByText('Thank-you, Ada Lovelace, by handwritten card').waitFor();
    expect(await coach.getByText('Not thanked yet').count()).toBe(0);
  });

  test('the statechart can be read as text: every state, the current ones marked, when time alone acts', async () => {
    const pages = await openPages();
    const story = await begin(pages.service, withAda);
    const page = await pages.window('owner', { path: `/applications/${story.id}` });
    await page.getByText('The statechart in words').click();
    const current = page.locator('li[aria-current="step"]');
    expect(await current.count()).toBe(2);
    await page.getByText('To Awaiting: Too late for thanks (Mon, 9 Mar 2026, 00:00').waitFor();
    const networking = page.getByRole('listitem').filter({ hasText: 'A change of approach: invitations' });
    await networking.waitFor();
  });

  test('what is not there is told so', async () => {
    const { window } = await openPages();
    const page = await window('owner', { path: '/applications/app_nowhere' });
    await page.getByRole('alert').waitFor();
  });

  test('what a reader may no longer see goes from the open page', async () => {
    const pages = await openPages();
    const story = await begin(pages.service, withAda);
    const page = await pages.window('owner', { path: `/applications/${story.id}` });
    await untilGone(page, story, page.getByRole('region', { name: 'People' }));
  });

  test.each(looks)('it is accessible: $colorScheme, phone $phone', async ({ colorScheme, phone }) => {
    const pages = await openPages();
    const story = await eventful(pages);
    const page = await pages.window('owner', { path: `/applications/${story.id}`, colorScheme, phone });
    await page.getByRole('img', { name: /^Statechart/ }).waitFor();
    await page.getByText('Breach', { exact: true }).waitFor();
    await page.getByText('The statechart in words').click();
    expect(await barriersOn(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
  });
});
