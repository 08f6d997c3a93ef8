import { expect } from 'vitest';
import { begin, withAda } from '../../support/applications.ts';
import { anAccount, PASSWORD } from '../../support/people.ts';
import { openSandbox } from '../../support/sandboxes.ts';
import type { Prepare } from './paths.ts';

export const ownerPaths = {
  'looks at the demo first': async () => ({
    who: 'owner',
    at: '/start',
    async walk({ page, keys }) {
      await keys.enter(page.getByRole('button', { name: 'Load the demo' }));
      await page.getByRole('link', { name: 'Northwind Analytics' }).first().waitFor();
      await keys.lands(page.getByRole('main'));
    },
  }),

  'invites somebody, changes what they may do, and shuts them out': async pages => {
    await anAccount(pages.service, { name: 'Cora Coach', email: 'cora@example.org' });
    return {
      who: 'owner',
      at: '/settings/people',
      async walk({ page, keys }) {
        await keys.write(page.getByRole('textbox', { name: 'Name' }), 'Otto Owner');
        await keys.write(page.getByLabel('E-mail'), 'otto@example.org');
        await keys.tabTo(page.getByLabel('Role'));
        await page.keyboard.type('Owner');
        await keys.enter(page.getByRole('button', { name: 'Invite', exact: true }));
        await page.getByText('The invitation for Otto Owner').waitFor();
        await keys.lands(page.getByRole('button', { name: 'Invite', exact: true }));
        const cora = page.getByRole('region', { name: 'Cora Coach' });
        const dialog = page.getByRole('dialog');
        const change = cora.getByRole('button', { name: 'Change Cora Coach' });
        await keys.enter(change);
        await keys.lands(dialog);
        await keys.tabTo(dialog.getByLabel('Role'));
        await page.keyboard.type('Owner');
        await keys.enter(dialog.getByRole('button', { name: 'Save' }));
        await cora.getByText('owner', { exact: true }).waitFor();
        await keys.lands(change);
        await keys.enter(cora.getByRole('button', { name: 'Disable Cora Coach' }));
        await keys.lands(dialog);
        await keys.enter(dialog.getByRole('button', { name: 'Disable' }));
        await cora.getByText('Disabled').first().waitFor();
        await keys.lands(cora);
        await keys.enter(cora.getByRole('button', { name: 'Let Cora Coach in again' }));
        await cora.getByRole('button', { name: 'Disable Cora Coach' }).waitFor();
        await keys.lands(cora);
      },
    };
  },

  'makes a sandbox, and removes it': async () => ({
    who: 'owner',
    at: '/settings/sandboxes',
    async walk({ page, keys }) {
      await keys.write(page.getByLabel('What it is for'), 'Our tests');
      await keys.enter(page.getByRole('button', { name: 'Make the sandbox' }));
      await page.getByRole('status').filter({ hasText: 'tom_test_' }).waitFor();
      await keys.lands(page.getByRole('button', { name: 'Make the sandbox' }));
      await keys.enter(page.getByRole('button', { name: 'Remove Our tests' }));
      await keys.lands(page.getByRole('dialog'));
      await keys.enter(page.getByRole('dialog').getByRole('button', { name: 'Remove' }));
      await page.getByText('There are none.').waitFor();
      await keys.lands(page.getByRole('main'));
    },
  }),

  'lets time go by in a sandbox': async ({ service }) => {
    const { key } = await openSandbox(service);
    return {
      who: { key },
      at: '/today',
      async walk({ page, keys }) {
        const clock = page.getByRole('region', { name: 'Test workspace' });
        const week = clock.getByRole('button', { name: '+1 week' });
        await keys.enter(week);
        await clock.getByText('its clock says Mon, 9 Mar 2026, 15:00 GMT').waitFor();
        await keys.lands(week);
        await keys.tabTo(clock.getByLabel('Advance to'));
        // The same in every order of day and month.
        await page.keyboard.type('06062026');
        await keys.press('Tab');
        await page.keyboard.type('0900AM');
        await keys.press('Enter');
        await clock.getByText('its clock says Sat, 6 Jun 2026, 09:00 BST').waitFor();
      },
    };
  },

  'tries other numbers, and saves them': async pages => {
    await begin(pages.service, withAda);
    return {
      who: 'owner',
      at: '/settings/policies',
      async walk({ page, keys, pages }) {
        await keys.enter(page.getByRole('button', { name: 'Change these numbers' }));
        await keys.lands(page.getByRole('main'));
        await keys.write(page.getByRole('textbox', { name: 'Name', exact: true }), 'patient');
        await keys.write(page.getByLabel(/The first check-in/), '15');
        await keys.write(page.getByLabel('Where the new number comes from'), 'Our own experience');
        await keys.enter(page.getByRole('button', { name: 'See what would change' }));
        await page
          .getByRole('region', { name: 'What would change' })
          .getByText('open applications')
          .waitFor();
        await keys.enter(page.getByRole('button', { name: 'Save as patient, version 1' }));
        await page.getByText('Our own experience').waitFor();
        await keys.lands(page.getByRole('main'));
        const { items } = (await pages.service.call('owner', 'GET', '/v1/policies')).json();
        expect(items.at(-1)).toMatchObject({ name: 'patient', numbers: { firstWindowBusinessDays: 15 } });
      },
    };
  },

  'moves an application to another policy': async ({ service }) => {
    const { id } = await begin(service, withAda);
    return {
      who: 'owner',
      at: `/applications/${id}`,
      async walk({ page, keys }) {
        const move = page.getByRole('button', { name: 'Move to another policy' });
        await keys.enter(move);
        const dialog = page.getByRole('dialog');
        await keys.lands(dialog);
        await keys.tabTo(dialog.getByLabel('Policy'));
        await page.keyboard.type('strict');
        await keys.enter(dialog.getByRole('button', { name: 'Move it' }));
        await page.getByText('· policy strict, version 1').waitFor();
        await keys.lands(move);
      },
    };
  },

  'makes an account of their own': async () => ({
    who: 'owner',
    at: '/settings/account',
    async walk({ page, keys }) {
      await keys.write(page.getByRole('textbox', { name: 'Name', exact: true }), 'Olga Owner');
      await keys.write(page.getByLabel('E-mail'), 'olga@example.org');
      await keys.write(page.getByLabel(/^Password/), PASSWORD);
      await keys.enter(page.getByRole('button', { name: 'Make the account' }));
      await page.getByText('Signed in as olga@example.org, owner').waitFor();
      await keys.lands(page.getByRole('main'));
    },
  }),
} satisfies Record<string, Prepare>;
