import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { begin } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { press, tabTo, tabToThat } from '../support/keyboard.ts';
import { emptied } from '../support/moving.ts';
import { closeBrowser, hasBrowser, looks, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

const sheet = [
  'Company,Role,Interview date,Interviewer,Thanked on,Status,Shoe size',
  'Acme,Engineer,2026-02-02,Ann Lee,2026-02-03,Waiting,42',
  'Beta,Pilot,3/2/2026,Cy,,,',
  'Gamma,Cook,2026-02-10,,,,',
].join('\n');

const asFile = (text: string, name = 'my list.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});
const choose = (page: Page, text: string, name?: string) =>
  page.getByLabel('The file to import').setInputFiles(asFile(text, name));
const line = (page: Page, company: string) => page.getByRole('row').filter({ hasText: company });

describe.skipIf(!hasBrowser)('importing and exporting', () => {
  test('an owner sees the fate of every line, says what is not clear, and imports', async () => {
    const { window, service } = await openPages();
    const page = await window('owner', { path: '/settings/moving' });
    await choose(page, sheet);
    await page.getByText('1 line would begin an application, 2 lines cannot be taken.').waitFor();
    await page.getByText('Columns that are passed over: Shoe size.').waitFor();
    expect(await line(page, 'Beta').textContent()).toContain('may be 3 February or 2 March');
    expect(await line(page, 'Gamma').textContent()).toContain('Interviewer: is empty');
    const listed = async () => (await service.call('owner', 'GET', '/v1/applications')).json().items;
    expect(await listed()).toEqual([]);

    await page.getByLabel('3/2/2026 is').selectOption('3 February');
    await page.getByText('2 lines would begin an application').first().waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Import 2 lines' }).click();
    await page.getByText('2 lines began an application, 0 added to one, 1 could not be taken.').waitFor();
    expect(await listed()).toHaveLength(2);
    await page.getByRole('link', { name: 'See the applications' }).click();
    await page.getByRole('link', { name: 'Acme' }).first().waitFor();

    await page.goto(page.url().replace('/applications', '/settings/moving'));
    await choose(page, sheet);
    await page.getByRole('button', { name: 'Nothing is new' }).waitFor();
  });

  test('a candidate needs no mouse, and comes from the first minute', async () => {
    const { window, service } = await openPages();
    const page = await window('candidate', { path: '/start' });
    // Asked for before anything else: the browser has to know by the time that the key is pressed.
    const opened = page.waitForEvent('filechooser', { timeout: 60_000 });
    await press(page, 'Bring your spreadsheet', 'link');
    await tabTo(page, 'button', 'Choose a file');
    await page.keyboard.press('Enter');
    await (await opened).setFiles(asFile(sheet));
    await page.getByRole('button', { name: 'Import 1 line' }).waitFor();
    await tabToThat(page, page.getByLabel('3/2/2026 is'));
    await page.keyboard.press('ArrowDown');
    await page.getByText('2 lines would begin applications').waitFor();
    await press(page, 'Import 2 lines');
    await page.getByText('2 lines began an application').waitFor();
    const { items } = (await service.call('candidate', 'GET', '/v1/applications')).json();
    expect(items).toMatchObject([{ client: service.clientId }, { client: service.clientId }]);
  });

  test('everything is downloaded, and taken in by an empty workspace', async () => {
    const { window, service } = await openPages();
    await begin(service, { client: service.clientId });
    const page = await window('owner', { path: '/settings/moving' });
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download everything' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('top-of-mind.ndjson');
    const everything = await readFile(await file.path(), 'utf8');
    await choose(page, everything, 'top-of-mind.ndjson');
    await page.getByText('The workspace is not empty').waitFor();

    const other = await openPages();
    await emptied(other.service);
    const there = await other.window('owner', { path: '/settings/moving' });
    await choose(there, everything, 'top-of-mind.ndjson');
    await there.getByText('Every line of it is proved; nothing is recorded yet').waitFor();
    await there.getByRole('button', { name: 'Import everything' }).click();
    await there.getByText('It is all there').waitFor();
    const { items } = (await other.service.call('owner', 'GET', '/v1/applications')).json();
    expect(items).toMatchObject([{ company: 'Acme Rockets' }]);
  });

  test.each(looks)('is kept from nobody ($colorScheme, phone: $phone)', { timeout: 60_000 }, async look => {
    const { window } = await openPages();
    const page = await window('owner', { path: '/settings/moving', ...look });
    await choose(page, sheet);
    await page.getByRole('button', { name: 'Import 1 line' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.getByRole('button', { name: 'Import 1 line' }).click();
    await page.getByText('Imported').first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });
});
