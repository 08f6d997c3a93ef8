import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { begin, type Story, thankYou, withAda } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { closeBrowser, hasBrowser, looks, type OpenPages, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

const dayMs = 24 * 3_600_000;

/** The candidate's own application at Acme, where Ada interviewed an hour ago. */
function own({ service }: OpenPages, changes: object = {}): Promise<Story> {
  return begin(service, { ...withAda, client: service.clientId, ...changes });
}

/** Lets time pass, on the service and in the windows. */
async function pass({ service }: OpenPages, ms: number, ...windows: Page[]): Promise<void> {
  service.clock.advance(ms);
  for (const page of windows) {
    await page.clock.setSystemTime(service.clock.now());
    await page.reload();
  }
}

const card = (page: Page, name: string) => page.getByRole('article', { name });

describe.skipIf(!hasBrowser)('a candidate, today', () => {
  test('is told what is due, with its reason and the words, and says that it is done', async () => {
    const pages = await openPages();
    const story = await own(pages);
    const page = await pages.window('candidate');
    const thanks = card(page, 'Thank-you: Ada Lovelace');
    await thanks.getByText('has not been thanked').waitFor();
    expect(new URL(page.url()).pathname).toBe('/today');
    await thanks.getByText('By Tue, 3 Mar 2026, 09:00 GMT-5').waitFor();

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await thanks.getByText('Words to send').click();
    await thanks.getByLabel('A skill that you talked about').fill('aerobatics');
    await page.clock.fastForward(400);
    await thanks.getByText('aerobatics').waitFor();
    await thanks.getByRole('button', { name: 'Copy' }).click();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toContain('Dear Ada');
    expect(copied).toContain('aerobatics');
    expect(copied).toContain('Casey Client');

    await thanks.getByLabel('I named a skill').check();
    await thanks.getByRole('button', { name: 'Done' }).click();
    await page.getByText('Recorded: Thank-you, Acme Rockets').waitFor();
    await page.getByRole('heading', { name: 'Nothing is due' }).waitFor();
    const last = (await story.entries()).at(-1);
    expect(last).toMatchObject({
      type: 'thank-you.sent',
      actor: { role: 'candidate' },
      event: { channel: 'email', skillMentioned: true },
    });
  });

  test('takes back what was a slip', async () => {
    const pages = await openPages();
    const story = await own(pages);
    const page = await pages.window('candidate');
    await card(page, 'Thank-you').getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await card(page, 'Thank-you').waitFor();
    expect((await story.entries()).at(-1)).toMatchObject({ kind: 'void' });
  });

  test('asks first, and is answered with the reasons; nothing is recorded', async () => {
    const pages = await openPages();
    const story = await own(pages);
    const page = await pages.window('candidate');
    const thanks = card(page, 'Thank-you');
    await thanks.getByRole('button', { name: 'May I?' }).click();
    await thanks.getByRole('heading', { name: 'Yes, that is fine' }).waitFor();
    await thanks.getByText('The rule that was asked').click();
    await thanks.getByText('Kept: thank-once').waitFor();
    expect(await story.entries()).toHaveLength(1);
  });

  test('is refused what is too early: why, until when, what to do instead, and a reminder', async () => {
    const pages = await openPages();
    const story = await own(pages);
    await story.record(thankYou(story.people[0]));
    await pass(pages, 10 * dayMs);
    const page = await pages.window('candidate');
    await page.getByRole('heading', { name: 'Nothing is due' }).waitFor();
    const checkIn = card(page, 'Check-in: Ada Lovelace');
    await checkIn.getByRole('button', { name: 'Done' }).click();
    await checkIn.getByRole('heading', { name: 'Better not now' }).waitFor();
    await checkIn.getByText('Lifts Mon, 16 Mar 2026, 00:00 GMT-4, in 4 days').waitFor();

    const download = page.waitForEvent('download');
    await checkIn.getByRole('button', { name: 'Add to calendar: Check-in, Ada Lovelace, by e-mail' }).click();
    const file = readFileSync(await (await download).path(), 'utf8');
    expect(file).toContain('DTSTART:20260316T130000Z');
    expect(file.replaceAll('\r\n ', '')).toContain(
      'SUMMARY:Check-in\\, Ada Lovelace\\, by e-mail (Acme Rockets)',
    );

    await checkIn.getByRole('button', { name: 'Follow the company' }).click();
    await checkIn.getByLabel('Network').selectOption('linkedin');
    await checkIn.getByRole('button', { name: 'Record' }).click();
    await page.getByText('Recorded: Followed the company').waitFor();
    expect((await story.entries()).map(({ kind, type }) => [kind, type]).slice(-2)).toEqual([
      ['refusal', 'check-in.sent'],
      ['event', 'networking.company-followed'],
    ]);
  });

  test('says that it has already happened, and it is recorded as the breach it was', async () => {
    const pages = await openPages();
    const story = await own(pages);
    await story.record(thankYou(story.people[0]));
    await pass(pages, 10 * dayMs);
    const page = await pages.window('candidate');
    const checkIn = card(page, 'Check-in: Ada Lovelace');
    await checkIn.getByRole('button', { name: 'Done' }).click();
    await checkIn.getByRole('button', { name: 'It has already happened' }).click();
    await page.getByText('Recorded: Check-in, Acme Rockets').waitFor();
    expect((await story.entries()).at(-1)).toMatchObject({
      type: 'check-in.sent',
      decision: { verdict: 'breach' },
    });
  });

  test('with nothing due sees what is next, and how long deciding takes', async () => {
    const pages = await openPages();
    const story = await own(pages);
    await story.record(thankYou(story.people[0]));
    await pass(pages, 3 * dayMs);
    const page = await pages.window('candidate');
    await page.getByRole('heading', { name: 'Nothing is due' }).waitFor();
    await page.getByText('Next: Check-in: Ada Lovelace (Acme Rockets), from Mon, 16 Mar 2026').waitFor();
    await page.getByText('day 3; the mean decision takes 25 days (NACE 2023)').waitFor();
  });

  test('what is late is still worth doing', async () => {
    const pages = await openPages();
    await own(pages);
    await pass(pages, 2 * dayMs);
    const page = await pages.window('candidate');
    await card(page, 'Thank-you').getByText('Still worth doing').waitFor();
    await card(page, 'Thank-you').getByText('Was for Tue, 3 Mar 2026').waitFor();
  });

  test('has everything shown, however much is due', async () => {
    const pages = await openPages();
    for (let count = 0; count < 60; count += 1) await own(pages, { company: `Company ${count}` });
    const page = await pages.window('candidate');
    await page.getByRole('heading', { name: 'Due now: 50 and more' }).waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByRole('heading', { name: 'Due now: 60', exact: true }).waitFor();
    await page.getByText('These are all.').and(page.locator(':focus')).waitFor();
    expect(await page.getByRole('article').count()).toBe(60);
  });

  test('goes to the list of applications and back', async () => {
    const pages = await openPages();
    await own(pages);
    const page = await pages.window('candidate');
    for (const place of ['Applications', 'Today', 'Applications', 'Today']) {
      await page.getByRole('link', { name: place, exact: true }).click();
      await page.getByRole('heading', { name: place, level: 1 }).waitFor();
      await page.getByRole('link', { name: 'Acme Rockets' }).first().waitFor();
    }
  });

  test('sees in one window what is done in another', async () => {
    const pages = await openPages();
    await own(pages);
    const one = await pages.window('candidate');
    const other = await pages.window('candidate');
    await card(other, 'Thank-you').waitFor();
    await card(one, 'Thank-you').getByRole('button', { name: 'Done' }).click();
    await other.getByRole('heading', { name: 'Nothing is due' }).waitFor();
  });

  test('keeps what is on the screen while the connection is lost, and catches up by itself', async () => {
    const pages = await openPages();
    const story = await own(pages);
    const page = await pages.window('candidate');
    const thanks = card(page, 'Thank-you');
    await thanks.waitFor();
    await page.context().setOffline(true);
    await page.getByText('Connection lost').waitFor();
    await thanks.getByRole('button', { name: 'Done' }).click();
    await thanks.getByText('The service cannot be reached').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await story.record(thankYou(story.people[0]));
    await page.context().setOffline(false);
    await page.clock.fastForward(10_000);
    await page.getByRole('heading', { name: 'Nothing is due' }).waitFor();
    await page.getByText('Connection lost').waitFor({ state: 'detached' });
  });

  test('needs no mouse', async () => {
    const pages = await openPages();
    const story = await own(pages);
    const page = await pages.window('candidate');
    const thanks = card(page, 'Thank-you');
    await thanks.waitFor();
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate<string>(
          'document.activeElement.textContent || document.activeElement.labels?.[0]?.textContent || ""',
        );
        if (focused.startsWith(name)) return;
      }
      throw new Error(`${name} cannot be reached`);
    };
    await tabTo('I said that I am eager');
    await page.keyboard.press('Space');
    await tabTo('Words to send');
    await page.keyboard.press('Enter');
    await thanks.getByText('Dear Ada').waitFor();
    await tabTo('Done');
    await page.keyboard.press('Enter');
    await page.getByText('Recorded: Thank-you').waitFor();
    expect((await story.entries()).at(-1)?.event).toMatchObject({ eagernessExpressed: true });
    await tabTo('Take it back');
    await page.keyboard.press('Enter');
    await thanks.waitFor();
  });

  test.each(looks)('is kept out by nothing ($colorScheme, phone: $phone)', async options => {
    const pages = await openPages();
    const story = await own(pages);
    await own(pages, { company: 'Beta Boats' });
    await story.record(thankYou(story.people[0]));
    await pass(pages, 10 * dayMs);
    const page = await pages.window('candidate', options);
    await card(page, 'Thank-you').waitFor();
    const checkIn = card(page, 'Check-in: Ada Lovelace, Acme Rockets');
    await checkIn.getByRole('button', { name: 'Done' }).click();
    await checkIn.getByRole('heading', { name: 'Better not now' }).waitFor();
    await checkIn.getByText('rules that were asked').click();
    expect(await barriersOn(page)).toEqual([]);
    await checkIn.getByRole('button', { name: 'Join a group' }).click();
    await checkIn.getByRole('button', { name: 'Record' }).waitFor();
    await card(page, 'Thank-you').getByRole('button', { name: 'Done' }).click();
    await page.getByText('Recorded: Thank-you').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    const { width } = page.viewportSize() ?? { width: 0 };
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });
});
