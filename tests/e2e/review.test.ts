import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { aNewApplication, begin, thankYou } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { press, tabTo, tabToThat, type } from '../support/keyboard.ts';
import { closeBrowser, hasBrowser, looks, type OpenPages, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

const ada = { name: 'Ada Lovelace', email: 'ada@acme.example' };
const at = (company: string) => ({
  company,
  interview: { ...aNewApplication.interview, interviewers: [ada] },
});
const reply = (email: string) => ({
  type: 'reply.received',
  person: { email },
  gist: 'They decide next week',
  source: 'a mail program',
});

/** Another tool reports something. */
async function report({ service }: OpenPages, event: object): Promise<void> {
  const [result] = (await service.call('tool', 'POST', '/v1/events', { payload: [event] })).json();
  expect(result).toMatchObject({ status: 202 });
}

const waiting = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });

describe.skipIf(!hasBrowser)('the review queue', () => {
  test('an event of an unknown address appears, is given to a person who is added, and stands on the timeline; by keyboard alone', {
    timeout: 60_000,
  }, async () => {
    const pages = await openPages();
    const story = await begin(pages.service, at('Acme Rockets'));
    await begin(pages.service, at('Borealis'));
    const page = await pages.window('owner', { path: '/review' });
    await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
    await report(pages, reply('grace@acme.example'));
    const item = page.getByRole('region', { name: 'They wrote: grace@acme.example' });
    await item.getByText('Nobody in an open application has the address grace@acme.example').waitFor();
    await item.getByText('They decide next week').waitFor();
    await waiting(page, 'Review 1 waiting').waitFor();

    await press(page, 'Choose an application…');
    await type(page, 'Company, role or person', 'rocket');
    await page.getByRole('radio', { name: /Borealis/ }).waitFor({ state: 'detached' });
    await tabTo(page, 'radio', /Acme Rockets/);
    await page.keyboard.press('Space');
    await tabTo(page, 'combobox', 'Who is meant');
    await page.keyboard.press('End');
    await type(page, 'Name', 'Grace Hopper');
    expect(await page.getByLabel('E-mail').inputValue()).toBe('grace@acme.example');
    await press(page, 'This is about Acme Rockets');
    await page.getByRole('status').getByText('Recorded: They wrote').waitFor();
    await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
    await waiting(page, 'Review').and(page.getByText('waiting')).waitFor({ state: 'detached' });

    await press(page, 'Acme Rockets', 'link');
    await page.getByText('They wrote, Grace Hopper').first().waitFor();
    const entries = await story.entries();
    expect(entries.map(each => each.type).slice(-2)).toEqual(['contact.added', 'reply.received']);
  });

  test('what is in several applications needs one click; the settled are kept, and found again', {
    timeout: 60_000,
  }, async () => {
    const pages = await openPages();
    await begin(pages.service, at('Acme Rockets'));
    const meant = await begin(pages.service, at('Borealis'));
    await report(pages, reply(ada.email));
    await report(pages, { type: 'note.added', text: 'Whatever' });
    const page = await pages.window('owner', { path: '/review' });
    await page.getByText('stands in several applications').waitFor();
    await waiting(page, 'Review 2 waiting').waitFor();
    await press(page, 'This is about Borealis: Ada Lovelace');
    await page.getByRole('status').getByText('Recorded: They wrote').waitFor();
    expect((await meant.entries()).at(-1)).toMatchObject({ event: { interviewer: meant.people[0] } });

    await press(page, 'Dismiss Note');
    const sure = page.getByRole('dialog', { name: 'Does it belong nowhere?' });
    await tabToThat(page, sure.getByRole('button', { name: 'Dismiss' }));
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Dismissed: Note').waitFor();
    await page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor();
    await page.getByLabel('Show', { exact: true }).selectOption('Dismissed');
    await page.getByRole('region', { name: 'Note' }).getByText('by the owner').waitFor();
    await page.getByLabel('Show', { exact: true }).selectOption('Assigned');
    await page
      .getByRole('region', { name: /^They wrote/ })
      .getByRole('link', { name: 'Borealis, entry 2' })
      .click();
    await page.getByRole('heading', { name: 'Borealis' }).waitFor();
  });

  test('what is refused where it belongs says why, and is recorded as what it was', async () => {
    const pages = await openPages();
    const story = await begin(pages.service, at('Acme Rockets'));
    await story.record(thankYou(story.people[0]));
    await report(pages, {
      type: 'check-in.sent',
      channel: 'call',
      person: { email: 'a.lovelace@home.example' },
    });
    const page = await pages.window('owner', { path: '/review' });
    await press(page, 'Choose an application…');
    await page.getByRole('radio', { name: /Acme Rockets/ }).check();
    await page.getByLabel('Who is meant').selectOption('Ada Lovelace');
    await press(page, 'This is about Acme Rockets');
    await page.getByRole('heading', { name: 'Better not now' }).waitFor();
    await press(page, 'It has already happened');
    await page.getByRole('status').getByText('Recorded: Check-in').waitFor();
    expect((await story.entries()).at(-1)).toMatchObject({ decision: { verdict: 'breach' } });
  });

  test('a candidate sees what is theirs; a coach is not offered it', async () => {
    const pages = await openPages();
    const { clientId } = pages.service;
    await report(pages, { ...reply('x@one.example'), client: clientId });
    await report(pages, reply('y@two.example'));
    const candidate = await pages.window('candidate', { path: '/review' });
    await candidate.getByRole('region', { name: 'They wrote: x@one.example' }).waitFor();
    expect(await candidate.getByText('y@two.example').count()).toBe(0);
    const coach = await pages.window('coach', { path: '/caseload' });
    await coach.getByRole('heading', { name: 'Caseload' }).waitFor();
    expect(await waiting(coach, /^Review/).count()).toBe(0);
  });

  test.each(looks)(
    'nothing keeps anybody out: $colorScheme, phone $phone',
    { timeout: 90_000 },
    async look => {
      const pages = await openPages();
      await begin(pages.service, at('Acme Rockets'));
      await begin(pages.service, at('Borealis'));
      await report(pages, reply(ada.email));
      const page = await pages.window('owner', { ...look, path: '/review' });
      await page.getByRole('button', { name: 'This is about Borealis: Ada Lovelace' }).waitFor();
      expect(await barriersOn(page), 'an item').toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await page.getByRole('button', { name: 'Another application…' }).click();
      await page.getByRole('radio', { name: /Borealis/ }).check();
      await page.getByLabel('Who is meant').selectOption('Somebody new');
      expect(await barriersOn(page), 'the choice of an application').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Dismiss They wrote' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await barriersOn(page), 'the question').toEqual([]);
    },
  );
});
