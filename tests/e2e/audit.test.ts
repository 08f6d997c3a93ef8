import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { begin, checkIn, type Story, thankYou, withAda } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { parseCsv } from '../support/csv.ts';
import { closeBrowser, hasBrowser, type OpenPages, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

const dayMs = 24 * 3_600_000;

/** Thanked, asked too early all the same, tried again and refused, voided a slip, answered. */
async function aWeek({ service }: OpenPages): Promise<Story> {
  const story = await begin(service, { ...withAda, client: service.clientId });
  const [ada = ''] = story.people;
  await story.record({ ...thankYou(ada), skillMentioned: true });
  service.clock.advance(dayMs);
  await story.post(checkIn(ada));
  await story.record({ ...checkIn(ada, 'call'), alreadyHappened: true });
  const { entry } = await story.record({ type: 'note.added', text: 'They smiled' });
  await story.record({ type: 'entry.voided', entry: entry.seq, reason: 'It was another company' });
  service.clock.advance(dayMs);
  await story.record({ type: 'reply.received', interviewer: ada });
  return story;
}

/** Goes from one control to the next with the keyboard until it is there. */
async function tabTo(page: Page, name: string | RegExp, role: 'link' | 'button' | 'textbox' = 'link') {
  const wanted = page.getByRole(role, { name }).first();
  await wanted.waitFor();
  const focused = wanted.and(page.locator(':focus'));
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${name}`);
}

describe.skipIf(!hasBrowser)('an audit', () => {
  test('goes from a search to a log that is proved and an entry that is checked, by keyboard alone', async () => {
    const pages = await openPages();
    const story = await aWeek(pages);
    await begin(pages.service, { ...withAda, company: 'Borealis' });
    const page = await pages.window('coach', { path: '/audit' });
    await tabTo(page, 'Company, role or person', 'textbox');
    await page.keyboard.type('rocket');
    await page.getByText('One application.').waitFor();
    await tabTo(page, 'Acme Rockets, Test pilot');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Log: Acme Rockets' }).waitFor();

    await tabTo(page, 'Verify', 'button');
    await page.keyboard.press('Enter');
    const entries = await story.entries();
    await page.getByRole('status').getByText(`Yes: all ${entries.length} entries are sound`).waitFor();
    await page.getByText(entries.at(-1)?.hash ?? 'no head', { exact: true }).waitFor();

    const refusal = entries.find(({ kind }) => kind === 'refusal');
    const row = page.getByRole('row', { name: new RegExp(`^${refusal?.seq}\\. Check-in`) });
    await row.getByText('Refused').waitFor();
    await tabTo(page, `${refusal?.seq}. Check-in`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Entry ${refusal?.seq}: Check-in` }).waitFor();
    await page.getByRole('row', { name: /^window No/ }).waitFor();
    await page.getByText('Ada Lovelace').first().waitFor();
    await page.getByText('This browser computed the same hash').waitFor();
    await page.getByText(refusal?.hash ?? 'no hash', { exact: true }).waitFor();
  });

  test('shows what voided an entry, and leads there and back', async () => {
    const pages = await openPages();
    const story = await aWeek(pages);
    const entries = await story.entries();
    const voided = entries.find(({ type }) => type === 'note.added')?.seq ?? 0;
    const page = await pages.window('owner', { path: `/audit/${story.id}/${voided}` });
    await page.getByText('It was another company').waitFor();
    await page.getByText('They smiled').waitFor();
    await page
      .getByRole('definition')
      .getByRole('link', { name: `entry ${voided + 1}` })
      .click();
    await page.getByRole('heading', { name: `Entry ${voided + 1}: Entry voided` }).waitFor();
    await page.getByRole('link', { name: 'The whole log' }).click();
    await page.getByText(`Voided by entry ${voided + 1}`).waitFor();
  });

  test('names the entry that was changed behind the back of the service', async () => {
    const pages = await openPages();
    const story = await aWeek(pages);
    const { database } = pages.service;
    await database.allowTampering();
    const [changed] = (await story.entries()).filter(({ type }) => type === 'thank-you.sent');
    await database.raw('update entries set event = replace(event, ?, ?) where seq = ?', [
      '"skillMentioned":true',
      '"skillMentioned":false',
      changed?.seq ?? 0,
    ]);
    const page = await pages.window('coach', { path: `/audit/${story.id}` });
    await page.getByRole('button', { name: 'Verify' }).click();
    const answer = page.getByRole('status');
    await answer.getByText(`No: entry ${changed?.seq} is at fault`).waitFor();
    await answer.getByText('its content does not match its hash').waitFor();
    await answer.getByRole('link', { name: `See entry ${changed?.seq}` }).click();
    await page.getByText('This browser computed another hash: the entry was changed').waitFor();
  });

  test('names an entry that cannot even be read any more', async () => {
    const pages = await openPages();
    const story = await aWeek(pages);
    const { database } = pages.service;
    await database.allowTampering();
    await database.raw('update entries set event = ?, decision = ? where seq = 4', ['not an event', '{}']);
    const page = await pages.window('coach', { path: `/audit/${story.id}` });
    await page.getByRole('row', { name: /^4\./ }).getByText('Cannot be read').waitFor();
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByRole('link', { name: 'See entry 4' }).click();
    await page.getByText('This entry cannot be read').waitFor();
    await page.getByText('not an event').waitFor();
  });

  test('of what is not there says so', async () => {
    const pages = await openPages();
    const story = await begin(pages.service, withAda);
    const page = await pages.window('owner', { path: `/audit/${story.id}/99` });
    await page.getByRole('alert').getByText('There is no such entry').waitFor();
    await page.goto(`${pages.base}/audit/app_nowhere`);
    await page.getByRole('alert').getByText('There is no such application').waitFor();
  });
});

describe.skipIf(!hasBrowser)('a report', () => {
  test('is chosen by client and period, and shows what happens as it happens', async () => {
    const pages = await openPages();
    const story = await aWeek(pages);
    const page = await pages.window('coach');
    await page.getByRole('link', { name: 'Audit' }).click();
    await page.getByRole('combobox', { name: 'Client' }).click();
    await page.getByRole('option', { name: 'Casey Client' }).click();
    await page.getByLabel('From').fill('2026-03-01');
    await page.getByLabel('To').fill('2026-03-31');
    await page.getByRole('link', { name: 'Show the report' }).click();
    await page.getByRole('heading', { name: 'Report on the search for work: Casey Client' }).waitFor();
    await page.getByText('Sun, 1 Mar 2026 to Tue, 31 Mar 2026').waitFor();
    const done = page.getByRole('region', { name: 'What was done' });
    await done
      .getByRole('row', { name: /Telephone Asked about the decision Against the rules\. Reply/ })
      .waitFor();
    const refused = page.getByRole('region', { name: 'Considered and not done' });
    expect(await refused.getByRole('row').count()).toBe(2);
    await story.record({ type: 'offer.received' });
    await done.getByRole('row', { name: /Offer received/ }).waitFor();

    await page.getByLabel('To').fill('2026-03-02');
    await expect.poll(() => done.getByRole('row').count()).toBe(3);
    expect(page.url()).toContain('to=2026-03-02');
    await page.getByLabel('To').fill('2026-02-01');
    await page.getByRole('alert').getByText('Such a period makes no sense').waitFor();
    await page.getByLabel('From').fill('2026-01-01');
    await page.getByText('Nothing was recorded in this period').waitFor();
  });

  test('prints on white A4, without what stands around it', async () => {
    const pages = await openPages();
    await aWeek(pages);
    const path = `/reports/${pages.service.clientId}?from=2026-03-01&to=2026-03-31`;
    const page = await pages.window('candidate', { path, colorScheme: 'dark' });
    await page.getByRole('region', { name: 'What was done' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const hidden of [
      page.getByRole('navigation', { name: 'Main' }),
      page.getByRole('banner'),
      page.getByRole('button', { name: 'Print' }),
      page.getByLabel('From'),
    ]) {
      expect(await hidden.isVisible()).toBe(false);
    }
    const colours = await page.evaluate(
      `[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('td')).color]`,
    );
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    const picture = await page.screenshot({ fullPage: true });
    expect(picture.length).toBeGreaterThan(10_000);
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(printed.match(/\/Type \/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(printed) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  });

  test('comes down as CSV and PDF', async () => {
    const pages = await openPages();
    await aWeek(pages);
    const path = `/reports/${pages.service.clientId}?from=2026-03-01&to=2026-03-31`;
    const page = await pages.window('coach', { path });
    const save = async (name: 'CSV' | 'PDF') => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`report-2026-03-01-to-2026-03-31.${name.toLowerCase()}`);
      return readFile(await download.path());
    };
    const [head, ...rows] = parseCsv((await save('CSV')).toString('utf8').replace(/^\ufeff/, ''));
    expect(head).toContain('Employer');
    expect(rows).toHaveLength(5);
    expect((await save('PDF')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('of a candidate is their own; of somebody else there is none', async () => {
    const pages = await openPages();
    const { service } = pages;
    await aWeek(pages);
    const page = await pages.window('candidate');
    await page.getByRole('link', { name: 'Report' }).click();
    await page.getByRole('heading', { name: 'Report on the search for work: Casey Client' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/reports/${service.clientId}`);
    const made = await service.call('owner', 'POST', '/v1/clients', { payload: { name: 'Somebody Else' } });
    await page.goto(`${pages.base}/reports/${made.json().id}`);
    await page.getByRole('alert').getByText('There is no such client').waitFor();
  });
});

describe.skipIf(!hasBrowser)('the pages of the audit put nothing in the way', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const phone of [false, true]) {
      test(`${colorScheme}, ${phone ? 'on a telephone' : 'on a desk'}`, { timeout: 60_000 }, async () => {
        const pages = await openPages();
        const story = await aWeek(pages);
        const page = await pages.window('owner', { path: '/audit', colorScheme, phone });
        await page.getByText('One application.').waitFor();
        expect(await barriersOn(page)).toEqual([]);
        await page.goto(`${pages.base}/audit/${story.id}`);
        await page.getByRole('button', { name: 'Verify' }).click();
        await page.getByText('Yes:').waitFor();
        expect(await barriersOn(page)).toEqual([]);
        for (const seq of [1, 4]) {
          await page.goto(`${pages.base}/audit/${story.id}/${seq}`);
          await page.getByText('This browser computed the same hash').waitFor();
          expect(await barriersOn(page)).toEqual([]);
          expect(await isTooWide(page), `entry ${seq}`).toBe(false);
        }
        await page.goto(`${pages.base}/reports/${pages.service.clientId}?from=2026-03-01&to=2026-03-31`);
        await page.getByRole('region', { name: 'What was done' }).waitFor();
        expect(await barriersOn(page)).toEqual([]);
        expect(await isTooWide(page), 'the report').toBe(false);
      });
    }
  }
});

/** Whether the page itself has to be moved sideways; what is wide scrolls in a box of its own. */
async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
}
