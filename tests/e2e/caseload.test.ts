import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { createClient } from '../../src/host/access.ts';
import { begin, checkIn, thankYou, withAda } from '../support/applications.ts';
import { barriersOn } from '../support/axe.ts';
import { closeBrowser, hasBrowser, type OpenPages, openPages } from '../support/pages.ts';

const day = 86_400_000;
/** What a window is given to follow, as elsewhere. */
const patience = { timeout: 8_000 };

/** Two clients of a coach: Casey broke a promise and ignored a refusal, Robin did all well. */
async function twoClients(pages: OpenPages) {
  const { service } = pages;
  const robin = await createClient(service.store, service.clock.now(), service.workspaceId, {
    name: 'Robin Well',
  });
  const broken = await begin(service, { ...withAda, company: 'Broken Co', client: service.clientId });
  const well = await begin(service, { ...withAda, company: 'Well Ltd', client: robin.id });
  for (const story of [broken, well]) await story.record(thankYou(story.people[0]));
  await broken.record({
    type: 'commitment.made',
    interviewer: broken.people[0],
    channel: 'email',
    on: '2026-03-04',
  });
  await broken.post(checkIn(broken.people[0], 'call'));
  await broken.record({ ...checkIn(broken.people[0], 'call'), alreadyHappened: true });
  service.clock.advance(4 * day);
  return { robin, broken, well };
}

const clientNames = (page: Page) =>
  page.getByRole('list', { name: 'Clients' }).getByRole('heading', { level: 2 }).allTextContents();

describe.skipIf(!hasBrowser)('the caseload', { timeout: 60_000 }, () => {
  afterAll(closeBrowser);

  test('a coach begins with who needs attention, and goes from there to the client', async () => {
    const pages = await openPages();
    await twoClients(pages);
    const page = await pages.window('coach');
    await page.getByRole('heading', { name: 'Caseload', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Robin Well' }).waitFor();
    expect(await clientNames(page)).toEqual(['Casey Client', 'Robin Well']);
    const casey = page.getByRole('listitem').filter({ hasText: 'Casey Client' });
    const pressing = casey.getByRole('list', { name: 'What weighs today' });
    expect(await pressing.getByRole('listitem').allTextContents()).toEqual([
      '1 promise broken: Broken Co',
      '1 rule broken: Broken Co',
      '1 refusal ignored: Broken Co',
      '1 application neglected: Broken Co',
    ]);
    await page.getByRole('link', { name: 'Casey Client' }).click();
    await page.getByRole('heading', { name: 'Casey Client', level: 1 }).waitFor();
    await page
      .getByText('1 promise broken, 1 rule broken, 1 refusal ignored, 1 application neglected.')
      .waitFor();
    const line = page.getByRole('row').filter({ hasText: 'Broken Co' });
    await line.getByText('1 broken').waitFor();
    await page.getByRole('button', { name: 'Show as a table' }).click();
    await page.getByRole('row', { name: /^2 Mar/ }).waitFor();
  });

  test('filters stand in the address, and are kept under a name', async () => {
    const pages = await openPages();
    await twoClients(pages);
    const page = await pages.window('coach', { path: '/caseload' });
    await page.getByRole('heading', { name: 'Robin Well' }).waitFor();
    await page.getByLabel('Search').fill('robin');
    await expect.poll(() => clientNames(page), patience).toEqual(['Robin Well']);
    expect(new URL(page.url()).searchParams.get('q')).toBe('robin');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Save this view…' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Only Robin');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Only Robin' }).click();
    await page.getByRole('menuitem', { name: 'Who needs attention' }).click();
    await expect.poll(() => clientNames(page), patience).toEqual(['Casey Client', 'Robin Well']);
    await page.reload();
    await page.getByRole('button', { name: 'Who needs attention' }).click();
    await page.getByRole('menuitem', { name: 'Only Robin' }).click();
    await expect.poll(() => clientNames(page), patience).toEqual(['Robin Well']);
    await page.getByRole('button', { name: 'Only Robin' }).click();
    await page.getByRole('menuitem', { name: 'Remove “Only Robin”' }).click();
    await page.getByRole('button', { name: 'Views' }).waitFor();
  });

  test('nothing matches: the page says so, and leads back to all', async () => {
    const pages = await openPages();
    await twoClients(pages);
    const page = await pages.window('coach', { path: '/caseload?q=nobody' });
    await page.getByRole('heading', { name: 'No client matches' }).waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => clientNames(page), patience).toHaveLength(2);
  });

  test('what is recorded elsewhere is seen at once', async () => {
    const pages = await openPages();
    const { well } = await twoClients(pages);
    const page = await pages.window('coach', { path: '/caseload' });
    const robin = page.getByRole('listitem').filter({ hasText: 'Robin Well' });
    await robin.getByText('Nothing weighs today.').waitFor();
    await well.record({ ...checkIn(well.people[0], 'call'), alreadyHappened: true });
    await robin.getByText('1 rule broken').waitFor();
  });

  test('every application is in the long list, in any order, and only what is in sight is drawn', async () => {
    const pages = await openPages();
    const { service } = pages;
    for (let number = 0; number < 130; number += 1) {
      await begin(service, { ...withAda, company: `Company ${String(number).padStart(3, '0')}` });
    }
    const page = await pages.window('coach', { path: '/caseload?view=applications&sort=company' });
    const table = page.getByRole('table', { name: 'Applications' });
    await table.getByRole('link', { name: 'Company 000' }).waitFor();
    expect(await table.getAttribute('aria-rowcount')).toBe('131');
    expect(await table.getByRole('row').count()).toBeLessThan(60);
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    await table.getByRole('link', { name: 'Company 129' }).waitFor();
    await page.getByLabel('Search').fill('company 07');
    await page.getByText('10 applications').waitFor();
  });

  test('a private note is the coaches’ own; a shared one the client reads too, marked so', async () => {
    const pages = await openPages();
    const { service } = pages;
    const coach = await pages.window('coach', { path: `/clients/${service.clientId}` });
    await coach.getByLabel('New note').fill('Seems tired');
    await coach.getByRole('button', { name: 'Save the note' }).click();
    const first = coach.getByRole('article').filter({ hasText: 'Seems tired' });
    await first.getByText('Private: coaches only').waitFor();
    await coach.getByLabel('New note').fill('Well done');
    await coach.getByRole('radio', { name: 'Shared with the client' }).click();
    await coach.getByRole('button', { name: 'Share the note' }).click();
    await coach
      .getByRole('article')
      .filter({ hasText: 'Well done' })
      .getByText('Shared with the client')
      .waitFor();
    const candidate = await pages.window('candidate', { path: `/clients/${service.clientId}` });
    await candidate.getByText('Well done').waitFor();
    expect(await candidate.getByRole('article').count()).toBe(1);
    expect(await candidate.getByText('Seems tired').count()).toBe(0);
    expect(await candidate.getByLabel('New note').count()).toBe(0);
    await first.getByRole('button', { name: /Remove the note/ }).click();
    await coach.getByText('The note was removed.').waitFor();
    expect(await coach.getByRole('article').count()).toBe(1);
  });

  test('a client who is none is not shown', async () => {
    const pages = await openPages();
    const page = await pages.window('coach', { path: '/clients/cli_none' });
    await page.getByText('There is no such client.').waitFor();
  });

  test.each([
    ['light', false],
    ['dark', false],
    ['light', true],
    ['dark', true],
  ] as const)('nothing serious for axe (%s, phone: %s)', async (colorScheme, phone) => {
    const pages = await openPages();
    const { service } = pages;
    await twoClients(pages);
    await service.call('coach', 'POST', `/v1/clients/${service.clientId}/notes`, {
      payload: { text: 'Well done', visibility: 'shared' },
    });
    const page = await pages.window('coach', { path: '/caseload', colorScheme, phone });
    await page.getByRole('heading', { name: 'Robin Well' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('tab', { name: 'All applications' }).click();
    await page
      .getByRole('table', { name: 'Applications' })
      .getByRole('link', { name: 'Broken Co' })
      .waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Trend' }).click();
    await page.getByRole('img', { name: /^Thank-yous: On time 2/ }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show as a table' }).click();
    await page.getByRole('row', { name: /^2 Mar/ }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.goto(`${pages.base}/clients/${service.clientId}`);
    await page.getByRole('img', { name: /^Thank-yous: On time 1/ }).waitFor();
    await page.getByText('Well done').waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });
});
