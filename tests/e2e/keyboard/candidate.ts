import { expect } from 'vitest';
import { begin, checkIn, thankYou, withAda } from '../../support/applications.ts';
import type { OpenPages } from '../../support/pages.ts';
import type { Prepare } from './paths.ts';

const dayMs = 86_400_000;
const own = ({ service }: OpenPages) => begin(service, { ...withAda, client: service.clientId });

export const candidatePaths = {
  'tells of the last interview': async () => ({
    who: 'candidate',
    at: '/start',
    async walk({ page, keys, pages }) {
      await keys.write(page.getByLabel('Company'), 'Acme Rockets');
      await keys.write(page.getByLabel('Role'), 'Test pilot');
      await keys.tabTo(page.getByLabel('When it was'));
      await page.keyboard.type('03022026');
      await keys.press('Tab');
      await page.keyboard.type('0930AM');
      await keys.write(page.getByLabel('Name'), 'Ada Lovelace');
      await keys.enter(page.getByRole('button', { name: 'Begin' }));
      await page.waitForURL(/\/applications\/app_/);
      await keys.lands(page.getByRole('main'));
      const { items } = (await pages.service.call('candidate', 'GET', '/v1/applications')).json();
      expect(items).toHaveLength(1);
    },
  }),

  'asks, does what is due, and takes it back': async pages => {
    await own(pages);
    return {
      who: 'candidate',
      at: '/today',
      async walk({ page, keys }) {
        const card = page.getByRole('article', { name: 'Thank-you' });
        await keys.enter(card.getByRole('button', { name: 'May I?' }));
        await card.getByRole('heading', { name: 'Yes, that is fine' }).waitFor();
        await keys.lands(card.getByRole('button', { name: 'May I?' }));
        await keys.press('Shift+Tab', 'Enter');
        await page.getByText('Recorded: Thank-you').waitFor();
        await keys.lands(page.getByRole('main'));
        await keys.enter(page.getByRole('button', { name: 'Take it back' }));
        await card.waitFor();
        await keys.lands(page.getByRole('main'));
      },
    };
  },

  'is refused, and does something else instead': async pages => {
    const story = await own(pages);
    await story.record(thankYou(story.people[0]));
    pages.service.clock.advance(10 * dayMs);
    return {
      who: 'candidate',
      at: '/today',
      async walk({ page, keys }) {
        const card = page.getByRole('article', { name: 'Check-in' });
        await keys.enter(card.getByRole('button', { name: 'Done' }));
        await card.getByRole('heading', { name: 'Better not now' }).waitFor();
        await keys.enter(card.getByRole('button', { name: 'Join a group' }));
        await keys.lands(card.getByRole('form', { name: 'Record an event' }));
        await keys.enter(card.getByRole('button', { name: 'Leave it' }));
        await keys.lands(card);
        await keys.enter(card.getByRole('button', { name: 'Follow the company' }));
        await keys.tabTo(card.getByLabel('Network'));
        await page.keyboard.type('Li');
        await keys.enter(card.getByRole('button', { name: 'Record' }));
        await page.getByText('Recorded: Followed the company').waitFor();
        await keys.lands(page.getByRole('main'));
      },
    };
  },

  'records what happened': async pages => {
    const { id } = await own(pages);
    return {
      who: 'candidate',
      at: `/applications/${id}`,
      async walk({ page, keys }) {
        const open = page.getByRole('button', { name: 'Record what happened' });
        await keys.enter(open);
        const dialog = page.getByRole('dialog');
        await keys.lands(dialog);
        await keys.press('Escape');
        await dialog.waitFor({ state: 'detached' });
        await keys.lands(open);
        await keys.press('Enter');
        await keys.tabTo(dialog.getByLabel('What happened', { exact: true }));
        await page.keyboard.type('Offer');
        await keys.enter(dialog.getByRole('button', { name: 'Record', exact: true }));
        await page.getByRole('img', { name: /It stands in Closed/ }).waitFor();
        await keys.lands(page.getByRole('main'));
      },
    };
  },

  'voids an entry': async pages => {
    const story = await own(pages);
    await story.record(thankYou(story.people[0]));
    return {
      who: 'candidate',
      at: `/applications/${story.id}`,
      async walk({ page, keys }) {
        const open = page.getByRole('button', { name: 'Void entry 2, Thank-you' });
        const dialog = page.getByRole('dialog');
        await keys.enter(open);
        await keys.lands(dialog.getByLabel('Why it was a mistake'));
        await keys.enter(dialog.getByRole('button', { name: 'Leave it' }));
        await dialog.waitFor({ state: 'detached' });
        await keys.lands(open);
        await keys.press('Enter');
        await keys.lands(dialog.getByLabel('Why it was a mistake'));
        await page.keyboard.type('It was never sent');
        await keys.enter(dialog.getByRole('button', { name: 'Void it' }));
        await page.getByText('Voided by entry 3').waitFor();
        await keys.lands(page.getByRole('region', { name: 'Timeline' }));
      },
    };
  },

  'goes through time, and back to now': async pages => {
    const story = await own(pages);
    await story.record(thankYou(story.people[0]));
    pages.service.clock.advance(3 * dayMs);
    return {
      who: 'candidate',
      at: `/applications/${story.id}`,
      async walk({ page, keys }) {
        await keys.tabTo(page.getByRole('slider'));
        await keys.press('ArrowLeft');
        await page.getByRole('status').getByText('As of Wed, 4 Mar 2026').waitFor();
        await keys.press('End');
        await page.getByRole('status').getByText('What if nobody answers').waitFor();
        await keys.press('Shift+Tab', 'Enter');
        await page.getByRole('status').getByText('As it stands now').waitFor();
        await keys.lands(page.getByRole('main'));
      },
    };
  },

  'makes a report of another period, and takes it along': async pages => {
    const story = await own(pages);
    await story.post(checkIn(story.people[0]));
    return {
      who: 'candidate',
      at: '/reports',
      async walk({ page, keys }) {
        await page.getByRole('region', { name: 'What was done' }).waitFor();
        await keys.tabTo(page.getByLabel('From'));
        await page.keyboard.type('03022026');
        await expect.poll(() => page.url()).toContain('from=2026-03-02');
        const download = page.waitForEvent('download');
        await keys.enter(page.getByRole('link', { name: 'PDF' }));
        expect((await download).suggestedFilename()).toMatch(/^report-2026-03-02.*\.pdf$/);
      },
    };
  },

  'invites a coach, and withdraws': async () => ({
    who: 'candidate',
    at: '/consent',
    async walk({ page, keys }) {
      await keys.write(page.getByLabel("The coach's e-mail address"), 'carla@coaching.example');
      await keys.tabTo(page.getByLabel('Names and addresses of people'));
      await keys.press('Space');
      await keys.enter(page.getByRole('button', { name: 'Make the invitation' }));
      await page.getByText('#grant=').waitFor();
      await keys.enter(page.getByRole('button', { name: 'Withdraw at once: carla@coaching.example' }));
      await page.getByText('sees nothing of yours any more').waitFor();
      await keys.lands(page.getByRole('main'));
    },
  }),
} satisfies Record<string, Prepare>;
