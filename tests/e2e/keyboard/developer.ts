import { expect } from 'vitest';
import { begin, thankYou, withAda } from '../../support/applications.ts';
import type { Prepare } from './paths.ts';

export const developerPaths = {
  'makes a key, copies it, and revokes it': async () => ({
    who: 'owner',
    at: '/settings/keys',
    async walk({ page, keys }) {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await keys.write(page.getByLabel('What it is for'), 'Zapier');
      await keys.tabTo(page.getByLabel('Role'));
      await page.keyboard.type('Coach');
      await keys.enter(page.getByRole('button', { name: 'Make the key' }));
      await page.getByText('The key “Zapier”').waitFor();
      await keys.lands(page.getByRole('button', { name: 'Make the key' }));
      await keys.enter(page.getByRole('button', { name: 'Copy' }));
      await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toMatch(/^tom_live_/);
      const revoke = page.getByRole('button', { name: 'Revoke Zapier' });
      const dialog = page.getByRole('dialog');
      await keys.enter(revoke);
      await keys.lands(dialog);
      await keys.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await keys.lands(revoke);
      await keys.press('Enter');
      await keys.enter(dialog.getByRole('button', { name: 'Revoke' }));
      await page.getByRole('heading', { name: 'Revoked' }).waitFor();
      await keys.lands(page.getByRole('main'));
    },
  }),

  'steps through the inspector': async pages => {
    const story = await begin(pages.service, withAda);
    await story.record(thankYou(story.people[0]));
    return {
      who: 'owner',
      at: `/inspect/${story.id}`,
      async walk({ page, keys }) {
        await page.getByText('Step 2 of 2').waitFor();
        await keys.enter(page.getByRole('button', { name: 'Back' }));
        await page.getByText('Step 1 of 2').waitFor();
        await keys.lands(page.getByRole('main'));
        await keys.enter(page.getByRole('button', { name: 'Forth' }));
        await page.getByText('Step 2 of 2').waitFor();
        await keys.enter(
          page.getByRole('region', { name: 'Events' }).getByRole('button', { name: 'Interview' }),
        );
        await page.getByText('Step 1 of 2').waitFor();
        await keys.enter(page.getByRole('button', { name: 'Live' }));
        await page.getByText('Step 2 of 2, following live').waitFor();
      },
    };
  },
} satisfies Record<string, Prepare>;
