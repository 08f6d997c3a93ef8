import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { barriersOn } from '../support/axe.ts';
import { aCoach, aCoachLetIn, beginWithSecrets, invite } from '../support/consent.ts';
import { closeBrowser, hasBrowser, type OpenPages, openPages } from '../support/pages.ts';

afterAll(closeBrowser);

const password = 'four words that rhyme';

/** The candidate invites Carla, and shows notes; gives the link. */
async function inviteCarla(page: Page): Promise<string> {
  await page.getByLabel("The coach's e-mail address").fill('carla@coaching.example');
  await page.getByLabel('Notes and other texts').check();
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  const link = await page.getByText('#grant=').textContent();
  if (link === null) throw new Error('There is no link');
  return link;
}

async function join({ window, base }: OpenPages, link: string): Promise<Page> {
  const page = await window(undefined, { path: link.slice(base.length) });
  await page.getByRole('heading', { name: 'You are invited' }).waitFor();
  expect(page.url()).not.toContain('grant');
  await page.getByLabel('Your name').fill('Carla Coach');
  await page.getByLabel('Choose a password').fill(password);
  await page.getByRole('button', { name: 'Accept and sign in' }).click();
  await page.getByRole('link', { name: 'Applications' }).waitFor();
  return page;
}

describe.skipIf(!hasBrowser)('consent', { timeout: 60_000 }, () => {
  test('a candidate invites a coach, who joins, sees it redacted, and loses it from the open page', async () => {
    const pages = await openPages();
    const { service, window } = pages;
    const story = await beginWithSecrets(service);
    const candidate = await window('candidate', { path: '/consent' });
    await candidate.getByText('Nobody from outside.').waitFor();
    await candidate.getByText('No coach has looked yet.').waitFor();
    const link = await inviteCarla(candidate);
    await candidate
      .getByRole('article', { name: 'carla@coaching.example' })
      .getByText('Invited', { exact: true })
      .waitFor();

    const coach = await join(pages, link);
    await coach.goto(`${pages.base}/applications/${story.id}`);
    await coach.getByRole('heading', { level: 1, name: 'Acme Rockets' }).waitFor();
    await coach.getByText('Interviewer 1').first().waitFor();
    await coach.getByText('Redacted', { exact: true }).first().waitFor();
    const seen = await coach.content();
    for (const name of ['Lovelace', 'Hopper', 'ada@acme.example']) expect(seen).not.toContain(name);

    await candidate.reload();
    const grant = candidate.getByRole('article', { name: 'Carla Coach' });
    await grant.getByText('Sees it now').waitFor();
    await grant.getByText('Does not see names and addresses of people.').waitFor();
    const looks = candidate.getByRole('table', { name: 'Who looked at what' });
    await looks.getByText('The page of an application: Acme Rockets').waitFor();
    await looks.getByText('Carla Coach').first().waitFor();

    await grant.getByRole('button', { name: 'Withdraw at once: Carla Coach' }).click();
    await candidate.getByText('Carla Coach sees nothing of yours any more.').waitFor();
    await coach.getByText('There is no such application.').first().waitFor();
    expect(await coach.content()).not.toContain('Acme Rockets');
  });

  test('whoever is signed in accepts with one button; somebody without a right to it is told why', async () => {
    const { service, window, base } = await openPages();
    await beginWithSecrets(service);
    const { key } = await aCoach(service);
    const { link } = await invite(service);
    const coach = await window({ key }, { path: '/applications' });
    await coach.getByRole('heading', { name: 'Applications' }).waitFor();
    await coach.goto(base + link);
    await coach.reload();
    await coach.getByRole('button', { name: 'Accept' }).click();
    await coach.getByRole('link', { name: 'Applications' }).click();
    await coach.getByRole('link', { name: 'Acme Rockets' }).waitFor();

    const ofTheHouse = await window('coach', { path: '/applications' });
    await ofTheHouse.getByRole('heading', { name: 'Applications' }).waitFor();
    await ofTheHouse.goto(base + (await invite(service)).link);
    await ofTheHouse.reload();
    await ofTheHouse.getByRole('button', { name: 'Accept' }).click();
    await ofTheHouse.getByText('You read the whole workspace already').waitFor();
    await ofTheHouse.getByRole('button', { name: 'Go on without' }).click();
    await ofTheHouse.getByRole('link', { name: 'Applications' }).waitFor();
  });

  test('an owner is told whom a client let in, and leaves that to the client', async () => {
    const { service, window } = await openPages();
    await invite(service, { scope: { names: true } });
    const page = await window('owner', { path: `/clients/${service.clientId}` });
    const grant = page.getByRole('article', { name: 'carla@coaching.example' });
    await grant.getByText('Until it is withdrawn.').waitFor();
    expect(await grant.getByRole('button').count()).toBe(0);
    const coach = await window('coach', { path: `/clients/${service.clientId}` });
    await coach.getByRole('heading', { name: 'Notes' }).waitFor();
    expect(await coach.getByText('Coaches from outside').count()).toBe(0);
  });

  test('by keyboard alone: invite, and withdraw', async () => {
    const { window } = await openPages();
    const page = await window('candidate', { path: '/consent' });
    await page.getByText('Nobody from outside.').waitFor();
    const tabTo = async (name: string) => {
      for (let i = 0; i < 60; i++) {
        const focused = page.locator(':focus');
        const label = (await focused.count()) === 0 ? '' : await focused.evaluate(nameOf);
        if (label.includes(name)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`The keyboard does not reach ${name}`);
    };
    await tabTo("The coach's e-mail address");
    await page.keyboard.type('carla@coaching.example');
    await tabTo('Names and addresses of people');
    await page.keyboard.press('Space');
    await tabTo('Make the invitation');
    await page.keyboard.press('Enter');
    await page.getByText('#grant=').waitFor();
    const grant = page.getByRole('article', { name: 'carla@coaching.example' });
    await grant.getByText('names and addresses of people').waitFor();
    await page.keyboard.press('Control+Home');
    await page.evaluate('document.activeElement?.blur()');
    await tabTo('Withdraw at once: carla@coaching.example');
    await page.keyboard.press('Enter');
    await page.getByText('carla@coaching.example sees nothing of yours any more.').waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const phone of [false, true]) {
      test(`no barriers: ${colorScheme}, ${phone ? 'phone' : 'desktop'}`, async () => {
        const { service, window } = await openPages();
        const story = await beginWithSecrets(service);
        const coach = await aCoachLetIn(service, { expiresAt: '2026-04-01T00:00:00Z' });
        await service.call(coach, 'GET', `/v1/applications/${story.id}`);
        await expect
          .poll(
            async () =>
              (await service.call('candidate', 'GET', `/v1/clients/${service.clientId}/looks`)).body,
          )
          .toContain('application');
        const { link } = await invite(service, { scope: { names: true, notes: true, post: 'events' } });
        const page = await window('candidate', { path: '/consent', colorScheme, phone });
        await page.getByRole('table', { name: 'Who looked at what' }).waitFor();
        await inviteCarla(page);
        expect(await barriersOn(page)).toEqual([]);
        const width = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        expect(width).toBeLessThanOrEqual(0);
        const invited = await window(undefined, { path: link, colorScheme, phone });
        await invited.getByRole('heading', { name: 'You are invited' }).waitFor();
        expect(await barriersOn(invited)).toEqual([]);
        const redacted = await window(coach, { path: '/applications', colorScheme, phone });
        await redacted.getByText('Redacted', { exact: true }).first().waitFor();
        expect(await barriersOn(redacted)).toEqual([]);
      });
    }
  }
});

interface Focused {
  getAttribute(name: string): string | null;
  textContent: string | null;
  labels?: Iterable<{ textContent: string | null }> | null;
}

/** What a screen reader would call an element, near enough; it runs in the page. */
function nameOf(element: Focused): string {
  const labels = [...(element.labels ?? [])].map(label => label.textContent);
  return [element.getAttribute('aria-label'), ...labels, element.textContent].join(' ');
}
