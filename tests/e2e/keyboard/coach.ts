import { expect } from 'vitest';
import { begin, checkIn, thankYou, withAda } from '../../support/applications.ts';
import type { OpenPages } from '../../support/pages.ts';
import type { Prepare } from './paths.ts';

/** A client of whom there is something to see. */
async function aClient({ service }: OpenPages) {
  const story = await begin(service, { ...withAda, client: service.clientId });
  await story.record(thankYou(story.people[0]));
  await story.record({ ...checkIn(story.people[0], 'call'), alreadyHappened: true });
  return story;
}

export const coachPaths = {
  'filters the caseload': async pages => {
    await aClient(pages);
    return {
      who: 'coach',
      at: '/caseload',
      async walk({ page, keys }) {
        await keys.tabTo(
          page.getByRole('textbox', { name: 'Balance' }).or(page.getByLabel('Balance').first()),
        );
        await keys.press('ArrowDown', 'ArrowDown', 'Enter');
        await expect.poll(() => new URL(page.url()).searchParams.get('attention')).not.toBeNull();
      },
    };
  },

  'searches, and opens a client': async pages => {
    await aClient(pages);
    return {
      who: 'coach',
      at: '/caseload',
      async walk({ page, keys }) {
        await keys.write(page.getByLabel('Search'), 'casey');
        await expect.poll(() => page.url()).toContain('q=casey');
        await keys.enter(page.getByRole('link', { name: 'Casey Client' }));
        await page.getByRole('heading', { name: 'Casey Client', level: 1 }).waitFor();
        await keys.lands(page.getByRole('main'));
      },
    };
  },

  'keeps a view, comes back to it, and removes it': async pages => {
    await aClient(pages);
    return {
      who: 'coach',
      at: '/caseload?q=casey',
      async walk({ page, keys }) {
        await keys.enter(page.getByRole('button', { name: 'Views' }));
        await keys.lands(page.getByRole('menu'));
        await keys.press('Escape');
        await keys.lands(page.getByRole('button', { name: 'Views' }));
        await keys.press('Enter');
        await keys.lands(page.getByRole('menu'));
        await page.keyboard.type('Save');
        await keys.press('Enter');
        await keys.lands(page.getByRole('dialog').getByLabel('Name'));
        await page.keyboard.type('Only Casey');
        await keys.press('Enter');
        const view = page.getByRole('button', { name: 'Only Casey' });
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await keys.lands(view);
        await keys.press('Enter');
        await keys.lands(page.getByRole('menu'));
        await page.keyboard.type('Remove');
        await keys.press('Enter');
        await keys.lands(page.getByRole('button', { name: 'Views' }));
      },
    };
  },

  'reads the weeks as a table': async pages => {
    await aClient(pages);
    return {
      who: 'coach',
      at: '/caseload',
      async walk({ page, keys }) {
        await keys.tabTo(page.getByRole('tab', { name: 'Clients' }));
        await keys.press('ArrowLeft');
        await keys.lands(page.getByRole('tab', { name: 'Trend' }));
        await keys.enter(page.getByRole('button', { name: 'Show as a table' }));
        await page.getByRole('row', { name: /^2 Mar/ }).waitFor();
        await keys.lands(page.getByRole('main'));
      },
    };
  },

  'notes something on a client, and removes it': async pages => {
    await aClient(pages);
    return {
      who: 'coach',
      at: `/clients/${pages.service.clientId}`,
      async walk({ page, keys }) {
        await keys.write(page.getByLabel('New note'), 'Well done');
        await keys.tabTo(page.getByRole('radio').first());
        await keys.press('ArrowRight');
        await keys.enter(page.getByRole('button', { name: 'Share the note' }));
        await page.getByRole('article').getByText('Well done').waitFor();
        await keys.lands(page.getByRole('main'));
        await keys.enter(page.getByRole('button', { name: /^Remove the note/ }));
        await page.getByText('The note was removed.').waitFor();
        await keys.lands(page.getByRole('main'));
      },
    };
  },

  'verifies a log, and looks at an entry': async pages => {
    const story = await aClient(pages);
    return {
      who: 'coach',
      at: `/audit/${story.id}`,
      async walk({ page, keys }) {
        const verify = page.getByRole('button', { name: 'Verify' });
        await keys.enter(verify);
        await page.getByText('Yes: all 3 entries are sound').waitFor();
        await keys.lands(verify);
        await keys.enter(page.getByRole('row', { name: /^2\. / }).getByRole('link').first());
        await page.getByText('This browser computed the same hash').waitFor();
        await keys.lands(page.getByRole('main'));
      },
    };
  },

  'chooses whose report to read': async pages => {
    await aClient(pages);
    return {
      who: 'coach',
      at: '/audit',
      async walk({ page, keys }) {
        await keys.tabTo(page.getByRole('combobox', { name: 'Client' }));
        await keys.press('ArrowDown', 'ArrowDown', 'Enter');
        await keys.enter(page.getByRole('link', { name: 'Show the report' }));
        await page.getByRole('heading', { name: 'Report on the search for work: Casey Client' }).waitFor();
        await keys.lands(page.getByRole('main'));
      },
    };
  },
} satisfies Record<string, Prepare>;
